package org.shikao.exam.venue;

import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.roster.RosterRow.RosterCell;

/** A row of a venue workbook as it was read: which table it stands in, where, and the raw text of each understood column. */
public record VenueRow(Table table, Place place, Map<VenueField, RosterCell> cells) {
    /** The three tables of the workbook. */
    public enum Table {
        /** 考点 */
        SITES,
        /** 考室 */
        ROOMS,
        /** 考务人员 */
        EXAMINERS
    }

    public VenueRow {
        cells = Map.copyOf(cells);
    }

    /** The cell of a field, or the row where the table has no such column. */
    public Place place(VenueField field) {
        RosterCell cell = cells.get(field);
        return cell == null ? place : place.withColumn(cell.column());
    }
}
