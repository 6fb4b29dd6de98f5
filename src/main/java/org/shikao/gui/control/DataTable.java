package org.shikao.gui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.shikao.text.Texts;

/**
 * A table of rows. Columns are added one call each; numbers and marks stand at the right; Enter or a double click
 * opens a row; Ctrl+C copies the chosen rows as text. Columns are as wide as what they show; where that is too much, words
 * wrap, and a table that is still too wide scrolls sideways: nothing is cut.
 */
public final class DataTable<S> extends TableView<S> {
    private static final double ROW = 32;
    private static final double COMPACT_ROW = 28;

    private final Texts texts;
    private final List<Function<S, String>> printed = new ArrayList<>();
    private final ColumnFit<S> fit = new ColumnFit<>(this);
    private final InvalidationListener others = list -> stale();
    private double rowHeight = ROW;
    private boolean stale = true;

    /** An empty table with rows of 32. */
    public DataTable(Texts texts) {
        this.texts = texts;
        getStyleClass().add("data-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(fit);
        getItems().addListener(others);
        itemsProperty().addListener((at, before, now) -> watch(before, now));
        getSortOrder().addListener(others);
        getVisibleLeafColumns().addListener(others);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Copying.install(this, this::line);
        empty(Labels.muted(texts.text("gui.control.table.empty")));
    }

    /** Rows of 28, for long lists that are compared. */
    public DataTable<S> compact() {
        rowHeight = COMPACT_ROW;
        setFixedCellSize(COMPACT_ROW);
        return this;
    }

    /** Adds a column of words; {@code width} is its width while empty, in pixels, and its share of room that is left. */
    public DataTable<S> words(String titleKey, double width, Function<S, String> cell) {
        TableColumn<S, String> column = column(titleKey, width, cell, "words");
        fit.words(column, width, cell);
        add(column);
        return this;
    }

    /** Adds a column of numbers or marks, right-aligned; sorts by number. The value is printed as given. */
    public DataTable<S> figures(String titleKey, double width, Function<S, String> cell) {
        TableColumn<S, String> column = column(titleKey, width, cell, "figures");
        column.setComparator(new ByNumber());
        fit.figures(column, width, cell);
        add(column);
        return this;
    }

    /** Adds a column of state signs; null leaves the cell empty. */
    public DataTable<S> states(String titleKey, double width, Function<S, StateMark.State> cell) {
        TableColumn<S, StateMark.State> column = plainColumn(titleKey, width, "states");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        column.setCellFactory(c -> new StateCell());
        fit.figures(column, width, null);
        add(column);
        printed.add(row -> cell.apply(row) == null ? "" : cell.apply(row).name());
        return this;
    }

    /** The column added last is as wide as what it shows, neither more nor less: identifiers, marks, short words. */
    public DataTable<S> fixed() {
        fit.fix(getColumns().get(getColumns().size() - 1));
        return this;
    }

    /** What happens on Enter or a double click. */
    public DataTable<S> onOpen(Consumer<S> open) {
        setRowFactory(table -> {
            TableRow<S> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            S chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null && getEditingCell() == null) {
                open.accept(chosen);
                event.consume();
            }
        });
        return this;
    }

    /** What stands there while there is no row. */
    public DataTable<S> empty(Node placeholder) {
        setPlaceholder(placeholder);
        return this;
    }

    /** Chooses a row and scrolls to it; nothing happens when it is not there. */
    public void reveal(S row) {
        int index = getItems().indexOf(row);
        if (index >= 0) {
            getSelectionModel().clearAndSelect(index);
            scrollTo(Math.max(0, index - 3));
            requestFocus();
        }
    }

    @Override
    public void refresh() {
        super.refresh();
        fit.forget();
        stale();
    }

    @Override
    protected void layoutChildren() {
        if (stale && getWidth() > 0 && getItems() != null) {
            stale = false;
            fit.fit();
        }
        super.layoutChildren();
    }

    /** The least height of a row in pixels. */
    double rowHeight() {
        return rowHeight;
    }

    /** Rows are of one height unless some words stand on more lines. */
    void wrapped() {
        setFixedCellSize(fit.wraps() ? USE_COMPUTED_SIZE : rowHeight);
    }

    private void watch(ObservableList<S> before, ObservableList<S> now) {
        if (before != null) {
            before.removeListener(others);
        }
        if (now != null) {
            now.addListener(others);
        }
        stale();
    }

    private void stale() {
        stale = true;
        requestLayout();
    }

    /** Until somebody gives the table a better name, a screen reader calls it by its headings. */
    private void add(TableColumn<S, ?> column) {
        getColumns().add(column);
        setAccessibleText(getColumns().stream()
                .map(TableColumn::getText)
                .filter(title -> !title.isBlank())
                .collect(Collectors.joining(" ")));
    }

    private TableColumn<S, String> column(String titleKey, double width, Function<S, String> cell, String style) {
        TableColumn<S, String> column = plainColumn(titleKey, width, style);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        column.setCellFactory(c -> new TextCell<>());
        printed.add(cell);
        return column;
    }

    private <T> TableColumn<S, T> plainColumn(String titleKey, double width, String style) {
        TableColumn<S, T> column = new TableColumn<>(texts.text(titleKey));
        column.setPrefWidth(width);
        column.getStyleClass().add(style);
        column.setReorderable(false);
        return column;
    }

    private String line(S row) {
        return printed.stream().map(cell -> cell.apply(row)).collect(Collectors.joining("\t"));
    }

    private final class StateCell extends TableCell<S, StateMark.State> {
        @Override
        protected void updateItem(StateMark.State state, boolean empty) {
            super.updateItem(state, empty);
            setGraphic(empty || state == null ? null : new StateMark(texts, state));
        }
    }
}
