package org.shikao.gui.frame;

import java.time.Clock;
import java.time.LocalTime;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shikao.gui.control.Severity;
import org.shikao.text.Phrase;

/** Results of work that ran in the background: shown for a while beside the page, kept to be read later. */
public final class Notices {
    private static final int KEPT = 200;

    private final Clock clock;
    private final ObservableList<Notice> all = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();

    /** Makes an empty list; the clock gives the time shown beside each notice. */
    public Notices(Clock clock) {
        this.clock = clock;
    }

    /** Tells something. Errors stay on the screen until they are read. */
    public void tell(Severity severity, Phrase phrase) {
        all.add(0, new Notice(severity, phrase, LocalTime.now(clock)));
        unread.set(unread.get() + 1);
        if (all.size() > KEPT) {
            all.remove(KEPT, all.size());
        }
    }

    /** Everything told so far, newest first. */
    public ObservableList<Notice> all() {
        return all;
    }

    /** How many were told since the list was last opened. */
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** The list was opened. */
    public void read() {
        unread.set(0);
    }

    /**
     * One notice.
     *
     * @param severity how serious it is
     * @param phrase what is told
     * @param at wall clock time at which it was told, for display only
     */
    public record Notice(Severity severity, Phrase phrase, LocalTime at) {}
}
