package org.shikao.gui.roster;

import java.nio.file.Path;
import java.util.List;
import org.shikao.exam.Problem;
import org.shikao.flow.ImportRoster.Change;
import org.shikao.text.Phrase;

/**
 * What became of the last import.
 *
 * @param kind how it ended
 * @param sentence what is told in the banner
 * @param files what was imported
 * @param problems all findings
 * @param changes the differences to candidates already there, one a field
 */
record ImportOutcome(Kind kind, Phrase sentence, List<Path> files, List<Problem> problems, List<Change> changes) {
    /** How an import ended. */
    enum Kind {
        /** Taken over. */
        DONE,
        /** Tried only; it would go through. */
        TRIED,
        /** Refused for errors in the files. */
        REFUSED,
        /** Refused only because candidates already there have other data; may be repeated as an update. */
        DIFFERS,
        /** No photo could be attached. */
        NO_PHOTOS
    }

    ImportOutcome {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    /** Whether a person has to do something about it. */
    boolean isWaiting() {
        return kind == Kind.REFUSED || kind == Kind.DIFFERS;
    }

    /** How many candidates have other data than before. */
    long changedCandidates() {
        return changes.stream().map(Change::candidateNo).distinct().count();
    }
}
