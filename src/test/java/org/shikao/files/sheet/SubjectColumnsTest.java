package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterCheck;
import org.shikao.exam.roster.RosterChecked;
import org.shikao.exam.roster.RosterRows;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.sheet.SecondListReader.SecondSheets;
import org.shikao.files.yaml.RulePacks;

/** Columns of a roster that exempt from or put off one subject, and headings that speak of it and are not understood. */
class SubjectColumnsTest {
    private static final String HEAD = "准考证号,姓名,身份证号,学校代码,学校名称,班级,";
    private static final String PUPIL =
            "026990101001,田小一," + RosterRows.id("990101", 3, 101) + ",3299010001,云岭县第一中学,九(1)班,";

    @TempDir
    private Path folder;

    private List<Problem> problems;

    private RosterChecked check(String heads, String cells, RulePack rules) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), HEAD + heads + "\n" + PUPIL + cells + "\n");
        RosterSheets read = new RosterReader().read(file);
        problems = read.problems();
        return RosterCheck.check(read.sheets(), rules, Roster.EMPTY);
    }

    private static String granted(RosterChecked checked) {
        String exempt = checked.candidates().get(0).exemptions().entrySet().stream()
                .map(e -> e.getKey().code() + "=" + e.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
        String put = checked.deferrals().stream()
                .map(d -> "defer " + d.subject().code() + "=" + d.reason())
                .collect(Collectors.joining(" "));
        return (exempt + " " + put).strip();
    }

    @ParameterizedTest
    @CsvSource({
        "'物理免考,化学免考','残疾,','physics=disability'",
        "'物理免考,化学免考','否,伤病 60%','chemistry=injury'",
        "'物理免考,化学免考,免考原因','是,否,残疾','physics=disability'",
        "'物理是否免考,化学是否免考,免考原因','是,是,伤病','chemistry=injury physics=injury'",
        "'免考,物理免考,化学免考','残疾,是,','physics=disability'",
        "'免考,物理免考,化学免考','残疾,,','chemistry=disability physics=disability'",
        "'物理缓考,化学缓考','骨折,','defer physics=骨折'",
        "'物理缓考,化学缓考,缓考原因',',是,住院','defer chemistry=住院'",
        "'物理免考,化学缓考','残疾,住院','physics=disability defer chemistry=住院'",
        "'免考物理实验,化学实验缓试','残疾,是','physics=disability defer chemistry='",
        "'物理免考原因','残疾','physics=disability'",
        "'物理免考,化学免考,免考原因',',,',''"
    })
    void readsAColumnForEachSubject(String heads, String cells, String expected) throws IOException {
        RosterChecked checked = check(heads, cells, RosterRows.RULES);

        assertThat(Problem.anyError(checked.problems())).isFalse();
        assertThat(problems).isEmpty();
        assertThat(granted(checked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'物理免考,化学免考','是,',ROSTER_EXEMPTION_UNKNOWN G",
        "'物理免考,化学免考',',不同意',ROSTER_GRANT_REFUSED H",
        "'物理免考,化学免考','化学：残疾,',ROSTER_EXEMPTION_UNKNOWN G",
        "'免考,物理免考','否,残疾',ROSTER_GRANT_CONTRADICTS H",
        "'物理免考,免考原因',',残疾',ROSTER_GRANT_CONTRADICTS H",
        "'物理免考,物理缓考','残疾,骨折',ROSTER_GRANT_CONTRADICTS H",
        "'物理免考,免考原因,备注','残疾,,未通过',ROSTER_REMARK_REFUSES I",
        "'物理免考','伤病 70%',SECOND_PERCENT G"
    })
    void stopsAtACellThatSaysNoneOrTwoThings(String heads, String cells, String expected) throws IOException {
        RosterChecked checked = check(heads, cells, RosterRows.RULES);

        assertThat(checked.problems().stream()
                        .filter(Problem::isError)
                        .map(p -> p.code() + " " + p.place().column()))
                .containsExactly(expected);
    }

    @Test
    void takesTheOnlyReasonOfAPackThatHasOne() throws IOException {
        RosterChecked checked =
                check("物理免考,化学免考", "是,", new RulePacks().load("henan").orElseThrow());

        assertThat(granted(checked)).isEqualTo("physics=exempt");
    }

    @Test
    void readsSubjectsAboveTheirColumns() throws IOException {
        Path file = Files.writeString(
                folder.resolve("b.csv"),
                "准考证号,姓名,身份证号,学校代码,学校名称,班级,物理,,化学,\n,,,,,,免考,缓考,免考,缓考\n" + PUPIL + "残疾,,,住院\n");
        RosterSheets read = new RosterReader().read(file);

        assertThat(granted(RosterCheck.check(read.sheets(), RosterRows.RULES, Roster.EMPTY)))
                .isEqualTo("physics=disability defer chemistry=住院");
    }

    @ParameterizedTest
    @ValueSource(strings = {"体育免考", "体育免考申请", "英语听力免考", "是否有免考意向", "拟免考", "免考备案号", "家长缓考意见", "缓试说明材料", "地理免试"})
    void neverPassesOverAHeadingThatSpeaksOfIt(String heading) throws IOException {
        RosterChecked checked = check(heading, "残疾", RosterRows.RULES);

        assertThat(problems.stream()
                        .map(p ->
                                p.severity() + " " + p.code() + " " + p.place().column()))
                .containsExactly("WARNING ROSTER_COLUMN_GRANTS G");
        assertThat(granted(checked)).isEmpty();

        check(heading, "", RosterRows.RULES);
        assertThat(problems).isEmpty();
        Path file = Files.writeString(folder.resolve("c.csv"), "准考证号,姓名,缓考," + heading + "\n026990101001,田小一,骨折,残疾\n");
        SecondSheets second = new SecondListReader().read(file);
        assertThat(second.rows()).hasSize(1);
        assertThat(second.problems().stream()
                        .map(p -> p.code() + " " + p.place().column()))
                .containsExactly("ROSTER_COLUMN_GRANTS D");
    }
}
