package org.shikao.gui.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** How wide words are in the font of a table, in pixels: the sum of the advances of their characters, each measured once. */
public final class TextWidth {
    /** From here on every character is a full square in the bundled font; below, each has its own advance. */
    private static final int SQUARE = 0x2E80;

    private static final int TIMES = 12;

    // as type.css and table.css have them
    private static final String FAMILY = "Noto Sans SC";
    private static final double SIZE = 12;

    private final Map<Integer, Double> advances = new HashMap<>();
    private final Text ruler = new Text();

    private TextWidth(FontWeight weight) {
        ruler.setFont(Font.font(FAMILY, weight, SIZE));
    }

    /** Measures the cells of tables. */
    static TextWidth ofCells() {
        return new TextWidth(FontWeight.NORMAL);
    }

    /** Measures the headings of their columns. */
    public static TextWidth ofHeadings() {
        return new TextWidth(FontWeight.BOLD);
    }

    /** The width on one line. */
    public double of(String words) {
        double sum = 0;
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            sum += advance(words.codePointAt(at));
        }
        return sum;
    }

    /** The least width in which the words stand on so many lines, broken between parts that stay whole. */
    double of(String words, int lines) {
        List<Double> parts = parts(words);
        double low = Math.max(
                of(words) / lines,
                parts.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        double width = low;
        while (lines(parts, width) > lines) {
            width += 1;
        }
        return width;
    }

    /** The widths of what cannot be broken: Latin words with the space after them, numbers, single Chinese characters. */
    private List<Double> parts(String words) {
        List<Double> parts = new ArrayList<>();
        double part = 0;
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            int c = words.codePointAt(at);
            if (c >= SQUARE && part > 0) {
                parts.add(part);
                part = 0;
            }
            part += advance(c);
            if (c >= SQUARE || Character.isWhitespace(c)) {
                parts.add(part);
                part = 0;
            }
        }
        parts.add(part);
        return parts;
    }

    private static int lines(List<Double> parts, double width) {
        int lines = 1;
        double used = 0;
        for (double part : parts) {
            if (used > 0 && used + part > width) {
                lines++;
                used = 0;
            }
            used += part;
        }
        return lines;
    }

    private double advance(int codePoint) {
        return advances.computeIfAbsent(codePoint >= SQUARE ? SQUARE : codePoint, this::measure);
    }

    private double measure(int codePoint) {
        // some of them between bars: a space alone measures nothing
        String one = codePoint == SQUARE ? "一" : Character.toString(codePoint);
        ruler.setText("|" + one.repeat(TIMES) + "|");
        double with = ruler.getLayoutBounds().getWidth();
        ruler.setText("||");
        return (with - ruler.getLayoutBounds().getWidth()) / TIMES;
    }
}
