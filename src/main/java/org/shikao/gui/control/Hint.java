package org.shikao.gui.control;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** A tooltip that is made when the pointer first comes: each is a window of its own, and a table may hold hundreds. */
final class Hint {
    private Hint() {}

    /** Explains this node in these words. */
    static void install(Node node, String words) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent entered) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip.install(node, new Tooltip(words));
            }
        });
    }
}
