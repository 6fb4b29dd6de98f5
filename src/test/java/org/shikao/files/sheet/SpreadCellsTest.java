package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;
import org.shikao.exam.roster.RosterRows;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.roster.SecondRow;
import org.shikao.files.sheet.SecondListReader.SecondSheets;

/** A grant merged over the rows of several pupils is meant for each of them; losing it silently would cost somebody an exemption. */
class SpreadCellsTest {
    private static final String FIRST = "026990101001,田小一,";
    private static final String SCHOOL = ",3299010001,云岭县第一中学,九(1)班";

    @TempDir
    private Path folder;

    private Path book(String merged, String... lines) throws IOException {
        return LineBook.merged(folder.resolve("a.xlsx"), merged, lines);
    }

    private static List<String> texts(SecondSheets read, SecondField field) {
        return read.rows().stream().map(row -> row.cells().get(field).text()).toList();
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream()
                .filter(p -> p.code().equals("SHEET_MERGED_SPREAD"))
                .map(p -> p.place().column() + p.place().row())
                .toList();
    }

    @Test
    void spreadsTheReasonOfAListOverThePupilsItIsMergedOver() throws IOException {
        Path file = book(
                "D2:D4 C3:C4",
                "准考证号,姓名,缓考科目,缓考原因",
                FIRST + "物理,骨折",
                "026990101002,田小二,化学,",
                "026990101003,田小三",
                "026990101004,田小四,物理,住院");

        SecondSheets read = new SecondListReader().read(file);

        assertThat(texts(read, SecondField.DEFERRAL_REASON)).containsExactly("骨折", "骨折", "骨折", "住院");
        assertThat(texts(read, SecondField.DEFERRAL_SUBJECT)).containsExactly("物理", "化学", "化学", "物理");
        assertThat(told(read.problems())).containsExactlyInAnyOrder("D3", "C4", "D4");
    }

    /** A row without anybody stays one, however far down the cell beside it reaches. */
    @Test
    void aRowOfNobodyGetsNothing() throws IOException {
        Path file = book("C2:C4", "准考证号,姓名,免考", FIRST + "残疾", ",,,备注", "合计,,");

        SecondSheets read = new SecondListReader().read(file);

        assertThat(read.rows())
                .extracting(SecondRow::place)
                .extracting(p -> p.row())
                .containsExactly(2);
        assertThat(told(read.problems())).isEmpty();
    }

    /** Who somebody is cannot be shared. */
    @Test
    void neverSpreadsANumberOrAName() throws IOException {
        Path file = book("A2:A3", "准考证号,姓名,免考", FIRST + "残疾", ",田小二,残疾");

        SecondSheets read = new SecondListReader().read(file);

        assertThat(texts(read, SecondField.CANDIDATE_NO)).containsExactly("026990101001", "");
    }

    @Test
    void spreadsAnExemptionInARoster() throws IOException {
        Path file = book(
                "G2:G3",
                "准考证号,姓名,身份证号,学校代码,学校名称,班级,免考",
                FIRST + id(101) + SCHOOL + ",残疾",
                "026990101002,田小二," + id(102) + SCHOOL,
                "026990101003,田小三," + id(103) + SCHOOL);

        RosterSheets read = new RosterReader().read(file);

        assertThat(read.sheets().get(0).rows())
                .extracting(SpreadCellsTest::exemption)
                .containsExactly("残疾", "残疾", "");
        assertThat(told(read.problems())).containsExactly("G3");
    }

    private static String id(int sequence) {
        return RosterRows.id("990101", 3, sequence);
    }

    private static String exemption(RosterRow row) {
        return row.text(RosterField.EXEMPTION);
    }
}
