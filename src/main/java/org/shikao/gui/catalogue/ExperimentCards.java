package org.shikao.gui.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.catalogue.Apparatus;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.catalogue.Reagent;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.text.Texts;

/** An experiment in full: head, rubric, apparatus, reagents, candidate's sheet, bench. */
final class ExperimentCards {
    private final Texts texts;
    private final Command edit;

    /** @param edit opens the rubric in the editor */
    ExperimentCards(Texts texts, Runnable edit) {
        this.texts = texts;
        this.edit = Command.of("gui.catalogue.editRubric", Material2OutlinedAL.EDIT, edit);
    }

    /** All cards, the head first. */
    List<Node> all(Experiment experiment) {
        List<Node> cards = new ArrayList<>();
        cards.add(head(experiment));
        cards.add(rubric(experiment.rubric()));
        cards.add(apparatus(experiment.apparatus()));
        if (!experiment.reagents().isEmpty()) {
            cards.add(reagents(experiment.reagents()));
        }
        cards.add(lines("gui.catalogue.sheet", experiment.candidateSheet(), "sheet-line"));
        cards.add(bench(experiment));
        return cards;
    }

    private Node head(Experiment e) {
        Label title = new Label(e.title());
        title.getStyleClass().add("text-section");
        title.setWrapText(true);
        Label facts = Labels.muted(texts.text(
                "gui.catalogue.facts",
                e.id(),
                texts.text("subject." + e.subject().code()),
                e.minutes(),
                e.rubric().fullMarks().toString(),
                texts.text(e.isDigital() ? "gui.catalogue.digital" : "gui.catalogue.ordinary"),
                String.join(texts.text("gui.catalogue.comma"), e.sources())));
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        e.allHazards().stream().sorted().forEach(h -> chips.getChildren().add(chip(h)));
        e.wasteStreams().forEach(w -> chips.getChildren().add(chip(texts.text("gui.catalogue.waste." + w), "waste")));
        Card card = new Card(null, title, facts);
        if (!chips.getChildren().isEmpty()) {
            card.getChildren().add(chips);
        }
        return card;
    }

    private Label chip(Hazard hazard) {
        return chip(texts.text("gui.catalogue.hazard." + hazard), "hazard");
    }

    private static Label chip(String words, String style) {
        Label chip = new Label(words);
        chip.getStyleClass().addAll("chip", style);
        return chip;
    }

    private Node rubric(Rubric rubric) {
        VBox groups = new VBox();
        groups.getStyleClass().add("rubric");
        rubric.groups().forEach(group -> groups.getChildren().add(group(group)));
        String status = texts.text("gui.catalogue.status." + rubric.status());
        Label note = Labels.caption(texts.text(
                "gui.catalogue.rubric.note",
                texts.text("gui.catalogue.style." + rubric.style()),
                rubric.fullMarks().toString(),
                rubric.step().toString(),
                rubric.version(),
                status));
        note.setWrapText(true);
        Card card =
                new Card(texts.text("gui.catalogue.rubric"), note, groups).withActions(Buttons.secondary(texts, edit));
        rubric.remarks().forEach(remark -> card.getChildren().add(Labels.muted(remark)));
        return card;
    }

    private Node group(RubricGroup group) {
        Label title = Labels.line(group.title());
        title.getStyleClass().add("text-strong");
        Label max =
                Labels.line(texts.text("gui.catalogue.rubric.max", group.max().toString()));
        max.getStyleClass().add("text-strong");
        HBox head = new HBox(title, spring(), max);
        head.getStyleClass().add("rubric-head");
        GridPane points = grid(20, 0, 40);
        int row = 0;
        for (RubricPoint point : group.points()) {
            points.addRow(row++, Labels.caption(String.valueOf(point.no())), words(point), marks(point));
            points.getRowConstraints().add(top());
        }
        return new VBox(head, points);
    }

    private Node words(RubricPoint point) {
        VBox words = new VBox(Labels.body(point.text()));
        List<String> notes = new ArrayList<>();
        notes.add(texts.text("gui.catalogue.evidence." + point.evidence()));
        if (point.key()) {
            notes.add(texts.text("gui.catalogue.point.key"));
        }
        if (point.critical() != RubricPoint.Critical.NO) {
            notes.add(texts.text("gui.catalogue.critical." + point.critical()));
        }
        if (!point.errors().isEmpty()) {
            notes.add(point.errors().stream()
                    .map(e -> texts.text(
                            "gui.catalogue.error",
                            e.code(),
                            e.text(),
                            e.deduct().toString()))
                    .collect(Collectors.joining(texts.text("gui.catalogue.semicolon"))));
        }
        Label small = Labels.caption(String.join(" · ", notes));
        small.setWrapText(true);
        words.getChildren().add(small);
        return words;
    }

    private static Label marks(RubricPoint point) {
        Label marks = Labels.line(point.marks().toString());
        GridPane.setHalignment(marks, HPos.RIGHT);
        return marks;
    }

    private Node apparatus(List<Apparatus> list) {
        GridPane grid = grid(0, 150, 44, 70);
        int row = 0;
        for (Apparatus a : list) {
            grid.addRow(
                    row++,
                    Labels.body(a.name()),
                    quiet(a.spec()),
                    Labels.line(String.valueOf(a.quantity())),
                    Labels.caption(texts.text("gui.catalogue.provision." + a.provision())));
        }
        return new Card(texts.text("gui.catalogue.apparatus"), grid);
    }

    private Node reagents(List<Reagent> list) {
        GridPane grid = grid(0, 150, 90, 70);
        int row = 0;
        for (Reagent r : list) {
            grid.addRow(
                    row++,
                    Labels.body(r.name()),
                    quiet(r.concentration()),
                    Labels.line(texts.text("gui.catalogue.amount", r.amount().toString(), r.unit())),
                    Labels.caption(texts.text("gui.catalogue.spare", r.sparePercent())));
        }
        return new Card(texts.text("gui.catalogue.reagents"), grid);
    }

    private Node bench(Experiment e) {
        Card card = new Card(texts.text("gui.catalogue.bench"), Labels.body(e.benchInitialState()));
        if (!e.resetSteps().isEmpty()) {
            card.getChildren().add(Labels.muted(texts.text("gui.catalogue.reset")));
            card.getChildren().add(list(e.resetSteps(), "reset-step"));
        }
        return card;
    }

    private Node lines(String titleKey, List<String> lines, String style) {
        return new Card(texts.text(titleKey), list(lines, style));
    }

    private static VBox list(List<String> lines, String style) {
        VBox box = new VBox();
        box.getStyleClass().add("lines");
        for (String line : lines) {
            Label label = Labels.body(line);
            label.getStyleClass().add(style);
            box.getChildren().add(label);
        }
        return box;
    }

    private static Label quiet(String words) {
        Label label = Labels.caption(words);
        label.setWrapText(true);
        return label;
    }

    private static Node spring() {
        HBox spring = new HBox();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** A row whose cells stand at its top. */
    private static RowConstraints top() {
        RowConstraints row = new RowConstraints();
        row.setValignment(VPos.TOP);
        return row;
    }

    /** A grid with columns of these widths; 0 takes what is left. */
    private static GridPane grid(double... widths) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("detail-grid");
        for (double width : widths) {
            ColumnConstraints column = new ColumnConstraints();
            if (width == 0) {
                column.setHgrow(Priority.ALWAYS);
            } else {
                column.setMinWidth(width);
                column.setPrefWidth(width);
                column.setMaxWidth(width);
            }
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }
}
