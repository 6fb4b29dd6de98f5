package org.shikao.gui.draw;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shikao.exam.journal.Fact;
import org.shikao.gui.draw.DrawDay.Row;
import org.shikao.text.Texts;

/** The draw for the wall: one number at a time, large; commitment and digits can be read from the back row. */
final class DrawProjector extends BorderPane {
    private static final int GROUP = 8;
    private static final int COLUMNS = 4;

    private final Texts texts;
    private final DrawDay day;
    private final List<Row> given;
    private final Runnable closed;
    private final Runnable fill;
    private int at = -1;

    /** @param fill fills the screen the window was moved to, or leaves it again */
    DrawProjector(Texts texts, DrawDay day, Runnable closed, Runnable fill) {
        this.texts = texts;
        this.day = day;
        this.given = day.given();
        this.closed = closed;
        this.fill = fill;
        getStyleClass().add("projector");
        setId("projector");
        setFocusTraversable(true);
        setTop(top());
        setBottom(bottom());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(event -> go(1));
        show();
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            closed.run();
        } else if (code == KeyCode.F11) {
            fill.run();
        } else if (code == KeyCode.LEFT || code == KeyCode.BACK_SPACE) {
            go(-1);
        } else if (code == KeyCode.END || code == KeyCode.A) {
            go(given.size() + 1);
        } else if (code == KeyCode.HOME) {
            go(-given.size() - 1);
        } else {
            go(1);
        }
        event.consume();
    }

    private void go(int by) {
        at = Math.max(-1, Math.min(given.size(), at + by));
        show();
    }

    private void show() {
        if (at < 0) {
            setCenter(middle(big(texts.text("gui.draw.projector.ready", given.size()), "ready")));
        } else if (at < given.size()) {
            setCenter(one(given.get(at)));
        } else {
            setCenter(all());
        }
    }

    private Node top() {
        Label title = new Label(texts.text(
                "gui.draw.projector.title",
                day.row().date().toString(),
                day.row().start().toString(),
                day.roomLabel(),
                day.row().room()));
        title.getStyleClass().add("title");
        Label count = new Label(texts.text("gui.draw.projector.count", given.size()));
        count.getStyleClass().add("title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(title, gap, count);
        top.getStyleClass().add("top");
        return top;
    }

    private Node one(Row row) {
        Label who = new Label(texts.text("gui.draw.projector.who", row.name(), row.lastDigits()));
        who.getStyleClass().add("who");
        Label where = new Label(Integer.toString(row.bench()));
        where.getStyleClass().add("number");
        where.setId("projector-number");
        Label label = new Label(texts.text("gui.draw.projector.bench", day.roomLabel(), row.room(), day.benchLabel()));
        label.getStyleClass().add("what");
        Label count = new Label(texts.text("gui.draw.projector.of", at + 1, given.size()));
        count.getStyleClass().add("what");
        return middle(who, label, where, count);
    }

    private Node all() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("all");
        int rows = (given.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < given.size(); i++) {
            Row row = given.get(i);
            Label who = new Label(texts.text("gui.draw.projector.who", row.name(), row.lastDigits()));
            who.getStyleClass().add("small");
            Label bench = new Label(Integer.toString(row.bench()));
            bench.getStyleClass().add("small-number");
            bench.setMinWidth(Region.USE_PREF_SIZE);
            HBox cell = new HBox(bench, who);
            cell.getStyleClass().add("cell");
            grid.add(cell, i / rows, i % rows);
        }
        grid.setAlignment(Pos.CENTER);
        return grid;
    }

    private Node bottom() {
        VBox bottom = new VBox();
        day.committed()
                .ifPresent(
                        c -> bottom.getChildren().add(line("gui.draw.projector.commitment", grouped(c.commitment()))));
        day.drawn()
                .map(Fact.Drawn::entropy)
                .ifPresent(e -> bottom.getChildren().add(line("gui.draw.projector.entropy", e)));
        Label keys = new Label(texts.text("gui.draw.projector.keys"));
        keys.getStyleClass().add("keys");
        bottom.getChildren().add(keys);
        bottom.getStyleClass().add("bottom");
        return bottom;
    }

    private HBox line(String key, String value) {
        Label name = new Label(texts.text(key));
        name.getStyleClass().add("proof-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label proof = new Label(value);
        proof.getStyleClass().add("proof");
        HBox line = new HBox(name, proof);
        line.getStyleClass().add("proof-line");
        return line;
    }

    private static VBox middle(Node... nodes) {
        VBox middle = new VBox(nodes);
        middle.getStyleClass().add("middle");
        return middle;
    }

    private static Label big(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /** Hex digits in groups of eight, as they are read out. */
    static String grouped(String hex) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < hex.length(); i += GROUP) {
            grouped.append(i == 0 ? "" : " ").append(hex, i, Math.min(hex.length(), i + GROUP));
        }
        return grouped.toString().toLowerCase(Locale.ROOT);
    }
}
