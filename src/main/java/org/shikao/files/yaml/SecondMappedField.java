package org.shikao.files.yaml;

/** The fields of a second list as words in a mapping file, and {@code none} for a column that is not read. */
enum SecondMappedField {
    NONE,
    CANDIDATE_NO,
    ID_NO,
    STUDENT_NO,
    NAME,
    KIND,
    SUBJECT,
    REASON,
    PROOF,
    PERCENT,
    MARKS,
    GROUND,
    DECIDED_BY,
    SECOND_BY,
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
    CANDIDATE_TYPE
}
