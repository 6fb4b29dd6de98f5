package org.shikao.exam.roster;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.shikao.exam.Place;
import org.shikao.exam.roster.RosterRow.Storage;

/** The columns that a table of a roster was understood to have, which all its rows share. */
public final class RosterColumns {
    /** How many fields there are; the texts of a row are as many, in the fields' order. */
    public static final int FIELDS = RosterField.values().length;

    private final Place table;
    private final String[] letters;
    /** Where a field's text stands in the texts of a row, negative if nowhere. */
    private final int[] indexes;

    /**
     * @param table file and sheet
     * @param letters the letter of each field's column, empty for what a cell outside the table says for all rows
     */
    public RosterColumns(Place table, Map<RosterField, String> letters) {
        this.table = table;
        this.letters = new String[FIELDS];
        letters.forEach((field, letter) -> this.letters[field.ordinal()] = letter);
        indexes = IntStream.range(0, FIELDS).toArray();
    }

    private RosterColumns(Place table, String[] letters, int... indexes) {
        this.table = table;
        this.letters = letters;
        this.indexes = indexes;
    }

    /** The same columns for rows whose texts stand in another order; a field that is not named has no text in any of them. */
    public RosterColumns standingAt(Map<RosterField, Integer> places) {
        int[] others = new int[FIELDS];
        Arrays.fill(others, -1);
        places.forEach((field, place) -> others[field.ordinal()] = place);
        return new RosterColumns(table, letters, others);
    }

    /**
     * A row of this table.
     *
     * @param number as the spreadsheet shows it
     * @param texts raw texts by the fields' order or as it was said, null where there is nothing; kept, not copied
     * @param storages how each was stored, by the same order; null if each is a text
     */
    public RosterRow row(int number, String[] texts, Storage... storages) {
        return new RosterRow(this, number, texts, storages);
    }

    int index(RosterField field) {
        return indexes[field.ordinal()];
    }

    String file() {
        return table.file();
    }

    boolean has(RosterField field) {
        return letters[field.ordinal()] != null;
    }

    String letter(RosterField field) {
        return letters[field.ordinal()];
    }

    /** The place of a row. */
    Place row(int number) {
        return number == table.row() ? table : new Place(table.file(), table.sheet(), number, table.column());
    }

    /** The place of a cell, or of the row where there is no such column. */
    Place cell(RosterField field, int number) {
        return has(field) ? row(number).withColumn(letter(field)) : row(number);
    }
}
