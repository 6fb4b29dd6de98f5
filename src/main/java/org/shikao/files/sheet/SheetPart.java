package org.shikao.files.sheet;

import java.util.List;

/**
 * A block of a sheet.
 *
 * @param first index of its first row
 * @param end index of the row behind its last one
 * @param from its first column
 * @param to column behind its last one
 */
record SheetPart(SheetTable sheet, int first, int end, int from, int to) {
    static SheetPart whole(SheetTable sheet) {
        return new SheetPart(sheet, 0, sheet.rows().size(), 0, Integer.MAX_VALUE);
    }

    /** Whether it has all columns of its sheet. */
    boolean isWhole() {
        return from == 0 && to == Integer.MAX_VALUE;
    }

    /** The rows of it from here on. */
    SheetPart below(int row) {
        return new SheetPart(sheet, row, end, from, to);
    }

    /** The columns of it between these. */
    SheetPart columns(int left, int right) {
        return new SheetPart(sheet, first, end, left, right);
    }

    /** A row of the sheet as far as it lies in these columns. */
    SheetRow row(int index) {
        return sheet.rows().get(index).between(from, to);
    }

    /** Rows of the sheet as far as they lie in these columns. */
    List<SheetRow> lines(int start, int stop) {
        return sheet.rows().subList(start, stop).stream()
                .map(row -> row.between(from, to))
                .toList();
    }

    /** The same with the text of merged cells in each of their cells, no further than this part goes. */
    List<SheetRow> spread(int start, int stop) {
        return sheet.spread(start, Math.min(stop, end)).stream()
                .map(row -> row.between(from, to))
                .toList();
    }
}
