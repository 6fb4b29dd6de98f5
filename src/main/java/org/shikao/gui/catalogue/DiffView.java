package org.shikao.gui.catalogue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.catalogue.CatalogueDiff;
import org.shikao.exam.catalogue.CatalogueDiff.Change;
import org.shikao.exam.catalogue.CatalogueDiff.Field;
import org.shikao.exam.catalogue.CatalogueDiff.Part;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.text.Texts;

/** What another edition of the catalogue changes, experiment by experiment, before anything of it is taken. */
final class DiffView extends VBox implements ExamBody {
    private final Texts texts;
    private final DiffWords words;
    private final CatalogueModel model;
    private final CatalogueModel.Offer offer;

    /** @param replace puts the file's catalogue in the place of the exam's own */
    DiffView(Texts texts, CatalogueModel model, Command replace) {
        this.texts = texts;
        this.words = new DiffWords(texts);
        this.model = model;
        this.offer = model.offer();
        getStyleClass().addAll("column", "catalogue-diff");
        CatalogueDiff diff = offer.diff();
        Label summary = Labels.line(texts.text(
                "gui.catalogue.diff.summary",
                diff.added().size(),
                diff.removed().size(),
                diff.changes().size()));
        HBox bar = Panes.bar(
                Buttons.quiet(
                        texts,
                        Command.of("gui.catalogue.diff.keep", Material2OutlinedAL.ARROW_BACK, model::refuseOffer)),
                summary,
                Panes.gap(),
                Buttons.secondary(texts, replace));
        Label note = Labels.muted(
                texts.text("gui.catalogue.diff.note", diff.removed().size()));
        VBox cards = new VBox();
        cards.getStyleClass().add("column");
        cards.getChildren().addAll(cards(diff));
        Node scroll = Panes.scroll(cards);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(bar, note);
        List<String> standing = model.frozenInOffer(false);
        if (!standing.isEmpty()) {
            String named = String.join(texts.text("gui.catalogue.comma"), standing);
            String said = texts.text("gui.catalogue.diff.standing", standing.size(), named);
            getChildren().add(new Banner(texts, Severity.WARNING, said, null));
        }
        getChildren().add(scroll);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public boolean fits() {
        return model.editing() == null && model.offer() == offer;
    }

    private List<Node> cards(CatalogueDiff diff) {
        List<Node> cards = new ArrayList<>();
        whole(cards, "gui.catalogue.diff.added", diff.added(), "success");
        whole(cards, "gui.catalogue.diff.removed", diff.removed(), "error");
        diff.changes().stream().map(Change::experimentId).distinct().forEach(id -> {
            List<Change> own = diff.changes().stream()
                    .filter(c -> c.experimentId().equals(id))
                    .toList();
            Card card = new Card(heading(id));
            own.forEach(change -> card.getChildren().add(line(change)));
            cards.add(card);
        });
        return cards;
    }

    private void whole(List<Node> cards, String key, List<Experiment> experiments, String style) {
        if (experiments.isEmpty()) {
            return;
        }
        Card card = new Card(texts.text(key, experiments.size()));
        for (Experiment e : experiments) {
            Label line = Labels.body(texts.text("gui.catalogue.diff.experiment", e.id(), e.title()));
            line.getStyleClass().addAll("diff-value", style);
            card.getChildren().add(line);
        }
        cards.add(card);
    }

    private String heading(String id) {
        return model.known(id)
                .map(e -> texts.text("gui.catalogue.diff.experiment", e.id(), e.title()))
                .orElseGet(() -> texts.text("gui.catalogue.diff.part." + Part.CATALOGUE));
    }

    private Node line(Change change) {
        String part = texts.text("gui.catalogue.diff.part." + change.part());
        String named = words.name(change.name());
        String name = named.isEmpty() ? part : texts.text("gui.catalogue.diff.named", part, named);
        String field = change.field() == Field.WHOLE
                ? texts.text(change.before().isEmpty() ? "gui.catalogue.diff.new" : "gui.catalogue.diff.gone")
                : texts.text("gui.catalogue.diff.field." + change.field());
        Label what = Labels.caption(texts.text("gui.catalogue.diff.what", name, field));
        what.getStyleClass().add("diff-what");
        what.setWrapText(true);
        VBox values = new VBox();
        HBox.setHgrow(values, Priority.ALWAYS);
        value(values, words.value(change.field(), change.before()), "error", "−");
        value(values, words.value(change.field(), change.after()), "success", "+");
        HBox line = new HBox(what, values);
        line.getStyleClass().add("diff-line");
        return line;
    }

    private static void value(VBox values, String value, String style, String sign) {
        if (!value.isEmpty()) {
            Label label = Labels.body(sign + " " + value);
            label.setMaxWidth(Double.MAX_VALUE);
            label.getStyleClass().addAll("diff-value", style);
            values.getChildren().add(label);
        }
    }
}
