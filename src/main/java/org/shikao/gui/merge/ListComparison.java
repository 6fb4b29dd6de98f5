package org.shikao.gui.merge;

import java.util.ArrayList;
import java.util.List;
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
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.DecideListConflict.Version;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Icons;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** What several devices made of one field of a candidate: who changed it when, from what to what, and why. */
final class ListComparison {
    private static final double NAME = 108;
    private static final double VERSION = 180;

    private final Texts texts;
    private final ListDisputeView view;
    private final BiConsumer<ListDisputeView, Version> onKeep;
    private final ListValues values;
    private final GridPane grid = new GridPane();
    private int row;

    /** @param onKeep what happens when a version is to stand; null where nothing may be decided */
    ListComparison(Texts texts, ListDisputeView view, BiConsumer<ListDisputeView, Version> onKeep) {
        this.texts = texts;
        this.view = view;
        this.onKeep = onKeep;
        values = new ListValues(texts, view);
    }

    Node node() {
        grid.getStyleClass().add("compare");
        grid.setId("merge-list-versions");
        grid.getColumnConstraints().add(new ColumnConstraints(NAME, NAME, NAME));
        view.versions().forEach(v -> {
            ColumnConstraints column = new ColumnConstraints(VERSION, VERSION, Double.MAX_VALUE);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        });
        heads();
        line("after", this::after, "differs", true);
        if (onKeep != null) {
            buttons();
        }
        line("before", v -> v.removal() ? "–" : values.of(v.before()), "same", false);
        line("reason", Version::reason, "same", false);
        line("people", v -> texts.text("gui.merge.list.two", v.name1(), v.name2()), "same", false);
        line("at", v -> v.at().replace('T', ' '), "same", false);
        line("by", v -> v.by().isEmpty() ? "–" : v.by(), "same", false);
        return card();
    }

    private Card card() {
        String field = texts.text("roster.column." + view.disputed().field());
        String name = view.name().isEmpty() ? view.candidateNo() : view.name();
        Label who = Labels.section(name + " · " + field);
        Label where = Labels.muted(texts.text(
                "gui.merge.list.about", view.candidateNo(), view.disputed().school()));
        List<Node> above = new ArrayList<>(List.of(who, where));
        above.add(Labels.muted(
                texts.text(view.disputed().removed() ? "gui.merge.list.removedHow" : "gui.merge.list.how")));
        VBox words = new VBox(above.toArray(Node[]::new));
        ScrollPane scroll = Panes.scroll(grid);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new Card(null, words, scroll);
    }

    private void heads() {
        cell(0, Labels.caption(""), "head");
        int column = 1;
        for (Version version : view.versions()) {
            Label label = Labels.caption(texts.text(
                    version.own() ? "gui.merge.ownDevice" : "gui.merge.device", Devices.shortName(version.device())));
            label.getStyleClass().add("text-strong");
            cell(column++, label, "head");
        }
        row++;
    }

    private String after(Version version) {
        return version.removal() ? texts.text("gui.merge.list.removed") : values.of(version.after());
    }

    private void line(String key, Function<Version, String> value, String style, boolean strong) {
        cell(0, Labels.muted(texts.text("gui.merge.list." + key)), style);
        int column = 1;
        for (Version version : view.versions()) {
            Label label = strong ? Labels.section(value.apply(version)) : Labels.body(value.apply(version));
            label.setWrapText(true);
            VBox lines = new VBox(label);
            if (strong && version.shown()) {
                lines.getChildren().add(Labels.caption(texts.text("gui.merge.list.shown")));
            }
            cell(column++, lines, style);
        }
        row++;
    }

    private void buttons() {
        cell(0, Labels.caption(""), "same");
        int number = 1;
        for (Version version : view.versions()) {
            boolean removal = version.removal();
            if (!view.disputed().keepable(version)) {
                cell(number++, Labels.caption(texts.text("gui.merge.list.not")), "same");
                continue;
            }
            Button keep = new Button(
                    texts.text(removal ? "gui.merge.list.remove" : "gui.merge.list.keep"),
                    Icons.plain(removal ? Material2OutlinedMZ.PERSON_REMOVE : Material2OutlinedAL.CHECK));
            keep.setId("merge-list-keep-" + number);
            keep.getStyleClass().add("secondary");
            keep.setAccessibleText(texts.text("gui.merge.list.keepThis", after(version)));
            keep.setOnAction(event -> onKeep.accept(view, version));
            cell(number++, keep, "same");
        }
        row++;
    }

    private void cell(int column, Node content, String style) {
        HBox cell = new HBox(content);
        cell.getStyleClass().addAll("compare-cell", style);
        grid.add(cell, column, row);
    }
}
