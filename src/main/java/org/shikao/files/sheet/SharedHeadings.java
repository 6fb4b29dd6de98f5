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
        List<SheetRow> head = table.headRows();
        Map<RosterField, Integer> columns = new LinkedHashMap<>(table.columns());
        for (Map.Entry<RosterField, Integer> entry : table.columns().entrySet()) {
            List<Integer> others = others(table, head, entry.getValue());
            if (!others.isEmpty() && isEmpty(table, entry.getValue())) {
                others.stream()
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
        return new RosterTable(
                table.sheet(), moved, table.from(), table.to(), table.end(), table.mapped(), table.school());
    }

    /** The columns that no field claims under the same merged heading. */
    private static List<Integer> others(RosterTable table, List<SheetRow> head, int column) {
        String heading = RosterTable.heading(head, column);
        return table.sheet().merged().stream()
                .filter(range -> range.firstColumn() < range.lastColumn() && range.holdsColumn(column))
                .filter(range -> range.firstRow() <= table.headerLast() && range.lastRow() >= table.headerFirst())
                .flatMapToInt(range -> IntStream.rangeClosed(range.firstColumn(), range.lastColumn()))
                .filter(other -> other != column && other >= table.from() && other < table.to())
                .filter(other -> !table.columns().containsValue(other))
                .filter(other -> RosterTable.heading(head, other).equals(heading))
                .distinct()
                .boxed()
                .toList();
    }

    private static boolean isEmpty(RosterTable table, int column) {
        return table.body().stream().allMatch(row -> row.text(column).isBlank());
    }
}
