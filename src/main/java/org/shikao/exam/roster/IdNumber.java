package org.shikao.exam.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.shikao.exam.roster.Candidate.Sex;

/** A citizen identity number (身份证号) by GB 11643-1999: region 6, birth date 8, sequence 3 (odd = male), check digit. */
public record IdNumber(String text) {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String DIGITS = "10X98765432";
    private static final int SEQUENCE_FROM = 14;

    /** Whether the text has 17 digits and a last digit or X; says nothing about the date or the check digit. */
    public static boolean hasForm(String text) {
        // asked several times of every row; a pattern would be the dearest part of judging a roster
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return text.length() == LENGTH && (digits == LENGTH || digits == LENGTH - 1 && text.charAt(digits) == 'X');
    }

    /** Whether the text is a number without fault: form, a day that exists, the right check digit. */
    public static boolean isSound(String text) {
        return hasForm(text) && new IdNumber(text).birth().isPresent() && new IdNumber(text).isChecked();
    }

    /** The check digit of 17 digits, by ISO 7064 MOD 11-2. */
    public static char checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return DIGITS.charAt(sum % 11);
    }

    /** Whether the last character is the check digit of the others. */
    public boolean isChecked() {
        return checkDigit(text) == text.charAt(17);
    }

    /** The birth date inside the number; empty if there is no such day. */
    public Optional<LocalDate> birth() {
        return dateIn(text, 6);
    }

    /** The sex by the last digit of the sequence. */
    public Sex sex() {
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The sequence of people registered on one day in one area; twins usually have neighbouring ones. */
    int sequence() {
        return Integer.parseInt(text.substring(SEQUENCE_FROM, SEQUENCE_FROM + 3));
    }

    /** Eight digits from this index as a date; empty if there is no such day. */
    static Optional<LocalDate> dateIn(String digits, int from) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits.substring(from, from + 4)),
                    Integer.parseInt(digits.substring(from + 4, from + 6)),
                    Integer.parseInt(digits.substring(from + 6, from + 8))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
