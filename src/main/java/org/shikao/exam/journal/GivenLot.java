package org.shikao.exam.journal;

import java.util.List;

/**
 * A candidate's lot and the draw it came from: {@code drawn} holds the lots given out together, in the order of the draw. Two
 * draws with different results differ here also for a candidate who got the same lot in both.
 */
record GivenLot(String lotNo, List<String> drawn) {
    static final GivenLot NONE = new GivenLot("", List.of());

    /** A lot that did not come out of a draw on the computer: typed in, or kept by the plan. */
    static GivenLot alone(String lotNo) {
        return new GivenLot(lotNo, List.of());
    }

    boolean isNone() {
        return lotNo.isEmpty();
    }
}
