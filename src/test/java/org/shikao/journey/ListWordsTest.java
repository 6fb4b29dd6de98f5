package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.exam.roster.IdNumber;

/** What lists keep in codes is told in words, in both languages; a list that comes again without some columns changes nothing there. */
class ListWordsTest {
    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("office");
    private SmallExam exam;
    private Path plain;

    @BeforeEach
    void create() throws IOException {
        exam = SmallExam.empty(shikao, folder.resolve("county.shikao"));
        plain = roster("plain.csv", "", "");
        exam.result("roster import", plain);
        exam.result(
                "roster second-list",
                second("026990109001,彭怡婷,免考,,残疾", "026990109002,向果思,特殊需要,,轮椅、左利手", "026990109002,向果思,考生类别,,往届"));
    }

    private Path roster(String name, String heading, String cell) throws IOException {
        String number = "9901012011%s";
        return Files.write(
                folder.resolve(name),
                List.of(
                        "学校代码,学校名称,准考证号,姓名,性别,身份证号,班级" + heading,
                        "3299010009,云岭县第九中学,026990109001,彭怡婷," + sexAndId(number.formatted("0301"), 12) + ",九(1)班"
                                + cell,
                        "3299010009,云岭县第九中学,026990109002,向果思," + sexAndId(number.formatted("0504"), 21) + ",九(1)班"
                                + cell));
    }

    private static String sexAndId(String head, int sequence) {
        String body = head + "%03d".formatted(sequence);
        return (sequence % 2 == 0 ? "女," : "男,") + body + IdNumber.checkDigit(body);
    }

    private Path second(String... rows) throws IOException {
        Path file = folder.resolve("second.csv");
        return Files.writeString(file, "准考证号,姓名,申请事项,科目,原因\n" + String.join("\n", rows) + "\n");
    }

    private String told(String lang, String command, Path file) {
        String[] words = command.split(" ");
        Ran ran = shikao.run("--lang", lang, words[0], words[1], file, "--exam", exam.file());
        // a table may break its cells
        return (ran.out() + ran.err()).replaceAll("\\s+", " ");
    }

    @Test
    void aRosterWithoutTheColumnsChangesNothing() throws IOException {
        assertThat(exam.result("roster diff", plain).get("changes")).isEmpty();
        assertThat(exam.result("roster import", plain).get("unchanged").asInt()).isEqualTo(2);

        assertThat(exam.result("roster import", plain, "--update")
                        .get("updated")
                        .asInt())
                .isZero();
        Path full = roster("full.csv", ",考生类别,特殊需要,免考", ",,,");
        assertThat(exam.result("roster diff", full).get("changes").findValuesAsText("before"))
                .containsExactlyInAnyOrder("physics=disability chemistry=disability", "wheelchair left-handed", "往届");
        assertThat(exam.result("roster import", full, "--update").get("updated").asInt())
                .isEqualTo(2);
        assertThat(exam.result("roster diff", full).get("changes")).isEmpty();
    }

    @Test
    void aDifferenceIsToldInWordsAndSaysWhichSideIsEmpty() throws IOException {
        Path full = roster("full.csv", ",考生类别,特殊需要,免考", ",应届,,");

        assertThat(told("zh_CN", "roster diff", full))
                .contains("考生类别", "无 → 应届", "特殊需要", "轮椅、左利手 → 无", "物理：残疾、化学：残疾 → 无")
                .doesNotContain("CANDIDATE_TYPE", "NEEDS", "EXEMPTION", "physics", "wheelchair");
        assertThat(told("en", "roster diff", full))
                .contains("wheelchair, left-handed → none", "physics: disability, chemistry: disability → none")
                .doesNotContain("CANDIDATE_TYPE", "wheelchair left-handed", "=");
        Path emptied = roster("emptied.csv", ",免考", ",");
        assertThat(told("zh_CN", "roster import", emptied)).contains("免考 原为“物理：残疾、化学：残疾”，现为“无”");
        assertThat(told("en", "roster import", emptied)).contains("\"physics: disability, chemistry: disability\"");
    }

    @Test
    void aSecondListNamesReasonsNeedsAndSubjectsInWordsOnceACell() throws IOException {
        Path file = second(
                "026990109002,向果思,免考,,残疾",
                "026990109002,向果思,免考,,伤病",
                "026990109002,向果思,特殊需要,,轮椅",
                "026990109002,向果思,特殊需要,,大字卷",
                "026990109001,彭怡婷,缓考,物理,骨折");

        Ran refused = exam.json("roster second-list", file);

        assertThat(refused.errors()).containsExactly("SECOND_TWICE", "SECOND_TWICE", "SECOND_NOT_SAT");
        assertThat(told("zh_CN", "roster second-list", file))
                .contains("“残疾”和“伤病”", "“轮椅”和“大字卷”", "不考物理")
                .doesNotContain("disability", "wheelchair");
        assertThat(told("en", "roster second-list", file))
                .contains("disability and illness or injury", "wheelchair and large print", "does not sit physics");
    }
}
