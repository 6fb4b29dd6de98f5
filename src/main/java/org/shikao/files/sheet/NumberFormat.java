package org.shikao.files.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;

/**
 * What a spreadsheet's number format does to a number, as far as a roster needs to know: nothing, make a date of it, or show signs
 * and leading zeros that the number itself has not.
 *
 * @param date whether it shows a date or a time of day
 * @param before signs shown before the digits
 * @param digits how many digits are shown at least, 0 if the format is not one of zeros alone
 * @param hundredths whether two digits are shown behind the point, as in 0.00
 * @param code the whole format where its digits are spread over signs, colours or conditions; else empty
 */
record NumberFormat(boolean date, String before, int digits, String code, boolean hundredths) {
    static final NumberFormat GENERAL = new NumberFormat(false, "", 0, "", false);
    private static final NumberFormat HUNDREDTHS = new NumberFormat(false, "", 0, "", true);
    private static final int ID_OF_HUNDREDTHS = 2;
    private static final NumberFormat DATE = new NumberFormat(true, "", 0, "", false);
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
            return date ? DATE : id == ID_OF_HUNDREDTHS ? HUNDREDTHS : GENERAL;
        }
        String first = code.split(";", 2)[0];
        if (HUNDREDTHS_SHOWN.matcher(first).matches()) {
            return HUNDREDTHS;
        }
        Matcher zeros = ZEROS.matcher(first);
        if (zeros.matches()) {
            String before = plain(zeros.group(1));
            int digits = zeros.group(2).length();
            return digits == 1 && before.isEmpty() ? GENERAL : new NumberFormat(false, before, digits, "", false);
        }
        if (isDate(first)) {
            return DATE;
        }
        String spelt = SPELLING.matcher(code).replaceAll("");
        return ADDS_SIGNS.matcher(spelt).find() ? new NumberFormat(false, "", 0, spelt, false) : GENERAL;
    }

    private static String plain(String literals) {
        StringBuilder plain = new StringBuilder();
        for (Matcher m = QUOTED.matcher(literals); m.find(); ) {
            plain.append(m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3));
        }
        return plain.toString();
    }

    private static boolean isDate(String code) {
        String plain = LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
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
