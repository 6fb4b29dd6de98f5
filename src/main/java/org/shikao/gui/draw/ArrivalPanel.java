package org.shikao.gui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.flow.SendCandidates.Sent;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Labels;
import org.shikao.gui.draw.ArrivalBoard.HalfDay;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** Where somebody who comes is told his seat in large letters, and how many are still awaited. */
final class ArrivalPanel {
    private final Texts texts;
    private final ArrivalModel model;
    private final TextField number = new TextField();
    private final VBox answer = new VBox();
    private final VBox counts = new VBox();
    private final Card card;
    private Optional<DrawDay> chosen = Optional.empty();

    ArrivalPanel(Texts texts, ArrivalModel model) {
        this.texts = texts;
        this.model = model;
        number.setId("arrival-number");
        number.setPromptText(texts.text("gui.draw.arrival.prompt"));
        number.textProperty().bindBidirectional(model.numberProperty());
        number.setOnAction(event -> model.send(
                chosen.map(day -> day.row().site()), chosen.map(day -> day.row().id())));
        answer.getStyleClass().add("arrival-answer");
        card = new Card(texts.text("gui.draw.arrival"), number, answer, counts);
        card.setMinHeight(Region.USE_PREF_SIZE);
        card.managedProperty().bind(card.visibleProperty());
    }

    Node node() {
        return card;
    }

    /** Whether somebody is typing or scanning numbers. */
    boolean isBusy() {
        return number.isFocused();
    }

    /** @param here the session chosen, whose site and half-day it is */
    void refresh(Optional<DrawDay> here) {
        chosen = here;
        card.setVisible(model.board().isOn());
        List<Node> told = new ArrayList<>();
        model.problems().forEach(problem -> told.addAll(refusal(problem)));
        String room = here.map(DrawDay::roomLabel).orElse("");
        model.last().ifPresent(sent -> told.addAll(seat(sent, room)));
        answer.getChildren().setAll(told);
        counts.getChildren()
                .setAll(here.map(day -> model.board().around(day.row().id())).orElse(List.of()).stream()
                        .map(half -> Labels.caption(count(half)))
                        .toList());
    }

    private List<Node> seat(Sent sent, String room) {
        Label seat = new Label(texts.text(
                "gui.draw.arrival.seat", room, sent.room(), sent.start().toString()));
        seat.setId("arrival-seat");
        seat.getStyleClass().addAll("figure", "arrival-seat");
        seat.setWrapText(true);
        List<Node> lines = new ArrayList<>(List.of(
                seat,
                Labels.body(texts.text(
                        "gui.draw.arrival.session", sent.date().toString(), sent.number(), subjects(sent.subjects()))),
                Labels.body(texts.text("gui.draw.arrival.who", sent.candidateNo(), sent.name()))));
        if (sent.again()) {
            lines.add(Labels.body(texts.text("gui.draw.arrival.again")));
        }
        return lines;
    }

    private String count(HalfDay half) {
        return texts.text(
                half.morning() ? "gui.draw.arrival.morning" : "gui.draw.arrival.afternoon",
                half.date().toString().substring(5),
                subjects(half.subjects()),
                half.awaited(),
                half.free());
    }

    private String subjects(List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> texts.text("subject." + subject.code()))
                .collect(Collectors.joining(texts.text("forms.and")));
    }

    /** The column is too narrow for a banner. */
    private List<Node> refusal(Problem problem) {
        Label sentence = Labels.body(Sentences.sentence(problem, texts));
        sentence.setId("arrival-refusal");
        sentence.getStyleClass().add("arrival-refusal");
        Label remedy = Labels.body(Sentences.remedy(problem, texts));
        List<Label> lines = List.of(sentence, remedy);
        lines.forEach(line -> line.setMinHeight(Region.USE_PREF_SIZE));
        return List.copyOf(lines);
    }
}
