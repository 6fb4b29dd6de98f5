package org.shikao.exam.roster;

/** Why two entries may be one person, the strongest reason first. */
public enum Likeness {
    /** The same identity number in the same school. */
    SAME_ID,
    /** The same identity number in two schools: entered twice, or moved. */
    MOVED,
    /** One candidate number for two entries. */
    SAME_CANDIDATE_NO,
    /** One student number for two entries. */
    SAME_STUDENT_NO,
    /** The same birthday, and names that differ only in width, spaces or the kind of dot. */
    NAME_VARIANT,
    /** The same name and birthday under another identity. */
    SAME_NAME_AND_BIRTHDAY,
    /** The same name on another birthday or in another area, and identity numbers that differ in one digit besides the check digit. */
    ID_ONE_DIGIT_APART,
    /** Same school, surname, day and area with neighbouring sequences: two people, never one. */
    TWINS;

    /** Whether the two have a number in common. */
    boolean isSameNumber() {
        return compareTo(SAME_STUDENT_NO) <= 0;
    }
}
