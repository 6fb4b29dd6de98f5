package org.shikao.sample.defect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sheet in the making: rows as a spreadsheet counts them from 1, columns from 0, and merged blocks. */
final class MessySheet {
    /** A merged block, all four ends included. */
    record Block(int top, int left, int bottom, int right) {}

    final String name;
    final boolean hidden;
    final TreeMap<Integer, TreeMap<Integer, Value>> rows = new TreeMap<>();
    final List<Block> merges = new ArrayList<>();

    MessySheet(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
    }

    /** Puts a value into a cell; null empties it. */
    void put(int row, int column, Value value) {
        Map<Integer, Value> cells = rows.computeIfAbsent(row, r -> new TreeMap<>());
        if (value == null) {
            cells.remove(column);
        } else {
            cells.put(column, value);
        }
    }

    Value get(int row, int column) {
        return rows.getOrDefault(row, new TreeMap<>()).get(column);
    }

    void merge(int top, int left, int bottom, int right) {
        if (bottom > top || right > left) {
            merges.add(new Block(top, left, bottom, right));
        }
    }

    int lastRow() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    int width() {
        return rows.values().stream()
                .mapToInt(r -> r.isEmpty() ? 0 : r.lastKey() + 1)
                .max()
                .orElse(0);
    }

    /** The letters above a column. */
    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
