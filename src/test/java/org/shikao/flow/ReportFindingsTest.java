package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class ReportFindingsTest {
    private static final Path MISTAKES = Path.of("sample-data", "rosters-with-mistakes");

    @TempDir
    Path folder;

    private final ReportFindings reports = new ReportFindings(Texts.in(Lang.ZH_CN));

    private Path source(String name, String sample) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.copy(MISTAKES.resolve(sample), file);
    }

    private static Problem finding(String label, int row) {
        return Problem.error("ROSTER_ID_CHECK_DIGIT", new Place(label, "花名册", row, "D"));
    }

    /** One finding in each. */
    private static List<Problem> findings(Path... sources) {
        return SourceFile.of(List.of(sources)).stream()
                .map(source -> finding(source.label(), 4))
                .toList();
    }

    /** The cells that the list at the head of a report names. */
    private static List<String> listed(Path report) throws IOException {
        try (InputStream in = Files.newInputStream(report);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet list = book.getSheetAt(0);
            List<String> cells = new ArrayList<>();
            for (int r = 3; r <= list.getLastRowNum(); r++) {
                Row row = list.getRow(r);
                cells.add(new DataFormatter().formatCellValue(row.getCell(2)));
            }
            return cells;
        }
    }

    @Test
    void schoolsThatNameTheirFilesAlikeGetEachItsOwnFindings() throws IOException {
        Path first = source("一中/七年级.xlsx", "id-check-digit.xlsx");
        Path second = source("二中/七年级.xlsx", "id-check-digit.xlsx");

        List<Path> written = reports.run(
                List.of(first, second),
                List.of(finding("一中/七年级.xlsx", 4), finding("二中/七年级.xlsx", 7)),
                folder.resolve("批注.xlsx"));

        assertThat(written).containsExactly(folder.resolve("批注-一中-七年级.xlsx"), folder.resolve("批注-二中-七年级.xlsx"));
        assertThat(listed(written.get(0))).containsExactly("D4");
        assertThat(listed(written.get(1))).containsExactly("D7");
    }

    @Test
    void ofManyFilesOnlyThoseWithSomethingToMendAreSentBack() throws IOException {
        Path good = source("一中/七年级.xlsx", "id-check-digit.xlsx");
        Path tidied = source("三中/七年级.xlsx", "id-check-digit.xlsx");
        Path bad = source("二中/七年级.xlsx", "id-check-digit.xlsx");
        Problem tidy = new Problem(
                "ROSTER_LOWER_LETTER",
                Problem.Severity.NORMALISED,
                finding("三中/七年级.xlsx", 4).place(),
                List.of());

        List<Path> written = reports.run(
                List.of(good, tidied, bad), List.of(tidy, finding("二中/七年级.xlsx", 7)), folder.resolve("批注.xlsx"));

        assertThat(written).hasSize(1);
        assertThat(listed(written.get(0))).containsExactly("D7");
    }

    @Test
    void bothSchoolsOfANumberThatStandsTwiceHearOfIt() throws IOException {
        Path first = source("一中.xlsx", "id-check-digit.xlsx");
        Path second = source("二中.xlsx", "id-check-digit.xlsx");
        Path third = source("三中.xlsx", "id-check-digit.xlsx");
        Problem twice = Problem.error(
                "ROSTER_ID_TWO_SCHOOLS", new Place("二中.xlsx", "花名册", 7, "D"), "一中.xlsx!花名册!D5", "3299010001");

        List<Path> written = reports.run(List.of(first, second, third), List.of(twice), folder.resolve("批注.xlsx"));

        assertThat(written).containsExactly(folder.resolve("批注-一中.xlsx"), folder.resolve("批注-二中.xlsx"));
        assertThat(listed(written.get(0))).containsExactly("D5");
        assertThat(listed(written.get(1))).containsExactly("D7");
    }

    @Test
    void aReportNeverTakesThePlaceOfAWorkbookThatASchoolSent() throws IOException {
        Path only = source("七年级.xlsx", "id-check-digit.xlsx");
        byte[] before = Files.readAllBytes(only);

        assertThat(reports.run(List.of(only), List.of(finding("七年级.xlsx", 4)), only))
                .containsExactly(folder.resolve("七年级-2.xlsx"));

        Path other = source("批注-七年级.xlsx", "id-check-digit.xlsx");
        List<Path> written = reports.run(List.of(only, other), findings(only, other), folder.resolve("批注.xlsx"));

        assertThat(written).containsExactly(folder.resolve("批注-七年级-2.xlsx"), folder.resolve("批注-批注-七年级.xlsx"));
        assertThat(only).hasBinaryContent(before);
        assertThat(other).hasBinaryContent(before);
    }

    @Test
    void namesThatTheDiskTakesForOneDoNotMeet() throws IOException {
        Path dashed = source("一中-七年级.xlsx", "id-check-digit.xlsx");
        Path first = source("一中/七年级.xlsx", "id-check-digit.xlsx");
        Path second = source("二中/七年级.xlsx", "id-check-digit.xlsx");
        Path third = source("二中/一中-七年级.XLSX", "id-check-digit.xlsx");

        List<Path> written = reports.run(
                List.of(dashed, first, second, third),
                findings(dashed, first, second, third),
                folder.resolve("批注.xlsx"));

        assertThat(written)
                .extracting(path -> path.getFileName().toString().toLowerCase())
                .doesNotHaveDuplicates();
        assertThat(written).hasSize(4).allSatisfy(path -> assertThat(path).isNotEmptyFile());
    }

    @Test
    void aVeryLongNameIsCutToWhatADiskTakes() throws IOException {
        String name = "名".repeat(80) + ".xlsx";
        Path first = source("一/" + name, "id-check-digit.xlsx");
        Path second = source("二/" + name, "id-check-digit.xlsx");

        List<Path> written = reports.run(List.of(first, second), findings(first, second), folder.resolve("批注.xlsx"));

        assertThat(written)
                .doesNotHaveDuplicates()
                .allSatisfy(path -> assertThat(path).isNotEmptyFile());
    }
}
