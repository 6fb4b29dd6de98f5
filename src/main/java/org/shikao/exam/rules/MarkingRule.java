package org.shikao.exam.rules;

import org.shikao.exam.Marks;

/**
 * Rules 21 to 23, 34 and 35. How a sheet is scored and corrected. {@code tolerance} is how far two markings of one sheet may lie
 * apart, in the subject's raw marks, and still be averaged (网上阅卷); {@code recheckBelowPercent} of the full marks.
 */
public record MarkingRule(
        Mode mode,
        Marks tolerance,
        Marks step,
        boolean repeatErrorOnce,
        int correctionSignatures,
        int recheckBelowPercent,
        boolean doubleEntry) {
    /** The fewest people of a team that scores together in a room (rule 21: three a room). */
    public static final int TEAM_SIZE = 3;

    /** Rule 21. */
    public enum Mode {
        SINGLE,
        TEAM,
        /** Two markers score the video afterwards. */
        NETWORKED,
        /** Two examiners of the room score at once. */
        DOUBLE
    }

    /** Whether every sheet is marked by two people who do not see each other's marks (双评). */
    public boolean twice() {
        return mode == Mode.NETWORKED || mode == Mode.DOUBLE;
    }
}
