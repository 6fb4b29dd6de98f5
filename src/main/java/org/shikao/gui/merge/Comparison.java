package org.shikao.gui.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.rules.LabelRule;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Icons;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.merge.DisputedView.Point;
import org.shikao.gui.merge.DisputedView.Sheet;
import org.shikao.text.Texts;

/** Two versions of one sheet, line by line; what differs stands out. */
final class Comparison {
    private static final double NUMBER = 44;
    private static final double FULL = 56;
    private static final double VERSION = 168;

    private final Texts texts;
    private final LabelRule labels;
    private final DisputedView conflict;
    private final BiConsumer<DisputedView, Sheet> onKeep;
    private final GridPane grid = new GridPane();
    private int row;

    Comparison(Texts texts, LabelRule labels, DisputedView conflict, BiConsumer<DisputedView, Sheet> onKeep) {
        this.texts = texts;
        this.labels = labels;
        this.conflict = conflict;
        this.onKeep = onKeep;
    }

    Node node() {
        grid.getStyleClass().add("compare");
        columns();
        heads();
        totals();
        if (onKeep != null) {
            buttons();
        }
        List<String> same = new ArrayList<>();
        line(conflict.isMarkings() ? texts.text("gui.merge.marker") : labels.examiner(), this::examiner, same);
        line(labels.bench(), Sheet::lotNo, same);
        line(texts.text("gui.merge.experiment"), Sheet::experiment, same);
        line(texts.text("gui.merge.outcome"), this::outcome, same);
        conflict.points().forEach(this::point);
        return card(String.join(" · ", same));
    }

    private Card card(String same) {
        Label who = Labels.section(conflict.name() + " · "
                + texts.text("subject." + conflict.key().subject().code()));
        Label where = Labels.muted(
                texts.text("gui.merge.about", conflict.key().candidateNo(), conflict.school(), conflict.sessionId()));
        ScrollPane scroll = Panes.scroll(grid);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new Card(null, new VBox(who, where, Labels.muted(same)), scroll);
    }

    private void columns() {
        grid.getColumnConstraints().addAll(width(NUMBER), new ColumnConstraints(), width(FULL));
        grid.getColumnConstraints().get(1).setHgrow(Priority.ALWAYS);
        conflict.sheets().forEach(sheet -> grid.getColumnConstraints().add(width(VERSION)));
    }

    private static ColumnConstraints width(double width) {
        return new ColumnConstraints(width, width, width);
    }

    private void heads() {
        cell(0, Labels.caption(texts.text("gui.merge.no")), "head");
        cell(1, Labels.caption(texts.text("gui.merge.point")), "head");
        cell(2, Labels.caption(texts.text("gui.merge.full")), "head", "figures");
        for (int i = 0; i < conflict.sheets().size(); i++) {
            Sheet sheet = conflict.sheets().get(i);
            Label label = Labels.caption(name(sheet));
            label.getStyleClass().add("text-strong");
            cell(3 + i, label, "head", "figures");
        }
        row++;
    }

    private String name(Sheet sheet) {
        return sheet.marking() > 0
                ? texts.text("gui.merge.marking." + sheet.marking())
                : texts.text(
                        sheet.own() ? "gui.merge.ownDevice" : "gui.merge.device", Devices.shortName(sheet.device()));
    }

    /** A line of its own where the versions differ; what they share is told once, above. */
    private void line(String name, Function<Sheet, String> value, List<String> same) {
        List<String> values = conflict.sheets().stream().map(value).toList();
        if (values.stream().distinct().count() == 1) {
            same.add(name + " " + values.get(0));
            return;
        }
        cell(0, Labels.caption(""), style(true));
        cell(1, Labels.muted(name), style(true));
        cell(2, Labels.caption(""), style(true));
        for (int i = 0; i < values.size(); i++) {
            cell(3 + i, Labels.body(values.get(i).isEmpty() ? "–" : values.get(i)), style(true), "figures");
        }
        row++;
    }

    private void point(Point point) {
        String style = style(point.differs());
        cell(0, Labels.caption(Integer.toString(point.no())), style);
        cell(1, Labels.body(point.text()), style);
        cell(2, Labels.caption(point.max().toString()), style, "figures");
        for (int i = 0; i < point.values().size(); i++) {
            Label value = Labels.line(point.values().get(i).map(Marks::toString).orElse("–"));
            if (point.differs()) {
                value.getStyleClass().add("text-strong");
                value.setGraphic(Icons.plain(Material2OutlinedAL.COMPARE_ARROWS));
            }
            cell(3 + i, value, style, "figures");
        }
        row++;
    }

    private void totals() {
        cell(0, Labels.caption(""), "total");
        cell(1, Labels.section(texts.text("gui.merge.total")), "total");
        cell(2, Labels.caption(full()), "total", "figures");
        for (int i = 0; i < conflict.sheets().size(); i++) {
            cell(3 + i, Labels.section(conflict.sheets().get(i).total().toString()), "total", "figures");
        }
        row++;
    }

    private String full() {
        return conflict.points().stream()
                .map(Point::max)
                .reduce(Marks.ZERO, Marks::plus)
                .toString();
    }

    private void buttons() {
        for (int column = 0; column < 3; column++) {
            cell(column, Labels.caption(""), "act");
        }
        for (int i = 0; i < conflict.sheets().size(); i++) {
            Sheet sheet = conflict.sheets().get(i);
            Button keep = new Button(texts.text("gui.merge.keep"), Icons.plain(Material2OutlinedAL.CHECK));
            keep.setId("merge-keep-" + (i + 1));
            keep.getStyleClass().add("secondary");
            keep.setAccessibleText(
                    sheet.marking() > 0
                            ? texts.text("gui.merge.keepMarking", name(sheet))
                            : texts.text("gui.merge.keepDevice", Devices.shortName(sheet.device())));
            keep.setOnAction(event -> onKeep.accept(conflict, sheet));
            cell(3 + i, keep, "act", "figures");
        }
        row++;
    }

    private String examiner(Sheet sheet) {
        return Optional.of(sheet.examinerName())
                .filter(name -> !name.isEmpty())
                .map(name -> sheet.examinerCode() + " " + name)
                .orElse(sheet.examinerCode());
    }

    private String outcome(Sheet sheet) {
        Outcome outcome = sheet.sheet().outcome();
        String words = texts.text("outcome." + outcome.name());
        return sheet.sheet().penalties().isEmpty()
                ? words
                : words + " · " + String.join(", ", sheet.sheet().penalties());
    }

    private static String style(boolean differs) {
        return differs ? "differs" : "same";
    }

    private void cell(int column, Node content, String... styles) {
        HBox cell = new HBox(content);
        cell.getStyleClass().add("compare-cell");
        cell.getStyleClass().addAll(styles);
        grid.add(cell, column, row);
    }
}
