package org.shikao.files.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.files.sheet.FindingMarks.Line;
import org.shikao.files.sheet.FindingMarks.Mark;
import org.shikao.text.Texts;

/** Writes the cells of a file into a new workbook, row by row: text as text, and a number as the number it was stored as. */
final class SameCellsReport {
    private static final String FONT = "宋体";
    private static final String TEXT = "@";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final int LONGEST_NAME = 31;
    private static final int WIDTH = 16;
    private static final int ID_WIDTH = 22;
    private static final int WIDEST = 64;
    private static final int FLUSH_EVERY = 500;
    private static final int NOTES = 20_000;

    private final Texts texts;
    private final FindingMarks marks;
    private final boolean numbersStay;
    private int notes;

    /** @param numbersStay writes numbers as numbers; else every cell is text */
    SameCellsReport(Texts texts, FindingMarks marks, boolean numbersStay) {
        this.texts = texts;
        this.marks = marks;
        this.numbersStay = numbersStay;
    }

    void write(List<SheetTable> tables, Path target) throws IOException {
        Map<String, String> names = names(tables);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target));
                Workbook book = new Workbook(out, "Shikao", "1.0")) {
            list(book, names);
            for (SheetTable table : tables) {
                copy(book.newWorksheet(names.get(table.name())), table);
            }
        }
    }

    /** The names of the sheets as a workbook allows them. */
    private Map<String, String> names(List<SheetTable> tables) {
        Map<String, String> names = new LinkedHashMap<>();
        String list = texts.text("report.sheet");
        for (SheetTable table : tables) {
            String plain = table.name().replaceAll("[\\[\\]:*?/\\\\]", "_").strip();
            String name = plain.isEmpty() || plain.equals(list) ? texts.text("report.data") : plain;
            String cut = name.substring(0, Math.min(LONGEST_NAME, name.length()));
            for (int i = 2; names.containsValue(cut); i++) {
                cut = name.substring(0, Math.min(LONGEST_NAME - 4, name.length())) + "-" + i;
            }
            names.put(table.name(), cut);
        }
        return names;
    }

    private void list(Workbook book, Map<String, String> names) throws IOException {
        Worksheet sheet = book.newWorksheet(texts.text("report.sheet"));
        FindingList columns = new FindingList(texts, marks);
        for (int c = 0; c < columns.widths().size(); c++) {
            sheet.width(c, columns.widths().get(c));
        }
        for (int r = 0; r < FindingList.HEADINGS; r++) {
            sheet.value(r, 0, columns.above().get(r));
            sheet.range(r, 0, r, columns.widths().size() - 1).merge();
        }
        heading(sheet, FindingList.HEADINGS, columns.headings());
        sheet.freezePane(0, FindingList.HEADINGS + 1);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        int r = FindingList.HEADINGS + 1;
        for (Line line : marks.lines()) {
            line(sheet, r, columns.cells(line));
            link(sheet, r, line, names);
            sheet.style(r, FindingList.SEVERITY)
                    .fillColor(FindingMarks.colour(line.problem().severity()))
                    .set();
            if (++r % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void heading(Worksheet sheet, int r, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            sheet.value(r, c, cells.get(c));
            sheet.style(r, c)
                    .fontName(FONT)
                    .bold()
                    .wrapText(true)
                    .fillColor(FindingList.HEADING_FILL)
                    .set();
        }
    }

    private static void line(Worksheet sheet, int r, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            sheet.value(r, c, cells.get(c));
            sheet.style(r, c)
                    .fontName(FONT)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .borderColor(BorderSide.BOTTOM, FindingList.LINE)
                    .set();
        }
    }

    private static void link(Worksheet sheet, int r, Line line, Map<String, String> names) {
        String name = names.get(line.place().sheet());
        if (name != null && !line.cell().isEmpty() && r < FindingList.LINKS) {
            sheet.hyperlink(
                    r, FindingList.CELL, HyperLink.internal(FindingList.target(name, line.cell()), line.cell()));
            sheet.style(r, FindingList.CELL)
                    .fontColor(FindingList.LINK)
                    .underlined()
                    .set();
        }
    }

    private void copy(Worksheet sheet, SheetTable table) throws IOException {
        Map<Integer, Map<Integer, Mark>> byRow = byRow(marks.of(table.name()));
        widths(sheet, table);
        int written = 0;
        for (SheetRow row : table.rows()) {
            for (SheetCell cell : row.cells()) {
                put(sheet, row.number() - 1, cell);
            }
            mark(sheet, row.number() - 1, byRow.getOrDefault(row.number(), Map.of()));
            if (++written % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private void put(Worksheet sheet, int r, SheetCell cell) {
        if (numbersStay
                && cell.storage() == Storage.NUMBER
                && NUMBER.matcher(cell.text()).matches()) {
            sheet.value(r, cell.column(), new BigDecimal(cell.text()));
        } else {
            sheet.inlineString(r, cell.column(), cell.text());
            sheet.style(r, cell.column()).format(TEXT).set();
        }
    }

    private void mark(Worksheet sheet, int r, Map<Integer, Mark> cells) {
        cells.forEach((c, mark) -> {
            sheet.style(r, c).fillColor(FindingMarks.colour(mark.severity())).set();
            if (notes < NOTES) {
                notes++;
                sheet.comment(r, c, mark.note());
            }
        });
    }

    private static Map<Integer, Map<Integer, Mark>> byRow(Map<String, Mark> marks) {
        Map<Integer, Map<Integer, Mark>> byRow = new TreeMap<>();
        marks.forEach((cell, mark) -> {
            int letters = 0;
            while (Character.isLetter(cell.charAt(letters))) {
                letters++;
            }
            byRow.computeIfAbsent(Integer.parseInt(cell.substring(letters)), row -> new TreeMap<>())
                    .put(column(cell.substring(0, letters)), mark);
        });
        return byRow;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static void widths(Worksheet sheet, SheetTable table) {
        int widest = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(SheetCell::column)
                .max()
                .orElse(0);
        for (int c = 0; c <= Math.min(widest, WIDEST); c++) {
            int column = c;
            boolean wide = table.rows().stream()
                    .limit(FLUSH_EVERY)
                    .anyMatch(row -> row.text(column).length() > WIDTH);
            sheet.width(c, wide ? ID_WIDTH : WIDTH);
        }
    }
}
