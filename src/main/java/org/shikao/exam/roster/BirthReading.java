package org.shikao.exam.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** Birth dates that can be read in several ways, beside an identity number that says which is meant. */
final class BirthReading {
    private static final Pattern THREE = Pattern.compile("(\\d{1,4})[-/. ](\\d{1,2})[-/. ](\\d{1,4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    /** Day 0 of the two counts of days that spreadsheets have. */
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int CENTURY = 100;

    private BirthReading() {}

    /** What is to be said of a birth date that nobody can read without the identity number. @param byId the day in that number */
    static Problem problem(String text, Optional<LocalDate> byId, Place place) {
        return byId.filter(day -> mayMean(text, day))
                .map(day -> Problem.normalised("ROSTER_BIRTH_READ", place, text, day.toString()))
                .orElseGet(() -> Problem.error("ROSTER_BIRTH_UNREADABLE", place, text));
    }

    /** Whether the text may mean this day: as a spreadsheet's count of days, or with day, month and a short year in any usual order. */
    static boolean mayMean(String text, LocalDate day) {
        String plain = CellText.identifier(text).text();
        if (SERIAL.matcher(plain).matches()) {
            int days = Integer.parseInt(plain);
            return day.equals(FROM_1900.plusDays(days)) || day.equals(FROM_1904.plusDays(days));
        }
        Matcher m = THREE.matcher(text.strip());
        if (!m.matches()) {
            return false;
        }
        int[] parts = {Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))};
        boolean yearFirst = isYear(parts[0], day) && parts[1] == day.getMonthValue() && parts[2] == day.getDayOfMonth();
        boolean monthFirst = parts[0] == day.getMonthValue() && parts[1] == day.getDayOfMonth();
        boolean dayFirst = parts[0] == day.getDayOfMonth() && parts[1] == day.getMonthValue();
        return yearFirst || isYear(parts[2], day) && (monthFirst || dayFirst);
    }

    private static boolean isYear(int part, LocalDate day) {
        return part == day.getYear() || part == day.getYear() % CENTURY;
    }
}
