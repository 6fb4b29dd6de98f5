package org.shikao.gui.desk;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which marking is chosen and the code typed; it outlives the nodes that show it. */
final class DeskChoice {
    private final StringProperty code = new SimpleStringProperty("");
    private int marking = 1;

    int marking() {
        return marking;
    }

    void choose(int chosen) {
        marking = chosen;
    }

    StringProperty codeProperty() {
        return code;
    }
}
