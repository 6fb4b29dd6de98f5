package org.shikao.exam.rules;

import org.shikao.exam.Marks;

/** Rules 21 to 23, 34 and 35. How a sheet is scored and corrected. {@code recheckBelowPercent} of the full marks. */
public record MarkingRule(
        Mode mode,
        Marks step,
        boolean repeatErrorOnce,
        int correctionSignatures,
        int recheckBelowPercent,
        boolean doubleEntry) {
    /** Rule 21. */
    public enum Mode {
        SINGLE,
        TEAM,
        NETWORKED,
        DOUBLE
    }
}
