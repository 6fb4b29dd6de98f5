package org.shikao.gui.workspace;

import javafx.scene.Node;

/** What fills a page while an exam is open that has something to show there. */
public interface ExamBody {
    /** The nodes; asked for once. */
    Node node();

    /** Whether these nodes can show the exam as it is now; else they are thrown away and built anew. */
    default boolean fits() {
        return true;
    }

    /** Shows the exam as it is now, keeping what is chosen and typed. */
    default void refresh() {}
}
