package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shikao.exam.roster.RosterRow.Storage;

/** Reads the cells of one sheet of a workbook and sends them on row by row. */
final class XlsxRows {
    private final XlsxBook book;
    private final SheetLimits limits;
    private final SheetSink sink;
    private final StringBuilder value = new StringBuilder();
    private List<SheetCell> cells = new ArrayList<>();
    private int row;
    private boolean hidden;
    private boolean ascending = true;
    private int column;

    XlsxRows(XlsxBook book, SheetLimits limits, SheetSink sink) {
        this.book = book;
        this.limits = limits;
        this.sink = sink;
    }

    void read(XmlPart xml) throws SheetRefused {
        while (xml.next()) {
            switch (xml.started()) {
                case "row" -> begin(xml);
                case "c" -> cell(xml);
                case "col" -> hiddenColumns(xml);
                case "mergeCell" -> merged(xml.attribute("ref"));
                default -> {
                    if (xml.ended().equals("row")) {
                        end();
                    }
                }
            }
        }
    }

    private void begin(XmlPart xml) throws SheetRefused {
        int number = XlsxBook.number(xml.attribute("r"), row + 1);
        if (number <= row) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
        if (number > limits.rows()) {
            throw new SheetRefused("SHEET_TOO_MANY_ROWS", String.valueOf(limits.rows()));
        }
        row = number;
        hidden = xml.isOn("hidden");
        column = -1;
        ascending = true;
    }

    private void end() throws SheetRefused {
        if (cells.isEmpty()) {
            return;
        }
        if (!ascending) {
            cells.sort(Comparator.comparingInt(SheetCell::column));
        }
        sink.row(new SheetRow(row, List.copyOf(cells), hidden));
        cells = new ArrayList<>();
    }

    private void cell(XmlPart xml) throws SheetRefused {
        int at = column(xml.attribute("r"));
        ascending &= at > column;
        column = at;
        if (at >= limits.columns()) {
            throw new SheetRefused("SHEET_UNSAFE");
        }
        String type = xml.attribute("t");
        int style = XlsxBook.number(xml.attribute("s"), 0);
        boolean formula = false;
        boolean known = false;
        String inline = null;
        value.setLength(0);
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
        SheetCell read = inline == null
                ? cell(new Written(type, style, formula, known), at)
                : new SheetCell(at, inline, formula ? Storage.FORMULA : Storage.TEXT);
        boolean uncalculated = formula && inline == null && read.text().isEmpty() && !(known && type.equals("str"));
        if (!read.text().isEmpty() || uncalculated) {
            cells.add(read);
        }
    }

    /** How a cell was written: its type, the number of its style, whether by a formula, and whether it has a value. */
    private record Written(String type, int style, boolean formula, boolean known) {}

    private SheetCell cell(Written as, int at) throws SheetRefused {
        Storage words = as.formula() ? Storage.FORMULA : Storage.TEXT;
        String text = value.toString();
        if (text.isEmpty()) {
            return new SheetCell(at, "", words);
        }
        return switch (as.type()) {
            case "s" -> new SheetCell(at, shared(text), words);
            case "str", "inlineStr" -> new SheetCell(at, XlsxBook.unescaped(text), words);
            case "b" -> new SheetCell(at, text.strip().equals("0") ? "FALSE" : "TRUE", words);
            case "e" -> new SheetCell(at, text, Storage.ERROR);
            case "d" -> new SheetCell(at, text.split("T", 2)[0], as.formula() ? Storage.FORMULA : Storage.DATE);
            default -> book.values().number(at, text, format(as.style()), as.formula());
        };
    }

    private String shared(String index) throws SheetRefused {
        int i = XlsxBook.number(index.strip(), -1);
        if (i < 0 || i >= book.strings().size()) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
        return book.strings().get(i);
    }

    private NumberFormat format(int style) {
        return style >= 0 && style < book.formats().size() ? book.formats().get(style) : NumberFormat.GENERAL;
    }

    /** The column of a reference like C5; without one it is the next. */
    private int column(String reference) throws SheetRefused {
        if (reference.isEmpty()) {
            return column + 1;
        }
        int index = 0;
        int letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            index = index * 26 + reference.charAt(letters++) - 'A' + 1;
            if (index > limits.columns()) {
                throw new SheetRefused("SHEET_UNSAFE");
            }
        }
        if (letters == 0) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
        return index - 1;
    }

    private void hiddenColumns(XmlPart xml) {
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
            int firstColumn = column(corners[0].replace("$", ""));
            int lastColumn = column(corners[1].replace("$", ""));
            if (firstRow > 0 && lastRow >= firstRow && lastColumn >= firstColumn) {
                sink.merged(new CellRange(firstRow, lastRow, firstColumn, lastColumn));
            }
        }
    }
}
