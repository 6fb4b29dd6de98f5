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
    void makesNoSchoolOfTheNameOfOneAndTheCodeOfAnother() throws IOException {
        String heads = "准考证号,姓名,身份证号,年级,就读学校,学籍学校,学籍学校代码";
        String one = "026990101001,张三,990101201102030017,九年级,云岭县第二中学,";
        assertThat(read(heads, one + "云岭县第三中学,3299010003"))
                .extracting(p -> p.severity() + " " + p.code() + " " + p.place().column())
                .containsExactly("ERROR ROSTER_SCHOOL_OF_TWO G");
        assertThat(read(heads, one + "云岭县第二中学,3299010002")).isEmpty();
        assertThat(read(heads.replace("学籍学校代码", "就读学校代码"), one + "云岭县第三中学,3299010002"))
                .extracting(Problem::code)
                .containsExactly("ROSTER_COLUMNS_CLAIM");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "补考科目", "抽考科目", "选考科目", "必考科目", "加考科目", "应考科目", "补考原因", "缺考原因", "补考申请", "补考情况", "缺考情况", "参考情况", "是否补考",
                "是否缺考", "是否参考", "补考类别", "考试类别", "考试类型", "考试性质", "考试科目", "学科代码", "学区代码", "考点代码", "考区代码", "考区名称", "考点名称",
                "考场名称", "专业名称", "联考号", "考点号", "考室号", "考场号", "座位号", "考试编号", "考场编号", "考点编号", "学期名称", "入学日期", "报名日期",
                "出生地点", "户口类别", "民族代码", "年级组", "物理补考", "化学补考", "物理选考", "物理缺考", "报名序列", "学校类别", "学校地址", "学校简介", "所在县区",
                "所属学区", "所在考点", "毕业年份", "毕业时间", "学校性质", "家庭情况", "特长情况", "特殊体质", "特殊类型", "加分类别", "加分原因", "体考原因", "报考科目",
                "补考班级", "学校邮编"
            })
    void proposesNoWordOfAnotherThing(String heading) throws IOException {
        List<Problem> problems = read(
                "准考证号,姓名,学籍号," + heading,
                "026990101001,张三,G990101201102030017,甲",
                "026990101002,李四,G990101201102030025,乙");
        assertThat(problems).extracting(Problem::code).doesNotContain("ROSTER_COLUMN_MISSPELT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"兔考情况", "免老科目", "免考科日", "免考情兄", "免考料目", "免考科"})
    void stillTellsAGrantWithASlip(String heading) throws IOException {
        List<Problem> problems = read(
                "准考证号,姓名,学籍号," + heading,
                "026990101001,张三,G990101201102030017,甲",
                "026990101002,李四,G990101201102030025,乙");
        assertThat(problems).extracting(Problem::code).containsAnyOf("ROSTER_COLUMN_MISSPELT", "ROSTER_COLUMN_GRANTS");
    }

    @ParameterizedTest
    @CsvSource({
        "是否需要轮椅,是,否,ROSTER_COLUMN_NEEDS",
        "左利手,√,,ROSTER_COLUMN_NEEDS",
        "惯用左手,是,否,",
        "色觉情况,正常,正常,",
        "残疾情况,肢体残疾,无,ROSTER_CELLS_GRANT",
        "是否残疾,是,否,ROSTER_COLUMN_NEEDS",
        "左利手,否,无,",
        "是否残疾,否,×,",
        "父亲是否残疾,是,否,",
        "异地考生,是,否,ROSTER_COLUMN_TYPE",
        "是否往届,是,否,ROSTER_COLUMN_TYPE",
        "是否往届,否,否,",
        "是否随迁子女,是,否,"
    })
    void asksAboutNeedsAndTypesInColumnsOfTheirOwn(String heading, String one, String other, String code)
            throws IOException {
        List<Problem> problems = read(
                "准考证号,姓名,学籍号," + heading,
                "026990101001,张三,G990101201102030017," + (other == null ? "" : other),
                "026990101002,李四,G990101201102030025," + one);
        assertThat(problems)
                .filteredOn(p -> !p.code().equals("ROSTER_COLUMNS_LEFT"))
                .extracting(p -> p.code() + " " + p.place().row() + p.place().column())
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code + " 3D"));
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
