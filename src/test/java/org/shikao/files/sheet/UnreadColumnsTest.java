package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;

/** A column that is passed over is not passed over in silence where it says something about those that are read. */
class UnreadColumnsTest {
    private static final String REST = "云岭县第一中学,3299010001,九年级,1班";

    @TempDir
    private Path folder;

    @Test
    void tellsTwoNumberColumnsThatDiffer() throws IOException {
        List<Problem> problems = read(
                "准考证号,姓名,身份证号,学校名称,学校代码,年级,班级,考号",
                "026990101001,张三,990101201102030017," + REST + ",026990101001",
                "026990101002,李四,990101201102030025," + REST + ",026990101009");
        assertThat(problems)
                .extracting(Problem::code, p -> p.place().row(), p -> p.place().column())
                .containsExactly(tuple("ROSTER_COLUMNS_DIFFER", 3, "H"));
    }

    @Test
    void takesTheRunningNumberOfTheRegistrationForNone() throws IOException {
        List<RosterRow> rows = rows(
                "报名序号,准考证号,姓名,身份证号,学校名称,学校代码,年级,班级,中考报名号",
                "1,026990101001,张三,990101201102030017," + REST + ",2026026990105021",
                "2,026990101002,李四,990101201102030025," + REST + ",2026026990105022");
        assertThat(rows)
                .extracting(row -> row.text(RosterField.REGISTRATION_NO))
                .containsExactly("2026026990105021", "2026026990105022");
        assertThat(rows(
                        "报名序号,准考证号,姓名,身份证号,学校名称,学校代码,年级,班级",
                        "1,026990101001,张三,990101201102030017," + REST,
                        "2,026990101002,李四,990101201102030025," + REST))
                .extracting(row -> row.text(RosterField.REGISTRATION_NO))
                .containsOnly("");
        // where it has the length of a number it is one, as some counties call it
        assertThat(rows(
                        "报名序号,姓名,身份证号,学校名称,学校代码,年级,班级",
                        "026990101001,张三,990101201102030017," + REST,
                        "026990101002,李四,990101201102030025," + REST))
                .extracting(row -> row.text(RosterField.CANDIDATE_NO))
                .containsExactly("026990101001", "026990101002");
    }

    @Test
    void asksAboutANumberThatOnlyCountsTheRows() throws IOException {
        List<Problem> problems = read(
                "报名号,准考证号,姓名,身份证号,学校名称,学校代码,年级,班级",
                "1,026990101001,张三,990101201102030017," + REST,
                "2,026990101002,李四,990101201102030025," + REST,
                "3,026990101003,王五,990101201102030033," + REST);
        assertThat(problems)
                .extracting(Problem::code, p -> p.place().row(), p -> p.place().column())
                .containsExactly(tuple("ROSTER_NO_RUNNING", 1, "A"));
    }

    @Test
    void tellsTwoColumnsThatClaimOneField() throws IOException {
        List<Problem> problems = read(
                "准考证号,姓名,身份证号,学校名称,学校代码,年级,班级,学生姓名",
                "026990101001,张三,990101201102030017," + REST + ",张三",
                "026990101002,李四,990101201102030025," + REST + ",李思");
        assertThat(problems)
                .extracting(Problem::code, p -> p.place().row(), p -> p.place().column())
                .containsExactly(tuple("ROSTER_COLUMNS_CLAIM", 1, "H"));
        assertThat(problems.get(0).args()).containsExactly("姓名", "B1", "学生姓名", "H1", "1", "3");
        assertThat(read(
                        "准考证号,姓名,身份证号,学校名称,学校代码,年级,班级,班号",
                        "026990101001,张三,990101201102030017," + REST + ",1",
                        "026990101002,李四,990101201102030025," + REST + ",1"))
                .isEmpty();
    }

    @Test
    void refusesTwoIdentityColumnsThatContradict() throws IOException {
        List<Problem> problems = read(
                "准考证号,姓名,身份证号,学校名称,学校代码,年级,班级,证件号码",
                "026990101001,张三,990101201102030017," + REST + ",990101201102030017",
                "026990101002,李四,990101201102030025," + REST + ",990101201102030033");
        assertThat(problems)
                .extracting(
                        Problem::code,
                        Problem::isError,
                        p -> p.place().row(),
                        p -> p.place().column())
                .containsExactly(tuple("ROSTER_COLUMNS_CONTRADICT", true, 3, "H"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证号吗", "身份正号", "份证号码"})
    void tellsAHeadingWithASlip(String heading) throws IOException {
        List<Problem> problems = read(
                "准考证号,姓名,学籍号,学校名称,学校代码,年级,班级," + heading,
                "026990101001,张三,G990101201102030017," + REST + ",990101201102030017");
        assertThat(problems)
                .extracting(Problem::code, p -> p.place().row(), p -> p.place().column())
                .containsExactly(tuple("ROSTER_COLUMN_MISSPELT", 1, "H"));
    }

    @Test
    void tellsIdentityNumbersUnderWordsThatNobodyKnows() throws IOException {
        List<Problem> problems = read(
                "准考证号,姓名,学籍号,学校名称,学校代码,年级,班级,本人证照",
                "026990101001,张三,G990101201102030017," + REST + ",990101201102030017",
                "026990101002,李四,G990101201102030025," + REST + ",990101201102030025",
                "026990101003,王五,G990101201102030033," + REST + ",990101201102030033");
        assertThat(problems).extracting(Problem::code).containsExactly("ROSTER_COLUMN_UNREAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"父亲身份证号", "联系电话", "报名号", "备注二", "家庭住址", "学号"})
    void saysNothingOfColumnsThatNobodyAskedFor(String heading) throws IOException {
        List<Problem> problems = read(
                "准考证号,姓名,身份证号,学校名称,学校代码,年级,班级," + heading,
                "026990101001,张三,990101201102030017," + REST + ",990101198002030010",
                "026990101002,李四,990101201102030025," + REST + ",990101198002030029");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "学籍状态,休学,ROSTER_CELL_GONE",
        "学籍状态,已转出,ROSTER_CELL_GONE",
        "学籍状态,死亡,ROSTER_CELL_GONE",
        "是否参加考试,否,ROSTER_CELL_GONE",
        "是否参加考试,不参加,ROSTER_CELL_GONE",
        "是否参考,弃考,ROSTER_CELL_GONE",
        "是否在校,否,ROSTER_CELL_GONE",
        "是否休学,是,ROSTER_CELL_GONE",
        "说明,不参加考试,ROSTER_CELL_GONE",
        "申请事项,免考,ROSTER_CELLS_GRANT",
        "说明,物理缓考（骨折）,ROSTER_CELLS_GRANT"
    })
    void asksAboutWhatTheCellsOfAnUnreadColumnSay(String heading, String cell, String code) throws IOException {
        List<Problem> problems = read(
                "准考证号,姓名,身份证号,学校名称,学校代码,年级,班级," + heading,
                "026990101001,张三,990101201102030017," + REST + ",",
                "026990101002,李四,990101201102030025," + REST + "," + cell);
        assertThat(problems)
                .extracting(
                        Problem::code, p -> p.severity().name(), p -> p.place().row())
                .containsExactly(tuple(code, "WARNING", 3));
    }

    @ParameterizedTest
    @CsvSource({
        "学籍状态,在籍",
        "学籍状态,休学后复学",
        "异动情况,2024年由外县转学来",
        "是否参加考试,是",
        "是否参加体育考试,否",
        "是否住校,否",
        "父亲情况,死亡",
        "说明,体育免考",
        "说明,不申请免考",
        "说明,未休学",
        "家庭住址,转出街12号"
    })
    void asksNothingAboutOrdinaryCells(String heading, String cell) throws IOException {
        assertThat(read(
                        "准考证号,姓名,身份证号,学校名称,学校代码,年级,班级," + heading,
                        "026990101001,张三,990101201102030017," + REST + "," + cell))
                .isEmpty();
    }

    @Test
    void findsHeadingsBelowManyNotesAndInTraditionalCharacters() throws IOException {
        String[] lines = new String[23];
        for (int i = 0; i < 21; i++) {
            lines[i] = "填表说明第" + i + "条,,,,,,";
        }
        lines[21] = "準考證號,姓名,身份證號,學校名稱,學校代碼,年級,班級";
        lines[22] = "026990101001,张三,990101201102030017," + REST;
        RosterSheets read = new RosterReader().read(file(lines));
        assertThat(read.problems()).isEmpty();
        assertThat(read.sheets().get(0).rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校代码：3299010001,,,,",
                "学校标识码: 3299010001,,,,",
                "学校代码,3299010001,,,",
                "云岭县第1中学（3299010001）考生名单,,,,",
                "单位编码 3299010001,,,,"
            })
    void takesTheSchoolsCodeFromAboveTheTable(String above) throws IOException {
        RosterSheets read =
                new RosterReader().read(file(above, "准考证号,姓名,身份证号,年级,班级", "026990101001,张三,990101201102030017,九年级,1班"));
        assertThat(read.sheets().get(0).schoolHint()).contains("3299010001");
    }

    private List<Problem> read(String... lines) throws IOException {
        return new RosterReader().read(file(lines)).problems();
    }

    private List<RosterRow> rows(String... lines) throws IOException {
        return new RosterReader().read(file(lines)).sheets().get(0).rows();
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("名单.csv"), String.join("\n", lines));
    }
}
