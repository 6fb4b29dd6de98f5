package org.shikao.files.sheet;

/** Cells merged into one: rows as the spreadsheet shows them, columns from zero, all four belonging to it. */
record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    boolean holdsRow(int row) {
        return row >= firstRow && row <= lastRow;
    }

    boolean holdsColumn(int column) {
        return column >= firstColumn && column <= lastColumn;
    }
}
