package org.shikao.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sheet as it will be written: rows of {@code String}, {@code Long}, {@code Double}, {@code LocalDate} or {@code null} (no cell);
 * {@code merges} are {first row, first column, last row, last column} from zero.
 */
record SampleGrid(String name, boolean hidden, List<List<Object>> rows, List<int[]> merges) {
    /** A cell whose formula failed. */
    static final Object ERROR = new Object();

    SampleGrid(String name) {
        this(name, false, new ArrayList<>(), new ArrayList<>());
    }

    SampleGrid row(Object... cells) {
        rows.add(new ArrayList<>(Arrays.asList(cells)));
        return this;
    }

    SampleGrid row(List<?> cells) {
        rows.add(new ArrayList<>(cells));
        return this;
    }

    /** Row and column as a spreadsheet shows them, the column from one. */
    void set(int row, int column, Object value) {
        rows.get(row - 1).set(column - 1, value);
    }

    Object get(int row, int column) {
        return rows.get(row - 1).get(column - 1);
    }
}
