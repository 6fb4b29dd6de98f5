package org.shikao.gui.home;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The answers for a new exam, kept while the person looks elsewhere or changes the language. */
final class NewForm {
    private static final String FIRST = "hunan";

    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty rules = new SimpleStringProperty(FIRST);
    private final StringProperty ownRules = new SimpleStringProperty("");

    /** Its name; empty takes that of the rule pack. */
    StringProperty titleProperty() {
        return title;
    }

    /** The path of the exam file. */
    StringProperty placeProperty() {
        return place;
    }

    /** The chosen rules: the name of a shipped pack, or the path of a file. */
    StringProperty rulesProperty() {
        return rules;
    }

    /** The path of the person's own rule pack; empty if none was chosen. */
    StringProperty ownRulesProperty() {
        return ownRules;
    }

    void clear() {
        title.set("");
        place.set("");
        rules.set(FIRST);
        ownRules.set("");
    }
}
