package org.shikao.exam.roster;

/** The columns of a second list: who, and what was granted. */
public enum SecondField {
    CANDIDATE_NO,
    ID_NO,
    NAME,
    KIND,
    SUBJECT,
    REASON,
    PERCENT
}
