package org.shikao.architecture.planted.gui.desk;

import javafx.scene.control.Label;

/** Planted violation: a page styles a node in code. */
final class StylesInline {
    void paint(Label label) {
        label.setStyle("");
    }
}
