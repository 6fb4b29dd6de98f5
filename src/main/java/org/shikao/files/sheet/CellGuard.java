package org.shikao.files.sheet;

/** Keeps text in a CSV from being run as a formula by the program that opens it (ASVS 1.2.10). */
final class CellGuard {
    /** Signs with which spreadsheet programs begin a formula, wide forms included. */
    private static final String STARTS = "=+-@\t\r\n\0＝＋－＠";

    private CellGuard() {}

    /** The text with an apostrophe before it if its first sign could begin a formula. */
    static String guard(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
