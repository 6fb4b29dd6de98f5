package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.rules.RulePath;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.text.Texts;

/** A small table of parts: one control a cell, lines are added, taken out and moved up. */
final class TableEditor implements KeyEditor {
    private final KeyEditors editors;
    private final RuleKey key;
    private final GridPane grid = new GridPane();
    private final Button add;
    private final VBox node;
    private final List<KeyEditor> cells = new ArrayList<>();
    private List<?> parts = List.of();
    private int shown = -1;

    TableEditor(KeyEditors editors, RuleKey key) {
        this.editors = editors;
        this.key = key;
        grid.getStyleClass().add("rule-table");
        for (RuleKey column : key.columns()) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(grows(column) ? Priority.ALWAYS : Priority.SOMETIMES);
            width.setFillWidth(true);
            grid.getColumnConstraints().add(width);
        }
        add = Buttons.quiet(editors.texts(), Command.of("gui.rules.table.add", Material2OutlinedAL.ADD, this::add));
        node = new VBox(grid, add);
        node.getStyleClass().add("rule-table-editor");
    }

    /** Texts share the width, unless papers stand beside them. */
    private boolean grows(RuleKey column) {
        boolean papers = key.columns().stream().anyMatch(each -> each.kind() == RuleKey.Kind.PAPERS);
        return column.kind() == (papers ? RuleKey.Kind.PAPERS : RuleKey.Kind.TEXT);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node field() {
        return add;
    }

    @Override
    public void show(Draft draft) {
        parts = (List<?>) RulePath.get(draft.now().pack(), key.path());
        if (parts.size() != shown) {
            rebuild();
        }
        cells.forEach(cell -> cell.show(draft));
    }

    private void rebuild() {
        shown = parts.size();
        cells.clear();
        grid.getChildren().clear();
        if (shown == 0) {
            grid.add(Labels.muted(texts().text("gui.rules.table.empty")), 0, 0);
            return;
        }
        int column = 0;
        for (RuleKey each : key.columns()) {
            Label head = Labels.caption(new ValueWords(texts()).key(each.path()));
            head.setWrapText(true);
            grid.add(head, column++, 0);
        }
        for (int row = 0; row < shown; row++) {
            line(row);
        }
    }

    private void line(int row) {
        int column = 0;
        for (RuleKey each : key.columns()) {
            KeyEditor cell = editors.of(each, key.path() + "[" + row + "]." + each.last());
            cells.add(cell);
            grid.add(cell.node(), column++, row + 1);
        }
        Button up = Buttons.icon(
                texts(), Command.of("gui.rules.table.up", Material2OutlinedAL.ARROW_UPWARD, () -> up(row)));
        up.setVisible(row > 0);
        Button out = Buttons.icon(
                texts(), Command.of("gui.rules.table.remove", Material2OutlinedAL.DELETE, () -> remove(row)));
        grid.add(new HBox(up, out), column, row + 1);
    }

    private void add() {
        List<Object> next = new ArrayList<>(parts);
        next.add(NewPart.of(key.path(), parts));
        int row = parts.size();
        editors.chosen(key.path(), List.copyOf(next));
        cells.get(row * key.columns().size()).field().requestFocus();
    }

    private void remove(int row) {
        List<Object> next = new ArrayList<>(parts);
        next.remove(row);
        editors.chosen(key.path(), List.copyOf(next));
        add.requestFocus();
    }

    private void up(int row) {
        List<Object> next = new ArrayList<>(parts);
        Collections.swap(next, row, row - 1);
        editors.chosen(key.path(), List.copyOf(next));
    }

    private Texts texts() {
        return editors.texts();
    }
}
