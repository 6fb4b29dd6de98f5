package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.files.sheet.RawBook.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cell by cell the same as the library reads with its whole model of a workbook, for new and old workbooks. */
class XlsxAgainstPoiTest {
    private static final List<String> TEXTS = List.of(
            "田𬭛",
            "026990101001",
            "a&b<c>\"'",
            " 两边有空格 ",
            "行一\n行二",
            "阿依古丽·买买提",
            "_x000D_",
            "9.9E+17",
            "\t",
            "𰻝𱁬",
            "=1+1");
    private static final List<String> FORMATS = List.of(
            "General",
            "0",
            "000000000000",
            "\"026\"000000000",
            "yyyy-mm-dd",
            "yyyy\"年\"m\"月\"d\"日\"",
            "m/d/yy",
            "0.00",
            "@",
            "#,##0",
            "[$-804]yyyy/m/d",
            "0.00E+00");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"true,20260512", "true,7", "true,8", "false,20260512", "false,7"})
    void readsGeneratedWorkbooks(boolean modern, long seed) throws IOException {
        Path file = folder.resolve(modern ? "g.xlsx" : "g.xls");
        write(file, modern, new Random(seed));

        assertThat(ours(file)).as("seed %d", seed).isNotEmpty().isEqualTo(theirs(file));
    }

    private static void write(Path file, boolean modern, Random random) throws IOException {
        try (Workbook book = modern ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            List<CellStyle> styles = new ArrayList<>();
            for (String format : FORMATS) {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(format));
                styles.add(style);
            }
            for (String name : List.of("一", "二")) {
                Sheet sheet = book.createSheet(name);
                for (int r = 0; r < 60; r++) {
                    if (random.nextInt(8) > 0) {
                        row(sheet.createRow(r * (1 + random.nextInt(2))), styles, random);
                    }
                }
                sheet.addMergedRegion(new CellRangeAddress(1, 4, 2, 3));
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
    }

    private static void row(Row row, List<CellStyle> styles, Random random) {
        for (int c = 0; c < 12; c++) {
            Cell cell = random.nextInt(6) == 0 ? null : row.createCell(c);
            if (cell == null) {
                continue;
            }
            cell.setCellStyle(styles.get(random.nextInt(styles.size())));
            switch (random.nextInt(10)) {
                case 0 -> cell.setCellValue(random.nextInt(60_000));
                case 1 -> cell.setCellValue(990101201009064900d + random.nextInt(1000));
                case 2 -> cell.setCellValue(random.nextDouble() * 1000);
                case 3 -> cell.setCellValue(LocalDate.of(2010, 1, 1).plusDays(random.nextInt(400)));
                case 4 -> cell.setCellValue(random.nextBoolean());
                case 5 -> cell.setCellErrorValue(FormulaError.REF.getCode());
                case 6 -> cell.setCellFormula("\"田\"&\"青\"");
                case 7 -> cell.setCellFormula("1000+" + random.nextInt(1000));
                default -> cell.setCellValue(TEXTS.get(random.nextInt(TEXTS.size())));
            }
        }
    }

    @Test
    void readsWhatRealProgramsWriteAndTestsForget() throws IOException {
        String data =
                "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c r=\"F2\" t=\"s\"><v>2</v></c></row>"
                        + "<row><c t=\"inlineStr\"><is><r><t>田</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 青</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>tian</t></rPh></is></c><c t=\"str\"><f>A1</f><v>龙</v></c>"
                        + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c s=\"1\"><v>40427</v></c><c s=\"2\"><v>40427.75</v></c></row>"
                        + "<row r=\"9\" spans=\"1:3\"><c r=\"A9\"/><c r=\"C9\"><v>026</v></c><c r=\"D9\" t=\"str\"><v></v></c></row>";
        Path file = RawBook.book(folder.resolve("r.xlsx"), out -> {
            part(out, "xl/worksheets/sheet1.xml", RawBook.worksheet(RawBook.MAIN, data));
            part(
                    out,
                    "xl/sharedStrings.xml",
                    "<sst xmlns=\"" + RawBook.MAIN + "\"><si><t>a&#x2028;b&amp;c</t></si>"
                            + "<si><r><t>王</t></r><r><t>_x5F20_三_x000D_</t></r><phoneticPr fontId=\"1\"/><rPh sb=\"0\" eb=\"1\">"
                            + "<t>wang</t></rPh></si><si><t><![CDATA[<田>]]>&#20000;</t></si></sst>");
            part(
                    out,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + RawBook.MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"170\""
                            + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/>"
                            + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs>"
                            + "</styleSheet>");
        });

        assertThat(ours(file).values())
                .containsExactly(
                        "TEXT a\u2028b&c",
                        "TEXT 王张三\r",
                        "TEXT <田>丠",
                        "TEXT 田 青",
                        "FORMULA 龙",
                        "TEXT TRUE",
                        "ERROR #N/A",
                        "DATE 2010-09-06",
                        "DATE 2010-09-06",
                        "NUMBER 26");
        assertThat(ours(file).keySet())
                .containsExactly("S!B2", "S!C2", "S!F2", "S!A3", "S!B3", "S!C3", "S!D3", "S!E3", "S!F3", "S!C9");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws IOException {
        for (boolean modern : List.of(true, false)) {
            Path file = folder.resolve(modern ? "d.xlsx" : "d.xls");
            try (Workbook book = modern ? new XSSFWorkbook() : new HSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                if (book instanceof XSSFWorkbook x) {
                    x.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                } else {
                    ((HSSFWorkbook) book)
                            .getInternalWorkbook().getRecords().stream()
                                    .filter(r -> r instanceof DateWindow1904Record)
                                    .forEach(r -> ((DateWindow1904Record) r).setWindowing((short) 1));
                }
                Cell cell = book.createSheet("一").createRow(0).createCell(0);
                cell.setCellValue(38965);
                CellStyle style = book.createCellStyle();
                style.setDataFormat((short) 14);
                cell.setCellStyle(style);
                book.write(out);
            }
            assertThat(ours(file)).as(file.toString()).containsEntry("一!A1", "DATE 2010-09-06");
        }
    }

    @Test
    void tellsAFormulaWithoutItsValueFromOneThatGivesNothing() throws IOException {
        Path file = RawBook.sheet(
                folder.resolve("f.xlsx"),
                "<row><c><f>B1</f></c><c><f>B1</f><v/></c><c t=\"str\"><f>B1</f><v></v></c><c t=\"str\"><f>B1</f></c></row>");

        assertThat(ours(file).keySet()).containsExactly("S!A1", "S!B1", "S!D1");
    }

    private static TreeMap<String, String> ours(Path file) throws IOException {
        TreeMap<String, String> cells = new TreeMap<>(XlsxAgainstPoiTest::byPlace);
        SheetTable.Tables read = SheetTable.read(file, SheetLimits.DEFAULT);
        assertThat(read.problems()).isEmpty();
        for (SheetTable table : read.tables()) {
            for (SheetRow row : table.rows()) {
                for (SheetCell cell : row.cells()) {
                    cells.put(
                            table.name() + "!" + SheetCell.letters(cell.column()) + row.number(),
                            cell.storage() + " " + cell.text());
                }
            }
        }
        return cells;
    }

    private static int byPlace(String one, String other) {
        String[] a = one.split("(?<=!)|(?<=[A-Z])(?=\\d)");
        String[] b = other.split("(?<=!)|(?<=[A-Z])(?=\\d)");
        int sheet = a[0].compareTo(b[0]);
        int row = Integer.compare(Integer.parseInt(a[2]), Integer.parseInt(b[2]));
        return sheet != 0 ? sheet : row != 0 ? row : a[1].compareTo(b[1]);
    }

    private static TreeMap<String, String> theirs(Path file) throws IOException {
        TreeMap<String, String> cells = new TreeMap<>(XlsxAgainstPoiTest::byPlace);
        try (InputStream in = Files.newInputStream(file);
                Workbook book = WorkbookFactory.create(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String shown = theirs(cell);
                        if (!shown.endsWith(" ") || shown.endsWith("  ") || shown.contains("两边")) {
                            cells.put(
                                    sheet.getSheetName() + "!"
                                            + cell.getAddress().formatAsString(),
                                    shown);
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static String theirs(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        String storage = formula ? "FORMULA " : "TEXT ";
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case STRING -> storage + cell.getStringCellValue();
            case BOOLEAN -> storage + (cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                "ERROR " + FormulaError.forInt(cell.getErrorCellValue()).getString();
            case NUMERIC -> number(cell, formula);
            default -> storage;
        };
    }

    private static String number(Cell cell, boolean formula) {
        double value = cell.getNumericCellValue();
        boolean integer = value == Math.rint(value) && Math.abs(value) < 1e15;
        String text = integer ? Long.toString((long) value) : Double.toString(value);
        if (DateUtil.isCellDateFormatted(cell) && cell.getNumericCellValue() < 3_000_000) {
            return (formula ? "FORMULA " : "DATE ")
                    + cell.getLocalDateTimeCellValue().toLocalDate();
        }
        String format = cell.getCellStyle().getDataFormatString();
        boolean whole = text.matches("\\d{1,15}");
        if (whole && format.equals("000000000000")) {
            return (formula ? "FORMULA " : "TEXT ") + "0".repeat(Math.max(0, 12 - text.length())) + text;
        }
        if (whole && format.startsWith("\"026\"")) {
            return (formula ? "FORMULA " : "TEXT ") + "026" + "0".repeat(Math.max(0, 9 - text.length())) + text;
        }
        return (formula ? "FORMULA " : "NUMBER ") + text;
    }
}
