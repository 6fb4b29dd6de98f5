package org.shikao.exam.roster;

import java.util.EnumSet;
import java.util.Set;

/**
 * The columns of a second list: who, and what was granted. In the long layout a row grants one thing, named by {@link #KIND}; in the
 * wide one it has a column for each.
 */
public enum SecondField {
    CANDIDATE_NO,
    ID_NO,
    STUDENT_NO,
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
    SECOND_BY,
    /** Whether the committee granted it. */
    VERDICT,
    /** Whether whoever looked at it before the committee passed it on; both must say yes. */
    REVIEW,
    EXEMPTION,
    EXEMPTION_SUBJECT,
    EXEMPTION_REASON,
    EXEMPTION_PHYSICS,
    EXEMPTION_CHEMISTRY,
    EXEMPTION_BIOLOGY,
    DEFERRAL,
    DEFERRAL_SUBJECT,
    DEFERRAL_REASON,
    DEFERRAL_PHYSICS,
    DEFERRAL_CHEMISTRY,
    DEFERRAL_BIOLOGY,
    NEEDS,
    CANDIDATE_TYPE,
    /** Grants nothing, but may say that something was refused. */
    REMARK;

    /** The columns of the wide layout that grant something by themselves. */
    public static final Set<SecondField> GRANTING = EnumSet.of(
            EXEMPTION,
            EXEMPTION_PHYSICS,
            EXEMPTION_CHEMISTRY,
            EXEMPTION_BIOLOGY,
            DEFERRAL,
            DEFERRAL_PHYSICS,
            DEFERRAL_CHEMISTRY,
            DEFERRAL_BIOLOGY,
            NEEDS,
            CANDIDATE_TYPE);
}
