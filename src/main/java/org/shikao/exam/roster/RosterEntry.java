package org.shikao.exam.roster;

import java.time.LocalDate;
import org.shikao.exam.Place;
import org.shikao.exam.roster.RosterRow.Storage;

/** A candidate with the row it was read from; {@code soundId} if its identity number is without fault. */
record RosterEntry(Candidate candidate, RosterRow row, boolean soundId) {
    /** The cell of a field, or the row where the roster has no such column. */
    Place place(RosterField field) {
        return row.place(field);
    }

    boolean storedAsNumber(RosterField field) {
        return row.storage(field) == Storage.NUMBER;
    }

    /** The birth date by a sound number, else what the list told of it; empty where nothing tells it. */
    static String birth(Candidate candidate) {
        return IdNumber.isSound(candidate.idNo())
                ? new IdNumber(candidate.idNo())
                        .birth()
                        .map(LocalDate::toString)
                        .orElse("")
                : candidate.document().birth();
    }
}
