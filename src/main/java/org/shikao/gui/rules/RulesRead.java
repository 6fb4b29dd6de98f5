package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.RulePack;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.text.Texts;

/** Packs at the left, the chosen one in sentences at the right. */
final class RulesRead extends HBox {
    private final Texts texts;
    private final RulesModel model;
    private final PackList packs;
    private final VBox words = new VBox();
    private final ScrollPane scroll = Panes.scroll(words);
    private final CheckBox reasons = new CheckBox();
    private Offer shown;

    RulesRead(Texts texts, RulesModel model) {
        this.texts = texts;
        this.model = model;
        packs = new PackList(texts, model);
        getStyleClass().addAll("cards", "rules-view");
        words.getStyleClass().add("column");
        reasons.setText(texts.text("gui.rules.reasons"));
        reasons.setId("rules-reasons");
        reasons.selectedProperty().bindBidirectional(model.reasonsProperty());
        reasons.selectedProperty().addListener((at, before, now) -> refresh());
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(packs, scroll);
    }

    /** Shows the chosen pack. */
    void refresh() {
        packs.refresh();
        Offer offer = model.chosenProperty().get();
        if (offer == null) {
            return;
        }
        words.getChildren().setAll(banners(offer));
        words.getChildren().addAll(reasons, sections(offer.pack()));
        if (!offer.equals(shown)) {
            scroll.setVvalue(0);
        }
        shown = offer;
    }

    private List<Node> banners(Offer offer) {
        List<Node> banners = new ArrayList<>();
        if (model.unsaved()) {
            banners.add(new Banner(texts, Severity.WARNING, texts.text("gui.rules.unsaved"), null));
        }
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
            banners.add(new Banner(
                    texts,
                    Severity.WARNING,
                    texts.text("gui.rules.draft", offer.pack().note()),
                    null));
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
            int lines = section.lines().size() * (reasons.isSelected() ? 2 : 1) + 3;
            if (leftLines <= rightLines) {
                left.getChildren().add(drawing.card(section, reasons.isSelected()));
                leftLines += lines;
            } else {
                right.getChildren().add(drawing.card(section, reasons.isSelected()));
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
}
