package org.shikao.files.sheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Merged cells: one value that whoever made the list meant for each of the rows and columns. Told at each cell that takes it over.
 */
final class SpreadCells {
    /** A range's last row and the cell that shows in it. */
    private record Spread(int lastRow, SheetCell cell) {}

    private final Map<Integer, TreeMap<Integer, Spread>> byColumn = new HashMap<>();

    /**
     * @param after the last row of the headings, as the spreadsheet counts
     * @param columns those that may take a value over
     */
    SpreadCells(SheetTable table, int after, Collection<Integer> columns) {
        for (CellRange range : table.merged()) {
            SheetCell first = range.firstRow() > after ? table.first(range) : null;
            if (first != null && !first.text().isBlank()) {
                columns.stream()
                        .filter(range::holdsColumn)
                        .forEach(column -> byColumn.computeIfAbsent(column, c -> new TreeMap<>())
                                .put(range.firstRow(), new Spread(range.lastRow(), first)));
            }
        }
    }

    /**
     * The row with what merged cells further up or at the left say in these columns.
     *
     * @param told takes what was filled in, a finding for each cell
     */
    SheetRow filled(SheetRow row, Collection<Integer> columns, Place place, Consumer<Problem> told) {
        if (byColumn.isEmpty()) {
            return row;
        }
        TreeMap<Integer, SheetCell> cells = new TreeMap<>();
        for (int column : columns) {
            SheetCell covering = row.indexOf(column) < 0 ? covering(column, row.number()) : null;
            if (covering != null) {
                cells.put(column, new SheetCell(column, covering.text(), covering.storage()));
                told.accept(Problem.normalised(
                        "SHEET_MERGED_SPREAD", place.withColumn(SheetCell.letters(column)), covering.text()));
            }
        }
        if (cells.isEmpty()) {
            return row;
        }
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        return new SheetRow(row.number(), List.copyOf(cells.values()), row.hidden());
    }

    private SheetCell covering(int column, int row) {
        TreeMap<Integer, Spread> ranges = byColumn.get(column);
        Map.Entry<Integer, Spread> entry = ranges == null ? null : ranges.floorEntry(row);
        return entry == null || entry.getValue().lastRow() < row
                ? null
                : entry.getValue().cell();
    }
}
