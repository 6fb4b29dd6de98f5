package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.linuxense.javadbf.DBFReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.exam.result.ExportRows;
import org.shikao.exam.result.ExportTemplate;
import org.shikao.exam.result.ResultRow;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.School;
import org.shikao.exam.rules.ReportRule.Format;
import org.shikao.files.FormExam;
import org.shikao.files.yaml.ExportTemplateYaml;
import org.shikao.files.yaml.YamlRead;

class UploadFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 16);
    private static final String TEMPLATE = """
            file: "{date}_{exam}/成绩"
            format: csv
            encoding: gb18030
            columns:
              - {header: KSH, value: candidate-no, width: 14}
              - {header: WLCJ, value: score, subject: physics, width: 6, codes: {absent: "-1"}}
              - {header: QK, value: outcome, subject: physics, width: 1, codes: {absent: "1", "*": "0"}}
              - {header: SF, value: constant, width: 2, codes: {"*": "43"}}
              - {header: ZF, value: total, width: 6}
            """;

    @TempDir
    Path folder;

    private final FormExam exam = FormExam.small();

    private static YamlRead<ExportTemplate> read(String text) {
        return new ExportTemplateYaml().read(text.getBytes(StandardCharsets.UTF_8), "t.yaml");
    }

    private ExportRows rows(ExportTemplate template) {
        return new ExportRows(template, exam.results, exam.roster);
    }

    private static List<List<String>> dbf(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                DBFReader reader = new DBFReader(in, Charset.forName("GBK"))) {
            List<String> header = new ArrayList<>();
            for (int c = 0; c < reader.getFieldCount(); c++) {
                header.add(reader.getField(c).getName());
            }
            rows.add(header);
            for (Object[] row = reader.nextRecord(); row != null; row = reader.nextRecord()) {
                List<String> cells = new ArrayList<>();
                for (Object cell : row) {
                    cells.add(String.valueOf(cell).strip());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void writesTheUsualTableInGbkThatAnotherReaderReads() throws IOException {
        ExportTemplate usual = ExportTemplate.usual(exam.rules);
        Path file = folder.resolve("r.dbf");
        List<Problem> problems = UploadFile.write(file, usual, Format.DBF, rows(usual), "x", DAY);
        assertThat(problems).noneMatch(Problem::isError);
        List<List<String>> found = dbf(file);
        assertThat(found.get(0))
                .startsWith("KSH", "XM", "XXDM", "XXMC", "WLTH", "WLCJ", "WLQK")
                .endsWith("ZF", "DJ");
        assertThat(found).hasSize(exam.results.rows().size() + 1);
        for (int i = 0; i < exam.results.rows().size(); i++) {
            assertThat(found.get(i + 1).get(0))
                    .isEqualTo(exam.results.rows().get(i).candidateNo());
        }
        assertThat(found).anySatisfy(row -> assertThat(row.get(1)).isEqualTo(FormExam.LONG_NAME));
    }

    @Test
    void namesGbkLacksAreWrittenWithQuestionMarksAndNamedInAWarning() throws IOException {
        ExportTemplate usual = ExportTemplate.usual(exam.rules);
        Path file = folder.resolve("r.dbf");
        List<Problem> problems = UploadFile.write(file, usual, Format.DBF, rows(usual), "x", DAY);
        assertThat(problems).extracting(Problem::code).contains("EXPORT_NOT_IN_GBK");
        assertThat(dbf(file)).anySatisfy(row -> assertThat(row.get(1)).isEqualTo("张??山"));
    }

    @Test
    void aValueThatDoesNotFitIsAnErrorAndNeverCut() throws IOException {
        ExportTemplate narrow = read("""
                file: x
                format: dbf
                encoding: utf-8
                columns:
                  - {header: XM, value: name, width: 4}
                """).value().orElseThrow();
        assertThat(UploadFile.write(folder.resolve("r.dbf"), narrow, Format.DBF, rows(narrow), "x", DAY))
                .extracting(Problem::code)
                .contains("EXPORT_TOO_WIDE");
    }

    @Test
    void theSameResultsGiveTheSameBytes() throws IOException {
        ExportTemplate usual = ExportTemplate.usual(exam.rules);
        for (Format format : Format.values()) {
            Path one = folder.resolve("1." + format);
            Path two = folder.resolve("2." + format);
            UploadFile.write(one, usual, format, rows(usual), "x", DAY);
            UploadFile.write(two, usual, format, rows(usual), "x", DAY);
            assertThat(one).as(format.name()).hasSameBinaryContentAs(two);
        }
    }

    @Test
    void aTemplateDecidesHeadersOrderCodesEncodingAndName() throws IOException {
        ExportTemplate template = read(TEMPLATE).value().orElseThrow();
        assertThat(ExportRows.check(template, Format.DBF, exam.rules)).isEmpty();
        assertThat(ExportRows.fileName(template, "永宁县", exam.rules)).isEqualTo("20260516_永宁县_成绩");
        Path file = folder.resolve("r.csv");
        UploadFile.write(file, template, template.format(), rows(template), "x", DAY);
        List<String> lines = Files.readAllLines(file, Charset.forName("GB18030"));
        assertThat(lines.get(0)).isEqualTo("KSH,WLCJ,QK,SF,ZF");
        assertThat(lines).hasSize(exam.results.rows().size() + 1);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.split(",")[3].equals("43"));
        assertThat(lines.subList(1, lines.size())).anyMatch(line -> line.split(",")[2].equals("1"));
        assertThat(lines.subList(1, lines.size())).anyMatch(line -> line.split(",")[2].equals("0"));
    }

    @Test
    void refusesATemplateWithUnknownKeysAndWrongColumns() {
        assertThat(read(TEMPLATE.replace("format: csv", "form: csv")).problems())
                .extracting(Problem::code)
                .contains("YAML_UNKNOWN_KEY", "YAML_MISSING_KEY");
        ExportTemplate wrong = read(TEMPLATE.replace("header: QK", "header: 缺考标志")
                        .replace("value: total", "value: score")
                        .replace("header: SF", "header: KSH"))
                .value()
                .orElseThrow();
        assertThat(ExportRows.check(wrong, Format.DBF, exam.rules))
                .extracting(Problem::code)
                .contains("EXPORT_DBF_FIELD", "EXPORT_SUBJECT", "EXPORT_HEADER_TWICE");
    }

    private static final String SPLIT = """
            file: x
            format: xlsx
            encoding: utf-8
            sheets: WORD
            columns:
              - {header: KSH, value: candidate-no}
              - {header: WLCJ, value: score, subject: physics}
              - {header: HXCJ, value: score, subject: chemistry}
            """;

    private static List<String> sheets(Path file) throws IOException {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            return IntStream.range(0, book.getNumberOfSheets())
                    .mapToObj(book::getSheetAt)
                    .map(sheet -> sheet.getSheetName() + " " + sheet.getLastRowNum() + " "
                            + sheet.getRow(0).getLastCellNum())
                    .toList();
        }
    }

    @Test
    void aWorkbookIsSplitIntoASheetASchoolOrASubject() throws IOException {
        ExportTemplate bySchool = read(SPLIT.replace("WORD", "school")).value().orElseThrow();
        Path file = folder.resolve("s.xlsx");
        UploadFile.write(file, bySchool, Format.XLSX, rows(bySchool), "x", DAY);
        List<String> schools = exam.results.rows().stream()
                .map(ResultRow::schoolCode)
                .distinct()
                .map(code -> exam.roster.schools().stream()
                        .filter(s -> s.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .name())
                .toList();
        assertThat(schools).hasSizeGreaterThan(1);
        assertThat(sheets(file)).hasSize(schools.size());
        assertThat(sheets(file).stream()
                        .mapToInt(s -> Integer.parseInt(s.split(" ")[s.split(" ").length - 2]))
                        .sum())
                .isEqualTo(exam.results.rows().size());

        ExportTemplate bySubject =
                read(SPLIT.replace("WORD", "subject")).value().orElseThrow();
        UploadFile.write(file, bySubject, Format.XLSX, rows(bySubject), "x", DAY);
        assertThat(sheets(file)).allSatisfy(s -> assertThat(s).matches("(physics|chemistry|biology) \\d+ [12]"));
        assertThat(sheets(file))
                .anySatisfy(s -> assertThat(s).startsWith("physics ").endsWith(" 2"));
    }

    @Test
    void twoSchoolsOfOneNameAndANameExcelForbidsGetSheetsOfTheirOwn() throws IOException {
        String odd = "某县/第一*中学[分校]：名字长得一张工作表的名字放不下的那一所学校";
        Roster roster = new Roster(
                exam.roster.schools().stream()
                        .map(s -> new School(s.code(), odd))
                        .toList(),
                exam.roster.candidates());
        ExportTemplate bySchool = read(SPLIT.replace("WORD", "school")).value().orElseThrow();
        Path file = folder.resolve("s.xlsx");
        ExportRows rows = new ExportRows(bySchool, exam.results, roster);
        UploadFile.write(file, bySchool, Format.XLSX, rows, "x", DAY);
        assertThat(sheets(file)).hasSize(rows.sheets().size()).doesNotHaveDuplicates();
    }

    @Test
    void aTextFileCannotBeSplitAndSaysSo() {
        ExportTemplate bySchool = read(SPLIT.replace("WORD", "school")).value().orElseThrow();
        for (Format format : List.of(Format.CSV, Format.DBF)) {
            assertThat(ExportRows.check(bySchool, format, exam.rules))
                    .extracting(Problem::code)
                    .contains("EXPORT_SHEETS_XLSX");
        }
        assertThat(ExportRows.check(bySchool, Format.XLSX, exam.rules)).isEmpty();
        assertThat(read(SPLIT.replace("WORD", "class")).value()).isEmpty();
    }
}
