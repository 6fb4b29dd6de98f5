package org.shikao.exam.catalogue;

/** Something that happened during the work and that the rules of the rubric answer, besides the values of the points. */
public sealed interface SheetEvent {
    /**
     * Apparatus broke at point {@code point}. The points of the breakage rule called {@code what} are zero, and so is this one if it
     * is {@code zeroIfBroken}; without such a rule only the latter.
     */
    record Broken(String what, int point) implements SheetEvent {}

    /** Group {@code group}, counted from 1, was not done in its order. */
    record OutOfOrder(int group) implements SheetEvent {}

    /** The check point was shown to the examiner {@code used} times. */
    record Attempts(int point, int used) implements SheetEvent {}

    /** The examiner stopped the work at this point for the safety rule called {@code what}. */
    record Stopped(String what, int point) implements SheetEvent {}

    /** The candidate went on for so many minutes after time, each begun one counted. */
    record Overran(int minutes) implements SheetEvent {}
}
