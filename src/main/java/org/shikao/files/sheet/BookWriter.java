package org.shikao.files.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes workbooks of plain tables: every cell is a string in text format but the quantities, which people add up; nothing is a formula,
 * no moment is kept.
 */
final class BookWriter implements Closeable {
    private static final String TEXT = "@";
    /** A quantity as it stands in the tables; a column of quantities may hold a word or nothing in some rows. */
    private static final Pattern QUANTITY = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    /** Set cell by cell: the library's default font is one for the whole program. */
    private static final String FONT = "宋体";

    private static final String SHADE = "E8ECF1";
    private static final int FLUSH_EVERY = 500;
    private static final int FOOT_SIZE = 9;

    private final Path file;
    private final Path written;
    private final OutputStream out;
    private final Workbook book;
    private final String foot;

    BookWriter(Path file) throws IOException {
        this(file, "");
    }

    /** @param foot what every printed page says at its foot, may be empty */
    BookWriter(Path file, String foot) throws IOException {
        this.file = file;
        this.foot = foot;
        written = file.resolveSibling(file.getFileName() + ".written");
        out = new BufferedOutputStream(Files.newOutputStream(written));
        book = new Workbook(out, "Shikao", "1.0");
    }

    /** A column: heading, width in characters, how its cells stand. */
    record Column(String heading, int width, Kind kind) {
        static Column text(String heading, int width) {
            return new Column(heading, width, Kind.TEXT);
        }

        /** Digits that are a text: marks and numbers that nobody adds up. */
        static Column number(String heading, int width) {
            return new Column(heading, width, Kind.DIGITS);
        }

        /** Numbers that can be added up. */
        static Column quantity(String heading, int width) {
            return new Column(heading, width, Kind.QUANTITY);
        }

        boolean right() {
            return kind != Kind.TEXT;
        }
    }

    private enum Kind {
        TEXT,
        DIGITS,
        QUANTITY
    }

    /** Adds a sheet with a heading row that stays in sight and repeats in print. */
    void sheet(String name, List<Column> columns, Iterable<List<String>> rows) throws IOException {
        Worksheet sheet = book.newWorksheet(name);
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, columns.get(c).width());
            sheet.value(0, c, columns.get(c).heading());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .fontName(FONT)
                .bold()
                .fillColor(SHADE)
                .format(TEXT)
                .set();
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).right()) {
                right(sheet.style(0, c));
            }
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        if (!foot.isEmpty()) {
            sheet.footer(foot, Position.LEFT, FONT, FOOT_SIZE);
        }
        rows(sheet, columns, rows);
        sheet.finish();
    }

    /** Cells are styled by blocks of rows: what a style becomes in a cell is worked out once a call, however many cells it is for. */
    private static void rows(Worksheet sheet, List<Column> columns, Iterable<List<String>> rows) throws IOException {
        int styled = 1;
        int r = 1;
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                value(sheet, r, c, row.get(c), columns.get(c).kind());
            }
            if (row.size() != columns.size()) {
                style(sheet, styled, r - 1, columns);
                style(sheet, r, r, columns.subList(0, row.size()));
                styled = r + 1;
            }
            if (r % FLUSH_EVERY == 0) {
                style(sheet, styled, r, columns);
                styled = r + 1;
                sheet.flush();
            }
            r++;
        }
        style(sheet, styled, r - 1, columns);
    }

    /** A quantity that is filled in by hand stays an empty cell, so that it can be reckoned with before. */
    private static void value(Worksheet sheet, int row, int column, String text, Kind kind) {
        if (kind == Kind.QUANTITY && QUANTITY.matcher(text).matches()) {
            sheet.value(row, column, new BigDecimal(text));
        } else if (kind != Kind.QUANTITY || !text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    /** Styles the cells of some rows, columns that stand alike beside each other together. */
    private static void style(Worksheet sheet, int first, int last, List<Column> columns) {
        int from = 0;
        while (first <= last && from < columns.size()) {
            Kind kind = columns.get(from).kind();
            int to = from;
            while (to + 1 < columns.size() && columns.get(to + 1).kind() == kind) {
                to++;
            }
            StyleSetter style = sheet.range(first, from, last, to).style().fontName(FONT);
            switch (kind) {
                case TEXT -> style.format(TEXT).set();
                case DIGITS -> right(style.format(TEXT));
                case QUANTITY -> right(style);
            }
            from = to + 1;
        }
    }

    /** On the right, with a space before the column behind it. */
    private static void right(StyleSetter style) {
        style.horizontalAlignment("right").indent(1).set();
    }

    @Override
    public void close() throws IOException {
        try {
            try (out) {
                book.finish();
            }
            SteadyBook.copy(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
