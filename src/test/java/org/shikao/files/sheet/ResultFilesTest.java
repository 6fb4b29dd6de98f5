package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.result.ExportRows;
import org.shikao.exam.result.ExportTemplate;
import org.shikao.exam.result.ExportTemplate.Column;
import org.shikao.exam.result.ExportTemplate.Sheets;
import org.shikao.exam.result.ExportTemplate.Value;
import org.shikao.exam.result.ResultRow;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.rules.ReportRule.Encoding;
import org.shikao.exam.rules.ReportRule.Format;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.FormExam;
import org.shikao.files.ResultLines;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class ResultFilesTest {
    private static final List<String> PAYLOADS = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://example.invalid\",\"点我\")",
            "＝1",
            "＋1",
            "－1",
            "＠a",
            "'=1",
            "a,b\"c",
            "两\n行",
            " 前后空格 ",
            "012345678901234567",
            "4.3E+17");

    private final FormExam exam = FormExam.small();
    private final Texts texts = Texts.in(Lang.ZH_CN);

    @TempDir
    Path folder;

    @Test
    void theSameTableGivesTheSameBytesWheneverItIsWritten() throws IOException {
        Path first = folder.resolve("先.xlsx");
        Path second = folder.resolve("后.xlsx");
        ResultWorkbook.write(first, hostile(), exam.rules, exam.roster, texts, exam.title);
        ResultWorkbook.write(second, hostile(), exam.rules, exam.roster, texts, exam.title);

        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(core(first)).contains("2000-01-01T00:00:00Z");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("先.xlsx", "后.xlsx");
    }

    private static String core(Path book) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("docProps/core.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyCellOfTheWorkbookIsAStringInTextFormatAndEqualsTheTable() throws IOException {
        ResultTable table = hostile();
        Path file = folder.resolve("成绩.xlsx");
        ResultWorkbook.write(file, table, exam.rules, exam.roster, texts, exam.title);
        ResultLines lines = new ResultLines(table, exam.rules, exam.roster, texts);
        List<List<String>> expected = new ArrayList<>();
        expected.add(lines.columns().stream().map(ResultLines.Column::heading).toList());
        table.rows().forEach(row -> expected.add(lines.cells(row)));

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                    }
                }
            }
            assertThat(cells(book.getSheet("成绩"))).isEqualTo(expected);
            assertThat(cells(book.getSheet("人数核对")).get(1))
                    .containsExactly(exam.title, "物理", "8", "7", "1", "0", "0", "0", "1", "相符");
        }
    }

    /** A table of marks gives 4.95 and 6.6, only the total is rounded, and to one place: 11.6 is not 11.60 (rule 24). */
    @Test
    void aTotalHasThePlacesThatTheRulesKeepThoughItsSubjectsHaveMore() throws IOException {
        ResultRow model = exam.results.rows().get(0);
        ResultRow row =
                new ResultRow(model.candidateNo(), "", "", "", model.subjects(), Optional.of(Marks.of("11.6")), "");
        ResultTable table = new ResultTable(exam.results.subjects(), 2, 1, List.of(row), List.of());
        List<String> headings = headings(exam.rules);

        List<String> cells = csv(table, exam.rules).get(1);
        assertThat(cells.get(headings.indexOf("总分"))).isEqualTo("11.6");
        assertThat(cells.get(headings.indexOf("物理成绩"))).matches("\\d+\\.\\d\\d");
        Column total = new Column("ZF", Value.TOTAL, "", 5, Map.of());
        ExportTemplate upload = new ExportTemplate("", Format.CSV, Encoding.UTF_8, Sheets.ONE, List.of(total));
        assertThat(new ExportRows(upload, table, exam.roster).rows()).containsExactly(List.of("11.6"));
    }

    @Test
    void identityNumbersAreNotExported() throws IOException {
        List<String> headings = headings(exam.rules);

        assertThat(headings).startsWith("考号", "姓名", "学校代码", "学校", "班级").endsWith("总分", "备注");
        assertThat(headings).noneMatch(heading -> heading.contains("身份证") || heading.contains("学籍"));
    }

    @Test
    void gradesHaveColumnsOnlyWhereTheRulesReportThem() throws IOException {
        assertThat(headings(exam.rules)).doesNotContain("等级", "物理等级");
        assertThat(headings(FormExam.rules("hefei"))).contains("等级", "物理等级");
    }

    @Test
    void theTextFileKeepsFormulasFromRunning() throws IOException {
        ResultTable table = hostile();
        List<List<String>> read = csv(table, exam.rules);
        ResultLines lines = new ResultLines(table, exam.rules, exam.roster, texts);

        assertThat(read).hasSize(table.rows().size() + 1);
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> cells = lines.cells(table.rows().get(r));
            List<String> found = read.get(r + 1);
            assertThat(found).noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0);
            for (int c = 0; c < cells.size(); c++) {
                assertThat(found.get(c)).isIn(cells.get(c), "'" + cells.get(c));
            }
        }
    }

    @Test
    void textBeginsWithItsMarkInUtf8AndHasNoneInGb18030() throws IOException {
        byte[] utf8 = bytes(exam.results, exam.rules);
        assertThat(utf8).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(utf8, StandardCharsets.UTF_8)).contains("王\uD872\uDF5B", FormExam.NOT_IN_FONT);

        RulePack gb = FormExam.rules("hunan", "exportEncoding: utf-8", "exportEncoding: gb18030");
        byte[] chinese = bytes(exam.results, gb);
        assertThat(new String(chinese, Charset.forName("GB18030")))
                .startsWith("考号,姓名")
                .contains("王\uD872\uDF5B", FormExam.NOT_IN_FONT, "李䶮")
                .isEqualTo(new String(utf8, StandardCharsets.UTF_8).substring(1));
    }

    @Test
    void theSameTableGivesTheSameBytes() throws IOException {
        assertThat(Arrays.equals(bytes(exam.results, exam.rules), bytes(FormExam.small().results, exam.rules)))
                .isTrue();
    }

    @Test
    void anAbsentZeroAnEarnedZeroAndAVoidZeroDiffer() throws IOException {
        List<List<String>> read = csv(exam.results, exam.rules);
        int outcome = read.get(0).indexOf("物理结果");
        int score = read.get(0).indexOf("物理成绩");

        assertThat(List.of(read.get(5).get(score), read.get(5).get(outcome))).containsExactly("0.0", "缺考");
        assertThat(List.of(read.get(6).get(score), read.get(6).get(outcome))).containsExactly("0.0", "作废");
        assertThat(List.of(read.get(1).get(score), read.get(1).get(outcome))).containsExactly("10.0", "正常");
    }

    @Test
    void thePlanHasItsFourSheets() throws IOException {
        Path file = folder.resolve("计划.xlsx");
        PlanWorkbook.write(file, exam.rules, exam.catalogue, exam.roster, exam.venue, exam.plan, texts);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(cells(book.getSheet("场次"))).hasSize(1 + 2);
            assertThat(cells(book.getSheet("实验安排"))).hasSize(1 + 16);
            List<List<String>> seats = cells(book.getSheet("考生"));
            assertThat(seats).hasSize(1 + 16);
            assertThat(seats.get(3)).contains(FormExam.no(2), FormExam.LONG_NAME, "08:00");
            assertThat(cells(book.getSheet("监考")).get(1)).contains("E01", "周明", "1 3 5 7");
        }
    }

    /** The small exam's table with a payload in every text field. */
    private ResultTable hostile() {
        List<ResultRow> rows = new ArrayList<>();
        ResultRow model = exam.results.rows().get(0);
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String payload = PAYLOADS.get(i);
            rows.add(new ResultRow(payload, payload, payload, payload, model.subjects(), model.total(), payload));
        }
        return new ResultTable(
                exam.results.subjects(),
                exam.results.decimals(),
                exam.results.totalDecimals(),
                rows,
                exam.results.balances());
    }

    private List<String> headings(RulePack rules) throws IOException {
        return csv(exam.results, rules).get(0);
    }

    private List<List<String>> csv(ResultTable table, RulePack rules) throws IOException {
        String text = new String(bytes(table, rules), StandardCharsets.UTF_8).substring(1);
        List<List<String>> rows = new ArrayList<>();
        try (var reader = CsvReader.builder().ofCsvRecord(text)) {
            reader.forEach(row -> rows.add(row.getFields()));
        }
        return rows;
    }

    private byte[] bytes(ResultTable table, RulePack rules) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultCsv.write(out, table, rules, exam.roster, texts);
        return out.toByteArray();
    }

    private static List<List<String>> cells(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.getStringCellValue()));
            rows.add(cells);
        }
        return rows;
    }
}
