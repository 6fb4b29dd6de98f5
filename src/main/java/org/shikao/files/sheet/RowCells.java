package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.shikao.exam.roster.RosterRow.Storage;

/** Collects the cells of one row after the other. Rows with the same columns filled share the list of them. */
final class RowCells {
    private static final int USUAL = 16;

    private int[] columns = new int[USUAL];
    private String[] texts = new String[USUAL];
    private Storage[] storages = new Storage[USUAL];
    private int size;
    private boolean plain = true;
    private boolean ascending = true;
    private int[] before = new int[0];

    void add(int column, String text, Storage storage) {
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, 2 * size);
            texts = Arrays.copyOf(texts, 2 * size);
            storages = Arrays.copyOf(storages, 2 * size);
        }
        ascending &= size == 0 || column > columns[size - 1];
        plain &= storage == Storage.TEXT;
        columns[size] = column;
        texts[size] = text;
        storages[size++] = storage;
    }

    /** Forgets the cells of a row that did not come to its end. */
    void clear() {
        size = 0;
        plain = true;
        ascending = true;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The row of the cells added since the last one. */
    SheetRow row(int number, boolean hidden) {
        SheetRow row = ascending ? ascending(number, hidden) : sorted(number, hidden);
        clear();
        return row;
    }

    private SheetRow ascending(int number, boolean hidden) {
        if (!Arrays.equals(columns, 0, size, before, 0, before.length)) {
            before = Arrays.copyOf(columns, size);
        }
        return plain
                ? new SheetRow(number, hidden, before, Arrays.copyOf(texts, size), (Storage[]) null)
                : new SheetRow(number, hidden, before, Arrays.copyOf(texts, size), Arrays.copyOf(storages, size));
    }

    private SheetRow sorted(int number, boolean hidden) {
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            cells.add(new SheetCell(columns[i], texts[i], storages[i]));
        }
        cells.sort(Comparator.comparingInt(SheetCell::column));
        return new SheetRow(number, cells, hidden);
    }
}
