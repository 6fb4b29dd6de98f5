package org.shikao.exam.journal;

import java.util.List;

/**
 * Somebody who came on the day and stands on no list. {@code seats} name the sessions he was added to, with the lot kept for him or
 * an empty one; {@code personDigest} names what he said of himself; {@code claimed} lists the candidates whom links in force name:
 * none yet, the one he is, or several in conflict.
 */
public record WalkIn(String temporaryNo, List<Place> seats, String personDigest, List<String> claimed) {
    /** A session and the lot kept there, empty for one who draws. */
    public record Place(String sessionId, String lotNo) {}

    public WalkIn {
        seats = List.copyOf(seats);
        claimed = List.copyOf(claimed);
    }

    /** Whether he is linked to one candidate. */
    public boolean isLinked() {
        return claimed.size() == 1;
    }

    /** Whether links made apart name different candidates. */
    public boolean isInConflict() {
        return claimed.size() > 1;
    }
}
