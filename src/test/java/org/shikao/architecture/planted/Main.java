package org.shikao.architecture.planted;

import javafx.application.Application;

/** Planted violation: the start of the program loads JavaFX. */
public final class Main {
    Class<?> window() {
        return Application.class;
    }
}
