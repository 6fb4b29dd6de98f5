package org.shikao.files.sheet;

import java.util.List;

/** A row with its number as the spreadsheet shows it; the cells in ascending columns, empty ones left out. */
record SheetRow(int number, List<SheetCell> cells) {
    /** The text of a column, empty if there is no cell. */
    String text(int column) {
        for (SheetCell cell : cells) {
            if (cell.column() == column) {
                return cell.text();
            }
        }
        return "";
    }

    int width() {
        return cells.isEmpty() ? 0 : cells.get(cells.size() - 1).column() + 1;
    }
}
