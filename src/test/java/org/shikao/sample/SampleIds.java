package org.shikao.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.shikao.exam.roster.Candidate.Sex;

/**
 * Invented identity numbers (GB 11643-1999) of the area code 990101, which no real area has. Written apart from the program's
 * own check so that each can prove the other.
 */
public final class SampleIds {
    private static final String AREA = "990101";
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;
    private final Set<String> given = new HashSet<>();
    private final Random random;

    SampleIds(Random random) {
        this.random = random;
    }

    /** A valid number not given before; the sequence is odd for a boy. */
    String next(LocalDate birth, Sex sex) {
        while (true) {
            String id = of(birth, 2 * (1 + random.nextInt(480)) + (sex == Sex.MALE ? 1 : 0));
            if (given.add(id)) {
                return id;
            }
        }
    }

    /** The number of a date and a sequence from 1 to 999. */
    public static String of(LocalDate birth, int sequence) {
        String body = AREA + COMPACT.format(birth) + "%03d".formatted(sequence);
        return body + checkDigit(body);
    }

    /** Marks a number as given, so that nobody else gets it. */
    String reserve(String id) {
        given.add(id);
        return id;
    }

    /** ISO 7064 MOD 11-2: Horner's rule with base 2, the digit makes the sum 1 modulo 11. */
    public static char checkDigit(String body) {
        int product = 0;
        for (char c : body.toCharArray()) {
            product = (product + (c - '0')) * 2 % 11;
        }
        int digit = (12 - product) % 11;
        return digit == 10 ? 'X' : (char) ('0' + digit);
    }
}
