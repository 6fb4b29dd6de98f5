package org.shikao.gui.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * Gives the columns of a table the widths that their cells and headings need, so that nothing is cut. A width only
 * grows while the table is there: columns do not jump about while a person types a filter. A column that a person drew
 * to a width keeps it.
 */
final class ColumnFit<S> implements Callback<TableView.ResizeFeatures, Boolean> {
    private static final double PADDING = 17;
    private static final double SORT_SIGN = 18;
    private static final int MOST_SEEN = 100_000;
    /** So many of a hundred rows are the usual ones. */
    private static final int USUAL = 90;

    private final DataTable<S> table;
    private final Map<TableColumn<S, ?>, Wish<S>> wishes = new HashMap<>();
    private final Set<TableColumn<S, ?>> drawn = new HashSet<>();
    private final TextWidth cells = TextWidth.ofCells();
    private final TextWidth headings = TextWidth.ofHeadings();
    private final Set<S> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean wrapping;

    /** What is known about a column; the two widths grow with what it shows. */
    private static final class Wish<S> {
        private final Function<S, String> cell;
        private final double first;
        private final boolean words;
        private boolean fixed;
        private double whole;
        private double usual;
        private final double[] least = new double[Shares.MOST_LINES - 1];

        private Wish(Function<S, String> cell, double first, boolean words) {
            this.cell = cell;
            this.first = first;
            this.words = words;
        }

        private boolean gives() {
            return words && !fixed;
        }

        private List<Double> least() {
            return gives() ? Arrays.stream(least).boxed().toList() : List.of();
        }
    }

    ColumnFit(DataTable<S> table) {
        this.table = table;
    }

    /** A column of words, which may wrap. */
    void words(TableColumn<S, ?> column, double first, Function<S, String> cell) {
        wishes.put(column, new Wish<>(cell, first, true));
    }

    /** A column of figures or signs; signs have no text. */
    void figures(TableColumn<S, ?> column, double first, Function<S, String> cell) {
        wishes.put(column, new Wish<>(cell, first, false));
    }

    /** The column is never wider or narrower than its content. */
    void fix(TableColumn<S, ?> column) {
        wishes.get(column).fixed = true;
    }

    /** Whether some cell now stands on more than one line. */
    boolean wraps() {
        return wrapping;
    }

    /** Rows that it has measured may read otherwise now. */
    void forget() {
        seen.clear();
    }

    /** Looks at the rows there are now and shares the width anew. */
    void fit() {
        measure();
        share(room());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the policy of a table view speaks in raw types
    public Boolean call(TableView.ResizeFeatures features) {
        if (features.getColumn() == null) {
            share(features.getContentWidth());
            return true;
        }
        drawn.add(features.getColumn());
        return TableView.UNCONSTRAINED_RESIZE_POLICY.call(features);
    }

    private double room() {
        return new TableView.ResizeFeatures<>(table, null, 0.0).getContentWidth();
    }

    private void measure() {
        // a filter shows fewer or more of the same rows, many times while a person types
        List<S> rows = table.getItems().stream()
                .filter(row -> row != null && !seen.contains(row))
                .toList();
        if (seen.size() + rows.size() > MOST_SEEN) {
            seen.clear();
        }
        seen.addAll(rows);
        wishes.forEach((column, wish) -> measure(column, wish, rows));
    }

    private void measure(TableColumn<S, ?> column, Wish<S> wish, List<S> rows) {
        double sign = table.getSortOrder().contains(column) ? SORT_SIGN : 0;
        double title = headings.of(column.getText()) + PADDING + sign;
        wish.whole = Math.max(wish.whole, Math.ceil(title));
        for (int i = 0; i < wish.least.length; i++) {
            wish.least[i] = Math.max(wish.least[i], Math.ceil(title));
        }
        if (wish.cell != null) {
            double[] widths = rows.stream()
                    .mapToDouble(row -> read(wish, wish.cell.apply(row)))
                    .sorted()
                    .toArray();
            double usual = widths.length == 0 ? 0 : widths[(widths.length - 1) * USUAL / 100];
            wish.usual = Math.max(wish.usual, Math.max(title, usual));
        }
    }

    private double read(Wish<S> wish, String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        double whole = cells.of(text) + PADDING;
        wish.whole = Math.max(wish.whole, Math.ceil(whole));
        for (int i = 0; i < wish.least.length && wish.gives(); i++) {
            if (whole > wish.least[i]) {
                wish.least[i] = Math.max(wish.least[i], Math.ceil(cells.of(text, i + 2) + PADDING));
            }
        }
        return whole;
    }

    private void share(double room) {
        List<TableColumn<S, ?>> columns = new ArrayList<>(table.getVisibleLeafColumns());
        columns.removeIf(column -> !wishes.containsKey(column));
        if (room <= 0 || columns.isEmpty()) {
            return;
        }
        double[] widths = Shares.of(columns.stream().map(this::need).toList(), Math.floor(room));
        wrapping = false;
        for (int i = 0; i < widths.length; i++) {
            TableColumn<S, ?> column = columns.get(i);
            wrapping |= wishes.get(column).words && widths[i] < wishes.get(column).whole;
            if (column.getWidth() != widths[i]) {
                resize(column, widths[i]);
            }
        }
        table.wrapped();
    }

    private Shares.Need need(TableColumn<S, ?> column) {
        Wish<S> wish = wishes.get(column);
        if (drawn.contains(column)) {
            return new Shares.Need(column.getWidth(), 0, List.of(), 0);
        }
        boolean bare = wish.cell == null || table.getItems().isEmpty();
        double whole = bare ? Math.max(wish.whole, wish.first) : wish.whole;
        return new Shares.Need(whole, wish.usual, wish.least(), wish.gives() ? wish.first : 0);
    }

    private void resize(TableColumn<S, ?> column, double width) {
        new TableView.ResizeFeatures<>(table, column, 0.0).setColumnWidth(column, width);
    }
}
