package org.shikao.gui.rules;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.exam.Problem;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.Labels;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** The packs that can be looked at, and what is wrong with the chosen one. */
final class PackList extends VBox {
    private final Texts texts;
    private final RulesModel model;
    private final ListView<Offer> list = new ListView<>();
    private final FindingsPanel findings;

    PackList(Texts texts, RulesModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().addAll("column", "rules-left");
        findings = new FindingsPanel(texts, texts.text("gui.rules.findings"));
        list.setId("rules-packs");
        list.setAccessibleText(texts.text("gui.rules.packs"));
        list.setItems(model.offers());
        list.setCellFactory(view -> new OfferCell());
        list.getSelectionModel().select(model.chosenProperty().get());
        list.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null) {
                model.chosenProperty().set(now);
            }
        });
        Card packs = new Card(texts.text("gui.rules.packs"), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(packs, Priority.ALWAYS);
        getChildren().addAll(packs, findings);
    }

    /** Shows the choice of the model. */
    void refresh() {
        Offer offer = model.chosenProperty().get();
        if (offer == null) {
            return;
        }
        list.getSelectionModel().select(offer);
        List<Problem> problems = model.problemsProperty().get();
        findings.show(Sentences.findings(problems, texts));
        findings.setVisible(!problems.isEmpty());
        findings.setManaged(!problems.isEmpty());
        // after the findings, which take room away
        list.scrollTo(offer);
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
