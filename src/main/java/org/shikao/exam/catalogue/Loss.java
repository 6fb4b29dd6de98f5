package org.shikao.exam.catalogue;

import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.Critical;

/**
 * Marks that the total lost, at which point and by which rule. The losses of a sheet add up to the full marks less its total, of an
 * unfinished sheet too. {@code point} is 0 where the whole sheet lost them (overtime).
 */
public record Loss(int point, Marks marks, Reason reason) {
    /** The rule by which marks are lost. */
    public sealed interface Reason {}

    /** The mistake of this letter was noted at the point. */
    public record Mistake(String code) implements Reason {}

    /** The examiner gave less, without noting a mistake for it. */
    public record Judged() implements Reason {}

    /** The point has no value yet. */
    public record Blank() implements Reason {}

    /** The check point was passed too late, or not within the attempts allowed. */
    public record Attempted(int used) implements Reason {}

    /** The point this one depends on earned nothing. */
    public record Dependent(int on) implements Reason {}

    /** Apparatus was broken (损坏器材). */
    public record Broken(String what) implements Reason {}

    /** The critical point (否决项) was at zero: the rest of its group or of the sheet. */
    public record Fatal(Critical severity) implements Reason {}

    /** The group was not done in its order. */
    public record OutOfOrder() implements Reason {}

    /** The work was stopped for safety: the rest of the group or of the sheet. */
    public record Stopped(String what) implements Reason {}

    /** The candidate went on after time. */
    public record Overtime(int minutes) implements Reason {}
}
