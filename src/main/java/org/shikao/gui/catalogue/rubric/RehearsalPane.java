package org.shikao.gui.catalogue.rubric;

import java.util.Comparator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.catalogue.Rehearsal;
import org.shikao.exam.catalogue.Rehearsal.Facility;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.flow.RehearseRubric;
import org.shikao.flow.RehearseRubric.Rehearsed;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.KeyFigure;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.text.Texts;

/** The draft tried on invented candidates: how totals spread, what stands out, which points are easy. */
final class RehearsalPane extends VBox {
    private static final double PER_MILLE = 1000;

    private final Texts texts;
    private final RubricModel model;
    private final VBox shown = new VBox();
    private final Label stopped = Labels.muted("");
    private final TextField seed;
    private final BooleanProperty allowed = new SimpleBooleanProperty();
    private Rehearsed drawn;

    RehearsalPane(Texts texts, RubricModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("rehearsal");
        long[] wanted = {model.seed()};
        seed = new Fields(texts).number("rehearsal-seed", (int) model.seed(), 0, number -> wanted[0] = number);
        Node run = Buttons.secondary(
                texts,
                Command.of("gui.rubric.rehearse", Material2OutlinedMZ.PLAY_ARROW, () -> model.rehearse(wanted[0]))
                        .when(allowed));
        Label name = Labels.caption(texts.text("gui.rubric.rehearsal.seed"));
        name.setLabelFor(seed);
        shown.getStyleClass().add("rehearsal");
        Label note = Labels.muted(texts.text("gui.rubric.rehearsal.note", RehearseRubric.USUAL_CANDIDATES));
        getChildren().addAll(Panes.bar(run, name, seed), stopped, note, shown);
        refresh();
    }

    /** Shows what the last rehearsal gave, and why none can be held now. */
    void refresh() {
        long errors = model.draft().errors();
        allowed.set(errors == 0);
        stopped.setText(errors > 0 ? texts.text("gui.rubric.rehearsal.stopped", errors) : "");
        stopped.setManaged(errors > 0);
        Rehearsed now = model.rehearsed().orElse(null);
        if (now != drawn) {
            drawn = now;
            shown.getChildren().clear();
            if (now != null) {
                draw(now.rehearsal());
            }
        }
    }

    private void draw(Rehearsal r) {
        shown.getChildren()
                .add(Panes.cards(
                        new KeyFigure(r.mean().format(2), texts.text("gui.rubric.rehearsal.mean"), null),
                        new KeyFigure(percent(r.fullPerMille()), texts.text("gui.rubric.rehearsal.full"), null),
                        new KeyFigure(
                                String.valueOf(r.lostByNobody().size()),
                                texts.text("gui.rubric.rehearsal.nobody"),
                                null)));
        RehearsalWords.of(r, drawn.fullMarks())
                .forEach(phrase ->
                        shown.getChildren().add(new Banner(texts, Severity.WARNING, texts.say(phrase), null)));
        shown.getChildren().addAll(chart(r), Labels.section(texts.text("gui.rubric.rehearsal.points")), points(r));
    }

    private Node chart(Rehearsal r) {
        CategoryAxis across = new CategoryAxis();
        across.setLabel(texts.text("gui.rubric.rehearsal.across"));
        NumberAxis up = new NumberAxis();
        up.setLabel(texts.text("gui.rubric.rehearsal.up"));
        up.setMinorTickVisible(false);
        BarChart<String, Number> chart = new BarChart<>(across, up);
        chart.setId("rehearsal-chart");
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        XYChart.Series<String, Number> bars = new XYChart.Series<>();
        r.totals()
                .forEach(
                        bar -> bars.getData().add(new XYChart.Data<>(bar.total().toString(), bar.count())));
        chart.getData().add(bars);
        return chart;
    }

    private Node points(Rehearsal r) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facilities");
        int[] row = {0};
        r.points().stream()
                .sorted(Comparator.comparing(Facility::perMille).thenComparing(Facility::no))
                .forEach(facility -> grid.addRow(row[0]++, facility(facility)));
        return grid;
    }

    private Node[] facility(Facility f) {
        Label words = Labels.line(
                model.draft().rubric().point(f.no()).map(RubricPoint::text).orElse(""));
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        GridPane.setHgrow(words, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar(f.perMille() / PER_MILLE);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        Label share = Labels.line(percent(f.perMille()));
        share.setMinWidth(Region.USE_PREF_SIZE);
        return new Node[] {Labels.caption(String.valueOf(f.no())), words, bar, share};
    }

    private String percent(int perMille) {
        return texts.text("gui.rubric.rehearsal.percent", perMille / 10 + "." + perMille % 10);
    }
}
