package org.shikao.gui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.draw.DrawDay.Row;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** Takes down slips drawn by hand: one row a candidate who is here; Enter goes on, and on the last row it saves. */
final class LotEntry {
    private static final double FIELD = 96;

    /** A row on the screen. */
    private record Line(Row row, TextField field, Label problem) {}

    /** What the buttons do; {@code keep} leaves a correction and is empty while slips are typed for the first time. */
    record Actions(Runnable save, Runnable changeList, Optional<Runnable> keep) {}

    private final Texts texts;
    private final TypedLots typed;
    private final Actions actions;
    private final List<Line> lines = new ArrayList<>();
    private final Label count = Labels.caption("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final Card card;
    private final ScrollPane scroll;

    LotEntry(Texts texts, TypedLots typed, Actions actions) {
        this.texts = texts;
        this.typed = typed;
        this.actions = actions;
        VBox rows = new VBox();
        rows.getStyleClass().add("lot-rows");
        typed.rows().forEach(row -> rows.getChildren().add(line(row)));
        scroll = Panes.scroll(rows);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label how = Labels.body(texts.text("gui.draw.typed.how"));
        how.setMinHeight(Label.USE_PREF_SIZE);
        card = new Card(texts.text("gui.draw.step.draw"), how, scroll, count, buttons());
        VBox.setVgrow(card, Priority.ALWAYS);
        judge();
    }

    private Node buttons() {
        Command record = Command.of("gui.draw.typed.save", Material2MZ.SAVE, actions.save())
                .when(ready);
        FlowPane bar = new FlowPane(
                Buttons.primary(texts, record),
                Buttons.quiet(texts, Command.of("gui.draw.changeList", null, actions.changeList())));
        bar.getStyleClass().add("draw-typed-actions");
        actions.keep()
                .ifPresent(keep ->
                        bar.getChildren().add(Buttons.quiet(texts, Command.of("gui.draw.typed.keep", null, keep))));
        return bar;
    }

    /** What stands there once every slip is typed in. */
    static Card done(Texts texts, Runnable retype) {
        Command correct = Command.of("gui.draw.typed.correct", Material2OutlinedMZ.REPLAY, retype);
        return new Card(
                texts.text("gui.draw.step.result"),
                Labels.body(texts.text("gui.draw.typed.done")),
                Panes.bar(Buttons.secondary(texts, correct)));
    }

    /** Whether these are the rows of that draw. */
    boolean shows(TypedLots others) {
        return typed == others;
    }

    Card node() {
        return card;
    }

    /** Puts the cursor where the next lot is to be typed. */
    void focus() {
        // the rows come into the window with the skin of the pane they scroll in
        card.applyCss();
        lines.stream()
                .filter(line -> line.field().getText().isBlank())
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .ifPresent(line -> line.field().requestFocus());
    }

    private VBox line(Row row) {
        int index = lines.size();
        TextField field = new TextField(typed.lot(row));
        field.setId("draw-lot-" + (index + 1));
        field.getStyleClass().add("draw-lot");
        field.setPrefWidth(FIELD);
        field.setMinWidth(FIELD);
        field.setAccessibleText(row.candidateNo() + " " + row.name());
        field.textProperty().addListener((at, before, now) -> {
            typed.type(row, now);
            judge();
        });
        field.setOnAction(event -> onFrom(index));
        field.focusedProperty().addListener((at, before, now) -> bringIntoView(index, now));
        Label name = Labels.body(row.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        Label number = Labels.caption(row.candidateNo());
        number.setMinWidth(Label.USE_PREF_SIZE);
        Label problem = Labels.body("");
        problem.getStyleClass().add("lot-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        lines.add(new Line(row, field, problem));
        HBox bar = Panes.bar(number, name, Panes.gap(), field);
        VBox line = new VBox(bar, problem);
        line.getStyleClass().add("lot-row");
        return line;
    }

    /**
     * Enter: the next row; a lot that cannot stand keeps the cursor. In a correction two may swap, so from a lot that another one
     * has Enter goes to that other.
     */
    private void onFrom(int index) {
        Line line = lines.get(index);
        Optional<Line> other = typed.isCorrection() ? holder(line) : Optional.empty();
        if (other.isPresent()) {
            other.get().field().requestFocus();
            other.get().field().selectAll();
        } else if (line.field().getText().isBlank() || typed.problem(line.row()).isPresent()) {
            line.field().selectAll();
        } else if (index + 1 < lines.size()) {
            lines.get(index + 1).field().requestFocus();
            lines.get(index + 1).field().selectAll();
        } else if (!ready.get()) {
            focus();
        } else {
            actions.save().run();
        }
    }

    private Optional<Line> holder(Line line) {
        return line.field().getText().isBlank()
                ? Optional.empty()
                : typed.rival(line.row())
                        .flatMap(row ->
                                lines.stream().filter(l -> l.row().equals(row)).findFirst());
    }

    private void judge() {
        for (Line line : lines) {
            String sentence = typed.problem(line.row())
                    .map(p -> Sentences.sentence(p, texts))
                    .orElse("");
            line.problem().setText(sentence);
            line.problem().setVisible(!sentence.isEmpty());
        }
        count.setText(
                texts.text("gui.draw.typed.count", typed.count(), typed.rows().size()));
        ready.set(typed.isComplete() && !typed.changed().isEmpty());
    }

    private void bringIntoView(int index, boolean focused) {
        if (focused && lines.size() > 1) {
            scroll.setVvalue(index / (double) (lines.size() - 1));
        }
    }
}
