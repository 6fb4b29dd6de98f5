package org.shikao.files.sheet;

import java.util.List;

/** A row with its number as the spreadsheet shows it; the cells in ascending columns, empty ones left out. */
record SheetRow(int number, List<SheetCell> cells, boolean hidden) {
    SheetRow(int number, List<SheetCell> cells) {
        this(number, cells, false);
    }

    /** The text of a column, empty if there is no cell. */
    String text(int column) {
        SheetCell cell = cell(column);
        return cell == null ? "" : cell.text();
    }

    /** The cell of a column, null if it is empty. */
    SheetCell cell(int column) {
        for (SheetCell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }

    /** The same row as far as it lies between two columns, the second left out. */
    SheetRow between(int from, int to) {
        boolean whole = cells.isEmpty() || (cells.get(0).column() >= from && width() <= to);
        return whole
                ? this
                : new SheetRow(
                        number,
                        cells.stream()
                                .filter(c -> c.column() >= from && c.column() < to)
                                .toList(),
                        hidden);
    }

    int width() {
        return cells.isEmpty() ? 0 : cells.get(cells.size() - 1).column() + 1;
    }
}
