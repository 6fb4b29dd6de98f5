package org.shikao.exam.journal;

import java.util.List;

/**
 * A candidate's lot and the draw it came from: {@code sessionId} is the session he was due in, since the benches of a room have the
 * same lots in every session; {@code drawn} holds the lots given out together, in the order of the draw. Two draws with different
 * results differ here also for a candidate who got the same lot in both.
 */
record GivenLot(String sessionId, String lotNo, List<String> drawn) {
    static final GivenLot NONE = new GivenLot("", "", List.of());

    /** A lot that did not come out of a draw on the computer: typed in, or kept by the plan. */
    static GivenLot alone(String sessionId, String lotNo) {
        return lotNo.isEmpty() ? NONE : new GivenLot(sessionId, lotNo, List.of());
    }

    boolean isNone() {
        return lotNo.isEmpty();
    }
}
