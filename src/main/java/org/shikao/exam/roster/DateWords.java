package org.shikao.exam.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the spellings of a birth date: 2010-10-3, 2010/10/03, 2010.10.3, 2010、10、3, 2010 10 3, 20101003, 2010年10月3日, the same in
 * full-width signs, and 二〇一〇年十月三日.
 */
final class DateWords {
    private static final String GAP = "(?:\\s*[-/.、,年]\\s*|\\s+)";
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{4})" + GAP + "(\\d{1,2})" + GAP.replace('年', '月') + "(\\d{1,2})\\s*[日号]?(?:[ T]0{1,2}:00(?::00)?)?");
    private static final Pattern COMPACT = Pattern.compile("\\d{8}");
    private static final Pattern MONTH =
            Pattern.compile("((?:19|20)\\d\\d)(?:" + GAP + "(?=\\d{1,2}\\D*$)|(?=\\d\\d$))(\\d{1,2})\\s*月?");
    private static final Pattern HAN =
            Pattern.compile("([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号]?)?");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String DASHES = "‐‑–—―−";

    private DateWords() {}

    static Optional<LocalDate> read(String words) {
        String text = plain(words);
        if (COMPACT.matcher(text).matches()) {
            return IdNumber.dateIn(text, 0);
        }
        Matcher m = PARTS.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return IdNumber.dateIn(m.group(1) + twoDigits(m.group(2)) + twoDigits(m.group(3)), 0);
    }

    /** A day, or a month without one. */
    static Optional<ToldBirth> readBirth(String words) {
        return read(words).map(ToldBirth::of).or(() -> readMonth(words).map(ToldBirth::of));
    }

    /** A month without a day, as 201010, 2010-10 or 2010年10月: what schools write under 出生年月. */
    static Optional<YearMonth> readMonth(String words) {
        Matcher m = MONTH.matcher(plain(words));
        try {
            return m.matches()
                    ? Optional.of(YearMonth.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Half-width digits and signs. */
    private static String plain(String words) {
        boolean ascii = words.chars().allMatch(c -> c < 0x7F || c == '年' || c == '月' || c == '日');
        if (ascii) {
            return words;
        }
        StringBuilder half = new StringBuilder();
        CellText.words(words)
                .text()
                .codePoints()
                .map(c -> DASHES.indexOf(c) >= 0 ? '-' : c == '　' || c == 0xA0 ? ' ' : CellText.halfWidth(c))
                .filter(c -> !CellText.isInvisible(c))
                .forEach(half::appendCodePoint);
        Matcher m = HAN.matcher(half);
        return m.matches() ? digits(m) : half.toString();
    }

    private static String digits(Matcher m) {
        StringBuilder out = new StringBuilder();
        m.group(1).chars().forEach(c -> out.append(Math.max(0, DIGITS.indexOf(c))));
        out.append('-').append(number(m.group(2)));
        if (m.group(3) != null) {
            out.append('-').append(number(m.group(3)));
        }
        return out.toString();
    }

    /** 三, 十三, 三十 or 三十一; 0, which no date has, for anything else. */
    private static int number(String han) {
        int ten = han.indexOf('十');
        if (ten < 0) {
            return han.length() == 1 ? DIGITS.indexOf(han) : 0;
        }
        boolean odd = ten > 1 || han.length() > ten + 2 || han.indexOf('十', ten + 1) >= 0;
        int tens = ten == 0 ? 1 : DIGITS.indexOf(han.charAt(0));
        int ones = han.length() == ten + 1 ? 0 : DIGITS.indexOf(han.charAt(han.length() - 1));
        return odd ? 0 : 10 * tens + ones;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
