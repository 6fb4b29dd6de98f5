package org.shikao.gui.rules;

import javafx.scene.Node;

/** A control that edits one key of the draft. */
interface KeyEditor {
    /** The control. */
    Node node();

    /** Shows the draft as it is now, without touching what the person is just typing if it says the same. */
    void show(Draft draft);

    /** Where typing goes. */
    default Node field() {
        return node();
    }
}
