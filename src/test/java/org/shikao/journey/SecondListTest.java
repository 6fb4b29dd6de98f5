package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** A second list of exemptions, deferrals, needs and types: judged row by row, taken over whole or not at all. */
class SecondListTest {
    private static final String HEADING = "准考证号,身份证号,姓名,申请事项,科目,原因,给分比例";

    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("office");
    private SmallExam exam;

    @BeforeEach
    void create() {
        exam = SmallExam.empty(shikao, folder.resolve("county.shikao"));
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-09.csv"));
    }

    private Path list(String... rows) throws IOException {
        Path file = folder.resolve("second.csv");
        return Files.writeString(file, "免考缓考名单\n" + HEADING + "\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void findsEachMistakeAtItsCellAndChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(exam.file());
        Path file = list(
                "026990109001,,彭怡婷,免考,,残疾,100%",
                "026990109999,,彭怡婷,免考,,残疾,",
                ",,彭怡婷,免考,,残疾,",
                "026990109001,990101201106063766,彭怡婷,免考,,残疾,",
                "026990109002,,向果,免考,,残疾,",
                "026990109002,,,免考,,残疾,",
                "026990109002,,向果思,优惠,,残疾,",
                "026990109002,,向果思,免考,,近视,",
                "026990109002,,向果思,免考,,伤病,100",
                "026990109002,,向果思,免考,生物,伤病,60",
                "026990109001,,彭怡婷,免考,化学,伤病,60",
                "026990109003,,唐琳强,特殊需要,,,");

        Ran refused = exam.json("roster second-list", file);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.cells())
                .containsExactly(
                        "SECOND_UNKNOWN A4",
                        "SECOND_WHO B5",
                        "SECOND_TWO_PEOPLE B6",
                        "SECOND_NAME C7",
                        "SECOND_NAME_MISSING C8",
                        "SECOND_KIND D9",
                        "SECOND_REASON F10",
                        "SECOND_PERCENT G11",
                        "SECOND_SUBJECT E12",
                        "SECOND_TWICE F13",
                        "SECOND_REASON_MISSING F14");
        assertThat(Arrays.equals(Files.readAllBytes(exam.file()), before)).isTrue();
    }

    @Test
    void takesOnlyTheRowsThatTheCommitteeGranted() throws IOException {
        String heading = "准考证号,姓名,免考,缓考,特殊需要,学校审核意见,*审批结果（盖章）\n";
        Path file = folder.resolve("verdicts.csv");
        Files.writeString(
                file,
                heading + "026990109001,彭怡婷,残疾,,,通过,同意\n026990109002,向果思,残疾,,,通过,不同意\n"
                        + "026990109003,唐琳强,,骨折,无需,未通过,\n026990109004,向瑜杰,,,不需要,,\n");

        Ran done = exam.json("roster second-list", file);

        assertThat(done.exit()).as(done.out()).isZero();
        assertThat(done.cells()).containsExactly("SECOND_REFUSED G3", "SECOND_REFUSED F4");
        JsonNode result = done.json().get("result");
        assertThat(result.get("changed").asInt()).isEqualTo(1);
        assertThat(result.get("deferred").asInt()).isZero();

        Files.writeString(file, heading + "026990109002,向果思,残疾,,,通过,待定\n026990109004,向瑜杰,残疾,,,,同意\n");
        assertThat(exam.json("roster second-list", file).cells())
                .containsExactly("SECOND_VERDICT G2", "SECOND_VERDICT F3");
    }

    @Test
    void takesASoundListOverOnce() throws IOException {
        Path file = list(
                "026990109001,,彭怡婷,免考,,残疾,100%",
                ",990101201106063766,向 果思,免考,化学,伤病,60", "026990109003,,唐琳强,特殊需要,,左利手,", "026990109004,,向瑜杰,考生类别,,往届,");

        JsonNode done = exam.result("roster second-list", file);

        assertThat(done.get("read").asInt()).isEqualTo(4);
        assertThat(done.get("changed").asInt()).isEqualTo(4);
        assertThat(exam.result("roster second-list", file).get("changed").asInt())
                .isZero();
        String diff = exam.result("roster diff", SmallExam.SAMPLE.resolve("rosters/school-09.csv"))
                .toString();
        assertThat(diff)
                .contains("physics=disability", "chemistry=injury", "left-handed", "往届")
                .doesNotContain("physics=injury");
    }

    @Test
    void defersSheetsPlannedAndThoseThatNoPlanHasYet() throws IOException {
        Path first = list("026990109001,,彭怡婷,缓考,,急病,", "026990109003,,唐琳强,特殊需要,,左利手,");
        assertThat(exam.result("roster second-list", first, "--dry-run")
                        .get("deferred")
                        .asInt())
                .isEqualTo(2);
        assertThat(exam.result("roster second-list", first).get("deferred").asInt())
                .isEqualTo(2);
        assertThat(exam.result("roster second-list", first).get("deferred").asInt())
                .isZero();
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        exam.result("plan", "--seed", "7");
        assertThat(deferred()).isEqualTo("1/2");

        Path second = list("026990109002,,向果思,缓考,物理,骨折,", "026990109004,,向瑜杰,考生类别,,往届,");
        assertThat(exam.json("roster second-list", second).errors()).containsExactly("PLAN_SEALED");
        assertThat(deferred()).isEqualTo("1/2");
        assertThat(exam.json("roster second-list", second, "--drop-plan").out()).contains("PLAN_DROPPED");
        exam.result("plan", "--seed", "7");
        assertThat(deferred()).isEqualTo("2/3");

        assertThat(exam.json("roster second-list", list("026990109003,,唐琳强,取消缓考,,,"))
                        .cells())
                .containsExactly("SECOND_NOT_DEFERRED D3", "SECOND_NOT_DEFERRED D3");
        exam.result("roster second-list", list("026990109001,,彭怡婷,取消缓考,,,"));
        assertThat(deferred()).isEqualTo("1/1");
        assertThat(exam.isClean()).isTrue();
    }

    /** Candidates and sittings of a make-up exam made now. */
    private String deferred() throws IOException {
        Path file = Files.createTempDirectory(folder, "makeup").resolve("makeup.shikao");
        JsonNode made = shikao.result("makeup", file, "--exam", exam.file(), "--day", "2026-06-01");
        return made.get("candidates").asInt() + "/" + made.get("sittings").asInt();
    }

    @Test
    void nobodyWaitsAtTheDoorForWhoIsPutOff() throws IOException {
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        exam.result("plan", "--seed", "7");
        String session = exam.sessions().get(0);
        JsonNode one = exam.sheets(session).get(0);
        String no = one.get("candidateNo").asText();
        String subject = one.get("subject").asText().equals("physics") ? "物理" : "化学";
        Path list = Files.writeString(
                folder.resolve("off.csv"), "准考证号,姓名,缓考\n%s,%s,%s：住院\n".formatted(no, name(no), subject));
        assertThat(exam.result("roster second-list", list).get("deferred").asInt())
                .isEqualTo(1);
        exam.result("draw commit", "--session", session);
        JsonNode attendance = exam.result("checkin", "--session", session, "--all-present");
        assertThat(attendance.get("present").asInt())
                .isEqualTo(attendance.get("due").asInt() - 1);
        exam.result("draw run", "--session", session, "--entropy", SmallExam.ENTROPY);
        List<String> lines = new ArrayList<>();
        exam.sheets(session).stream()
                .filter(sheet -> !sheet.get("candidateNo").asText().equals(no))
                .forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        exam.score(lines.toArray(String[]::new));
        exam.result("sign", "--session", session, "--by", "王主考", "--second", "李副主考");
        assertThat(exam.isClean()).isTrue();
    }

    private static String name(String no) throws IOException {
        return Files.readString(SmallExam.SAMPLE.resolve("rosters/school-09.csv"), Charset.forName("GB18030"))
                .lines()
                .filter(line -> line.startsWith(no))
                .findFirst()
                .orElseThrow()
                .split(",")[1];
    }

    @Test
    void aRowMayBeACandidateWithAColumnForEachThing() throws IOException {
        Path file = wide(
                "9001,,彭怡婷,是,残疾,,,,",
                "9002,,向果思,物理：伤病,,化学,骨折,,",
                "9003,,唐琳强,,,√,住院,左利手,往届",
                "9004,,向瑜杰,无,,否,,无,应届",
                ",,,合计 3 人,,,,,");

        JsonNode done = exam.result("roster second-list", file);

        assertThat(done.get("changed").asInt()).isEqualTo(3);
        assertThat(done.get("deferred").asInt()).isEqualTo(3);
        String diff = exam.result("roster diff", SmallExam.SAMPLE.resolve("rosters/school-09.csv"))
                .toString();
        assertThat(diff).contains("physics=disability", "chemistry=disability", "physics=injury", "left-handed", "往届");
        assertThat(exam.result("roster second-list", file).get("changed").asInt())
                .isZero();
    }

    @Test
    void findsEachMistakeOfTheWideLayoutAtItsCell() throws IOException {
        byte[] before = Files.readAllBytes(exam.file());
        Path file = wide(
                "9001,,彭怡婷,是,,,,,",
                "9002,,向果思,近视,,,,,",
                "9003,,唐琳强,音乐：残疾,,,,,",
                "9004,,向瑜杰,残疾 50%,,,,,",
                "9005,,张三,伤病,,,,,",
                ",,彭怡婷,伤病,,,,,",
                "9999,,彭怡婷,伤病,,,,,",
                "9001,990101201106063766,彭怡婷,伤病,,,,,",
                "9002,,向果思,物理：伤病,,物理,,,",
                "9001,,彭怡婷,,,,,是,",
                "9002,,向果思,生物,伤病,,,不懂,外星人");

        Ran refused = exam.json("roster second-list", file);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.cells())
                .containsExactly(
                        "SECOND_WHY D3",
                        "SECOND_REASON D4",
                        "SECOND_CELL D5",
                        "SECOND_PERCENT D6",
                        "SECOND_NAME C7",
                        "SECOND_WHO B8",
                        "SECOND_UNKNOWN A9",
                        "SECOND_TWO_PEOPLE B10",
                        "SECOND_NOT_SAT F11",
                        "SECOND_NEED_WHICH H12",
                        "SECOND_SUBJECT D13",
                        "ROSTER_NEED_UNKNOWN H13",
                        "ROSTER_TYPE_UNKNOWN I13");
        assertThat(refused.out()).contains("残疾免考 100%、伤病免考 60%");
        assertThat(Arrays.equals(Files.readAllBytes(exam.file()), before)).isTrue();
    }

    @Test
    void aColumnMayBeOneSubjectAndHeadingsMayHaveTwoRows() throws IOException {
        String rows = """
                九年级免考、缓考汇总表
                准考证号,姓名,免考,,缓考,,免考原因,缓考原因
                ,,物理,化学,物理,化学,,
                026990109001,彭怡婷,√,,,√,伤病,住院
                026990109002,向果思,,残疾（100%）,,,,
                """;
        Path file = Files.writeString(folder.resolve("subjects.csv"), rows);
        assertThat(exam.result("roster second-list", file).get("changed").asInt())
                .isEqualTo(2);
        String diff = exam.result("roster diff", SmallExam.SAMPLE.resolve("rosters/school-09.csv"))
                .toString();
        assertThat(diff)
                .contains("physics=injury", "chemistry=disability")
                .doesNotContain("chemistry=injury", "physics=disability");
    }

    @Test
    void columnsThatNobodyCouldKnowAreSaidInAMappingFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("odd.csv"), "编码,称呼,不来考的,晚点考的\n026990109001,彭怡婷,残疾,\n026990109002,向果思,,住院\n");
        Path mapping = folder.resolve("m.yaml");
        assertThat(exam.json("roster second-list", file).errors()).containsExactly("SECOND_HEADER_MISSING");
        shikao.result("roster", "second-list", file, "--save-mapping", mapping);
        String written = Files.readString(mapping);
        String said = written.replace("\"编码\"", "\"编码\"\n        field: candidate-no")
                .replace("\"称呼\"", "\"称呼\"\n        field: name")
                .replace("\"不来考的\"", "\"不来考的\"\n        field: exemption")
                .replace("\"晚点考的\"", "\"晚点考的\"\n        field: deferral");
        Files.writeString(mapping, said);
        JsonNode done = exam.result("roster second-list", file, "--mapping", mapping);
        assertThat(done.get("changed").asInt()).isEqualTo(1);
        assertThat(done.get("deferred").asInt()).isEqualTo(2);

        Files.writeString(file, Files.readString(file).replace("称呼,不来考的", "称呼,不来考的（新）"));
        Ran edited = exam.json("roster second-list", file, "--mapping", mapping);
        assertThat(edited.exit()).isZero();
        assertThat(edited.cells()).containsExactly("ROSTER_MAPPING_HEADING C1");
        assertThat(edited.json().at("/findings/0/args").toString()).isEqualTo("[\"C\",\"不来考的\",\"不来考的（新）\"]");

        Files.writeString(mapping, said.replace("- headerFirst: 1", "- sheet: 第二批\n    headerFirst: 1"));
        assertThat(exam.json("roster second-list", file, "--mapping", mapping).errors())
                .contains("SECOND_MAPPING_UNUSED");

        Files.writeString(mapping, said.replace("field: deferral", "field: exemption"));
        assertThat(exam.json("roster second-list", file, "--mapping", mapping).errors())
                .contains("ROSTER_MAPPING_TWICE");
        Files.writeString(mapping, "tables: []\n# nothing\n\t");
        assertThat(exam.json("roster second-list", file, "--mapping", mapping).exit())
                .isEqualTo(1);
    }

    @Test
    void aRosterDefersToo() throws IOException {
        String own = Files.readString(SmallExam.SAMPLE.resolve("rosters/school-09.csv"), Charset.forName("GB18030"));
        String[] lines = own.split("\r?\n", 4);
        Path file = Files.writeString(
                folder.resolve("school-09.csv"),
                lines[0] + "\n" + lines[1].replaceFirst(",([^,]*)$", "").replaceFirst(",([^,]*)$", ",缓考：住院,") + "\n");
        SmallExam fresh = new SmallExam(shikao, folder.resolve("fresh.shikao"));
        shikao.result("new", fresh.file(), "--rules", "hunan");
        JsonNode done = fresh.result("roster import", file);
        assertThat(done.get("imported").asInt()).isEqualTo(1);
        assertThat(done.get("deferred").asInt()).isEqualTo(2);
        assertThat(fresh.result("roster import", file).has("deferred")).isFalse();
    }

    private Path wide(String... rows) throws IOException {
        String heading = "准考证号,身份证号,姓名,是否申请免考,免考原因,缓考,缓考原因,特殊需要,考生类别";
        List<String> all = new ArrayList<>(List.of("实验九中免考、缓考名单", heading));
        for (String row : rows) {
            all.add(row.startsWith("9") ? "02699010" + row : row);
        }
        return Files.writeString(folder.resolve("wide.csv"), String.join("\n", all) + "\n");
    }
}
