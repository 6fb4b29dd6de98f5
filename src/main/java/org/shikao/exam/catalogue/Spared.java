package org.shikao.exam.catalogue;

import org.shikao.exam.Marks;

/** Marks that a point lost for itself but the total did not, and why. */
public record Spared(int point, Marks marks, Ground ground) {
    /** Why a loss does not count. */
    public sealed interface Ground {}

    /** The deduction of this point contains it. */
    public record ContainedIn(int point) implements Ground {}

    /** The group had no more to lose. */
    public record GroupFull() implements Ground {}

    /** The mistakes noted cost more than the point is worth. */
    public record PointFull() implements Ground {}

    /** The same operation error has cost marks at this point already. */
    public record RepeatOf(int point) implements Ground {}
}
