package org.shikao.exam.catalogue;

import java.util.List;
import org.shikao.exam.Marks;

/**
 * What a point lost when the rules that concern it alone have been applied. {@code sound} is false if it earned nothing that others
 * could build on; a blank point is sound, since it condemns nobody.
 */
record PointScore(RubricPoint point, List<Loss> losses, boolean blank, boolean sound) {
    /** Marks of the point less its losses. */
    Marks kept() {
        return point.marks().minus(lost());
    }

    Marks lost() {
        return RubricScoring.sum(losses.stream().map(Loss::marks).toList());
    }
}
