package org.shikao.gui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A surface with a heading, things to do at its right, and content below. */
public final class Card extends VBox {
    private final HBox head = new HBox();

    /** A card with this heading; null for a card without one. */
    public Card(String heading, Node... content) {
        getStyleClass().add("card");
        head.getStyleClass().add("card-head");
        if (heading != null) {
            Label label = Labels.section(heading);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            head.getChildren().addAll(label, gap);
            getChildren().add(head);
        }
        getChildren().addAll(content);
    }

    /** Puts something at the right of the heading. */
    public Card withActions(Node... actions) {
        head.getChildren().addAll(actions);
        return this;
    }
}
