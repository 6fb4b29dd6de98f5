package org.shikao.gui.roster;

import java.nio.file.Path;
import java.util.List;
import org.shikao.exam.Problem;
import org.shikao.text.Phrase;

/**
 * What became of the last import.
 *
 * @param kind how it ended
 * @param sentence what is told in the banner
 * @param files what was imported
 * @param problems all findings
 */
record ImportOutcome(Kind kind, Phrase sentence, List<Path> files, List<Problem> problems) {
    /** How an import ended. */
    enum Kind {
        /** Taken over. */
        DONE,
        /** Tried only; it would go through. */
        TRIED,
        /** No photo could be attached. */
        NO_PHOTOS
    }

    ImportOutcome {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
