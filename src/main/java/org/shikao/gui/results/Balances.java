package org.shikao.gui.results;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.result.ResultTable.Balance;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.text.Texts;

/** For each subject: due = sat + absent + deferred + exempt + pending, as figures with their signs between them. */
final class Balances {
    private Balances() {}

    static Node of(Texts texts, ResultTable table) {
        return Panes.cards(table.balances().stream()
                .filter(Balances::concerns)
                .map(balance -> card(texts, balance))
                .toArray(Node[]::new));
    }

    /** Whether somebody is due in the subject, or its counts do not add up. */
    static boolean concerns(Balance balance) {
        return balance.due() > 0 || !balance.balances();
    }

    private static Node card(Texts texts, Balance balance) {
        HBox line = new HBox(
                figure(texts, balance.due(), "gui.results.due"),
                sign("="),
                figure(texts, balance.sat(), "gui.results.sat"),
                sign("+"),
                figure(texts, balance.absent(), "gui.results.absent"),
                sign("+"),
                figure(texts, balance.deferred(), "gui.results.deferred"),
                sign("+"),
                figure(texts, balance.exempt(), "gui.results.exempt"),
                sign("+"),
                figure(texts, balance.pending(), "gui.results.pending"));
        line.getStyleClass().add("balance");
        Label heading = Labels.section(texts.text("subject." + balance.subject().code()));
        Card card = new Card(null, heading, line);
        card.getStyleClass().add("balance-card");
        card.setId("results-balance-" + balance.subject().code());
        if (!balance.balances()) {
            card.getChildren().add(new Banner(texts, Severity.ERROR, texts.text("gui.results.unbalanced"), null));
        }
        return card;
    }

    private static Node figure(Texts texts, int number, String nameKey) {
        Label figure = new Label(texts.text("gui.results.number", number));
        figure.getStyleClass().add("text-section");
        figure.setMinWidth(Label.USE_PREF_SIZE);
        Label name = Labels.caption(texts.text(nameKey));
        name.setMinWidth(Label.USE_PREF_SIZE);
        VBox box = new VBox(figure, name);
        box.getStyleClass().add("balance-figure");
        return box;
    }

    private static Node sign(String sign) {
        Label label = Labels.muted(sign);
        label.getStyleClass().add("balance-sign");
        return label;
    }
}
