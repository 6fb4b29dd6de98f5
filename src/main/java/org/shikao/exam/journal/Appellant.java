package org.shikao.exam.journal;

/** Who may ask for a score to be looked at again (复核, rule 38). */
public enum Appellant {
    /** 考生本人 */
    CANDIDATE,
    /** 家长 */
    GUARDIAN,
    /** 学校 */
    SCHOOL
}
