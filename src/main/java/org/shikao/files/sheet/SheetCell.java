package org.shikao.files.sheet;

import org.shikao.exam.roster.RosterRow.Storage;

/** A cell that is not empty: column from zero, the text as the file has it (numbers unformatted, dates as 2010-10-03). */
record SheetCell(int column, String text, Storage storage) {
    /** The letters a spreadsheet shows above a column counted from zero. */
    static String letters(int column) {
        StringBuilder out = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / 26) {
            out.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return out.toString();
    }
}
