package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.sample.SampleIds;

/** Numbers that change hands take nothing of the person along, and leave nothing of the person behind. */
class RenumberedTest {
    private static final Path ROSTER = SmallExam.SAMPLE.resolve("rosters/school-09.csv");
    private static final String A = "026990109001";
    private static final String B = "026990109002";
    private static final String C = "026990109003";

    @TempDir
    Path folder;

    private SmallExam exam;

    @BeforeEach
    void create() throws IOException {
        CommandLineHere shikao = new CommandLineHere("office");
        exam = new SmallExam(shikao, folder.resolve("county.shikao"));
        shikao.result("new", exam.file(), "--rules", "hunan");
        exam.result("roster import", roster(Map.of()));
    }

    /** The first six pupils, with other numbers. */
    private Path roster(Map<String, String> numbers) throws IOException {
        List<String> lines = Files.readAllLines(ROSTER, Charset.forName("GBK")).stream()
                .limit(7)
                .map(line -> numbers.entrySet().stream()
                        .filter(e -> line.contains(e.getKey()))
                        .findFirst()
                        .map(e -> line.replace(e.getKey(), e.getValue()))
                        .orElse(line))
                .toList();
        return Files.write(folder.resolve("roster.csv"), lines);
    }

    private void defer(String... rows) throws IOException {
        exam.result(
                "roster second-list",
                Files.writeString(folder.resolve("put.csv"), "准考证号,姓名,申请事项,科目,原因\n" + String.join("\n", rows) + "\n"));
    }

    /** The reasons of those put off in a subject, by name, as the exported roster says. */
    private Map<String, String> deferred() throws IOException {
        Path out = folder.resolve("out.xlsx");
        exam.result("roster export", out);
        Map<String, String> found = new TreeMap<>();
        try (Workbook book = WorkbookFactory.create(out.toFile(), null, true)) {
            DataFormatter words = new DataFormatter();
            int name = -1;
            int deferral = -1;
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    String text = words.formatCellValue(cell);
                    name = text.equals("姓名") ? cell.getColumnIndex() : name;
                    deferral = text.equals("缓考") ? cell.getColumnIndex() : deferral;
                }
                String put = deferral < 0 ? "" : words.formatCellValue(row.getCell(deferral));
                if (!put.isEmpty() && !put.equals("缓考") && row.getRowNum() > 1) {
                    found.put(words.formatCellValue(row.getCell(name)), put);
                }
            }
        }
        return found;
    }

    @Test
    void aNameWithAnotherBlankIsNoOtherName() throws IOException {
        Path other = roster(Map.of());
        Files.writeString(other, Files.readString(other).replace("彭怡婷", "彭　怡婷"));

        assertThat(exam.json("roster import", other, "--dry-run")
                        .json()
                        .get("findings")
                        .findValuesAsText("code"))
                .contains("ROSTER_SPELT_OTHERWISE")
                .doesNotContain("ROSTER_DIFFERS");
        assertThat(exam.result("roster import", other).get("unchanged").asInt()).isEqualTo(6);
        assertThat(exam.result("roster import", other, "--update")
                        .get("updated")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void twoWhoSwapTheirNumbersKeepEachTheirOwnDeferral() throws IOException {
        defer(A + ",彭怡婷,缓考,物理,骨折", B + ",向果思,缓考,物理,住院", A + ",彭怡婷,缓考,化学,骨折");
        Map<String, String> before = deferred();
        assertThat(before).containsOnlyKeys("彭怡婷", "向果思");

        exam.result("roster import", roster(Map.of(A, B, B, A)), "--update");

        assertThat(deferred()).isEqualTo(before);
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void aNumberThatLostItsZeroIsNoNewNumberWithAnUpdateEither() throws IOException {
        Path cut = roster(Map.of(A, A.substring(1), B, B.substring(1)));

        assertThat(exam.json("roster import", cut, "--update").errors())
                .containsExactly("ROSTER_NO_ZEROS_LOST", "ROSTER_NO_ZEROS_LOST");
    }

    @Test
    void threeWhoMoveRoundKeepTheirsToo() throws IOException {
        defer(A + ",彭怡婷,缓考,物理,甲", B + ",向果思,缓考,物理,乙", C + ",唐琳强,缓考,化学,丙");
        Map<String, String> before = deferred();

        exam.result("roster import", roster(Map.of(A, B, B, C, C, A)), "--update");

        assertThat(deferred()).isEqualTo(before);
    }

    @Test
    void whoTakesTheNumberOfSomebodyWhoLeftIsNotPutOff() throws IOException {
        defer(A + ",彭怡婷,缓考,物理,骨折");
        Path fewer = roster(Map.of());
        List<String> lines = Files.readAllLines(fewer);
        Files.write(fewer, lines.stream().filter(line -> !line.contains(A)).toList());
        exam.result("roster import", fewer, "--update", "--remove-missing");
        assertThat(deferred()).isEmpty();

        exam.result("roster import", roster(Map.of(A, "026990109091", B, A)), "--update");

        assertThat(deferred()).isEmpty();
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void whoGetsTheNumberOfOneWhoIsMissingIsNotPutOffEither() throws IOException {
        defer(A + ",彭怡婷,缓考,物理,骨折");
        Path other = roster(Map.of());
        Files.writeString(
                other,
                Files.readString(other, Charset.defaultCharset())
                        .replaceFirst(A + ",彭怡婷,[^\n]*\n", "")
                        .replace(B, A));

        assertThat(exam.json("roster import", other, "--update").errors()).contains("ROSTER_ID_KNOWN");
        exam.result("roster import", other, "--update", "--remove-missing");
        assertThat(deferred()).isEmpty();
    }

    @Test
    void aPupilNobodyKnowsWhoTakesOverANumberIsNotPutOff() throws IOException {
        defer(A + ",彭怡婷,缓考,物理,骨折");
        Path other = roster(Map.of());
        Files.writeString(
                other,
                Files.readString(other)
                        .replace(A + ",彭怡婷", A + ",新同学")
                        .replace("990101201108155947", SampleIds.of(LocalDate.of(2011, 8, 15), 602)));

        assertThat(exam.json("roster import", other).errors()).contains("ROSTER_NO_KNOWN");
        // the remedy must not be what was just done
        assertThat(exam.json("roster import", other, "--update").errors()).containsExactly("ROSTER_NO_TAKEN");
        assertThat(exam.json("roster import", other, "--update", "--remove-missing")
                        .errors())
                .containsExactly("ROSTER_NO_TAKEN");
    }

    @Test
    void anIdentityNumberWithAnotherBirthDateUnderTheSameNumberIsAskedAboutAndEachFieldIsTold() throws IOException {
        String id = SampleIds.of(LocalDate.of(2011, 9, 9), 602);
        Path other = roster(Map.of());
        String before = Files.readString(other);
        Files.writeString(other, before.replace("990101201108155947", id));

        assertThat(exam.json("roster import", other).errors())
                .containsOnly("ROSTER_DIFFERS")
                .isNotEmpty();
        assertThat(exam.json("roster import", other, "--update")
                        .json()
                        .get("findings")
                        .toString())
                .contains("ROSTER_BORN_ELSE")
                .contains("990101201108155947")
                .contains(id);
    }

    @Test
    void aListThatLacksSomebodySaysSoOnceForTheSchool() throws IOException {
        Path other = roster(Map.of());
        List<String> lines = Files.readAllLines(other);
        Files.write(other, lines.subList(0, lines.size() - 1));

        assertThat(exam.json("roster import", other).json().get("findings").findValuesAsText("code"))
                .containsOnlyOnce("ROSTER_NOT_SENT");
        Files.write(other, lines);
        assertThat(exam.json("roster import", other).json().get("findings").findValuesAsText("code"))
                .doesNotContain("ROSTER_NOT_SENT");
    }

    @Test
    void whatACommitteeSetGoesWithThePersonAndNobodyElseGetsIt() throws IOException {
        SmallExam county = new SmallExam(new CommandLineHere("office"), folder.resolve("hefei.shikao"));
        new CommandLineHere("office").result("new", county.file(), "--rules", "hefei");
        county.result("roster import", exempt(Map.of()));
        decide(county, A + ",彭怡婷,免考,物理,残疾,60%,张主任,李医生", B + ",向果思,免考,物理,残疾,80%,张主任,李医生");

        county.result("roster import", exempt(Map.of(A, B, B, A)), "--update");
        assertThat(decided(county)).containsExactlyInAnyOrder(B + " 60", A + " 80");

        assertThat(county.json("roster import", exempt(Map.of(B, C, C, B)), "--update")
                        .errors())
                .as("nothing was decided for the third")
                .contains("LIST_NUMBER_DECIDED");
        assertThat(decided(county)).containsExactlyInAnyOrder(B + " 60", A + " 80");
    }

    /** The same pupils, all of them exempt. */
    private Path exempt(Map<String, String> numbers) throws IOException {
        Path file = roster(numbers);
        return Files.writeString(file, Files.readString(file).replace("应届,,,", "应届,,残疾,"));
    }

    private void decide(SmallExam county, String... rows) throws IOException {
        county.result(
                "roster second-list",
                Files.writeString(
                        folder.resolve("set.csv"),
                        "准考证号,姓名,申请事项,科目,原因,给分比例,决定人,复核人\n" + String.join("\n", rows) + "\n"));
    }

    private static List<String> decided(SmallExam county) {
        List<String> set = new ArrayList<>();
        county.result("roster exempt").get("cases").forEach(c -> {
            if (c.get("decided").asBoolean()) {
                set.add(c.get("candidateNo").asText() + " " + c.get("value").asInt());
            }
        });
        return set;
    }

    @Test
    void whoWasMisspeltAndMistypedBeforeStaysPutOff() throws IOException {
        defer(A + ",彭怡婷,缓考,物理,骨折");
        Path other = roster(Map.of());
        String text = Files.readString(other);
        exam.result("roster import", Files.writeString(other, text.replace(",彭怡婷", ",彭怡亭")), "--update");
        String id = SampleIds.of(LocalDate.of(2011, 8, 15), 604);
        exam.result(
                "roster import",
                Files.writeString(other, text.replace(",彭怡婷", ",彭怡亭").replace("990101201108155947", id)),
                "--update");

        assertThat(deferred()).containsOnlyKeys("彭怡亭");
    }

    @Test
    void whoIsTakenOffByHandLeavesNothingUnderTheNumberEither() throws IOException {
        defer(A + ",彭怡婷,缓考,物理,骨折");
        exam.result("roster remove", A, "--reason", "转学", "--by", "王老师");

        exam.result("roster import", roster(Map.of(A, "026990109091", B, A)), "--update");

        assertThat(deferred()).isEmpty();
    }
}
