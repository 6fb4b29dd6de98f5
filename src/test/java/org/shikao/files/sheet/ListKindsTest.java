package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterRows;
import org.shikao.exam.roster.SecondChecked;
import org.shikao.exam.roster.SecondListCheck;
import org.shikao.files.sheet.SecondListReader.SecondSheets;

/** Lists of committees whose kind stands in the title, in the name of the sheet or in the headings of subject and reason only. */
class ListKindsTest {
    private static final Roster KNOWN = new Roster(
            List.of(),
            new RosterRows("a.xlsx")
                    .pupil(1)
                    .pupil(2)
                    .pupil(3)
                    .check(Roster.EMPTY)
                    .candidates());

    @TempDir
    private Path folder;

    @Test
    void aRosterThatLacksAColumnIsNoSecondListThoughEverybodyInItIsOfSomeType() throws IOException {
        read("2026.xlsx", List.of(List.of("a", "姓名,性别,学校代码,年级,班级,身份证号,考生类别", "张三,男,3299010009,九年级,1班,x,应届")));
        assertThat(SpreadsheetKind.of(folder.resolve("2026.xlsx"))).isEqualTo(SpreadsheetKind.ROSTER);

        read("2027.xlsx", List.of(List.of("a", "准考证号,姓名,性别,学校代码,班级,特殊需要", "026990109001,张三,男,3299010009,1班,轮椅")));
        assertThat(SpreadsheetKind.of(folder.resolve("2027.xlsx"))).isEqualTo(SpreadsheetKind.SECOND);

        read("2028.xlsx", List.of(List.of("a", "准考证号,姓名,性别,考生类别", "026990109001,张三,男,往届")));
        assertThat(SpreadsheetKind.of(folder.resolve("2028.xlsx"))).isEqualTo(SpreadsheetKind.SECOND);
    }

    private SecondSheets read(String file, List<List<String>> sheets) throws IOException {
        return new SecondListReader().read(LineBook.write(folder.resolve(file), sheets));
    }

    private SecondSheets read(String... lines) throws IOException {
        return read("list.xlsx", List.of(List.of(lines)));
    }

    private static List<String> codes(SecondSheets read) {
        return read.problems().stream()
                .map(p -> p.code() + " " + p.place().row())
                .toList();
    }

    private static SecondChecked check(SecondSheets read) {
        return SecondListCheck.check(read.rows(), RosterRows.RULES, KNOWN);
    }

    private static String who(int index) {
        Candidate c = KNOWN.candidates().get(index - 1);
        return c.candidateNo() + "," + c.name();
    }

    private static List<String> mistakes(SecondChecked checked) {
        return checked.problems().stream()
                .map(p -> p.code() + " " + p.place().column() + p.place().row())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sheet1/2026年实验考查免考学生名单",
                "免考/名单",
                "免考名单/2026年免考、缓考汇总表",
                "Sheet1/云岭县免试申请汇总表",
                "免考/2026年特殊考生（免考、缓考、特殊需要）"
            })
    void understandsAnExemptionByTitleOrSheet(String said) throws IOException {
        String[] both = said.split("/");
        SecondSheets read =
                read(both[0], both[1], "准考证号,姓名,科目,原因", who(1) + ",物理,残疾", who(2) + ",,伤病 60%", "注：以上经委员会审核", "审核人：王某");

        assertThat(codes(read)).containsExactly("SECOND_KIND_UNDERSTOOD 2");
        assertThat(read.problems().get(0).isError()).isFalse();
        SecondChecked checked = check(read);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.changed()).hasSize(2);
        assertThat(checked.changed().get(0).exemptions()).containsOnlyKeys(Subject.PHYSICS);
        assertThat(checked.changed().get(1).exemptions()).containsOnlyKeys(Subject.PHYSICS, Subject.CHEMISTRY);
    }

    @Test
    void understandsASheetForEachKind() throws IOException {
        SecondSheets read = read(
                "b.xlsx",
                List.of(
                        List.of("免考", "准考证号,姓名,科目,原因", who(1) + ",物理实验,因残疾"),
                        List.of("缓考", "准考证号,姓名,科目,原因", who(2) + ",理化,骨折：右手"),
                        List.of("特殊需要", "准考证号,姓名,内容", who(3) + ",轮椅"),
                        List.of("考生类别", "准考证号,姓名,内容", who(3) + ",往届生"),
                        List.of("残疾", "准考证号,姓名,科目", who(3) + ",化学")));

        assertThat(codes(read)).containsOnly("SECOND_KIND_UNDERSTOOD 1").hasSize(5);
        SecondChecked checked = check(read);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.deferrals()).hasSize(2).allMatch(d -> d.reason().equals("骨折：右手"));
        Candidate third = checked.changed().get(1);
        assertThat(third.needs()).isEqualTo("wheelchair");
        assertThat(third.candidateType()).isEqualTo("往届生");
        assertThat(third.exemptions()).containsOnlyKeys(Subject.CHEMISTRY).containsValue("disability");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sheet1/免考、缓考名单",
                "Sheet1/拟免考学生名单公示",
                "Sheet1/未通过免考申请名单",
                "Sheet1/取消缓考名单",
                "免考/2026年缓考名单",
                "残疾/名单",
                "Sheet1/残疾学生名单",
                "特殊需要/缓考名单",
                "Sheet1/名单"
            })
    void asksWhatAListIsAboutThatLeavesItOpen(String said) throws IOException {
        String[] both = said.split("/");
        SecondSheets read = read(both[0], both[1], "准考证号,姓名,原因", who(1) + ",残疾");

        assertThat(codes(read)).containsExactly("SECOND_KIND_MISSING 2");
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void takesTheNameOfTheFileWhereNothingElseSaysIt() throws IOException {
        SecondSheets read = read("缓考.xlsx", List.of(List.of("Sheet1", "准考证号,姓名,原因", who(1) + ",骨折")));

        assertThat(read.problems().get(0).args()).containsExactly("by.file", "缓考.xlsx", "list.DEFERRAL");
        assertThat(check(read).deferrals()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'免考科目,免考原因','物理,残疾','physics=disability',''",
        "'免考科目,免考原因',',残疾','chemistry=disability physics=disability',''",
        "'免考科目,免考原因','物理,','','SECOND_WHY D2'",
        "'免考原因','残疾','chemistry=disability physics=disability',''",
        "'免考原因','','',''",
        "'免考原因','不同意','','ROSTER_GRANT_REFUSED D2'",
        "'免考原因,考生类别','残疾,应届','chemistry=disability physics=disability',''",
        "'缓考科目,缓考原因','物理,骨折','defer physics',''",
        "'缓考科目,缓考原因',',','',''",
        "'免考原因,缓考科目','物理：伤病,化学','physics=injury defer chemistry',''"
    })
    void understandsTheHeadingsOfSubjectAndReason(String heads, String cells, String granted, String mistakes)
            throws IOException {
        SecondSheets read = read("Sheet1", "准考证号,班级,姓名," + heads, who(1).replace(",", ",九1,") + "," + cells);

        assertThat(read.problems().stream().filter(p -> !p.code().equals("SHEET_NO_ROWS")))
                .isEmpty();
        SecondChecked checked = check(read);
        assertThat(String.join(" ", mistakes(checked))).isEqualTo(mistakes);
        StringBuilder got = new StringBuilder();
        checked.changed()
                .forEach(c -> c.exemptions().entrySet().stream()
                        .map(e -> e.getKey().code() + "=" + e.getValue() + " ")
                        .sorted()
                        .forEach(got::append));
        checked.deferrals()
                .forEach(d -> got.append("defer ").append(d.subject().code()).append(' '));
        assertThat(got.toString().strip()).isEqualTo(granted);
    }

    @Test
    void losesNobodyOfAListThatIsNamedByItsTitle() throws IOException {
        SecondSheets read = read("Sheet1", "缓考名单", "序号,准考证号,姓名", "1," + who(1), "2,,彭有名", "合计,,2人", ",,审核人：王");

        assertThat(read.rows()).hasSize(2);
        assertThat(mistakes(check(read))).containsExactly("SECOND_WHO 4");
    }

    @Test
    void wantsAReasonOfEverybodyWhoIsExemptByTheTitle() throws IOException {
        SecondSheets read = read("Sheet1", "免考名单", "准考证号,姓名,科目,原因", who(1) + ",物理,", who(2) + ",,");

        assertThat(mistakes(check(read))).containsExactly("SECOND_WHY C3", "SECOND_WHY D4");
    }

    @Test
    void readsEveryColumnThatDecidesAndTheRemark() throws IOException {
        String heads = "准考证号,姓名,免考,学校意见,审批意见,委员会意见,备注";
        SecondSheets agreed = read("Sheet1", heads, who(1) + ",残疾,同意,同意,批准,已公示", who(2) + ",残疾,,同意,同意,");
        assertThat(agreed.problems()).isEmpty();
        assertThat(check(agreed).changed()).hasSize(2);

        SecondSheets apart = read(
                "Sheet1", heads, who(1) + ",残疾,同意,同意,不同意,", who(2) + ",残疾,不同意,同意,同意,", who(3) + ",残疾,同意,同意,同意,家长撤回");
        assertThat(mistakes(check(apart)))
                .containsExactly("SECOND_VERDICTS F2", "SECOND_VERDICTS D3", "ROSTER_REMARK_REFUSES G4");
        assertThat(check(apart).problems()).allMatch(Problem::isError);
    }
}
