package org.shikao.architecture.planted.gui.task;

import javafx.application.Platform;

/** Planted, and allowed: the one place with threads. */
final class Runner {
    void run(Runnable work) {
        new Thread(() -> Platform.runLater(work)).start();
    }
}
