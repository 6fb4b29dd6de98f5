package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterCheck;
import org.shikao.files.yaml.RulePacks;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class FindingReportTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final Path SHOWN = Path.of("target", "reports");
    private static final String LIST = "问题清单";

    @TempDir
    Path folder;

    private final FindingReport report = new FindingReport(Texts.in(Lang.ZH_CN));

    @Test
    void coloursAndCommentsTheBadCellOfTheSchoolsOwnWorkbook() throws IOException {
        Path source = SAMPLE.resolve("rosters-with-mistakes/id-stored-as-number.xlsx");
        Path target = folder.resolve("report.xlsx");

        report.write(source, findings(source), target);

        try (XSSFWorkbook book = open(target);
                XSSFWorkbook own = open(source)) {
            assertThat(book.getSheetName(0)).isEqualTo(LIST);
            XSSFSheet sheet = book.getSheet("花名册");
            XSSFCell cell = sheet.getRow(8).getCell(3);
            assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(cell.getCellComment().getString().getString()).contains("身份证号", "文本格式");
            assertThat(cells(sheet)).isEqualTo(cells(own.getSheet("花名册")));
            assertThat(cell.getCellType())
                    .isEqualTo(own.getSheet("花名册").getRow(8).getCell(3).getCellType());
            XSSFCell link = book.getSheetAt(0).getRow(3).getCell(2);
            assertThat(link.getHyperlink().getAddress()).isEqualTo("'花名册'!D9");
        }
    }

    @Test
    void keepsANoteOfTheSchoolAtTheCellBesideTheBadOne() throws IOException {
        Path source = folder.resolve("own.xlsx");
        try (XSSFWorkbook book = open(SAMPLE.resolve("rosters-with-mistakes/id-check-digit.xlsx"));
                OutputStream out = Files.newOutputStream(source)) {
            XSSFSheet sheet = book.getSheet("花名册");
            sheet.createFreezePane(0, 1);
            for (int column = 3; column <= 5; column++) {
                Comment note = sheet.createDrawingPatriarch()
                        .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column, 8, column + 2, 10));
                note.setString(new XSSFRichTextString("待核 " + column));
                sheet.getRow(8).getCell(column).setCellComment(note);
            }
            book.write(out);
        }
        Path target = folder.resolve("report.xlsx");

        report.write(source, findings(source), target);

        try (XSSFWorkbook book = open(target)) {
            XSSFSheet sheet = book.getSheet("花名册");
            XSSFRow row = sheet.getRow(8);
            assertThat(sheet.getPaneInformation())
                    .as("the school's own workbook")
                    .isNotNull();
            assertThat(row.getCell(3).getCellComment().getString().getString()).contains("身份证号", "待核 3");
            assertThat(row.getCell(4).getCellComment().getString().getString()).isEqualTo("待核 4");
            assertThat(row.getCell(5).getCellComment().getString().getString()).isEqualTo("待核 5");
        }
    }

    @Test
    void neverChangesHowAnythingIsKept() throws IOException {
        Path source = SAMPLE.resolve("rosters/school-01.xlsx");
        Path target = folder.resolve("report.xlsx");

        report.write(source, findings(source), target);

        try (XSSFWorkbook book = open(target);
                XSSFWorkbook own = open(source)) {
            for (int i = 0; i < own.getNumberOfSheets(); i++) {
                String name = own.getSheetName(i);
                assertThat(cells(book.getSheet(name))).as(name).isEqualTo(cells(own.getSheet(name)));
                assertThat(book.getSheetVisibility(book.getSheetIndex(name))).isEqualTo(own.getSheetVisibility(i));
            }
        }
    }

    @Test
    void aMendedCopySentBackLosesTheOldMarks() throws IOException {
        Path source = SAMPLE.resolve("rosters-with-mistakes/id-check-digit.xlsx");
        Path first = folder.resolve("first.xlsx");
        Path second = folder.resolve("second.xlsx");
        report.write(source, findings(source), first);

        report.write(first, List.of(), second);

        try (XSSFWorkbook book = open(second)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(open(first).getNumberOfSheets());
            XSSFSheet sheet = book.getSheet("花名册");
            assertThat(sheet.getCellComments()).isEmpty();
            assertThat(sheet.getRow(8).getCell(3).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosters/school-04.xls", "rosters/school-09.csv"})
    void makesANewWorkbookOfTheSameCellsAsText(String name) throws IOException {
        Path source = SAMPLE.resolve(name);
        Path target = folder.resolve("report.xlsx");
        List<Problem> findings = new ArrayList<>(findings(source));
        String sheet =
                SheetTable.read(source, SheetLimits.DEFAULT).tables().get(0).name();
        Place planted = new Place(source.getFileName().toString(), sheet, 7, "B");
        findings.add(Problem.error("ROSTER_NAME_SWAPPED", planted, "男"));

        report.write(source, findings, target);

        List<SheetTable> before = SheetTable.read(source, SheetLimits.DEFAULT).tables();
        List<SheetTable> after = SheetTable.read(target, SheetLimits.DEFAULT).tables();
        assertThat(after).hasSize(before.size() + 1);
        for (int i = 0; i < before.size(); i++) {
            assertThat(texts(after.get(i + 1))).isEqualTo(texts(before.get(i)));
        }
        try (XSSFWorkbook book = open(target)) {
            XSSFCell bad = book.getSheetAt(1).getRow(6).getCell(1);
            assertThat(bad.getCellComment().getString().getString()).contains("男");
            assertThat(bad.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(bad.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(book.getSheetAt(0).getHyperlinkList()).hasSize(findings.size());
        }
    }

    @Test
    void writesManyRowsAnewWithNumbersStillNumbers() throws IOException {
        Path source = folder.resolve("large.xlsx");
        large(source, 30_000);
        Path target = folder.resolve("report.xlsx");
        Problem error = Problem.error("ROSTER_NO_AS_NUMBER", new Place("large.xlsx", "表", 29_000, "A"), "4.3E+17");

        report.write(source, List.of(error), target);

        SheetTable copy = SheetTable.read(target, SheetLimits.DEFAULT).tables().get(1);
        assertThat(copy.rows()).hasSize(30_000);
        try (XSSFWorkbook book = open(target)) {
            XSSFCell cell = book.getSheet("表").getRow(28_999).getCell(0);
            assertThat(cell.getNumericCellValue()).isEqualTo(126990128999.0);
            assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(book.getSheet("表").getRow(28_999).getCell(1).getStringCellValue())
                    .isEqualTo("田青28999");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated.xlsx", "empty.xlsx", "really-a-pdf.xlsx", "header-missing.xlsx"})
    void listsWhatIsWrongWithAFileThatCannotBeRead(String name) throws IOException {
        Path source = SAMPLE.resolve("rosters-with-mistakes").resolve(name);
        Path target = folder.resolve("report.xlsx");

        report.write(source, findings(source), target);

        try (XSSFWorkbook book = open(target)) {
            assertThat(book.getSheet(LIST).getRow(3).getCell(5).getStringCellValue())
                    .startsWith("SHEET_");
        }
    }

    @Test
    void leavesExamplesToLookAt() throws IOException {
        Files.createDirectories(SHOWN);
        for (String name : List.of("id-twice.xlsx", "name-question-marks.xlsx")) {
            Path source = SAMPLE.resolve("rosters-with-mistakes").resolve(name);
            report.write(source, findings(source), SHOWN.resolve(name));
        }
        for (String name : List.of("school-01.xlsx", "school-09.csv")) {
            Path source = SAMPLE.resolve("rosters").resolve(name);
            List<Problem> findings = new ArrayList<>(findings(source));
            String sheet = name.endsWith("csv") ? "" : findings.get(0).place().sheet();
            findings.add(Problem.warning("ROSTER_CLASS_MISSING", new Place(name, sheet, 9, "F")));
            findings.add(Problem.error("ROSTER_NAME_MOJIBAKE", new Place(name, sheet, 7, "B"), "ÀîÃ÷", "李明"));
            report.write(source, findings, SHOWN.resolve(name.replace(".csv", ".xlsx")));
        }
        assertThat(SHOWN.resolve("school-09.xlsx")).isNotEmptyFile();
    }

    private static List<Problem> findings(Path source) throws IOException {
        RosterSheets read = new RosterReader().read(source);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(
                RosterCheck.check(read.sheets(), new RulePacks().load("hunan").orElseThrow(), Roster.EMPTY)
                        .problems());
        return problems;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** Type, shown text and raw value of each cell by address. */
    private static Map<String, String> cells(XSSFSheet sheet) {
        Map<String, String> cells = new TreeMap<>();
        DataFormatter shown = new DataFormatter();
        for (Row row : sheet) {
            for (Cell cell : row) {
                String raw = ((XSSFCell) cell).getRawValue();
                String text = shown.formatCellValue(cell);
                if (!text.isEmpty()) {
                    boolean number = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC;
                    cells.put(
                            cell.getAddress().toString(),
                            cell.getCellType() + " " + text + " " + (number ? raw : "") + " "
                                    + cell.getCellStyle().getDataFormatString());
                }
            }
        }
        return cells;
    }

    private static List<String> texts(SheetTable table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream().map(c -> row.number() + "/" + c.column() + " " + c.text()))
                .toList();
    }

    private static void large(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("表");
            for (int r = 0; r < rows; r++) {
                sheet.value(r, 0, 126990100000L + r);
                sheet.value(r, 1, "田青" + r);
            }
            sheet.finish();
        }
    }
}
