package org.shikao.gui.frame;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the status line tells: the open exam file, whether all is saved, this device, who is working. */
public final class WindowState {
    /** How the open file stands. */
    public enum Saved {
        /** No exam is open. */
        NONE,
        /** Everything shown is committed. */
        SAVED,
        /** A commit is on its way. */
        SAVING,
        /** Somebody else has the file; this window only looks. */
        READ_ONLY
    }

    private final StringProperty file = new SimpleStringProperty("");
    private final ObjectProperty<Saved> saved = new SimpleObjectProperty<>(Saved.NONE);
    private final StringProperty device = new SimpleStringProperty("");
    private final StringProperty operator = new SimpleStringProperty("");

    /** Name of the exam file, empty when none is open. */
    public StringProperty fileProperty() {
        return file;
    }

    /** Whether what is shown is saved. */
    public ObjectProperty<Saved> savedProperty() {
        return saved;
    }

    /** Short name of this copy of the exam ("A3"), empty when none. */
    public StringProperty deviceProperty() {
        return device;
    }

    /** The name of who is working, empty when not told. */
    public StringProperty operatorProperty() {
        return operator;
    }
}
