package org.shikao.files.sheet;

/** The text last read in each column: a school or class that comes in the next row again is kept once. */
final class TextsAbove {
    /** A roster has no more columns that repeat. */
    private static final int COLUMNS = 64;

    private final String[] last = new String[COLUMNS];

    /** The text, as the same object if the row above had it in this column. */
    String same(int column, String text) {
        if (column >= COLUMNS) {
            return text;
        }
        if (!text.equals(last[column])) {
            last[column] = text;
        }
        return last[column];
    }
}
