package org.shikao.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shikao.exam.journal.LedgerLine;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.BottleNeed;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.plan.Ingredient;
import org.shikao.exam.plan.Supplies;
import org.shikao.files.pdf.Forms;
import org.shikao.files.sheet.LedgerWorkbook;
import org.shikao.files.sheet.SuppliesWorkbook;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** The shopping list of the small exam: eight candidates, physics and chemistry at one site on one day. */
class SuppliesFilesTest {
    @TempDir
    Path folder;

    private final FormExam exam = FormExam.small();
    private final List<DaySupplies> days = Supplies.of(exam.plan, exam.catalogue);

    @ParameterizedTest
    @EnumSource(Lang.class)
    void writesAWorkbookWithASheetForEachTable(Lang lang) throws IOException {
        Path file = folder.resolve("s.xlsx");
        SuppliesWorkbook.write(file, days, exam.venue, Texts.in(lang), "");
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(6);
            DaySupplies day = days.get(0);
            assertThat(book.getSheetAt(0).getLastRowNum())
                    .isEqualTo(day.apparatus().size());
            assertThat(book.getSheetAt(1).getLastRowNum())
                    .isEqualTo(day.reagents().size());
            assertThat(book.getSheetAt(3).getLastRowNum())
                    .isEqualTo(day.ingredients().size());
            assertThat(book.getSheetAt(4).getLastRowNum())
                    .isEqualTo(day.regulated().size());
            for (Sheet sheet : book) {
                Row first = sheet.getRow(1);
                assertThat(first.getCell(0).getStringCellValue()).isEqualTo("永宁县第一中学考点");
                assertThat(first.getCell(1).getStringCellValue()).isEqualTo("2026-05-16");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aSpreadsheetCanAddUpTheQuantitiesOfTheShoppingList(Lang lang) throws IOException {
        Path file = folder.resolve("s.xlsx");
        SuppliesWorkbook.write(file, days, exam.venue, Texts.in(lang), "");
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            DaySupplies day = days.get(0);
            assertThat(hundredths(book.getSheetAt(0), 7))
                    .isEqualTo(day.apparatus().stream()
                            .mapToLong(need -> need.total() * 100L)
                            .sum());
            assertThat(hundredths(book.getSheetAt(1), 6))
                    .isEqualTo(day.reagents().stream()
                            .mapToLong(DaySupplies.ReagentNeed::ready)
                            .sum());
            assertThat(hundredths(book.getSheetAt(3), 3))
                    .isEqualTo(day.ingredients().stream()
                            .mapToLong(Ingredient::amount)
                            .sum());
            assertThat(hundredths(book.getSheetAt(4), 4))
                    .isEqualTo(day.regulated().stream()
                            .mapToLong(BottleNeed::ready)
                            .sum());
            Row regulated = book.getSheetAt(4).getRow(1);
            assertThat(regulated.getCell(5).getStringCellValue())
                    .isEqualTo(day.regulated().get(0).stock().unit());
            assertThat(regulated.getCell(6).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(regulated.getCell(6).getCellStyle().getDataFormatString())
                    .isEqualTo("General");
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aSpreadsheetCanAddUpTheLedger(Lang lang) throws IOException {
        List<LedgerPage> pages = LedgerSample.of(exam.plan, exam.catalogue);
        Path file = folder.resolve("l.xlsx");
        LedgerWorkbook.write(file, pages, exam.venue, Texts.in(lang), "");
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            assertThat(hundredths(book.getSheetAt(0), 4))
                    .isEqualTo(pages.stream().mapToLong(LedgerPage::issued).sum());
            assertThat(hundredths(book.getSheetAt(0), 10))
                    .isEqualTo(pages.stream().mapToLong(LedgerPage::difference).sum());
            assertThat(hundredths(book.getSheetAt(1), 7))
                    .as("a correction says both amounts and is a text")
                    .isEqualTo(pages.stream()
                            .flatMap(page -> page.lines().stream())
                            .mapToLong(LedgerLine::amount)
                            .sum());
        }
    }

    /** What the program's sum over a column is: cells of text count nothing. */
    private static long hundredths(Sheet sheet, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            Cell cell = sheet.getRow(r).getCell(column);
            if (cell.getCellType() == CellType.NUMERIC) {
                sum = sum.add(BigDecimal.valueOf(cell.getNumericCellValue()));
            }
        }
        return sum.movePointRight(2).longValueExact();
    }

    @Test
    void printsEveryItemAndTheRegisterOfPrecursors() throws IOException {
        String text = text(printed(Lang.ZH_CN));
        days.get(0).apparatus().forEach(need -> assertThat(text).contains(need.name()));
        days.get(0).reagents().forEach(need -> assertThat(text).contains(need.name()));
        assertThat(text).contains("管制试剂领退登记", "易制毒三类", "保管人（签名）", "溶液配制", "配液用料");
    }

    @Test
    void theSameNeedsGiveTheSameBytes() {
        assertThat(printed(Lang.EN)).isEqualTo(printed(Lang.EN)).isNotEqualTo(printed(Lang.ZH_CN));
    }

    private byte[] printed(Lang lang) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Forms.writeSupplies(days, exam.input(Texts.in(lang)), out).problems())
                .isEmpty();
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                all.append(PdfTextExtractor.getTextFromPage(document.getPage(i)))
                        .append('\n');
            }
        }
        return all.toString().replace("\n", "");
    }
}
