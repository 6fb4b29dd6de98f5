package org.shikao.exam.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;

/**
 * A row of a roster as it was read: the raw text of each understood column, with its place. A county has a hundred thousand of them,
 * so that all rows of a table share their columns, and cells and places are made only for those who ask.
 */
public final class RosterRow {
    private final RosterColumns columns;
    private final int number;
    private final String[] texts;
    private final Storage[] storages;

    /** A cell's raw text, the letter of its column, and how the sheet stored it. */
    public record RosterCell(String text, String column, Storage storage) {}

    /** How a spreadsheet stored a value; an identifier stored as a number may have lost digits. */
    public enum Storage {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        ERROR
    }

    /**
     * A roster read from one sheet; {@code schoolHint} is a school name found in title, sheet or file name, {@code gradeHint} the one
     * grade that they name; both may be empty.
     */
    public record RosterSheet(String file, String sheet, String schoolHint, String gradeHint, List<RosterRow> rows) {
        public RosterSheet {
            rows = List.copyOf(rows);
        }

        /** A sheet of which nothing names a grade. */
        public RosterSheet(String file, String sheet, String schoolHint, List<RosterRow> rows) {
            this(file, sheet, schoolHint, "", rows);
        }
    }

    /** A row by its cells. */
    public RosterRow(Place place, Map<RosterField, RosterCell> cells) {
        this(
                new RosterColumns(place, letters(cells)),
                place.row(),
                new String[RosterColumns.FIELDS],
                new Storage[RosterColumns.FIELDS]);
        cells.forEach((field, cell) -> {
            texts[field.ordinal()] = cell.text();
            storages[field.ordinal()] = cell.storage();
        });
    }

    private static Map<RosterField, String> letters(Map<RosterField, RosterCell> cells) {
        Map<RosterField, String> letters = new EnumMap<>(RosterField.class);
        cells.forEach((field, cell) -> letters.put(field, cell.column()));
        return letters;
    }

    /** @param storages how each text was stored, null if each is a text */
    RosterRow(RosterColumns columns, int number, String[] texts, Storage... storages) {
        this.columns = columns;
        this.number = number;
        this.texts = texts;
        this.storages = storages;
    }

    /** The row itself. */
    public Place place() {
        return columns.row(number);
    }

    /** The file it stands in. */
    String file() {
        return columns.file();
    }

    /** Whether the roster has a column of this field. */
    public boolean has(RosterField field) {
        return columns.has(field);
    }

    /** The cell of a field; null if the roster has no such column. */
    public RosterCell cell(RosterField field) {
        return has(field) ? new RosterCell(raw(field), columns.letter(field), storage(field)) : null;
    }

    /** All cells by field. */
    public Map<RosterField, RosterCell> cells() {
        Map<RosterField, RosterCell> cells = new EnumMap<>(RosterField.class);
        for (RosterField field : RosterField.values()) {
            if (has(field)) {
                cells.put(field, cell(field));
            }
        }
        return cells;
    }

    /** How a field's cell was stored; text if the roster has no such column. */
    public Storage storage(RosterField field) {
        int index = columns.index(field);
        return storages == null || index < 0 || !has(field) ? Storage.TEXT : storages[index];
    }

    /** Whether all its cells are texts, so that nobody need look at how each was stored. */
    boolean isAllText() {
        return storages == null;
    }

    /** The raw text of a field, empty if there is no such column, nothing in the cell, or only a formula that failed. */
    public String text(RosterField field) {
        return storage(field) == Storage.ERROR ? "" : raw(field);
    }

    private String raw(RosterField field) {
        int index = columns.index(field);
        String text = index < 0 ? null : texts[index];
        return text == null ? "" : text;
    }

    /** The cell of a field, or the row where the roster has no such column. */
    public Place place(RosterField field) {
        return columns.cell(field, number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RosterRow row && place().equals(row.place()) && cells().equals(row.cells());
    }

    @Override
    public int hashCode() {
        return place().hashCode();
    }

    @Override
    public String toString() {
        return place() + " " + cells();
    }
}
