package org.shikao.files.sheet;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.roster.RosterField;

/**
 * What a cell merged over several rows says for each of them: the school, the grade and the class, but never who somebody is. Over
 * columns of one row any cell may be merged: it belongs to whichever of them is understood.
 */
final class MergedFill {
    private static final Set<RosterField> SHARED = EnumSet.of(
            RosterField.SCHOOL_CODE,
            RosterField.SCHOOL_NAME,
            RosterField.GRADE,
            RosterField.CLASS_NAME,
            RosterField.CANDIDATE_TYPE);

    /** A range's last row and the cell that shows in it. */
    private record Filled(int lastRow, SheetCell cell) {}

    private final Map<RosterField, TreeMap<Integer, Filled>> byFirstRow = new EnumMap<>(RosterField.class);

    MergedFill(RosterTable table) {
        for (CellRange range : table.sheet().merged()) {
            table.columns().forEach((field, column) -> {
                boolean shared = SHARED.contains(field)
                        || range.firstRow() == range.lastRow()
                                && !table.columns().containsValue(range.firstColumn());
                if (shared && range.holdsColumn(column) && range.firstRow() > table.headerLast()) {
                    SheetCell first = table.sheet().first(range);
                    if (first != null) {
                        byFirstRow
                                .computeIfAbsent(field, f -> new TreeMap<>())
                                .put(range.firstRow(), new Filled(range.lastRow(), first));
                    }
                }
            });
        }
    }

    /** The cell that shows in a field's column, null if the row lies in no merged range. */
    SheetCell of(RosterField field, int row) {
        TreeMap<Integer, Filled> filled = byFirstRow.get(field);
        Map.Entry<Integer, Filled> entry = filled == null ? null : filled.floorEntry(row);
        return entry == null || entry.getValue().lastRow() < row
                ? null
                : entry.getValue().cell();
    }
}
