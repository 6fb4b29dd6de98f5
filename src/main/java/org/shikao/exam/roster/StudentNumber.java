package org.shikao.exam.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.shikao.exam.roster.Candidate.Sex;

/**
 * The national student number (全国学籍号), 19 characters: {@code G} and an identity number; {@code J} and a number of its form for a
 * pupil without one; {@code L}, area, birth date and four digits while none was given yet.
 */
record StudentNumber(String text) {
    private static final int LENGTH = 19;
    private static final int BIRTH_FROM = 7;
    private static final int SEX_AT = 17;

    /** Whether the text is a student number with a day that exists. */
    static boolean hasForm(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        boolean form = switch (text.charAt(0)) {
            case 'G', 'J' -> IdNumber.hasForm(text, 1);
            case 'L' -> IdNumber.areDigits(text, 1, LENGTH);
            default -> false;
        };
        return form && IdNumber.isDay(text, BIRTH_FROM);
    }

    Optional<LocalDate> birth() {
        return IdNumber.dateIn(text, BIRTH_FROM);
    }

    /** The sex by the sequence, which an L-number does not have. */
    Sex sex() {
        if (text.startsWith("L")) {
            return Sex.UNKNOWN;
        }
        return (text.charAt(SEX_AT) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }
}
