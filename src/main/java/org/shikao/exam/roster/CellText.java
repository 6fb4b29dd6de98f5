package org.shikao.exam.roster;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a cell after what could be mended without a doubt, and what was mended. */
record CellText(String text, Set<Mend> mends) {
    /** A change that cannot alter the meaning. */
    enum Mend {
        WIDTH,
        BLANKS,
        APOSTROPHE,
        LOWER_X
    }

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");
    /** What a spreadsheet keeps of a number, and therefore all that can be trusted. */
    private static final int KEPT_DIGITS = 15;

    private static final Set<Mend> NONE = Set.of();

    /** An identifier: no blank anywhere, half-width, no apostrophe before it. */
    static CellText identifier(String raw) {
        if (isPlain(raw)) {
            return new CellText(raw, NONE);
        }
        Set<Mend> mends = EnumSet.noneOf(Mend.class);
        StringBuilder out = new StringBuilder();
        raw.codePoints().forEach(c -> {
            if (isBlank(c)) {
                mends.add(Mend.BLANKS);
            } else if (halfWidth(c) != c) {
                mends.add(Mend.WIDTH);
                out.appendCodePoint(halfWidth(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        while (!out.isEmpty() && "'‘’`".indexOf(out.charAt(0)) >= 0) {
            mends.add(Mend.APOSTROPHE);
            out.deleteCharAt(0);
        }
        return new CellText(out.toString(), mends);
    }

    /** Whether all is as an identifier should be: ASCII and Chinese signs only, and no apostrophe before them. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean ascii = c > ' ' && c < 0x7F && (i > 0 || c != '\'' && c != '`');
            if (!ascii && (c <= 0x3000 || c >= 0xFEFF)) {
                return false;
            }
        }
        return true;
    }

    /** An identifier whose check digit may be written x. */
    static CellText idNumber(String raw) {
        CellText cell = identifier(raw);
        if (!cell.text.endsWith("x")) {
            return cell;
        }
        Set<Mend> mends = EnumSet.of(Mend.LOWER_X);
        mends.addAll(cell.mends);
        return new CellText(cell.text.substring(0, cell.text.length() - 1) + "X", mends);
    }

    /** Whether no blank stands at either end, so that words are as they were written. */
    static boolean isTrim(String raw) {
        return raw.isEmpty() || !isBlank(raw.charAt(0)) && !isBlank(raw.charAt(raw.length() - 1));
    }

    /** Words: blanks are taken from both ends only. */
    static CellText words(String raw) {
        if (isTrim(raw)) {
            return new CellText(raw, NONE);
        }
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        boolean odd =
                raw.substring(0, from).concat(raw.substring(to)).codePoints().anyMatch(c -> c > ' ');
        return new CellText(raw.substring(from, to), odd ? EnumSet.of(Mend.BLANKS) : NONE);
    }

    /** Whether the text is how a spreadsheet shows a number that it could not keep. */
    static boolean isScientific(String text) {
        boolean exponent = text.indexOf('E') > 0 || text.indexOf('e') > 0;
        return exponent && SCIENTIFIC.matcher(text).matches();
    }

    /** A number as a person typed it; empty if it has more digits than a spreadsheet keeps, or is no number. */
    static Optional<String> plainNumber(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            BigDecimal kept = number.round(new MathContext(KEPT_DIGITS)).stripTrailingZeros();
            return kept.precision() - kept.scale() > KEPT_DIGITS ? Optional.empty() : Optional.of(kept.toPlainString());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static int halfWidth(int c) {
        return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    }

    static boolean isBlank(int c) {
        return c <= ' ' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || isInvisible(c);
    }

    /** Zero-width characters, direction marks, soft hyphen and byte order mark. */
    static boolean isInvisible(int c) {
        return (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0xFEFF
                || c == 0xAD;
    }
}
