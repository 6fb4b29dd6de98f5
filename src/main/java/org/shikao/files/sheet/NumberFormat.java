package org.shikao.files.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;

/**
 * What a spreadsheet's number format does to a number, as far as a roster needs to know: nothing, make a date of it, or show signs
 * and leading zeros that the number itself has not.
 *
 * @param calendar what it shows of a date or a time of day
 * @param before signs shown before the digits
 * @param digits how many digits are shown at least, 0 if the format is not one of zeros alone
 * @param hundredths whether two digits are shown behind the point, as in 0.00
 * @param code the whole format where its digits are spread over signs, colours or conditions; else empty
 */
record NumberFormat(Calendar calendar, String before, int digits, String code, boolean hundredths) {
    /** What a format shows of a moment: no such thing, the month of the year alone, or a day or hour. */
    enum Calendar {
        NOTHING,
        MONTH,
        DAY
    }

    static final NumberFormat GENERAL = new NumberFormat(Calendar.NOTHING, "", 0, "", false);
    /** Mmm-yy everywhere, and yyyy年m月 in a Chinese spreadsheet. */
    private static final Set<Integer> MONTHS = Set.of(17, 27, 36, 50, 52, 57);

    private static final NumberFormat HUNDREDTHS = new NumberFormat(Calendar.NOTHING, "", 0, "", true);
    private static final int ID_OF_HUNDREDTHS = 2;
    private static final NumberFormat DATE = new NumberFormat(Calendar.DAY, "", 0, "", false);
    private static final NumberFormat MONTH = new NumberFormat(Calendar.MONTH, "", 0, "", false);
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern ZEROS = Pattern.compile("((?:\"[^\"]*\"|\\\\.|[-])*)(0+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|\\\\(.)|(-)");
    /** Chinese or spelt-out digits stand for the same digits. */
    private static final Pattern SPELLING = Pattern.compile("(?i)\\[dbnum\\d?]");

    private static final Pattern ADDS_SIGNS =
            Pattern.compile("0[^0]*0|\"[^\"]*[\\p{L}\\p{N}][^\"]*\"|\\\\[\\p{L}\\p{N}]");
    private static final Pattern SCALES = Pattern.compile("[.,%?/]|(?i)e[+-]|general|通用");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[- ](?=\\d)");
    private static final Pattern HUNDREDTHS_SHOWN = Pattern.compile("[#0]*0\\.00(?:_.|\\\\? )*");
    private static final Pattern CLOCK = Pattern.compile("h+:m|m:ss");
    /** Numbers of more digits lose some of them. */
    private static final int KEPT_DIGITS = 15;

    /** A format by its number in the file and its code, null if the file does not give one. */
    static NumberFormat of(int id, String code) {
        if (code == null) {
            boolean date = (id >= 14 && id <= 22)
                    || (id >= 27 && id <= 36)
                    || (id >= 45 && id <= 47)
                    || (id >= 50 && id <= 58);
            return MONTHS.contains(id) ? MONTH : date ? DATE : id == ID_OF_HUNDREDTHS ? HUNDREDTHS : GENERAL;
        }
        String first = code.split(";", 2)[0];
        if (HUNDREDTHS_SHOWN.matcher(first).matches()) {
            return HUNDREDTHS;
        }
        Matcher zeros = ZEROS.matcher(first);
        if (zeros.matches()) {
            String before = plain(zeros.group(1));
            int digits = zeros.group(2).length();
            return digits == 1 && before.isEmpty()
                    ? GENERAL
                    : new NumberFormat(Calendar.NOTHING, before, digits, "", false);
        }
        if (isDate(first)) {
            return hasDay(first) ? DATE : MONTH;
        }
        String spelt = SPELLING.matcher(code).replaceAll("");
        return ADDS_SIGNS.matcher(spelt).find() ? new NumberFormat(Calendar.NOTHING, "", 0, spelt, false) : GENERAL;
    }

    private static String plain(String literals) {
        StringBuilder plain = new StringBuilder();
        for (Matcher m = QUOTED.matcher(literals); m.find(); ) {
            plain.append(m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3));
        }
        return plain.toString();
    }

    private static boolean hasDay(String code) {
        return !letters(code).matches("[^dhs]*y[^dhs]*m[^dhs]*|[^dhs]*m[^dhs]*y[^dhs]*");
    }

    private static String letters(String code) {
        return LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean isDate(String code) {
        String plain = letters(code);
        if (plain.contains("general") || plain.contains("0") || plain.contains("#")) {
            return false;
        }
        boolean year = plain.contains("y") || plain.contains("e");
        boolean month = plain.contains("m");
        boolean day = plain.contains("d");
        return (year && (month || day))
                || (month && day)
                || plain.contains("yy")
                || CLOCK.matcher(plain).find();
    }

    /** Whether it shows a date or a time of day. */
    boolean date() {
        return calendar != Calendar.NOTHING;
    }

    /** A day (yyyy-mm-dd) as it was typed: of a month without a day a spreadsheet makes the first day of it. */
    String typed(String day) {
        return calendar == Calendar.MONTH && day.endsWith("-01") ? day.substring(0, day.length() - 3) : day;
    }

    /**
     * What the format shows for a number, if it shows more than the number itself and not a digit can differ: a whole number within
     * the digits that a spreadsheet keeps.
     */
    Optional<String> shown(String number) {
        boolean whole = !number.isEmpty()
                && number.length() <= KEPT_DIGITS
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!whole) {
            return Optional.empty();
        }
        return digits > 0
                ? Optional.of(before + "0".repeat(Math.max(0, digits - number.length())) + number)
                : rendered(number);
    }

    /** A number with the zero that it shows and does not keep, as class 9.10 kept as 9.1; any other as it is. */
    String withLastZero(String number) {
        if (!hundredths || number.indexOf('.') < 0) {
            return number;
        }
        try {
            BigDecimal kept =
                    new BigDecimal(number).round(new MathContext(KEPT_DIGITS)).stripTrailingZeros();
            return kept.scale() == 1 ? kept.setScale(2).toPlainString() : number;
        } catch (NumberFormatException e) {
            // a number as only programs write it, such as 1.5f
            return number;
        }
    }

    /** Blanks and dashes between digits only part them for the eye; a section that scales the number shows fewer digits than it has. */
    private Optional<String> rendered(String number) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = CellFormat.getInstance(Locale.ROOT, code)
                    .apply(Double.valueOf(number))
                    .text
                    .strip();
            String shown = BETWEEN_DIGITS.matcher(text).replaceAll("");
            boolean whole = shown.chars().filter(c -> c >= '0' && c <= '9').count() >= number.length()
                    && !SCALES.matcher(shown).find();
            return whole && !shown.equals(number) ? Optional.of(shown) : Optional.empty();
        } catch (RuntimeException e) {
            // a format that no spreadsheet would take
            return Optional.empty();
        }
    }
}
