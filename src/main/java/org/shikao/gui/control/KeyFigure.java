package org.shikao.gui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One number that matters, large, with its unit and what it counts. */
public final class KeyFigure extends VBox {
    /**
     * A figure.
     *
     * @param figure the number as it is printed
     * @param name what it counts
     * @param note a quiet third line, or null
     */
    public KeyFigure(String figure, String name, String note) {
        getStyleClass().add("key-figure");
        Label number = new Label(figure);
        number.getStyleClass().add("figure");
        getChildren().addAll(number, Labels.muted(name));
        if (note != null) {
            getChildren().add(Labels.caption(note));
        }
        setFocusTraversable(false);
    }
}
