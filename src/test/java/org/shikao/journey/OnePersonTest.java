package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.files.photo.Pictures;
import org.shikao.flow.ShippedRules;

/** Whatever stands under a number goes along where a person turns out to be another one or gets another number. */
class OnePersonTest {
    private static final Path ROSTERS = SmallExam.SAMPLE.resolve("rosters");

    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("test");
    private SmallExam exam;

    @BeforeEach
    void create() {
        exam = SmallExam.empty(shikao, folder.resolve("county.shikao"));
    }

    @Test
    void whatOnlyTheDroppedEntryGrantsGoesOverToTheOneThatIsKeptAlsoWhenTheFileComesAgain() throws IOException {
        String header = "准考证号,姓名,性别,身份证号,学校代码,学校名称,年级,班级,特殊需要,免考,缓考\n";
        String first = "026990109001,彭怡婷,女,%s,3299010009,高坪乡九年制学校,九年级,初三1班,%s,%s,%s\n";
        String other = "026990109099,彭怡婷,女,990101201108155963,3299010009,高坪乡九年制学校,九年级,初三1班,轮椅,物理：残疾免考,化学：骨折\n";
        String id = SmallExam.pupils().get(1).split(",")[3];
        Path file = Files.writeString(folder.resolve("twice.csv"), header + first.formatted(id, "", "", "") + other);
        Path committee = folder.resolve("committee.shikao");
        shikao.result("new", committee, "--rules", "hefei");
        exam = new SmallExam(shikao, committee);
        exam.result("roster import", file);
        exam.result(
                "roster exempt",
                "026990109099",
                "--subject",
                "physics",
                "--percent",
                "60",
                "--reason",
                "委员会",
                "--by",
                "王",
                "--second",
                "李");

        Ran done = decideSame("026990109001", "026990109099", "026990109001");

        assertThat(done.exit()).isZero();
        assertThat(done.json().get("findings").toString()).doesNotContain("DUPLICATE_GRANTS_DIFFER");
        assertThat(exam.result("roster exempt").toString())
                .contains("026990109001", "6")
                .doesNotContain("026990109099");
        Path out = folder.resolve("out.xlsx");
        assertThat(exam.result("roster export", out).get("scores").asInt()).isEqualTo(1);
        assertThat(shikao.run("roster", "export", folder.resolve("told.xlsx"), "--exam", committee)
                        .out())
                .contains("委员会裁定的免考成绩 1 项不在其中")
                .doesNotContain("缓考证明");
        assertThat(exam.json("roster import", out).result().get("unchanged").asInt())
                .isEqualTo(1);
        JsonNode change = exam.result(
                        "roster diff",
                        Files.writeString(folder.resolve("bare.csv"), header + first.formatted(id, "", "", "")))
                .get("changes");
        assertThat(change.toString()).contains("EXEMPTION", "NEEDS", "wheelchair");
        JsonNode again = exam.result("roster import", file);
        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        assertThat(again.has("deferred")).as("stood already").isFalse();
        assertThat(exam.result("roster duplicates").get("pairs")).isEmpty();
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void aDecisionMadeBeforeTheImportTakesTheDeferralOver() throws IOException {
        String header = "准考证号,姓名,性别,身份证号,学校代码,学校名称,年级,班级,免考,缓考\n";
        String id = SmallExam.pupils().get(1).split(",")[3];
        Path file = Files.writeString(
                folder.resolve("twice.csv"),
                header + "026990109001,彭怡婷,女," + id + ",3299010009,高坪乡九年制学校,九年级,初三1班,生物：残疾免考,\n"
                        + "026990109099,彭怡婷,女,990101201108155963,3299010009,高坪乡九年制学校,九年级,初三1班,生物：伤病免考,化学：骨折\n");
        decideSame("026990109001", "026990109099", "026990109001", file);

        Ran done = exam.json("roster import", file);

        assertThat(done.result().get("imported").asInt()).isEqualTo(1);
        assertThat(done.result().get("deferred").asInt()).isEqualTo(1);
        assertThat(done.out()).contains("ROSTER_DECIDED_SAME", "DUPLICATE_GRANTS_DIFFER");
        assertThat(exam.json("roster import", file).result().has("deferred")).isFalse();
    }

    @Test
    void onePersonWhoseDroppedEntryWasThereBeforeTheKeptOneCameIsAskedAboutAgain() throws IOException {
        String double2 =
                "026990109099,彭怡婷,女,990101201108155963,G990101201108155963,3299010009,高坪乡九年制学校," + "九年级,初三1班,应届,,,";
        exam.result("roster import", roster("one.csv", first()));
        Path two = roster("two.csv", double2);
        decideSame("026990109001", "026990109099", "026990109099", two);

        exam.result("roster import", two);

        assertThat(exam.result("roster duplicates").get("pairs")).hasSize(1);
        decideSame("026990109001", "026990109099", "026990109099");
        assertThat(exam.result("roster duplicates").get("pairs")).isEmpty();
    }

    @Test
    void deferralsGoAlongWhereEachTakesTheNumberOfTheNext() throws IOException {
        String header = "准考证号,姓名,性别,身份证号,学校代码,学校名称,年级,班级,缓考\n";
        List<String> lines = SmallExam.pupils();
        StringBuilder before = new StringBuilder(header);
        StringBuilder after = new StringBuilder(header);
        for (int i = 1; i <= 2; i++) {
            String[] cells = lines.get(i).split(",");
            String rest = "," + cells[1] + "," + cells[2] + "," + cells[3] + ",3299010009,高坪乡九年制学校,九年级,初三1班,化学：骨折\n";
            before.append("02699010900").append(i).append(rest);
            after.append("02699010900").append(i + 1).append(rest);
        }
        exam.result("roster import", Files.writeString(folder.resolve("before.csv"), before));

        Ran moved = exam.json("roster import", Files.writeString(folder.resolve("after.csv"), after), "--update");

        assertThat(moved.result().get("updated").asInt()).isEqualTo(2);
        assertThat(exam.json("roster import", folder.resolve("after.csv"))
                        .result()
                        .has("deferred"))
                .as("both stand already")
                .isFalse();
    }

    @Test
    void aNumberOfSomebodyWhoLeftGoesToAnotherWithHisOwnPhotoAndDeferral() throws IOException {
        String header = "准考证号,姓名,性别,身份证号,学校代码,学校名称,年级,班级,缓考";
        String[] leaving = pupil(1).split(",");
        String[] staying = pupil(2).split(",");
        String rest = ",3299010009,高坪乡九年制学校,九年级,初三1班,";
        exam.result(
                "roster import",
                roster(
                        "first.csv",
                        header,
                        of(leaving, "026990109001") + rest + "化学：骨折",
                        of(staying, "026990109002") + rest));
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.write(photos.resolve("026990109001.jpg"), Pictures.of(1));
        Files.write(photos.resolve("026990109002.jpg"), Pictures.of(2));
        exam.result("photos import", photos);
        Path second = roster("second.csv", header, of(staying, "026990109001") + rest);

        Ran refused = exam.json("roster import", second, "--update");
        assertThat(refused.errors()).contains("ROSTER_ID_KNOWN");
        Ran text = shikao.run(
                "roster",
                "import",
                second.toString(),
                "--update",
                "--exam",
                exam.file().toString());
        assertThat(text.out() + text.err()).contains("--remove-missing");
        Ran done = exam.json("roster import", second, "--update", "--remove-missing");

        assertThat(done.exit()).as(done.out()).isZero();
        assertThat(done.result().get("removed").asInt()).isEqualTo(1);
        assertThat(done.result().get("updated").asInt()).isEqualTo(1);
        Files.delete(photos.resolve("026990109002.jpg"));
        Files.write(photos.resolve("026990109001.jpg"), Pictures.of(2));
        assertThat(exam.result("photos import", photos).toString()).contains("\"attached\":0", "\"unmatched\":0");
        assertThat(exam.json("roster import", second).result().get("unchanged").asInt())
                .isEqualTo(1);
        Path out = folder.resolve("out.xlsx");
        exam.result("roster export", out);
        assertThat(exam.result("roster import", out).has("deferred")).isFalse();
        assertThat(exam.result("status").toString()).doesNotContain("骨折");
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void removingTheOneWhoLeftFirstIsASequenceThatWorksToo() throws IOException {
        exam.result("roster import", roster("first.csv", pupil(1), pupil(2)));
        Path second = roster("second.csv", pupil(2).replace("026990109002", "026990109001"));

        exam.result("roster remove", "026990109001", "--reason", "转学", "--by", "王");

        assertThat(exam.result("roster import", second, "--update")
                        .get("updated")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aDifferenceNamesExemptionsOfOnesOwnRulesInTheTextAndTheirCodesInTheJson() throws IOException {
        Path rules = folder.resolve("own.yaml");
        Files.writeString(rules, new ShippedRules().text("hunan").get().replace("code: injury", "code: asthma"));
        Path own = folder.resolve("own.shikao");
        shikao.result("new", own, "--rules", rules);
        exam = new SmallExam(shikao, own);
        String header = "准考证号,姓名,性别,身份证号,学校代码,学校名称,年级,班级,免考";
        String start = of(pupil(1).split(","), "026990109001") + ",3299010009,高坪乡九年制学校,九年级,初三1班,";
        exam.result("roster import", roster("first.csv", header, start));
        Path second = roster("second.csv", header, start + "物理：伤病");

        assertThat(exam.result("roster diff", second).toString()).contains("physics=asthma");
        assertThat(shikao.run("roster", "diff", second.toString(), "--exam", own.toString())
                        .out())
                .contains("物理：伤病免考")
                .doesNotContain("asthma");
    }

    private static String first() throws IOException {
        return pupil(1);
    }

    private static String pupil(int number) throws IOException {
        return SmallExam.pupils().get(number);
    }

    /** Number, name, sex and identity number. */
    private static String of(String[] cells, String number) {
        return number + "," + cells[1] + "," + cells[2] + "," + cells[3];
    }

    /** A roster of these lines, under the usual headings unless the first line has its own. */
    private Path roster(String name, String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(lines));
        if (!all.get(0).startsWith("准考证号")) {
            all.add(0, SmallExam.pupils().get(0));
        }
        return Files.write(folder.resolve(name), all);
    }

    /** @param rosters those not imported yet, in which one of the two stands */
    private Ran decideSame(String lower, String higher, String keep, Path... rosters) {
        List<Object> words = new ArrayList<>(List.of(lower, higher, "--kind", "SAME_NAME_AND_BIRTHDAY"));
        words.addAll(List.of("--verdict", "SAME_PERSON", "--keep", keep, "--by", "王", "--reason", "学校来函"));
        for (Path roster : rosters) {
            words.addAll(List.of("--file", roster));
        }
        Ran ran = exam.json("roster decide", words.toArray());
        assertThat(ran.exit()).as(ran.out()).isZero();
        return ran;
    }
}
