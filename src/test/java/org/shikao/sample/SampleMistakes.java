package org.shikao.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shikao.exam.roster.Candidate;

/**
 * Rosters of one small school with one planted mistake each, and {@code expected.csv}, which says what must be found where: file,
 * code, sheet, row, column; row and column are empty for a mistake of the whole file.
 */
final class SampleMistakes {
    private static final int NO = 1;
    private static final int NAME = 2;
    private static final int SEX = 3;
    private static final int ID = 4;
    private static final int STUDENT = 5;
    private static final int SCHOOL_CODE = 6;
    private static final int SCHOOL_NAME = 7;
    private static final int GRADE = 8;
    private static final int EXEMPTION = 12;
    private static final int BIRTH = 14;
    private static final int ROW = 9;
    private static final String SHEET = "花名册";

    private final Path folder;
    private final List<Candidate> pupils;
    private final List<String> expected = new ArrayList<>(List.of("file,code,sheet,row,column"));

    SampleMistakes(SampleCounty county, Path folder) {
        this.folder = folder;
        pupils = county.of(SampleCounty.SCHOOLS.get(10)).subList(5, 30);
    }

    void write() throws IOException {
        identityNumbers();
        candidateNumbers();
        people();
        schoolsAndGrades();
        layouts();
        brokenFiles();
        Files.write(folder.resolve("expected.csv"), expected);
    }

    private void identityNumbers() throws IOException {
        cell("id-check-digit", "ROSTER_ID_CHECK_DIGIT", ID, v -> v.substring(0, 17) + (v.endsWith("5") ? "6" : "5"));
        cell("id-digits-swapped", "ROSTER_ID_CHECK_DIGIT", ID, SampleMistakes::swapped);
        cell("id-no-such-day", "ROSTER_ID_BIRTH_DATE", ID, v -> withCheckDigit("99010120110230" + v.substring(14, 17)));
        cell("id-17-digits", "ROSTER_ID_LENGTH", ID, v -> v.substring(0, 17));
        cell("id-letter-o", "ROSTER_ID_CHARACTER", ID, v -> v.substring(0, 6) + "2O" + v.substring(8));
        cell("id-cyrillic-x", "ROSTER_ID_LOOKALIKE", ID, v -> v.substring(0, 17) + "х");
        cell("id-in-scientific-notation", "ROSTER_ID_AS_NUMBER", ID, v -> "9.90101E+17");
        plant("id-stored-as-number", "ROSTER_ID_AS_NUMBER", ID, g -> g.set(ROW, ID, 990101201012121230d));
        plant("id-missing", "ROSTER_ID_MISSING", ID, g -> {
            g.set(ROW, ID, null);
            g.set(ROW, STUDENT, null);
        });
        plant("id-twice", "ROSTER_ID_TWICE", ID, g -> {
            g.set(ROW, ID, g.get(ROW - 3, ID));
            g.set(ROW, STUDENT, g.get(ROW - 3, STUDENT));
            g.set(ROW, SEX, g.get(ROW - 3, SEX));
            g.set(ROW, BIRTH, g.get(ROW - 3, BIRTH));
        });
        cell(
                "student-no-of-another",
                "ROSTER_STUDENT_NO_MISMATCH",
                STUDENT,
                v -> "G" + pupils.get(0).idNo());
        cell("student-no-too-short", "ROSTER_STUDENT_NO_FORM", STUDENT, v -> v.substring(0, 18));
    }

    private void candidateNumbers() throws IOException {
        plant("number-missing", "ROSTER_NO_MISSING", NO, g -> g.set(ROW, NO, null));
        plant("number-twice", "ROSTER_NO_TWICE", NO, g -> g.set(ROW, NO, g.get(ROW - 2, NO)));
        plant(
                "number-zero-lost",
                "ROSTER_NO_ZEROS_LOST",
                NO,
                g -> g.set(ROW, NO, Double.valueOf((String) g.get(ROW, NO))));
        cell("number-zero-lost-as-text", "ROSTER_NO_ZEROS_LOST", NO, v -> v.substring(1));
        cell("number-with-mark", "ROSTER_NO_FORM", NO, v -> v.substring(0, 11) + "?");
    }

    private void people() throws IOException {
        plant("name-missing", "ROSTER_NAME_MISSING", NAME, g -> g.set(ROW, NAME, null));
        cell("name-question-marks", "ROSTER_NAME_CHARACTER", NAME, v -> v.charAt(0) + "??");
        cell("name-with-digit", "ROSTER_NAME_CHARACTER", NAME, v -> v + "2");
        cell("sex-against-id", "ROSTER_SEX_MISMATCH", SEX, v -> v.equals("男") ? "女" : "男");
        cell("sex-unknown", "ROSTER_SEX_UNKNOWN", SEX, v -> "南");
        plant("birth-against-id", "ROSTER_BIRTH_MISMATCH", BIRTH, g -> g.set(ROW, BIRTH, LocalDate.of(2010, 1, 2)));
        cell("birth-unreadable", "ROSTER_BIRTH_UNREADABLE", BIRTH, v -> "二〇一〇年春");
        cell("exemption-unknown", "ROSTER_EXEMPTION_UNKNOWN", EXEMPTION, v -> "体育特长");
    }

    private void schoolsAndGrades() throws IOException {
        cell("grade-unknown", "ROSTER_GRADE_UNKNOWN", GRADE, v -> "毕业班");
        plant("school-missing", "ROSTER_SCHOOL_MISSING", SCHOOL_NAME, g -> {
            g.set(ROW, SCHOOL_CODE, null);
            g.set(ROW, SCHOOL_NAME, null);
        });
        cell("school-two-names", "ROSTER_SCHOOL_TWO_NAMES", SCHOOL_NAME, v -> "半坡民族学校");
        cell("school-two-codes", "ROSTER_SCHOOL_TWO_CODES", SCHOOL_CODE, v -> "3299010099");
        plant("formula-error", "ROSTER_CELL_ERROR", SCHOOL_NAME, g -> g.set(ROW, SCHOOL_NAME, SampleGrid.ERROR));
    }

    private void layouts() throws IOException {
        SampleGrid headless = grid();
        headless.rows().remove(0);
        headless.rows().remove(0);
        SampleBook.officeXlsx(file("header-missing.xlsx"), List.of(headless));
        expect("header-missing.xlsx", "SHEET_HEADER_MISSING", SHEET, "", "");
        SampleGrid nameless = grid();
        nameless.set(2, NAME, "家长");
        SampleBook.officeXlsx(file("column-missing.xlsx"), List.of(nameless));
        expect("column-missing.xlsx", "SHEET_COLUMN_MISSING", SHEET, "2", "");
        SampleGrid empty = new SampleGrid(SHEET);
        empty.rows().addAll(grid().rows().subList(0, 2));
        SampleBook.xlsx(file("no-pupils.xlsx"), List.of(empty));
        expect("no-pupils.xlsx", "SHEET_NO_ROWS", "", "", "");
        SampleGrid csv = plain();
        csv.set(6, ID, ((String) csv.get(6, ID)).substring(0, 15) + "000");
        SampleBook.csv(file("id-digits-lost.csv"), csv, Charset.forName("GBK"));
        expect("id-digits-lost.csv", "ROSTER_ID_CHECK_DIGIT", "", "6", "D");
    }

    private void brokenFiles() throws IOException {
        SampleBook.officeXlsx(file("truncated.xlsx"), List.of(grid()));
        byte[] whole = Files.readAllBytes(file("truncated.xlsx"));
        Files.write(file("truncated.xlsx"), Arrays.copyOf(whole, whole.length * 2 / 3));
        expect("truncated.xlsx", "SHEET_DAMAGED", "", "", "");
        Files.write(file("empty.xlsx"), new byte[0]);
        expect("empty.xlsx", "SHEET_EMPTY_FILE", "", "", "");
        Files.write(file("really-a-pdf.xlsx"), "%PDF-1.4\n%not a workbook\n".getBytes(StandardCharsets.US_ASCII));
        expect("really-a-pdf.xlsx", "SHEET_PDF", "", "", "");
        Files.writeString(
                file("really-a-web-page.xls"), "<html><body><table><tr><td>准考证号</td></tr></table></body></html>");
        expect("really-a-web-page.xls", "SHEET_HEADER_MISSING", "", "", "");
    }

    /** One cell in the ninth row of the sheet becomes something else. */
    private void cell(String name, String code, int column, UnaryOperator<String> change) throws IOException {
        plant(name, code, column, g -> g.set(ROW, column, change.apply(String.valueOf(g.get(ROW, column)))));
    }

    private void plant(String name, String code, int column, Consumer<SampleGrid> mistake) throws IOException {
        SampleGrid grid = grid();
        mistake.accept(grid);
        SampleBook.officeXlsx(file(name + ".xlsx"), List.of(grid));
        expect(name + ".xlsx", code, SHEET, String.valueOf(ROW), String.valueOf((char) ('A' + column - 1)));
    }

    private void expect(String... fields) {
        expected.add(Arrays.stream(fields).collect(Collectors.joining(",")));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** A title that names no school, the headings in row 2, pupils from row 3 on; the birth date in column N. */
    private SampleGrid grid() {
        SampleGrid grid = new SampleGrid(SHEET);
        grid.row("2026年实验操作考试花名册");
        grid.rows().addAll(plain().rows());
        return grid;
    }

    private SampleGrid plain() {
        SampleGrid grid = new SampleGrid(SHEET);
        List<SampleColumn> columns = new ArrayList<>(SampleRosters.usual());
        columns.add(SampleColumn.of("出生日期", c -> c.idNo().substring(6, 14)));
        SampleRosters.header(grid, columns);
        SampleRosters.body(grid, columns, pupils);
        return grid;
    }

    private static String withCheckDigit(String body) {
        return body + SampleIds.checkDigit(body);
    }

    /** Two neighbouring digits change places; their weights differ, so the check digit no longer fits. */
    private static String swapped(String id) {
        int i = id.charAt(14) != id.charAt(15) ? 14 : 3;
        return id.substring(0, i) + id.charAt(i + 1) + id.charAt(i) + id.substring(i + 2);
    }
}
