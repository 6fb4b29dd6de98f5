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
    private static final int BIRTH_FROM = 6;
    private static final int SEQUENCE_FROM = 14;
    private static final int DECEMBER = 12;
    /** Every month has so many days. */
    private static final int SURE_DAYS = 28;

    /** Whether the text has 17 digits and a last digit or X; says nothing about the date or the check digit. */
    public static boolean hasForm(String text) {
        // asked several times of every row; a pattern would be the dearest part of judging a roster
        return hasForm(text, 0);
    }

    /** Whether it has that form from this index to its end. */
    static boolean hasForm(String text, int from) {
        if (text.length() - from != LENGTH) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return areDigits(text, from, from + LENGTH - 1) && (last == 'X' || last >= '0' && last <= '9');
    }

    /** Whether there are only digits between two indexes. */
    static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is a number without fault: form, a day that exists, the right check digit. */
    public static boolean isSound(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += WEIGHTS[i] * digit;
        }
        return DIGITS.charAt(sum % DIGITS.length()) == text.charAt(LENGTH - 1) && isDay(text, BIRTH_FROM);
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
        return checkDigit(text) == text.charAt(LENGTH - 1);
    }

    /** The birth date inside the number; empty if there is no such day. */
    public Optional<LocalDate> birth() {
        return dateIn(text, BIRTH_FROM);
    }

    /** The sex by the last digit of the sequence. */
    public Sex sex() {
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The sequence of people registered on one day in one area; twins usually have neighbouring ones. */
    int sequence() {
        return number(text, SEQUENCE_FROM, 3);
    }

    /** Eight digits from this index as a date; empty if there is no such day. */
    static Optional<LocalDate> dateIn(String digits, int from) {
        try {
            return Optional.of(
                    LocalDate.of(number(digits, from, 4), number(digits, from + 4, 2), number(digits, from + 6, 2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether eight digits from this index are a day that exists. */
    static boolean isDay(String digits, int from) {
        int month = 10 * (digits.charAt(from + 4) - '0') + digits.charAt(from + 5) - '0';
        int day = 10 * (digits.charAt(from + 6) - '0') + digits.charAt(from + 7) - '0';
        boolean sure = month >= 1 && month <= DECEMBER && day >= 1 && day <= SURE_DAYS;
        return sure || dateIn(digits, from).isPresent();
    }

    private static int number(String digits, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = 10 * number + digits.charAt(i) - '0';
        }
        return number;
    }
}
