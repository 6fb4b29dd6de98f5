package org.shikao.gui.roster.intake;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Puts the focus on a node as soon as the window has it: what stands in the head of a table comes only with its first drawing. */
final class FocusSoon implements ChangeListener<Scene> {
    private final Node node;

    private FocusSoon(Node node) {
        this.node = node;
    }

    static void on(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
        } else {
            node.sceneProperty().addListener(new FocusSoon(node));
        }
    }

    @Override
    public void changed(ObservableValue<? extends Scene> at, Scene before, Scene now) {
        node.sceneProperty().removeListener(this);
        node.requestFocus();
    }
}
