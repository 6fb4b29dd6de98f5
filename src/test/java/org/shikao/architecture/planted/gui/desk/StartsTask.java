package org.shikao.architecture.planted.gui.desk;

import javafx.concurrent.Task;

/** Planted violation: a page starts a task. */
record StartsTask(Task<String> task) {}
