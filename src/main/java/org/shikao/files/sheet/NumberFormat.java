package org.shikao.files.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a spreadsheet's number format does to a number, as far as a roster needs to know: nothing, make a date of it, or show fixed
 * signs and leading zeros.
 *
 * @param date whether it shows a date
 * @param before signs shown before the digits
 * @param digits how many digits are shown at least, 0 if the format is not one of zeros alone
 */
record NumberFormat(boolean date, String before, int digits) {
    static final NumberFormat GENERAL = new NumberFormat(false, "", 0);
    private static final NumberFormat DATE = new NumberFormat(true, "", 0);
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern ZEROS = Pattern.compile("((?:\"[^\"]*\"|\\\\.|[-])*)(0+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|\\\\(.)|(-)");
    /** Numbers of more digits lose some of them. */
    private static final int KEPT_DIGITS = 15;

    /** A format by its number in the file and its code, null if the file does not give one. */
    static NumberFormat of(int id, String code) {
        if (code == null) {
            boolean date = (id >= 14 && id <= 22)
                    || (id >= 27 && id <= 36)
                    || (id >= 45 && id <= 47)
                    || (id >= 50 && id <= 58);
            return date ? DATE : GENERAL;
        }
        String first = code.split(";", 2)[0];
        Matcher zeros = ZEROS.matcher(first);
        if (zeros.matches()) {
            String before = plain(zeros.group(1));
            int digits = zeros.group(2).length();
            return digits == 1 && before.isEmpty() ? GENERAL : new NumberFormat(false, before, digits);
        }
        return isDate(first) ? DATE : GENERAL;
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
        return (year && (month || day)) || (month && day) || plain.contains("yy");
    }

    /**
     * What the format shows for a number, if it shows more than the number itself and not a digit can differ: a whole number within
     * the digits that a spreadsheet keeps.
     */
    Optional<String> shown(String number) {
        boolean whole = !number.isEmpty()
                && number.length() <= KEPT_DIGITS
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole && digits > 0
                ? Optional.of(before + "0".repeat(Math.max(0, digits - number.length())) + number)
                : Optional.empty();
    }
}
