package org.shikao.gui.desk;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.SessionState;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.StateMark;
import org.shikao.gui.control.StateMark.State;
import org.shikao.gui.desk.DeskSession.DeskExaminer;
import org.shikao.text.Texts;

/** Chooses what to score: a session that is drawn, then an examiner. */
final class DeskChooser extends HBox {
    private static final double SIDE = 0.36;

    private final Texts texts;
    private final DeskModel model;
    private final DataTable<DeskSession> table;
    private final VBox examiners = new VBox();
    private final Label told = Labels.body("");
    private final DeskChoice choice;

    DeskChooser(Texts texts, DeskModel model, DeskChoice choice) {
        this.texts = texts;
        this.model = model;
        this.choice = choice;
        table = new DataTable<DeskSession>(texts)
                .states("gui.desk.column.state", 56, DeskChooser::sign)
                .words("gui.desk.column.date", 96, s -> s.session().date().toString())
                .words(
                        "gui.desk.column.time",
                        104,
                        s -> texts.text(
                                "gui.desk.from",
                                s.session().start().toString(),
                                s.session().end().toString()))
                .words("gui.desk.column.site", 64, DeskSession::siteName)
                .words("gui.desk.column.room", 64, s -> s.session().roomNo())
                .words("gui.desk.column.subject", 96, this::subjects)
                .figures("gui.desk.column.handedIn", 90, s -> texts.text("gui.desk.ofAll", s.handedIn(), s.sheets()))
                .onOpen(s -> focusExaminers());
        table.setId("desk-sessions");
        table.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> show(now));
        examiners.getStyleClass().add("desk-examiners");
        told.setId("desk-marker-nothing");
        told.setWrapText(true);
        Card card = new Card(texts.text("gui.desk.chooseExaminer"), Panes.scroll(examiners));
        VBox.setVgrow(card.getChildren().get(1), Priority.ALWAYS);
        VBox left = Panes.column(Labels.section(texts.text("gui.desk.chooseSession")), table);
        Node split = Panes.beside(left, card, SIDE);
        HBox.setHgrow(split, Priority.ALWAYS);
        getChildren().add(split);
        getStyleClass().add("desk-chooser");
        refresh();
    }

    /** Shows the sessions as they are now, keeping the one chosen. */
    void refresh() {
        DeskSession chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(model.sessions());
        model.sessions().stream()
                .filter(s -> chosen != null && s.id().equals(chosen.id()))
                .findFirst()
                .or(() -> model.sessions().stream()
                        .filter(s -> s.handedIn() < s.sheets())
                        .findFirst())
                .or(() -> model.sessions().stream().findFirst())
                .ifPresent(s -> table.getSelectionModel().select(s));
        say();
    }

    private void focusExaminers() {
        if (!examiners.getChildren().isEmpty()) {
            examiners.getChildren().get(0).requestFocus();
        }
    }

    private void show(DeskSession session) {
        examiners.getChildren().clear();
        if (session == null) {
            return;
        }
        Optional<DeskMarkings> markings = session.markings();
        markings.ifPresent(m -> examiners.getChildren().add(markings(session, m)));
        if (markings.filter(m -> m.byCode(choice.marking())).isPresent()) {
            examiners.getChildren().add(new DeskMarker(texts, session, choice, who -> model.open(session, who)));
        } else {
            session.examiners().forEach(e -> examiners.getChildren().add(button(session, e)));
        }
        session.team().forEach(e -> examiners.getChildren().add(button(session, e)));
        if (choice.marking() == 2 && markings.isPresent()) {
            session.seconds().forEach(e -> examiners.getChildren().add(button(session, e)));
        }
    }

    /** Which of the markings is to be made, each with how far it has come. */
    private Node markings(DeskSession session, DeskMarkings markings) {
        ToggleGroup group = new ToggleGroup();
        FlowPane row = new FlowPane();
        row.getStyleClass().add("desk-markings");
        for (DeskMarkings.Progress progress : markings.progress()) {
            ToggleButton button = new ToggleButton(texts.text(
                    "gui.desk.marking.choice",
                    texts.text("gui.desk.marking." + progress.no()),
                    progress.handedIn(),
                    progress.sheets()));
            button.setId("desk-marking-" + progress.no());
            button.setToggleGroup(group);
            button.setSelected(progress.no() == choice.marking());
            button.setDisable(progress.sheets() == 0);
            button.setOnAction(event -> {
                choice.choose(progress.no());
                show(session);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    /** Told when nothing lies before the marker who asked last. */
    private void say() {
        examiners.getChildren().remove(told);
        model.said().filter(said -> said.phrase() != null).ifPresent(said -> {
            told.setText(texts.say(said.phrase()));
            examiners.getChildren().add(told);
        });
    }

    private Button button(DeskSession session, DeskExaminer examiner) {
        Label who = Labels.section(texts.text("gui.desk.examiner", examiner.code(), examiner.name()));
        String benches = examiner.benches().stream().map(String::valueOf).collect(Collectors.joining(", "));
        Label where = Labels.caption(
                session.team().contains(examiner)
                        ? texts.text("gui.desk.team")
                        : texts.text("gui.desk.benches", session.benchLabel(), benches));
        VBox words = new VBox(who, where);
        words.getStyleClass().add("words");
        HBox row = new HBox(
                new StateMark(texts, sign(examiner.handedIn(), examiner.sheets())),
                words,
                Panes.gap(),
                Labels.line(texts.text("gui.desk.ofAll", examiner.handedIn(), examiner.sheets())));
        row.getStyleClass().add("row");
        Button button = new Button(null, row);
        button.setId("desk-examiner-" + examiner.code());
        button.getStyleClass().add("desk-examiner");
        button.setAccessibleText(texts.text("gui.desk.examiner", examiner.code(), examiner.name()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> model.open(session, examiner));
        return button;
    }

    private String subjects(DeskSession session) {
        return session.session().subjects().stream()
                .map(Subject::code)
                .map(code -> texts.text("subject." + code))
                .collect(Collectors.joining("+"));
    }

    private static State sign(DeskSession session) {
        return session.state() == SessionState.SIGNED ? State.SIGNED : sign(session.handedIn(), session.sheets());
    }

    private static State sign(int handedIn, int all) {
        if (handedIn == 0) {
            return State.EMPTY;
        }
        return handedIn < all ? State.IN_PROGRESS : State.SUBMITTED;
    }
}
