package org.shikao.gui.sign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.rules.LabelRule;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.KeyFigure;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StateMark;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** The chosen session: its counts, what is still open, who has signed or is to sign. */
final class SignPanel {
    private final Texts texts;
    private final SignModel model;
    private final LabelRule labels;
    private final FaultChange change;
    private final VBox column = new VBox();
    private final TextField first = new TextField();
    private final TextField second = new TextField();
    private final TextField reason = new TextField();

    SignPanel(Texts texts, SignModel model, LabelRule labels, FaultChange change) {
        this.change = change;
        this.texts = texts;
        this.model = model;
        this.labels = labels;
        column.getStyleClass().add("column");
        first.setId("sign-first");
        second.setId("sign-second");
        first.textProperty().bindBidirectional(model.firstProperty());
        second.textProperty().bindBidirectional(model.secondProperty());
        reason.setId("sign-reason");
        reason.textProperty().bindBidirectional(model.reasonProperty());
    }

    Node node() {
        ScrollPane scroll = Panes.scroll(column);
        scroll.setFitToHeight(true);
        Card card = new Card(null, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card.setMinWidth(0);
        return card;
    }

    void show() {
        SessionLine line = model.chosenProperty().get();
        column.getChildren().clear();
        if (line == null) {
            column.getChildren().add(Labels.muted(texts.text("gui.sign.choose")));
            return;
        }
        column.getChildren().addAll(heading(line), figures(line));
        if (!line.team().isEmpty()) {
            column.getChildren().add(team(line));
        }
        for (Problem problem : model.problemsProperty().get()) {
            String sentence = Sentences.told(problem, texts);
            column.getChildren().add(whole(new Banner(texts, Severity.ERROR, sentence, null)));
        }
        column.getChildren().addAll(line.isSigned() ? List.of(signatures(line)) : state(line));
        column.getChildren().addAll(below(line));
    }

    /** The names and the faults: what can be done now comes first, as a low window shows only that without scrolling. */
    private List<Region> below(SessionLine line) {
        List<Region> parts = new ArrayList<>();
        if (!line.isSigned()) {
            parts.add(whole(names(line)));
        }
        if (!line.faults().isEmpty()) {
            parts.add(line.unacknowledged().isEmpty() ? parts.size() : 0, whole(faults(line)));
        }
        return parts;
    }

    /** Who signs; of a team its leader, or it is said why he does not (rule 21). */
    private Region names(SessionLine line) {
        Form form = new Form().row(texts.text("gui.sign.first"), first);
        if (line.team().isEmpty()) {
            return form.row(texts.text("gui.sign.second"), second, texts.text("gui.sign.secondHint"));
        }
        return form.row(
                        texts.text("gui.sign.leader"),
                        second,
                        texts.text("gui.sign.leaderHint", line.team().get(0)))
                .row(texts.text("gui.sign.reason"), reason, texts.text("gui.sign.reasonHint"));
    }

    private Node team(SessionLine line) {
        return Labels.caption(
                texts.text("gui.sign.team", line.team().get(0), line.team().size()));
    }

    private VBox faults(SessionLine line) {
        return new SignFaults(
                        texts,
                        labels,
                        model.isWritable(),
                        fault -> change.ask(fault).ifPresent(model::settle))
                .node(line.faults());
    }

    /** Words keep their lines where room is short; the list gives way instead. */
    private static <R extends Region> R whole(R region) {
        region.setMinHeight(Region.USE_PREF_SIZE);
        return region;
    }

    private Node heading(SessionLine line) {
        String title = Stream.of(
                        texts.text("gui.sign.number", line.number()),
                        SignBody.subjects(texts, line),
                        line.row().room() + " " + labels.room())
                .collect(Collectors.joining(" · "));
        return new VBox(
                Labels.section(title),
                Labels.caption(texts.text(
                        "gui.sign.about",
                        line.row().id(),
                        line.row().date().toString(),
                        line.row().start().toString(),
                        texts.text("session.state." + line.row().state().name()))));
    }

    private Node figures(SessionLine line) {
        HBox figures = Panes.cards(
                figure(line.row().due(), "gui.sign.column.due"),
                figure(line.row().present(), "gui.sign.column.present"),
                figure(line.row().absent(), "gui.sign.column.absent"),
                figure(line.open().size(), "gui.sign.column.open"));
        figures.setMinHeight(HBox.USE_PREF_SIZE);
        return figures;
    }

    private Node figure(int number, String nameKey) {
        return new KeyFigure(Integer.toString(number), texts.text(nameKey), null);
    }

    /** What is still to do; that it is ready only where nothing was refused. */
    private List<Node> state(SessionLine line) {
        if (!line.open().isEmpty()) {
            return List.of(openSheets(line.open()));
        }
        if (!line.unacknowledged().isEmpty()) {
            return List.of(new SignAcknowledgements(texts, model).node(line.unacknowledged()));
        }
        if (!model.problemsProperty().get().isEmpty()) {
            return List.of();
        }
        Banner banner = line.refusal()
                .map(problem -> new Banner(texts, Severity.WARNING, Sentences.told(problem, texts), null))
                .orElseGet(() -> new Banner(texts, Severity.SUCCESS, texts.text("gui.sign.ready"), null));
        return List.of(whole(banner));
    }

    private Node openSheets(List<SessionLine.Sheet> open) {
        ListView<SessionLine.Sheet> list = new ListView<>();
        list.setId("sign-open");
        list.setAccessibleText(texts.text("gui.sign.column.open"));
        list.setCellFactory(view -> new OpenCell());
        list.getItems().setAll(open);
        list.setMinHeight(80);
        VBox box = new VBox(Labels.muted(texts.text("gui.sign.waiting", open.size())), list);
        box.getStyleClass().add("sign-open");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node signatures(SessionLine line) {
        VBox box = new VBox();
        box.getStyleClass().add("sign-open");
        for (Fact.Signed signed : line.signatures()) {
            String said = signed.second().isEmpty()
                    ? texts.text("gui.sign.signedOne", signed.name())
                    : texts.text("gui.sign.signedTwo", signed.name(), signed.second());
            box.getChildren().add(Panes.bar(new StateMark(texts, StateMark.State.SIGNED), Labels.body(said)));
            if (!signed.reason().isEmpty()) {
                Labeled why = Labels.caption(texts.text("gui.sign.forLeader", signed.reason()));
                why.setWrapText(true);
                box.getChildren().add(whole(why));
            }
        }
        return box;
    }

    /** A sheet that is not handed in. */
    private final class OpenCell extends ListCell<SessionLine.Sheet> {
        @Override
        protected void updateItem(SessionLine.Sheet sheet, boolean empty) {
            super.updateItem(sheet, empty);
            setText(null);
            setGraphic(empty || sheet == null ? null : drawing(sheet));
        }

        private Node drawing(SessionLine.Sheet sheet) {
            String where = sheet.row().bench().isEmpty()
                    ? texts.text("sheet.state." + sheet.row().state().name())
                    : texts.text(
                            "gui.sign.where",
                            labels.bench(),
                            sheet.row().bench(),
                            texts.text("sheet.state." + sheet.row().state().name()));
            VBox words = new VBox(
                    Labels.line(sheet.name()), Labels.caption(sheet.row().candidateNo() + " · " + where));
            HBox row = new HBox(new StateMark(texts, mark(sheet)), words);
            row.getStyleClass().add("finding");
            return row;
        }

        private StateMark.State mark(SessionLine.Sheet sheet) {
            return switch (sheet.row().state()) {
                case EMPTY -> StateMark.State.EMPTY;
                case IN_PROGRESS -> StateMark.State.IN_PROGRESS;
                case COMPLETE -> StateMark.State.SAVED;
                case SUBMITTED -> StateMark.State.SUBMITTED;
                case SIGNED -> StateMark.State.SIGNED;
                case CONFLICT, DIFFERS -> StateMark.State.CONFLICT;
            };
        }
    }
}
