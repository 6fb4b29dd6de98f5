package org.shikao.architecture.planted.cli;

import javafx.stage.Stage;

/** Planted violation: a command shows a window. */
record ShowsWindow(Stage stage) {}
