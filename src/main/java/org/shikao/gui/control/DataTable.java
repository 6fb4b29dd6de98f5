package org.shikao.gui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.shikao.text.Texts;

/**
 * A table of rows. Columns are added one call each; numbers and marks stand at the right; Enter or a double click
 * opens a row; Ctrl+C copies the chosen rows as text. Text that does not fit shows in full in a tooltip.
 */
public final class DataTable<S> extends TableView<S> {
    private static final double ROW = 32;
    private static final double COMPACT_ROW = 28;

    private final Texts texts;
    private final List<Function<S, String>> printed = new ArrayList<>();

    /** An empty table with rows of 32. */
    public DataTable(Texts texts) {
        this.texts = texts;
        getStyleClass().add("data-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Copying.install(this, this::line);
        empty(Labels.muted(texts.text("gui.control.table.empty")));
    }

    /** Rows of 28, for long lists that are compared. */
    public DataTable<S> compact() {
        setFixedCellSize(COMPACT_ROW);
        return this;
    }

    /** Adds a column of words; {@code width} is its first width in pixels. */
    public DataTable<S> words(String titleKey, double width, Function<S, String> cell) {
        add(column(titleKey, width, cell, "words"));
        return this;
    }

    /** Adds a column of numbers or marks, right-aligned; sorts by number. The value is printed as given. */
    public DataTable<S> figures(String titleKey, double width, Function<S, String> cell) {
        TableColumn<S, String> column = column(titleKey, width, cell, "figures");
        column.setComparator(new ByNumber());
        add(column);
        return this;
    }

    /** Adds a column of state signs; null leaves the cell empty. */
    public DataTable<S> states(String titleKey, double width, Function<S, StateMark.State> cell) {
        TableColumn<S, StateMark.State> column = plainColumn(titleKey, width, "states");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        column.setCellFactory(c -> new StateCell());
        getColumns().add(column);
        printed.add(row -> cell.apply(row) == null ? "" : cell.apply(row).name());
        return this;
    }

    /** The column added last keeps its width when the table is narrow: identifiers, marks, short words. */
    public DataTable<S> fixed() {
        TableColumn<S, ?> last = getColumns().get(getColumns().size() - 1);
        last.setMinWidth(last.getPrefWidth());
        last.setMaxWidth(last.getPrefWidth());
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

    private void add(TableColumn<S, String> column) {
        getColumns().add(column);
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

    /** Text with a tooltip when it does not fit. */
    private static final class TextCell<S> extends TableCell<S, String> {
        private final Tooltip whole = new Tooltip();

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            whole.setText(text);
            setTooltip(empty || text == null || text.length() < 6 ? null : whole);
        }
    }

    private final class StateCell extends TableCell<S, StateMark.State> {
        @Override
        protected void updateItem(StateMark.State state, boolean empty) {
            super.updateItem(state, empty);
            setGraphic(empty || state == null ? null : new StateMark(texts, state));
        }
    }
}
