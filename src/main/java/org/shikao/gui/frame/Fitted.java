package org.shikao.gui.frame;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Gives what it holds at least so much room, and shows it smaller where the screen has less (1024 × 768, or 1366 × 768
 * enlarged to 125 %): small words can be read, a button beyond the edge of the screen cannot be pressed.
 */
final class Fitted extends Region {
    private final Parent content;
    private final double leastWidth;
    private final double leastHeight;
    private final Scale scale = new Scale(1, 1, 0, 0);

    Fitted(Parent content, double leastWidth, double leastHeight) {
        this.content = content;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(1, Math.min(getWidth() / leastWidth, getHeight() / leastHeight));
        if (factor > 0) {
            scale.setX(factor);
            scale.setY(factor);
            content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        }
    }
}
