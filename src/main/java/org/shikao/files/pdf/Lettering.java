package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fits text into widths: shrinks a little, then breaks lines, never cuts. */
final class Lettering {
    /** A line shrinks to this share of its size before it is broken. */
    private static final double SHRINK = 0.85;
    /** A word shrinks to this share before it is divided. */
    private static final double SMALLEST = 0.62;
    /** A last line shorter than this share of the width is avoided. */
    private static final double LEFT_OVER = 0.3;
    /** Signs that do not begin a line. */
    private static final String CLOSING = "，。、；：！？）》】”’·,.;:!?)]%";

    private static final String OPENING = "（《【“‘([";

    /** Most signs of a unit: mg/L. */
    private static final int UNIT = 4;

    private static final int KNOWN = 4_000;

    private final Glyphs glyphs;
    private final Map<Task, Fitted> known = new HashMap<>();

    Lettering(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    private record Task(String text, Type type, double width) {}

    /** Lines of one text and the letters they are set in. */
    record Fitted(Type type, List<String> lines) {
        Fitted {
            lines = List.copyOf(lines);
        }

        double height() {
            return lines.size() * type.leading();
        }
    }

    Glyphs glyphs() {
        return glyphs;
    }

    double width(String text, Type type) {
        return glyphs.width(text, type);
    }

    /**
     * On one line at full or slightly smaller size if that does it, else on as many lines as are needed, so small that no word is
     * divided unless it is very long. A text with line ends keeps them.
     */
    Fitted fit(String text, Type type, double width) {
        if (known.size() > KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(new Task(text, type, width), this::fitted);
    }

    private Fitted fitted(Task task) {
        Type type = task.type();
        double width = task.width();
        double natural = width(task.text(), type);
        if (task.text().indexOf('\n') >= 0) {
            return new Fitted(type, wrapAll(task.text(), type, width));
        }
        if (natural <= width) {
            return new Fitted(type, List.of(task.text()));
        }
        if (natural * SHRINK <= width) {
            return new Fitted(type.scaled(width / natural * 0.999), List.of(task.text()));
        }
        Type smaller = type.scaled(0.92);
        double word = widestWord(task.text(), smaller);
        if (word > width) {
            smaller = smaller.scaled(Math.max(SMALLEST, width / word * 0.999));
        }
        return new Fitted(smaller, balanced(task.text(), smaller, width));
    }

    /** As many lines as are needed; if the last would hold next to nothing, all are made shorter, but no word is divided for it. */
    private List<String> balanced(String text, Type type, double width) {
        List<String> lines = wrap(text, type, width);
        double narrower = width - width * 0.05;
        double word = widestWord(text, type);
        while (narrower >= word && width(lines.get(lines.size() - 1), type) < width * LEFT_OVER) {
            List<String> shorter = wrap(text, type, narrower);
            if (shorter.size() > lines.size()) {
                break;
            }
            lines = shorter;
            narrower -= width * 0.05;
        }
        return lines;
    }

    /** Lines of at most this width; a line break in the text begins a new one. */
    List<String> wrapAll(String text, Type type, double width) {
        return text.lines().flatMap(line -> wrap(line, type, width).stream()).toList();
    }

    /** How wide the widest of what is not divided is. */
    double widestWord(String text, Type type) {
        return pieces(text, type, Double.MAX_VALUE).stream()
                .mapToDouble(piece -> width(piece.stripTrailing(), type))
                .max()
                .orElse(0);
    }

    /** On one line, however small. */
    Type oneLine(String text, Type type, double width) {
        double natural = width(text, type);
        return natural <= width ? type : type.scaled(width / natural * 0.999);
    }

    /** Lines no wider than {@code width}; breaks at spaces and between Chinese characters, inside a word only if it is too long. */
    List<String> wrap(String text, Type type, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (String piece : pieces(text, type, width)) {
            double wide = width(piece.stripTrailing(), type);
            if (used + wide > width && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += width(piece, type);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /**
     * What stays together on a line: a word with the space behind it, a number with the unit behind it, a character with the opening
     * signs before it and the closing signs behind it.
     */
    private List<String> pieces(String text, Type type, double width) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] signs = text.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            boolean full = !piece.isEmpty() && width(piece.toString(), type) + glyphs.width(signs[i], type) > width;
            if (i > 0 && (full || breaks(signs[i - 1], signs[i]) && !isUnit(signs, i))) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(signs[i]);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean breaks(int before, int after) {
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0 || Character.isWhitespace(after)) {
            return false;
        }
        return Character.isWhitespace(before) || !isWord(before) || !isWord(after);
    }

    /** A unit such as mL, ℃ or % begins here, behind a number and a space. */
    private static boolean isUnit(int[] signs, int at) {
        if (at < 2 || signs[at - 1] != ' ' || !Character.isDigit(signs[at - 2])) {
            return false;
        }
        int end = at;
        while (end < signs.length && end - at <= UNIT && isWord(signs[end]) && !Character.isDigit(signs[end])) {
            end++;
        }
        boolean ended = end == signs.length || !isWord(signs[end]);
        return ended && end > at && end - at <= UNIT;
    }

    private static boolean isWord(int c) {
        return c < 0x2E80 && c > ' ';
    }
}
