package org.shikao.exam;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text without what cannot be seen: pastes from word processors and web pages bring line breaks, tabs and signs that turn words round. */
public final class PlainText {
    private static final Pattern BREAK = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");
    private static final Pattern ENDING = Pattern.compile("\\r\\n|[\\r\\x0B\\f\\x85\\u2028\\u2029]");
    private static final Pattern TAB = Pattern.compile("\\t+");
    /** Control signs, signs of direction, joiners and the like, which take no room. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

    private PlainText() {}

    /** A text of one line: a line break or tab becomes one space, at the ends none; the unseen is left out. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(PlainText::isUnseen)) {
            return text;
        }
        return UNSEEN.matcher(broken(text)).replaceAll("");
    }

    private static String broken(String text) {
        String[] parts = BREAK.split(text, -1);
        if (parts.length == 1) {
            return text;
        }
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A text of several lines: every line break is the same, a tab becomes a space, the unseen is left out. */
    public static String lines(String text) {
        String ended = TAB.matcher(ENDING.matcher(text).replaceAll("\n")).replaceAll(" ");
        return UNSEEN.matcher(ended).replaceAll("");
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
