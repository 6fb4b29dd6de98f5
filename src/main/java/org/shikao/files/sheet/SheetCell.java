package org.shikao.files.sheet;

import org.shikao.exam.roster.RosterRow.Storage;

/**
 * A cell that is not empty: column from zero, the text as the file has it (numbers unformatted, dates as 2010-10-03). A formula
 * whose value the file does not hold has no text.
 */
record SheetCell(int column, String text, Storage storage) {
    /** No spreadsheet has so many columns. */
    static final int BEYOND = 1 << 20;

    private static final int LETTERS = 26;

    /** The letters a spreadsheet shows above a column counted from zero. */
    static String letters(int column) {
        StringBuilder out = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / LETTERS) {
            out.insert(0, (char) ('A' + (c - 1) % LETTERS));
        }
        return out.toString();
    }

    /** The number, from 1, of the column that a reference like C5 begins with; 0 if with none, -1 if the reference is empty. */
    static int number(String reference) {
        int number = reference.isEmpty() ? -1 : 0;
        for (int i = 0; i < reference.length() && number < BEYOND; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            number = number * LETTERS + letter - 'A' + 1;
        }
        return number;
    }

    /** The column, counted from zero, of up to three capital letters. */
    static int index(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
