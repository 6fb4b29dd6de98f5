package org.shikao.gui.control;

/** How far a step of the work is; shown beside each page in the side bar and on the home strip. */
public enum StepState {
    /** Nothing there yet: ○ */
    EMPTY,
    /** Begun: ◐ */
    IN_PROGRESS,
    /** Complete: ● */
    DONE,
    /** Something needs a person: ⚠ */
    ATTENTION,
    /** A page that is no step of the work (home, settings): no mark. */
    NONE
}
