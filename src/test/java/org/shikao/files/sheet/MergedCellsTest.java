package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRows;
import org.shikao.exam.roster.SecondField;
import org.shikao.files.sheet.SecondListReader.SecondSheets;

/** Cells merged over columns, over blocks, and over tables that stand side by side. */
class MergedCellsTest {
    @TempDir
    private Path folder;

    private Path book(String merged, String... lines) throws IOException {
        return LineBook.merged(folder.resolve("a.xlsx"), merged, lines);
    }

    private static List<String> texts(RosterSheets read, RosterField field) {
        return read.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> row.text(field))
                .toList();
    }

    private static List<String> codes(RosterSheets read) {
        return read.problems().stream()
                .map(p -> p.code() + " " + p.place().column() + p.place().row())
                .toList();
    }

    private static String id(int sequence) {
        return RosterRows.id("990101", 3, sequence);
    }

    private static String no(int serial) {
        return "0269901010%02d".formatted(serial);
    }

    @Test
    void readsANameMergedOverTwoColumnsAndAClassOverThree() throws IOException {
        RosterSheets read = new RosterReader()
                .read(book(
                        "B1:C1 B2:C2 B3:C3 E1:G1 E2:G2 E3:G3",
                        "准考证号,姓名,,身份证号,班级",
                        no(1) + ",田一,," + id(101) + ",九1",
                        no(2) + ",田二,," + id(102) + ",九2"));

        assertThat(codes(read)).isEmpty();
        assertThat(texts(read, RosterField.NAME)).containsExactly("田一", "田二");
        assertThat(texts(read, RosterField.CLASS_NAME)).containsExactly("九1", "九2");
    }

    @Test
    void readsValuesMergedFromTheColumnBesideTheirHeading() throws IOException {
        RosterSheets read = new RosterReader()
                .read(book(
                        "B2:C2 B3:C3",
                        "准考证号,,姓名,身份证号,班级",
                        no(1) + ",田一,," + id(101) + ",九1",
                        no(2) + ",田二,," + id(102) + ",九2"));

        assertThat(codes(read)).isEmpty();
        assertThat(texts(read, RosterField.NAME)).containsExactly("田一", "田二");
    }

    @Test
    void readsValuesInTheOtherColumnUnderAMergedHeading() throws IOException {
        RosterSheets read = new RosterReader()
                .read(book(
                        "B1:C1",
                        "准考证号,姓名,,身份证号,班级",
                        no(1) + ",,田一," + id(101) + ",九1",
                        no(2) + ",,田二," + id(102) + ",九2"));

        assertThat(texts(read, RosterField.NAME)).containsExactly("田一", "田二");
    }

    @Test
    void tellsOfValuesInBothColumnsUnderAMergedHeading() throws IOException {
        RosterSheets read = new RosterReader()
                .read(book(
                        "B1:C1",
                        "准考证号,姓名,,身份证号,班级",
                        no(1) + ",田,一," + id(101) + ",九1",
                        no(2) + ",田,二," + id(102) + ",九2"));

        assertThat(codes(read)).containsExactly("ROSTER_COLUMNS_CLAIM C1");
    }

    @Test
    void spreadsAClassMergedOverABlock() throws IOException {
        RosterSheets read = new RosterReader()
                .read(book(
                        "D1:F1 D2:F3", "准考证号,姓名,身份证号,班级", no(1) + ",田一," + id(101) + ",九1", no(2) + ",田二," + id(102)));

        assertThat(texts(read, RosterField.CLASS_NAME)).containsExactly("九1", "九1");
    }

    @Test
    void spreadsAGrantMergedOverABlockOfRowsAndSubjectsAndTellsIt() throws IOException {
        SecondSheets read =
                new SecondListReader().read(book("C2:D3", "准考证号,姓名,物理免考,化学免考", no(1) + ",田一,残疾", no(2) + ",田二"));

        assertThat(read.rows())
                .allSatisfy(row -> assertThat(
                                row.cells().get(SecondField.EXEMPTION_PHYSICS).text())
                        .isEqualTo("残疾"))
                .allSatisfy(row -> assertThat(
                                row.cells().get(SecondField.EXEMPTION_CHEMISTRY).text())
                        .isEqualTo("残疾"));
        assertThat(read.problems())
                .extracting(Problem::code, p -> p.place().column() + p.place().row())
                .containsExactlyInAnyOrder(
                        tuple("SHEET_MERGED_SPREAD", "D2"),
                        tuple("SHEET_MERGED_SPREAD", "C3"),
                        tuple("SHEET_MERGED_SPREAD", "D3"));
    }

    private static String beside(int left, int right) {
        return "%s,田一,%s,,%s,田二,%s".formatted(no(left), id(left), no(right), id(right));
    }

    private static final String HEADS = "准考证号,姓名,身份证号,,准考证号,姓名,身份证号";

    @Test
    void givesEachOfTwoTablesSideBySideTheClassAboveIt() throws IOException {
        for (String merged : List.of("", "A1:C1 E1:G1")) {
            RosterSheets read =
                    new RosterReader().read(book(merged, "九(1)班,,,,九(2)班", HEADS, beside(101, 102), beside(103, 104)));

            assertThat(texts(read, RosterField.CLASS_NAME))
                    .as(merged)
                    .containsExactly("九(1)班", "九(1)班", "九(2)班", "九(2)班");
        }
    }

    @Test
    void givesEachOfTwoTablesItsClassFromALineBetweenThePupils() throws IOException {
        RosterSheets read = new RosterReader()
                .read(book(
                        "A4:C4 E4:G4", "九(1)班,,,,九(2)班", HEADS, beside(101, 102), "九(3)班,,,,九(4)班", beside(103, 104)));

        assertThat(texts(read, RosterField.CLASS_NAME)).containsExactly("九(1)班", "九(3)班", "九(2)班", "九(4)班");
    }

    @Test
    void aClassMergedOverBothTablesReachesBoth() throws IOException {
        RosterSheets read = new RosterReader()
                .read(book("A1:G1 A4:G4", "九(1)班", HEADS, beside(101, 102), "九(3)班", beside(103, 104)));

        assertThat(texts(read, RosterField.CLASS_NAME)).containsExactly("九(1)班", "九(3)班", "九(1)班", "九(3)班");
    }

    @Test
    void aClassOfTheLeftTableAloneStaysThere() throws IOException {
        RosterSheets read = new RosterReader().read(book("A3:C3", HEADS, beside(101, 102), "九(3)班", beside(103, 104)));

        assertThat(texts(read, RosterField.CLASS_NAME)).containsExactly("", "九(3)班", "", "");
    }
}
