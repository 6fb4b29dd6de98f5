package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.shikao.exam.Problem;

/** One sheet of a file with its rows that are not empty, the cells that were merged and the columns that are hidden. */
record SheetTable(String name, boolean hidden, List<SheetRow> rows, List<CellRange> merged, BitSet hiddenColumns) {
    /** Headings are not wider. */
    private static final int WIDEST = 512;

    /** The sheets of a file, or why it could not be read; whether its formulas may be out of date. */
    record Tables(List<SheetTable> tables, List<Problem> problems, boolean stale) {}

    SheetTable(String name, boolean hidden) {
        this(name, hidden, new ArrayList<>(), new ArrayList<>(), new BitSet());
    }

    /** Reads all sheets; with a problem there are none. */
    static Tables read(Path file, SheetLimits limits) throws IOException {
        return read(file, SheetFile.name(file), limits);
    }

    /** The same for a file that is called by this label. */
    static Tables read(Path file, String label, SheetLimits limits) throws IOException {
        Collector collector = new Collector(limits);
        List<Problem> problems = new SheetFile(limits).read(file, label, collector);
        return new Tables(
                problems.isEmpty() ? List.copyOf(collector.tables) : List.of(), problems, collector.recalculates);
    }

    /** Some rows of it. */
    SheetTable part(int from, int to) {
        return new SheetTable(name, hidden, rows.subList(from, to), merged, hiddenColumns);
    }

    /** Some rows with the text of merged cells in each of their cells. */
    List<SheetRow> spread(int from, int to) {
        return rows.subList(from, Math.min(to, rows.size())).stream()
                .map(this::spread)
                .toList();
    }

    private SheetRow spread(SheetRow row) {
        TreeMap<Integer, SheetCell> cells = new TreeMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        merged.stream()
                .filter(range -> range.holdsRow(row.number()))
                .limit(WIDEST)
                .forEach(range -> spread(range, cells));
        return cells.size() == row.cells().size()
                ? row
                : new SheetRow(row.number(), List.copyOf(cells.values()), row.hidden());
    }

    private void spread(CellRange range, TreeMap<Integer, SheetCell> cells) {
        SheetCell first = first(range);
        for (int c = range.firstColumn(); first != null && c <= Math.min(range.lastColumn(), WIDEST); c++) {
            cells.putIfAbsent(c, new SheetCell(c, first.text(), first.storage()));
        }
    }

    /** The cell that shows in a merged range, null if it is empty. */
    SheetCell first(CellRange range) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int number = rows.get(middle).number();
            if (number == range.firstRow()) {
                return rows.get(middle).cell(range.firstColumn());
            }
            low = number < range.firstRow() ? middle + 1 : low;
            high = number < range.firstRow() ? high : middle - 1;
        }
        return null;
    }

    private static final class Collector implements SheetSink {
        private final SheetLimits limits;
        private final List<SheetTable> tables = new ArrayList<>();
        private boolean recalculates;
        private long cells;
        private long text;

        Collector(SheetLimits limits) {
            this.limits = limits;
        }

        @Override
        public void sheet(String name, boolean hidden) {
            tables.add(new SheetTable(name, hidden));
        }

        @Override
        public void row(SheetRow row) throws SheetRefused {
            cells += row.size();
            for (int i = 0; i < row.size(); i++) {
                text += row.textAt(i).length();
            }
            if (cells > limits.cells() || text > limits.keptText()) {
                throw new SheetRefused("SHEET_TOO_MANY_CELLS", String.valueOf(limits.cells()));
            }
            last().rows().add(row);
        }

        @Override
        public void merged(CellRange range) {
            boolean several = range.firstRow() < range.lastRow() || range.firstColumn() < range.lastColumn();
            if (several && last().merged().size() < limits.merged()) {
                last().merged().add(range);
            }
        }

        @Override
        public void hiddenColumns(int first, int last) {
            last().hiddenColumns().set(first, Math.min(last, limits.columns()) + 1);
        }

        @Override
        public void recalculates() {
            recalculates = true;
        }

        private SheetTable last() {
            return tables.get(tables.size() - 1);
        }
    }
}
