package org.shikao.files.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shikao.exam.roster.RosterField;

/** Headings merged over several columns: the values may stand in any of them. */
final class SharedHeadings {
    private SharedHeadings() {}

    /** The table with each such field in the column that has its values. */
    static RosterTable settled(RosterTable table) {
        if (table.sheet().merged().isEmpty()) {
            return table;
        }
        List<SheetRow> head = table.headRows();
        Map<RosterField, Integer> columns = new LinkedHashMap<>(table.columns());
        for (Map.Entry<RosterField, Integer> entry : table.columns().entrySet()) {
            if (isEmpty(table, entry.getValue())) {
                others(table, head, entry.getValue()).stream()
                        .filter(column -> !isEmpty(table, column))
                        .findFirst()
                        .ifPresent(column -> columns.put(entry.getKey(), column));
            }
        }
        if (columns.equals(table.columns())) {
            return table;
        }
        Header<RosterField> moved = new Header<>(
                table.head().first(), table.head().last(), columns, table.head().likely());
        return table.with(moved);
    }

    /** The columns that no field claims under the same merged heading. */
    private static List<Integer> others(RosterTable table, List<SheetRow> head, int column) {
        String heading = RosterTable.heading(head, column);
        List<CellRange> ranges = table.sheet().merged().stream()
                .filter(range -> range.firstColumn() < range.lastColumn() && range.holdsColumn(column))
                .filter(range -> range.firstRow() <= table.headerLast() && range.lastRow() >= table.headerFirst())
                .distinct()
                .toList();
        // the last table of a sheet has no end at its right
        int last = ranges.stream().mapToInt(CellRange::lastColumn).max().orElse(-1);
        return IntStream.range(table.from(), Math.min(table.to(), last + 1))
                .filter(other -> other != column && !table.columns().containsValue(other))
                .filter(other -> ranges.stream().anyMatch(range -> range.holdsColumn(other)))
                .filter(other -> RosterTable.heading(head, other).equals(heading))
                .boxed()
                .toList();
    }

    private static boolean isEmpty(RosterTable table, int column) {
        return table.body().stream().allMatch(row -> row.text(column).isBlank());
    }
}
