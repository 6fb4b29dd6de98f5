package org.shikao.files.yaml;

/** The fields of a roster as words in a mapping file, and {@code none} for a column that is not read. */
enum MappedField implements FieldWord {
    NONE,
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
    DEFERRAL_BIOLOGY
}
