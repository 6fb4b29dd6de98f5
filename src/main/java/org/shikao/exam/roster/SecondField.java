package org.shikao.exam.roster;

/** The columns of a second list: who, and what was granted. */
public enum SecondField {
    CANDIDATE_NO,
    ID_NO,
    NAME,
    KIND,
    SUBJECT,
    REASON,
    /** What proves a deferral. */
    PROOF,
    PERCENT,
    /** Marks instead of a percentage, where a committee sets them. */
    MARKS,
    /** Why the committee set it so; else the reason counts. */
    GROUND,
    /** Who decided: two names, or one of the two. */
    DECIDED_BY,
    /** The other of the two. */
    SECOND_BY
}
