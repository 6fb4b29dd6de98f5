package org.shikao.files.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.text.Texts;

/**
 * Writes a catalogue as a workbook that a teacher can edit: a sheet of notes, then a sheet for each {@link CatalogueTable}, headings in
 * Chinese and below them in English. Every cell is text, marks too; columns with few allowed words offer them as a list.
 */
public final class CatalogueWorkbook {
    /** Rows below the last that still offer the lists, for what a teacher adds. */
    private static final int ROOM_BELOW = 500;

    private static final int HEADINGS = 2;
    private static final String TEXT = "@";
    private static final String FONT = "宋体";
    private static final String SHADE = "E8ECF1";
    private static final String GREY = "5B6470";
    private static final int NOTES = 9;
    /** Points. */
    private static final int LINE_HEIGHT = 15;

    private static final int NOTE_HEIGHT = 3 * LINE_HEIGHT;
    private static final int LAST_NARROW = 0x2E7F;

    private final Texts texts;
    private final CatalogueWords words = new CatalogueWords();

    /** @param texts the language of the words in the cells; headings are in both */
    public CatalogueWorkbook(Texts texts) {
        this.texts = texts;
    }

    /** Writes the workbook over a file that is there. @throws IOException if it cannot be written */
    public void write(Path file, Catalogue catalogue) throws IOException {
        CatalogueRows rows = new CatalogueRows(catalogue, texts);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "Shikao", "1.0")) {
            notes(book.newWorksheet(texts.pattern("word.book.sheet.NOTES")), catalogue.edition());
            for (CatalogueTable table : CatalogueTable.values()) {
                table(book.newWorksheet(texts.pattern("word." + table.word())), table, rows.of(table));
            }
        }
    }

    private void notes(Worksheet sheet, String edition) throws IOException {
        sheet.width(0, 22);
        sheet.width(1, 90);
        onPaper(sheet);
        sheet.value(0, 0, texts.text("catalogue.book.title"));
        sheet.style(0, 0).fontName(FONT).bold().fontSize(14).set();
        sheet.value(1, 0, texts.pattern("word.book.CATALOGUE_EDITION"));
        sheet.value(1, 1, edition);
        sheet.range(1, 0, 1, 1).style().fontName(FONT).format(TEXT).bold().set();
        for (int i = 1; i <= NOTES; i++) {
            sheet.rowHeight(i + 2, NOTE_HEIGHT);
            sheet.value(i + 2, 0, texts.text("catalogue.book.note." + i));
            sheet.value(i + 2, 1, texts.text("catalogue.book.note." + i + ".says"));
            sheet.range(i + 2, 0, i + 2, 1)
                    .style()
                    .fontName(FONT)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        sheet.finish();
    }

    private void table(Worksheet sheet, CatalogueTable table, List<List<String>> rows) throws IOException {
        for (int c = 0; c < table.columns().size(); c++) {
            column(sheet, c, table.columns().get(c), HEADINGS + rows.size() + ROOM_BELOW);
        }
        sheet.freezePane(2, HEADINGS);
        sheet.repeatRows(0, HEADINGS - 1);
        onPaper(sheet);
        sheet.setAutoFilter(
                HEADINGS - 1, 0, HEADINGS - 1 + rows.size(), table.columns().size() - 1);
        for (int r = 0; r < rows.size(); r++) {
            row(sheet, HEADINGS + r, rows.get(r));
            int lines = lines(table.columns(), rows.get(r));
            if (lines > 1) {
                sheet.rowHeight(HEADINGS + r, lines * LINE_HEIGHT);
            }
        }
        sheet.finish();
    }

    private static void onPaper(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void column(Worksheet sheet, int c, CatalogueColumn column, int lastRow) {
        sheet.width(c, column.width());
        sheet.style(c).fontName(FONT).format(TEXT).set();
        List<String> headings = words.all(column.word());
        for (int r = 0; r < HEADINGS; r++) {
            sheet.value(r, c, headings.get(r));
            sheet.style(r, c)
                    .fontName(FONT)
                    .format(TEXT)
                    .fillColor(SHADE)
                    .wrapText(true)
                    .set();
        }
        sheet.style(0, c).bold().set();
        sheet.style(1, c).fontColor(GREY).set();
        if (column.choices() != null) {
            String list = String.join(",", CatalogueWords.words(texts, column.choices()));
            sheet.range(HEADINGS, c, lastRow, c).validateWithListByFormula("\"" + list + "\"");
        }
    }

    private static void row(Worksheet sheet, int r, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            if (!cells.get(c).isEmpty()) {
                sheet.value(r, c, cells.get(c));
            }
            sheet.style(r, c)
                    .fontName(FONT)
                    .format(TEXT)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
    }

    /** How many lines the fullest cell of a row takes; a Chinese character is two wide. No program makes rows higher by itself. */
    private static int lines(List<CatalogueColumn> columns, List<String> cells) {
        int most = 1;
        for (int c = 0; c < cells.size(); c++) {
            int room = columns.get(c).width() - 2;
            int lines = cells.get(c)
                    .lines()
                    .mapToInt(line -> (width(line) + room - 1) / room)
                    .sum();
            most = Math.max(most, lines);
        }
        return most;
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c > LAST_NARROW ? 2 : 1).sum();
    }
}
