package org.shikao.files.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.shikao.exam.roster.RosterRow.Storage;

/** Reads tables of HTML that call themselves workbooks, row by row; a cell over several rows or columns counts as merged. */
final class HtmlSource implements SheetSource {
    private static final long LARGEST = 24L << 20;
    private static final String NO_BREAK = "\u00A0";
    private static final Pattern DROPPED = Pattern.compile("[\u00AD\u200B]");
    private static final Pattern BLANKS = Pattern.compile("[ \t\r\n\f]+");
    private static final int DEEPEST = 200;
    /** Rows within cells of rows; a table laid out by hand has a few. */
    private static final int MOST_NESTED_ROWS = 12;

    private static final int MOST_PARTS_OF_A_ROW = 40_000;
    private static final int MOST_PARTS_OUTSIDE = 200_000;
    private static final int WIDEST_CELL = 1_000;

    private final SheetLimits limits;
    /** Columns that cells from above still cover, with the last row they cover. */
    private final TreeMap<Integer, Integer> covered = new TreeMap<>();

    private int row;

    HtmlSource(SheetLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Path file, SheetSink sink) throws IOException, SheetRefused {
        if (Files.size(file) > LARGEST) {
            throw new SheetRefused("SHEET_TOO_LARGE", String.valueOf(LARGEST >> 20));
        }
        sink.sheet("", false);
        Parser html = Parser.htmlParser().setMaxDepth(DEEPEST);
        try (StreamParser parser = new StreamParser(html).parse(TextEncoding.open(file), "")) {
            rows(parser.iterator(), sink);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (row == 0) {
            throw new SheetRefused("SHEET_NO_TABLE");
        }
    }

    /** What has been read is taken out of the document, so that it never grows. */
    private void rows(Iterator<Element> elements, SheetSink sink) throws SheetRefused {
        int parts = 0;
        int outside = 0;
        while (elements.hasNext()) {
            Element element = elements.next();
            boolean inRow = element.closest("tr") != null;
            if (element.normalName().equals("tr")) {
                refuseNested(element);
                row(element, sink);
                parts = 0;
            }
            if (element.normalName().equals("table")) {
                covered.clear();
            }
            outside += inRow ? 0 : 1;
            if ((inRow && ++parts > MOST_PARTS_OF_A_ROW) || outside > MOST_PARTS_OUTSIDE) {
                throw new SheetRefused("SHEET_UNSAFE");
            }
            if (!inRow || element.normalName().equals("tr")) {
                element.remove();
            }
        }
    }

    private static void refuseNested(Element tr) throws SheetRefused {
        int rows = 0;
        for (Element above = tr.parent(); above != null; above = above.parent()) {
            rows += above.normalName().equals("tr") ? 1 : 0;
        }
        if (rows > MOST_NESTED_ROWS) {
            throw new SheetRefused("SHEET_UNSAFE");
        }
    }

    private void row(Element tr, SheetSink sink) throws SheetRefused {
        if (++row > limits.rows()) {
            throw new SheetRefused("SHEET_TOO_MANY_ROWS", String.valueOf(limits.rows()));
        }
        List<SheetCell> cells = new ArrayList<>();
        int column = 0;
        for (Element cell : tr.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            while (covered.getOrDefault(column, 0) >= row) {
                column++;
            }
            int width = span(cell, "colspan", WIDEST_CELL);
            int height = span(cell, "rowspan", limits.rows());
            if (column + width > limits.columns()) {
                throw new SheetRefused("SHEET_UNSAFE");
            }
            dropUnseen(cell);
            String text = text(cell);
            if (!text.isEmpty()) {
                cells.add(new SheetCell(column, text, Storage.TEXT));
            }
            sink.merged(new CellRange(row, row + height - 1, column, column + width - 1));
            for (int c = column; height > 1 && c < column + width; c++) {
                covered.put(c, row + height - 1);
            }
            column += width;
        }
        if (!cells.isEmpty()) {
            sink.row(new SheetRow(row, List.copyOf(cells), isHidden(tr)));
        }
    }

    private static int span(Element cell, String name, int most) {
        return Math.max(1, Math.min(most, XlsxBook.number(cell.attr(name).strip(), 1)));
    }

    /**
     * Lines within a cell are kept apart by one space. A blank at the ends that does not break and signs that nobody sees stay, since
     * they have to be told; the library drops them.
     */
    private static String text(Element cell) {
        String text = cell.text().strip();
        String whole = text.isEmpty() ? "" : cell.wholeText().strip();
        if (DROPPED.matcher(whole).find()) {
            return BLANKS.matcher(whole).replaceAll(" ");
        }
        String before = whole.startsWith(NO_BREAK) ? NO_BREAK : "";
        return before + text + (whole.endsWith(NO_BREAK) ? NO_BREAK : "");
    }

    /** What a browser and a spreadsheet do not show in the cell is no part of its value; the cell of a hidden column is. */
    private static void dropUnseen(Element cell) {
        for (Element part : cell.children()) {
            if (part.hasAttr("hidden") || isHidden(part)) {
                part.remove();
            } else {
                dropUnseen(part);
            }
        }
    }

    private static boolean isHidden(Element part) {
        return part.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }
}
