package org.shikao.exam.roster;

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
    REMARK
}
