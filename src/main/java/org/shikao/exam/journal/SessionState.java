package org.shikao.exam.journal;

/** How far a session has come. */
public enum SessionState {
    PLANNED,
    COMMITTED,
    CHECKED_IN,
    DRAWN,
    SCORING,
    ENDED,
    SIGNED
}
