package org.shikao.gui.draw;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** What anybody may write down to recompute the draw. */
final class ProofCard {
    private ProofCard() {}

    /** @param drawn whether the result is shown, with digits, seed and secret */
    static Node of(Texts texts, DrawDay day, boolean drawn) {
        VBox lines = new VBox();
        lines.getStyleClass().add("draw-proof");
        day.committed().ifPresent(c -> {
            add(texts, lines, "gui.draw.proof.commitment", c.commitment());
            add(texts, lines, "gui.draw.proof.listHash", c.listHash());
        });
        day.drawn().filter(d -> drawn).ifPresent(d -> {
            add(texts, lines, "gui.draw.proof.entropy", d.entropy());
            add(texts, lines, "gui.draw.proof.seed", d.seed());
            add(texts, lines, "gui.draw.proof.secret", d.secret());
        });
        Card card = new Card(texts.text("gui.draw.proof"), Panes.scroll(lines));
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox.setVgrow(card.getChildren().get(1), Priority.ALWAYS);
        return card;
    }

    private static void add(Texts texts, VBox lines, String key, String hex) {
        Label value = Labels.body(DrawProjector.grouped(hex));
        value.getStyleClass().add("hash");
        lines.getChildren().addAll(Labels.caption(texts.text(key)), value);
    }
}
