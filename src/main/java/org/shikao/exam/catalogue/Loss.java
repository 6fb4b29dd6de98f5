package org.shikao.exam.catalogue;

import org.shikao.exam.Marks;

/**
 * Marks lost at a scoring point. {@code own} is what the point itself lost (its marks less its value); {@code counted} is how much
 * of that the total really lost. On a complete sheet the counted losses add up to the full marks less the total.
 */
public record Loss(int point, Marks own, Marks counted, Rule rule) {
    /** What decided how much of a loss counts. */
    public enum Rule {
        /** All of it counts. */
        OWN,
        /** A point that contains this one lost as well; only what goes beyond that counts. */
        ABSORBED,
        /** The group had not enough left to lose. */
        CAPPED,
        /** The rest of the group or sheet, lost because a critical point (否决项) was at zero. */
        CRITICAL
    }
}
