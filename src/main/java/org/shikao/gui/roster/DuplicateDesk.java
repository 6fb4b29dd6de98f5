package org.shikao.gui.roster;

import java.util.Comparator;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.DuplicateDecision;
import org.shikao.exam.roster.DuplicateDecision.Verdict;
import org.shikao.exam.roster.DuplicatePair;
import org.shikao.exam.roster.Likeness;
import org.shikao.flow.DecideDuplicate.Question;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.StateMark;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** Pairs that may be one person: the list at the left, those chosen side by side at the right, and under them the decision. */
final class DuplicateDesk extends VBox {
    private static final double LIST_WIDTH = 280;

    private final Texts texts;
    private final RosterModel model;
    private final Runnable back;
    private final ListView<Question> list = new ListView<>();
    private final StackPane pair = new StackPane();
    private final TextField by = new TextField();
    private final TextField reason = new TextField();
    private final Label told = Labels.line("");
    private final InvalidationListener found = observable -> fill();

    DuplicateDesk(Texts texts, RosterModel model, Runnable back) {
        this.texts = texts;
        this.model = model;
        this.back = back;
        getStyleClass().add("duplicate-desk");
        list.setId("duplicates-list");
        list.setAccessibleText(texts.text("gui.duplicates.list"));
        list.setCellFactory(view -> new PairCell());
        list.setMinWidth(LIST_WIDTH);
        list.setMaxWidth(LIST_WIDTH);
        list.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> show(now));
        by.setId("duplicates-by");
        by.textProperty().bindBidirectional(model.desk().deciderProperty());
        reason.setId("duplicates-reason");
        told.setId("duplicates-told");
        told.setWrapText(true);
        model.indexProperty().addListener(new WeakInvalidationListener(found));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().addListener((at, before, now) -> {
            if (now != null) {
                focus();
            }
        });
        fill();
    }

    /** Puts the keys where the pairs are. */
    void focus() {
        list.requestFocus();
    }

    private void fill() {
        Question before = list.getSelectionModel().getSelectedItem();
        List<Question> questions = model.indexProperty().get().questions().stream()
                .sorted(Comparator.comparing(question -> !question.waits()))
                .toList();
        if (questions.isEmpty()) {
            EmptyState nothing = new EmptyState(
                    texts, Material2OutlinedMZ.PEOPLE, Phrase.of("gui.duplicates.empty"), backCommand(), null);
            VBox.setVgrow(nothing, Priority.ALWAYS);
            getChildren().setAll(nothing);
            return;
        }
        list.getItems().setAll(questions);
        list.getSelectionModel().select(Math.max(0, next(before, questions)));
        if (getChildren().size() != 2) {
            lay();
        }
    }

    /** The pair chosen before, unless it was decided; then the first that waits. */
    private static int next(Question before, List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            boolean same = before != null && questions.get(i).pair().equals(before.pair());
            if (same && (questions.get(i).waits() || !before.waits())) {
                return i;
            }
        }
        return 0;
    }

    private void lay() {
        HBox names = Panes.bar(named("gui.duplicates.by", by), by, named("gui.duplicates.reason", reason), reason);
        HBox.setHgrow(reason, Priority.ALWAYS);
        VBox decision = new VBox(told, names, buttons());
        decision.getStyleClass().add("duplicate-decision");
        VBox right = new VBox(Panes.scroll(pair), decision);
        VBox.setVgrow(right.getChildren().get(0), Priority.ALWAYS);
        right.getStyleClass().add("duplicate-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox beside = new HBox(list, right);
        beside.getStyleClass().add("cards");
        VBox.setVgrow(beside, Priority.ALWAYS);
        HBox head = Panes.bar(
                Buttons.quiet(texts, backCommand()), Panes.gap(), Labels.caption(texts.text("gui.duplicates.keys")));
        getChildren().setAll(head, beside);
    }

    private Label named(String key, TextField field) {
        Label name = Labels.line(texts.text(key));
        name.setLabelFor(field);
        field.setAccessibleText(name.getText());
        return name;
    }

    private Command backCommand() {
        return Command.of("gui.duplicates.back", Material2OutlinedAL.ARROW_BACK, back);
    }

    private HBox buttons() {
        return Panes.bar(
                Buttons.secondary(
                        texts, Command.of("gui.duplicates.left", Material2OutlinedAL.ARROW_BACK, () -> decide('1'))),
                Buttons.secondary(
                        texts,
                        Command.of("gui.duplicates.right", Material2OutlinedAL.ARROW_FORWARD, () -> decide('2'))),
                Buttons.secondary(
                        texts, Command.of("gui.duplicates.different", Material2OutlinedMZ.PEOPLE, () -> decide('3'))),
                Buttons.secondary(
                        texts, Command.of("gui.duplicates.later", Material2OutlinedMZ.SCHEDULE, () -> decide('4'))));
    }

    private void pressed(KeyEvent event) {
        String typed = event.getText();
        boolean writing = by.isFocused() || reason.isFocused();
        if (!writing && !event.isShortcutDown() && typed.length() == 1 && "1234".contains(typed)) {
            decide(typed.charAt(0));
            event.consume();
        }
    }

    private void show(Question question) {
        told.setText("");
        told.getStyleClass().remove("edit-wrong");
        if (question != null) {
            reason.setText(question.decision().map(DuplicateDecision::reason).orElse(""));
            pair.getChildren().setAll(new PairView(texts, model, question).node());
        }
    }

    private void decide(char key) {
        Question question = list.getSelectionModel().getSelectedItem();
        if (question == null || !model.writableProperty().get()) {
            return;
        }
        DuplicatePair p = question.pair();
        Verdict verdict = key == '3' ? Verdict.DIFFERENT_PEOPLE : key == '4' ? Verdict.LATER : Verdict.SAME_PERSON;
        String kept = verdict != Verdict.SAME_PERSON
                ? ""
                : (key == '1' ? p.left() : p.right()).candidate().candidateNo();
        DuplicateDecision decision = new DuplicateDecision(
                p.lowerNo(),
                p.higherNo(),
                p.kind(),
                verdict,
                kept,
                by.getText().strip(),
                reason.getText().strip());
        model.desk().decide(decision, answer -> {
            if (answer.refused()) {
                refused(decision, answer.problems());
            } else {
                focus();
            }
        });
    }

    /** The field that is missing gets the cursor. */
    private void refused(DuplicateDecision decision, List<Problem> problems) {
        told.setText(Sentences.first(problems, texts));
        told.getStyleClass().remove("edit-wrong");
        told.getStyleClass().add("edit-wrong");
        if (decision.by().isEmpty()) {
            by.requestFocus();
        } else if (decision.reason().isEmpty()) {
            reason.requestFocus();
        }
    }

    /** One pair in the list: how they are alike, who they are, and what was decided. */
    private final class PairCell extends ListCell<Question> {
        @Override
        protected void updateItem(Question question, boolean empty) {
            super.updateItem(question, empty);
            setText(null);
            setGraphic(empty || question == null ? null : drawing(question));
        }

        private HBox drawing(Question question) {
            Likeness kind = question.pair().kind();
            Label name = Labels.line(texts.text(
                    "gui.duplicates.pair",
                    question.pair().left().candidate().name(),
                    question.pair().right().candidate().name()));
            name.getStyleClass().add("text-strong");
            name.setMaxWidth(LIST_WIDTH - 64);
            Label detail = Labels.caption(texts.text("likeness." + kind));
            Label state = Labels.caption(question.decision()
                    .map(d -> texts.text("gui.duplicates.decided", texts.text("verdict." + d.verdict()), d.by()))
                    .orElseGet(() -> texts.text("gui.duplicates.waits")));
            state.setMaxWidth(LIST_WIDTH - 64);
            StateMark mark =
                    new StateMark(texts, question.waits() ? StateMark.State.CONFLICT : StateMark.State.SUBMITTED);
            HBox row = new HBox(mark, new VBox(name, detail, state));
            row.getStyleClass().add("conflict-row");
            return row;
        }
    }
}
