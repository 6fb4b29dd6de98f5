package org.shikao.gui.desk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.desk.DeskEvents.Choice;
import org.shikao.text.Texts;

/** Beside the columns: the active point in full, the values it may have as buttons, and the letters of its errors. */
final class DeskDetail extends VBox {
    private final Texts texts;
    private final DeskModel model;
    private final DeskAside aside;
    private DeskPoint shown;
    private String state = "";

    DeskDetail(Texts texts, DeskModel model, DeskAside aside) {
        this.aside = aside;
        this.texts = texts;
        this.model = model;
        getStyleClass().add("desk-detail");
        setId("desk-detail");
    }

    /** Shows the active point, unless it stands there already as it is. */
    void refresh() {
        DeskSheet sheet = model.activeSheet();
        DeskPoint point = sheet.activePoint();
        String now = String.join(",", point.errors()) + sheet.isOpen() + sheet.events();
        if (point != shown || !now.equals(state)) {
            shown = point;
            state = now;
            getChildren().setAll(Panes.scroll(content(sheet, point)));
            VBox.setVgrow(getChildren().get(0), Priority.ALWAYS);
        }
    }

    private VBox content(DeskSheet sheet, DeskPoint point) {
        Label who = new Label(texts.text("gui.desk.detail.who", sheet.name(), sheet.lastDigits()));
        who.getStyleClass().add("who");
        Label words = Labels.body(point.rubric().text());
        words.getStyleClass().add("words");
        VBox content = new VBox(
                who,
                Labels.caption(texts.text("gui.desk.detail.point", String.valueOf(point.no()), point.group())),
                words);
        if (sheet.experiment().rubric().style() == Rubric.Style.DEDUCT) {
            content.getChildren().add(Labels.muted(texts.text("gui.desk.detail.deduct")));
        }
        if (point.rubric().critical() != Critical.NO) {
            content.getChildren().add(note("gui.desk.detail.critical"));
        } else if (point.rubric().key()) {
            content.getChildren().add(note("gui.desk.detail.key"));
        }
        content.getChildren().addAll(Labels.section(texts.text("gui.desk.detail.values")), values(point));
        if (!point.rubric().errors().isEmpty()) {
            content.getChildren().add(Labels.section(texts.text("gui.desk.detail.errors")));
            point.rubric().errors().forEach(error -> content.getChildren().add(error(point, error)));
        }
        List<Choice> choices = aside.choices();
        if (!choices.isEmpty()) {
            content.getChildren().add(Labels.section(texts.text("gui.desk.detail.events")));
            choices.stream()
                    .filter(choice -> choice.noted() || choice.event().kind() != NotedEvent.Kind.OVERRAN)
                    .forEach(choice -> content.getChildren().add(event(choice)));
            content.getChildren().add(Labels.caption(texts.text("gui.desk.detail.eventsHint")));
        }
        content.getStyleClass().add("content");
        return content;
    }

    private Label note(String key) {
        Label note = Labels.body(texts.text(key));
        note.getStyleClass().add("desk-note");
        return note;
    }

    private FlowPane values(DeskPoint point) {
        FlowPane values = new FlowPane();
        values.getStyleClass().add("values");
        for (Marks marks : point.allowed()) {
            String said = point.said(marks).map(texts::say).orElse("");
            Button button = new Button((marks + "  " + said).strip());
            button.getStyleClass().add("desk-value");
            button.setFocusTraversable(false);
            button.setOnAction(event -> model.choose(marks));
            values.getChildren().add(button);
        }
        return values;
    }

    private Button event(Choice choice) {
        Button button = new Button(texts.say(choice.name()));
        button.setId("desk-event-" + choice.id());
        button.setWrapText(true);
        button.getStyleClass().add("desk-error");
        if (choice.noted()) {
            button.getStyleClass().add("noted");
        }
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> aside.press(choice));
        return button;
    }

    private Button error(DeskPoint point, CommonError error) {
        Label letter = new Label(error.code());
        letter.getStyleClass().add("key-cap");
        letter.setMinWidth(Region.USE_PREF_SIZE);
        String cost = error.deduct().toString();
        Button button = new Button(texts.text("gui.desk.detail.error", error.text(), cost), letter);
        button.setWrapText(true);
        button.getStyleClass().add("desk-error");
        if (point.errors().contains(error.code())) {
            button.getStyleClass().add("noted");
        }
        button.setAccessibleText(error.code() + " " + error.text());
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> model.letter(error.code()));
        return button;
    }
}
