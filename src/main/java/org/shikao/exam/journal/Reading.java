package org.shikao.exam.journal;

import java.util.Optional;
import org.shikao.exam.Problem;

/** A stored entry as read: either the entry or the problem because of which it cannot be. */
public record Reading(Optional<Entry> entry, Optional<Problem> problem) {
    static Reading of(Entry entry) {
        return new Reading(Optional.of(entry), Optional.empty());
    }

    static Reading refused(Problem problem) {
        return new Reading(Optional.empty(), Optional.of(problem));
    }
}
