package org.shikao.gui.frame;

import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shikao.gui.control.Icons;
import org.shikao.gui.control.Labels;
import org.shikao.text.Texts;

/** Ctrl+K: type a few letters, choose with the arrow keys, go there with Enter. */
final class GoTo extends StackPane {
    private static final double ROW = 36;
    private static final int MOST_ROWS = 9;

    private final BiFunction<String, Texts, List<Goal>> goals;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final ListView<Goal> list = new ListView<>();
    private Texts texts;

    /** Made with what finds the goals for some words, and what happens when it closes. */
    GoTo(BiFunction<String, Texts, List<Goal>> goals, Runnable closed) {
        this.goals = goals;
        this.closed = closed;
        getStyleClass().add("goto-scrim");
        field.setId("goto-field");
        field.textProperty().addListener((at, before, words) -> search());
        list.setId("goto-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new GoalCell());
        list.setFocusTraversable(false);
        VBox box = new VBox(field, list);
        box.getStyleClass().add("goto-box");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(box);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        setVisible(false);
    }

    void open(Texts words) {
        texts = words;
        field.setPromptText(texts.text("gui.frame.goto.prompt"));
        field.setAccessibleText(texts.text("gui.frame.goto.prompt"));
        list.setPlaceholder(Labels.muted(texts.text("gui.frame.goto.nothing")));
        field.clear();
        search();
        setVisible(true);
        field.requestFocus();
    }

    void close() {
        setVisible(false);
        closed.run();
    }

    private void search() {
        list.getItems().setAll(goals.apply(field.getText().strip(), texts));
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(ROW * Math.max(2, Math.min(MOST_ROWS, list.getItems().size())) + 2);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> go();
            case DOWN -> move(1);
            case UP -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - MOST_ROWS + 1));
        }
    }

    private void go() {
        Goal goal = list.getSelectionModel().getSelectedItem();
        if (goal != null) {
            close();
            goal.go().run();
        }
    }

    private final class GoalCell extends ListCell<Goal> {
        GoalCell() {
            setOnMouseClicked(event -> go());
        }

        @Override
        protected void updateItem(Goal goal, boolean empty) {
            super.updateItem(goal, empty);
            setText(null);
            setGraphic(empty || goal == null ? null : drawing(goal));
        }

        private HBox drawing(Goal goal) {
            Label title = new Label(goal.title());
            Label detail = Labels.caption(goal.detail());
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            HBox row = new HBox(Icons.plain(goal.icon()), title, detail);
            row.getStyleClass().add("goal");
            return row;
        }
    }
}
