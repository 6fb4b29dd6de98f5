package org.shikao.files.sheet;

import java.nio.charset.StandardCharsets;
import org.shikao.exam.roster.RosterRow.Storage;

/**
 * Reads the cells of one sheet of a workbook and sends them on row by row. When a sheet has to be read again from its beginning, what
 * was sent before does not go out twice.
 */
final class XlsxRows {
    private static final byte[] VALUE = "<v>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</v></c>".getBytes(StandardCharsets.US_ASCII);
    private static final Written PLAIN = new Written("s", 0, false, false);

    private final XlsxBook book;
    private final SheetLimits limits;
    private final SheetSink sink;
    private final StringBuilder value = new StringBuilder();
    private final RowCells cells = new RowCells();
    private int row;
    private int sent;
    private boolean hidden;
    private int column;
    private int merged;
    private int mergedSent;

    XlsxRows(XlsxBook book, SheetLimits limits, SheetSink sink) {
        this.book = book;
        this.limits = limits;
        this.sink = sink;
    }

    /** Reads the sheet from its beginning to its end; gives itself back. */
    XlsxRows read(XmlEvents xml) throws SheetRefused {
        cells.clear();
        row = 0;
        merged = 0;
        while (xml.next()) {
            switch (xml.started()) {
                case "row" -> begin(xml);
                case "c" -> cell(xml);
                case "col" -> hiddenColumns(xml);
                case "mergeCell" -> merged(xml.attribute("ref"));
                default -> {
                    if (xml.ends("row")) {
                        end();
                    }
                }
            }
        }
        return this;
    }

    private void begin(XmlEvents xml) throws SheetRefused {
        int number = xml.number("r", row + 1);
        if (number <= row) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
        if (number > limits.rows()) {
            throw new SheetRefused("SHEET_TOO_MANY_ROWS", String.valueOf(limits.rows()));
        }
        row = number;
        hidden = xml.isOn("hidden");
        column = -1;
    }

    private void end() throws SheetRefused {
        if (cells.isEmpty()) {
            return;
        }
        SheetRow whole = cells.row(row, hidden);
        if (row > sent) {
            sent = row;
            sink.row(whole);
        }
    }

    private void cell(XmlEvents xml) throws SheetRefused {
        place(xml);
        String type = xml.attribute("t");
        int string = type.equals("s") ? xml.enclosedNumber(VALUE, END) : -1;
        if (string < 0) {
            cell(xml, type);
            return;
        }
        while (string >= 0) {
            add(shared(string), Storage.TEXT, PLAIN);
            // most cells hold a shared text as the one before does
            string = xml.nextNumber("r", VALUE, END);
            if (string >= 0) {
                place(xml);
            }
        }
    }

    private void place(XmlEvents xml) throws SheetRefused {
        column = column(xml.column("r"));
        if (column >= limits.columns()) {
            throw new SheetRefused("SHEET_UNSAFE");
        }
    }

    private void cell(XmlEvents xml, String type) throws SheetRefused {
        int style = xml.number("s", 0);
        value.setLength(0);
        String plain = xml.enclosed(VALUE, END);
        if (plain != null) {
            value.append(plain);
            cell(new Written(type, style, false, false));
        } else {
            cell(xml, type, style);
        }
    }

    /** Reads a cell that has more in it than a value. */
    private void cell(XmlEvents xml, String type, int style) throws SheetRefused {
        boolean formula = false;
        boolean known = false;
        String inline = null;
        boolean inside = false;
        while (xml.next() && !xml.ends("c")) {
            switch (xml.started()) {
                case "f" -> formula = true;
                case "v" -> {
                    inside = true;
                    known = true;
                }
                case "is" -> inline = XlsxBook.rich(xml, "is");
                default -> inside &= !xml.ends("v");
            }
            if (inside) {
                xml.text(value);
            }
        }
        if (inline != null) {
            add(inline, new Written(type, style, formula, true));
        } else {
            // only an empty text may be what a formula makes; else its value is missing
            cell(new Written(type, style, formula, known && type.equals("str")));
        }
    }

    /** How a cell was written: its type, the number of its style, whether by a formula, and whether that was calculated for sure. */
    private record Written(String type, int style, boolean formula, boolean calculated) {
        Storage words() {
            return formula ? Storage.FORMULA : Storage.TEXT;
        }
    }

    private void cell(Written as) throws SheetRefused {
        if (value.isEmpty()) {
            add("", as);
        } else if (as.type().equals("s")) {
            add(shared(XlsxBook.number(value.toString().strip(), -1)), as);
        } else {
            typed(value.toString(), as);
        }
    }

    private void typed(String text, Written as) {
        switch (as.type()) {
            case "str", "inlineStr" -> add(XlsxBook.unescaped(text), as);
            case "b" -> add(text.strip().equals("0") ? "FALSE" : "TRUE", as);
            case "e" -> add(text, Storage.ERROR, as);
            case "d" ->
                add(format(as.style()).typed(text.split("T", 2)[0]), as.formula() ? Storage.FORMULA : Storage.DATE, as);
            default -> {
                SheetCell number = book.values().number(column, text, format(as.style()), as.formula());
                add(number.text(), number.storage(), as);
            }
        }
    }

    private void add(String text, Written as) {
        add(text, as.words(), as);
    }

    /** Keeps a cell that is not empty, or whose formula was not calculated. */
    private void add(String text, Storage storage, Written as) {
        if (!text.isEmpty() || as.formula() && !as.calculated()) {
            cells.add(column, text, storage);
        }
    }

    private String shared(int index) throws SheetRefused {
        if (index < 0 || index >= book.strings().size()) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
        return book.strings().get(index);
    }

    private NumberFormat format(int style) {
        return style >= 0 && style < book.formats().size() ? book.formats().get(style) : NumberFormat.GENERAL;
    }

    /** The column, from zero, of a reference like C5 whose letters say this; without a reference it is the next. */
    private int column(int letters) throws SheetRefused {
        if (letters > limits.columns()) {
            throw new SheetRefused("SHEET_UNSAFE");
        }
        if (letters == 0) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
        return letters < 0 ? column + 1 : letters - 1;
    }

    private void hiddenColumns(XmlEvents xml) {
        if (xml.isOn("hidden")) {
            int first = XlsxBook.number(xml.attribute("min"), 0) - 1;
            int last = XlsxBook.number(xml.attribute("max"), 0) - 1;
            if (first >= 0 && last >= first && first < limits.columns()) {
                sink.hiddenColumns(first, last);
            }
        }
    }

    private void merged(String reference) throws SheetRefused {
        String[] corners = reference.split(":", 2);
        if (corners.length == 2 && !corners[0].isEmpty() && !corners[1].isEmpty()) {
            int firstRow = XlsxBook.number(corners[0].replaceAll("[A-Z$]", ""), 0);
            int lastRow = XlsxBook.number(corners[1].replaceAll("[A-Z$]", ""), 0);
            int firstColumn = column(SheetCell.number(corners[0].replace("$", "")));
            int lastColumn = column(SheetCell.number(corners[1].replace("$", "")));
            if (firstRow > 0 && lastRow >= firstRow && lastColumn >= firstColumn) {
                merged(new CellRange(firstRow, lastRow, firstColumn, lastColumn));
            }
        }
    }

    private void merged(CellRange range) {
        if (++merged > mergedSent) {
            mergedSent = merged;
            sink.merged(range);
        }
    }
}
