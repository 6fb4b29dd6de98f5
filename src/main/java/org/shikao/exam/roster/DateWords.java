package org.shikao.exam.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spellings of a birth date: 2010-10-3, 2010/10/03, 2010.10.3, 20101003, 2010年10月3日. */
final class DateWords {
    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]0{1,2}:00(?::00)?)?");
    private static final Pattern COMPACT = Pattern.compile("\\d{8}");

    private DateWords() {}

    static Optional<LocalDate> read(String text) {
        if (COMPACT.matcher(text).matches()) {
            return IdNumber.dateIn(text, 0);
        }
        Matcher m = PARTS.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return IdNumber.dateIn(m.group(1) + twoDigits(m.group(2)) + twoDigits(m.group(3)), 0);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
