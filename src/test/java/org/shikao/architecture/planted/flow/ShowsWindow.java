package org.shikao.architecture.planted.flow;

import javafx.stage.Stage;

/** Planted violation: a flow shows a window. */
record ShowsWindow(Stage stage) {}
