package org.shikao.files.sheet;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.shikao.exam.roster.RosterRow.Storage;

/**
 * A row with its number as the spreadsheet shows it; the cells in ascending columns, empty ones left out. There are a hundred thousand
 * of them, so that rows share their columns and a cell is made only for those who ask for one.
 */
final class SheetRow {
    private final int number;
    private final boolean hidden;
    private final int[] columns;
    private final String[] texts;
    private final Storage[] storages;

    /** @param storages null if each cell is a text; none of the arrays may change any more */
    SheetRow(int number, boolean hidden, int[] columns, String[] texts, Storage... storages) {
        this.number = number;
        this.hidden = hidden;
        this.columns = columns;
        this.texts = texts;
        this.storages = storages;
    }

    SheetRow(int number, List<SheetCell> cells, boolean hidden) {
        this(
                number,
                hidden,
                cells.stream().mapToInt(SheetCell::column).toArray(),
                cells.stream().map(SheetCell::text).toArray(String[]::new),
                cells.stream().map(SheetCell::storage).toArray(Storage[]::new));
    }

    SheetRow(int number, List<SheetCell> cells) {
        this(number, cells, false);
    }

    int number() {
        return number;
    }

    boolean hidden() {
        return hidden;
    }

    /** How many cells are not empty. */
    int size() {
        return columns.length;
    }

    /** Whether this row has its cells in the same columns as another, and was read after it. */
    boolean sharesColumns(SheetRow other) {
        return columns == other.columns;
    }

    /** The texts of the cells that are not empty; not to be changed. */
    String[] texts() {
        return texts;
    }

    /** How they are stored, null if each is a text; not to be changed. */
    Storage[] storages() {
        return storages;
    }

    /** The text of a cell by its place among those that are not empty. */
    String textAt(int index) {
        return texts[index];
    }

    Storage storageAt(int index) {
        return storages == null ? Storage.TEXT : storages[index];
    }

    /** The place of a column's cell among those that are not empty, negative if it is. */
    int indexOf(int column) {
        // without a gap before it a cell stands at the place of its column
        return column < columns.length && columns[column] == column ? column : Arrays.binarySearch(columns, column);
    }

    /** The cells, made as they are asked for. */
    List<SheetCell> cells() {
        return new Cells();
    }

    /** The text of a column, empty if there is no cell. */
    String text(int column) {
        int index = indexOf(column);
        return index < 0 ? "" : texts[index];
    }

    /** The cell of a column, null if it is empty. */
    SheetCell cell(int column) {
        int index = indexOf(column);
        return index < 0 ? null : cellAt(index);
    }

    private SheetCell cellAt(int index) {
        return new SheetCell(columns[index], texts[index], storageAt(index));
    }

    /** The same row as far as it lies between two columns, the second left out. */
    SheetRow between(int from, int to) {
        boolean whole = columns.length == 0 || (columns[0] >= from && width() <= to);
        return whole
                ? this
                : new SheetRow(
                        number,
                        cells().stream()
                                .filter(c -> c.column() >= from && c.column() < to)
                                .toList(),
                        hidden);
    }

    int width() {
        return columns.length == 0 ? 0 : columns[columns.length - 1] + 1;
    }

    private final class Cells extends AbstractList<SheetCell> implements RandomAccess {
        @Override
        public SheetCell get(int index) {
            return cellAt(index);
        }

        @Override
        public int size() {
            return columns.length;
        }
    }
}
