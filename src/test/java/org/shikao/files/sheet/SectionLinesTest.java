package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow.RosterSheet;

/** Lines between the pupils that say of what school those below them are, or that they do not sit. */
class SectionLinesTest {
    private static final String HEADS = "准考证号,姓名,身份证号\n";
    private static final String ONE = "026990102001,田青,990101201009064900\n";
    private static final String TWO = "026990103001,龙江,990101201009064919\n";
    private static final String THREE = "026990103002,石海,990101201009064927\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校：云岭县第三中学（3299010003）,,\n",
                "学校：云岭县第三中学（3299010003）,,\n" + HEADS,
                "云岭县第三中学（3299010003）,,\n" + HEADS,
                "云岭县第三中学（3299010003）,,\n",
                "学校名称,云岭县第三中学,学校代码,3299010003\n" + HEADS,
                "云岭县第三中学（3299010003）九年级学生名单,,\n" + HEADS
            })
    void aSchoolBetweenThePupilsHoldsForThoseBelowIt(String line) throws IOException {
        RosterSheets read = read("学校：云岭县第二中学（3299010002）,,\n" + HEADS + ONE + line + TWO + HEADS + THREE);

        assertThat(read.problems()).isEmpty();
        assertThat(read.sheets())
                .filteredOn(sheet -> !sheet.rows().isEmpty())
                .extracting(sheet -> sheet.schoolHint() + names(sheet))
                .containsExactly("云岭县第二中学（3299010002）[田青]", "云岭县第三中学（3299010003）[龙江, 石海]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"转出学生名单,,\n" + HEADS, "以下学生已转出，不参加考试：,,\n", "不参加考试学生,,\n" + HEADS, "休学学生,,\n"})
    void leavesOutThoseWhoHaveLeftAndSaysSo(String line) throws IOException {
        RosterSheets read = read(HEADS + ONE + line + TWO + "九(2)班学生名单,,\n" + HEADS + THREE);

        assertThat(read.problems())
                .extracting(p -> p.code() + " " + p.place().row())
                .containsExactly("TABLE_OF_GONE 3");
        assertThat(read.sheets().stream().flatMap(sheet -> names(sheet).stream()))
                .containsExactly("田青", "石海");
    }

    @ParameterizedTest
    @ValueSource(strings = {"学校：（盖章）,,\n", "备注：转出学生已删除,,\n", "本班无转出学生,,\n", "以上名单不含休学学生,,\n", "学校审核：张三,,\n"})
    void takesNoNoteForASection(String line) throws IOException {
        RosterSheets read = read("学校：云岭县第二中学（3299010002）,,\n" + HEADS + ONE + line + TWO);

        assertThat(read.sheets()).extracting(RosterSheet::schoolHint).containsExactly("云岭县第二中学（3299010002）");
        assertThat(names(read.sheets().get(0))).contains("田青", "龙江");
    }

    @Test
    void aSchoolBetweenThePupilsSaysNothingOfTheirClass() throws IOException {
        RosterSheets read = read("云岭县第二中学九(1)班名单,,\n" + HEADS + ONE + "学校：云岭县第三中学（3299010003）,,\n" + TWO);

        assertThat(read.sheets().get(1).rows().get(0).text(RosterField.CLASS_NAME))
                .isEmpty();
    }

    @Test
    void aTableWithAColumnMoreKeepsTheClassOfTheRowsAboveIt() throws IOException {
        RosterSheets read = read(HEADS + "九(1)班,,\n" + ONE + "九(2)班,,\n" + TWO + "准考证号,姓名,身份证号,备注\n" + THREE);

        assertThat(read.sheets().get(1).rows().get(0).text(RosterField.CLASS_NAME))
                .isEqualTo("九(2)班");
    }

    @Test
    void takesNoClassFromATableOfCountsAboveTheList() throws IOException {
        RosterSheets read = read("学校名称,学校代码,年级,班级,人数\n云岭县第二中学,3299010002,九年级,九(1)班,12\n\n" + HEADS + ONE + TWO);

        assertThat(read.problems()).isEmpty();
        assertThat(read.sheets().get(0).rows())
                .extracting(row -> row.text(RosterField.NAME) + row.text(RosterField.CLASS_NAME))
                .containsExactly("田青", "龙江");
    }

    private static List<String> names(RosterSheet sheet) {
        return sheet.rows().stream().map(row -> row.text(RosterField.NAME)).toList();
    }

    private RosterSheets read(String csv) throws IOException {
        Path file = folder.resolve("名单.csv");
        Files.write(file, csv.getBytes(StandardCharsets.UTF_8));
        return new RosterReader().read(file);
    }
}
