package org.shikao.architecture.planted.gui.desk;

import javafx.application.Platform;

/** Planted violation: a page goes back to the window thread by itself. */
final class RunsLater {
    void run(Runnable work) {
        Platform.runLater(work);
    }
}
