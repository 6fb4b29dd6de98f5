package org.shikao.exam.roster;

import java.util.EnumSet;
import java.util.Set;

/** The columns a roster may have; what they are called in a school's file is the reader's business. */
public enum RosterField {
    CANDIDATE_NO,
    NAME,
    SEX,
    ID_NO,
    ID_KIND,
    STUDENT_NO,
    REGISTRATION_NO,
    SCHOOL_CODE,
    SCHOOL_NAME,
    GRADE,
    CLASS_NAME,
    CANDIDATE_TYPE,
    NEEDS,
    EXEMPTION,
    BIRTH_DATE,
    REMARK,
    EXEMPTION_SUBJECT,
    EXEMPTION_REASON,
    DEFERRAL,
    DEFERRAL_SUBJECT,
    DEFERRAL_REASON,
    EXEMPTION_PHYSICS,
    EXEMPTION_CHEMISTRY,
    EXEMPTION_BIOLOGY,
    DEFERRAL_PHYSICS,
    DEFERRAL_CHEMISTRY,
    DEFERRAL_BIOLOGY;

    /** Columns that say apart what the column of exemptions can say by itself; schools have them, the template does not. */
    public static final Set<RosterField> APART = EnumSet.range(EXEMPTION_SUBJECT, DEFERRAL_BIOLOGY);
}
