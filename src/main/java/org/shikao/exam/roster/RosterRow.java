package org.shikao.exam.roster;

import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;

/** A row of a roster as it was read: the raw text of each understood column, with its place. */
public record RosterRow(Place place, Map<RosterField, RosterCell> cells) {
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

    /** A roster read from one sheet; {@code schoolHint} is a school name found in title, sheet or file name, or empty. */
    public record RosterSheet(String file, String sheet, String schoolHint, List<RosterRow> rows) {
        public RosterSheet {
            rows = List.copyOf(rows);
        }
    }

    public RosterRow {
        cells = Map.copyOf(cells);
    }

    /** The raw text of a field, empty if there is no such column, nothing in the cell, or only a formula that failed. */
    public String text(RosterField field) {
        RosterCell cell = cells.get(field);
        return cell == null || cell.storage() == Storage.ERROR ? "" : cell.text();
    }

    /** The cell of a field, or the row where the roster has no such column. */
    public Place place(RosterField field) {
        RosterCell cell = cells.get(field);
        return cell == null ? place : place.withColumn(cell.column());
    }
}
