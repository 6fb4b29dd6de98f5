package org.shikao.files.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of a table as far as they are its own: a cell merged over tables side by side speaks for each of them. */
final class WideLines {
    private final int from;
    private final int to;
    /** By their first row: a file may have a million of them. */
    private final Map<Integer, List<CellRange>> wide;

    private final SheetTable sheet;

    WideLines(RosterTable table) {
        from = table.from();
        to = table.to();
        sheet = table.sheet();
        wide = sheet.merged().stream()
                .filter(range -> range.firstColumn() < from && range.lastColumn() >= from)
                .distinct()
                .collect(Collectors.groupingBy(CellRange::firstRow));
    }

    /** What of a row lies in the table's columns, a cell that begins at their left included. */
    SheetRow of(SheetRow row) {
        SheetRow mine = row.between(from, to);
        if (mine.size() > 0) {
            return mine;
        }
        for (CellRange range : wide.getOrDefault(row.number(), List.of())) {
            SheetCell first = sheet.first(range);
            if (first != null) {
                SheetCell cell = new SheetCell(from, first.text(), first.storage());
                return new SheetRow(row.number(), List.of(cell), row.hidden());
            }
        }
        return mine;
    }
}
