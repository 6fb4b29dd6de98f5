package org.shikao.files.sheet;

/** Takes the sheets of a file one after the other, each with its rows from top to bottom; rows without any text do not come. */
interface SheetSink {
    void sheet(String name, boolean hidden);

    /** @throws SheetRefused if the file holds more than can be kept */
    void row(SheetRow row) throws SheetRefused;

    /** Cells of the sheet that were merged; may come before, between or after the rows. */
    default void merged(CellRange range) {
        // a reader of tables without merged cells need not care
    }

    /** Columns of the sheet that are hidden, from zero, both ends belonging to them. */
    default void hiddenColumns(int first, int last) {
        // as above
    }

    /** The file asks to be calculated anew when it is opened: what its formulas last showed may be out of date. */
    default void recalculates() {
        // as above
    }
}
