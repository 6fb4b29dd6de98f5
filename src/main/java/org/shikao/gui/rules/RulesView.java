package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.RulePack;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** Packs at the left, the chosen one in sentences at the right. */
final class RulesView extends HBox implements ExamBody {
    private final Texts texts;
    private final RulesModel model;
    private final ListView<Offer> list = new ListView<>();
    private final FindingsPanel findings;
    private final VBox words = new VBox();
    private final ScrollPane scroll = Panes.scroll(words);
    private final InvalidationListener changed = observable -> show();

    RulesView(Texts texts, RulesModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().addAll("cards", "rules-view");
        findings = new FindingsPanel(texts, texts.text("gui.rules.findings"));
        list.setId("rules-packs");
        list.setItems(model.offers());
        list.setCellFactory(view -> new OfferCell());
        list.getSelectionModel().select(model.chosenProperty().get());
        list.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null) {
                model.chosenProperty().set(now);
            }
        });
        words.getStyleClass().add("column");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(left(), scroll);
        model.chosenProperty().addListener(new WeakInvalidationListener(changed));
        model.problemsProperty().addListener(new WeakInvalidationListener(changed));
        show();
    }

    @Override
    public Node node() {
        return this;
    }

    private Node left() {
        Card packs = new Card(texts.text("gui.rules.packs"), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(packs, Priority.ALWAYS);
        VBox left = new VBox(packs, findings);
        left.getStyleClass().addAll("column", "rules-left");
        return left;
    }

    private void show() {
        Offer offer = model.chosenProperty().get();
        if (offer == null) {
            return;
        }
        list.getSelectionModel().select(offer);
        list.scrollTo(offer);
        findings.show(Sentences.findings(model.problemsProperty().get(), texts));
        findings.setVisible(!findings.findings().isEmpty());
        findings.setManaged(!findings.findings().isEmpty());
        words.getChildren().setAll(banners(offer));
        words.getChildren().add(sections(offer.pack()));
        scroll.setVvalue(0);
    }

    private List<Node> banners(Offer offer) {
        List<Node> banners = new ArrayList<>();
        if (!offer.current()) {
            String key = model.started() ? "gui.rules.preview.started" : "gui.rules.preview";
            String own = model.offers().get(0).pack().name();
            banners.add(new Banner(
                    texts, Severity.INFO, texts.text(key, offer.pack().name(), own), null));
        }
        long errors =
                model.problemsProperty().get().stream().filter(Problem::isError).count();
        if (errors > 0) {
            banners.add(0, new Banner(texts, Severity.ERROR, texts.text("gui.rules.refused", errors), null));
        }
        if (offer.pack().draft()) {
            banners.add(new Banner(texts, Severity.WARNING, offer.pack().note(), null));
        } else if (!offer.pack().note().isBlank()) {
            banners.add(Labels.muted(offer.pack().note()));
        }
        return banners;
    }

    /** Two columns of about the same height. */
    private Node sections(RulePack pack) {
        RulesText drawing = new RulesText(texts);
        VBox left = column();
        VBox right = column();
        int leftLines = 0;
        int rightLines = 0;
        for (Section section : RulesInWords.of(pack)) {
            int lines = section.lines().size() + 3;
            if (leftLines <= rightLines) {
                left.getChildren().add(drawing.card(section));
                leftLines += lines;
            } else {
                right.getChildren().add(drawing.card(section));
                rightLines += lines;
            }
        }
        HBox columns = Panes.cards(left, right);
        columns.getStyleClass().add("rules-columns");
        return columns;
    }

    private static VBox column() {
        VBox column = new VBox();
        column.getStyleClass().add("column");
        return column;
    }

    /** A pack: its name, and whether the exam uses it. */
    private final class OfferCell extends ListCell<Offer> {
        OfferCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(null);
            setGraphic(empty || offer == null ? null : drawing(offer));
        }

        private Node drawing(Offer offer) {
            Label name = Labels.body(offer.pack().name());
            if (offer.current()) {
                name.getStyleClass().add("text-strong");
            }
            return new VBox(
                    name, Labels.caption(texts.text(kind(offer), offer.pack().version())));
        }

        private String kind(Offer offer) {
            if (offer.current()) {
                return "gui.rules.kind.current";
            }
            return offer.source().equals(offer.pack().id()) ? "gui.rules.kind.shipped" : "gui.rules.kind.file";
        }
    }
}
