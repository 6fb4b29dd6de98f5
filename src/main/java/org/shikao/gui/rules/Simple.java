package org.shikao.gui.rules;

import javafx.scene.Node;

/** An editor of one control that keeps quiet while it is shown something. */
abstract class Simple<N extends Node> implements KeyEditor {
    private final N control;
    private boolean showing;
    private boolean listening;

    Simple(N control) {
        this.control = control;
    }

    /** Begins to tell what the person does, each time through {@link #told}. */
    abstract void listen();

    /** Puts the value into the control. */
    abstract void put(Draft draft);

    @Override
    public Node node() {
        return control;
    }

    @Override
    public final void show(Draft draft) {
        if (!listening) {
            listening = true;
            listen();
        }
        showing = true;
        try {
            put(draft);
        } finally {
            showing = false;
        }
    }

    /** Does it, unless the control was only shown a value. */
    final void told(Runnable act) {
        if (!showing) {
            act.run();
        }
    }
}
