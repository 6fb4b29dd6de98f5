package org.shikao.exam.journal;

/** How far a mark sheet has come. */
public enum SheetState {
    EMPTY,
    IN_PROGRESS,
    /** Every point has a value, not handed in. */
    COMPLETE,
    SUBMITTED,
    SIGNED,
    /** Its two markings lie farther apart than the tolerance; its total is withheld until somebody decides. */
    DIFFERS,
    /** Written on two devices that did not know of each other; its total is withheld. */
    CONFLICT
}
