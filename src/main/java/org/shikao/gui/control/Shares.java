package org.shikao.gui.control;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the columns of a table share its width, in pixels. Each has the width it needs on one line; when that is too much
 * together, those that may wrap give way, the widest first: at first only the few long cells of a column go to more lines,
 * then all may stand on two lines, then on three. When there is room left, those that take more share it.
 */
final class Shares {
    /**
     * What a column needs.
     *
     * @param whole its longest cell and its heading on one line
     * @param usual what nearly all of its cells need on one line
     * @param least what they need on two lines, on three and so on; none if its cells do not wrap
     * @param takes its share of room that is left, 0 for none
     */
    record Need(double whole, double usual, List<Double> least, double takes) {
        private double on(int lines) {
            return least.isEmpty() ? whole : least.get(lines - 2);
        }

        private double rare() {
            return Math.min(whole, Math.max(usual, on(MOST_LINES)));
        }
    }

    /** The most lines that a cell is meant to take. */
    static final int MOST_LINES = 3;

    private Shares() {}

    /** The width of each column; more than {@code room} together only if three lines do not suffice. */
    static double[] of(List<Need> needs, double room) {
        double[] widths = needs.stream().mapToDouble(Need::whole).toArray();
        double left = room - Arrays.stream(widths).sum();
        if (left >= 0) {
            return given(needs, widths, left);
        }
        List<double[]> floors =
                List.of(least(needs, Need::rare), least(needs, n -> n.on(2)), least(needs, n -> n.on(3)));
        return floors.stream()
                .filter(least -> Arrays.stream(least).sum() <= room)
                .findFirst()
                .map(least -> lowered(widths, least, room))
                .orElse(floors.get(floors.size() - 1));
    }

    private static double[] least(List<Need> needs, ToDoubleFunction<Need> floor) {
        return needs.stream()
                .mapToDouble(need -> Math.ceil(floor.applyAsDouble(need)))
                .toArray();
    }

    private static double[] given(List<Need> needs, double[] widths, double left) {
        double takers = needs.stream().mapToDouble(Need::takes).sum();
        int last = widths.length - 1;
        for (int i = 0; i < widths.length; i++) {
            double share = takers > 0 ? needs.get(i).takes() / takers : i == last ? 1 : 0;
            widths[i] = Math.floor(widths[i] + left * share);
        }
        return widths;
    }

    /** The highest common height to which the widest are cut down so that all have room. */
    private static double[] lowered(double[] widths, double[] least, double room) {
        double low = 0;
        double high = Arrays.stream(widths).max().orElse(0);
        while (high - low > 1) {
            double middle = (low + high) / 2;
            if (Arrays.stream(cut(widths, least, middle)).sum() > room) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double[] cut = cut(widths, least, low);
        for (int i = 0; i < cut.length; i++) {
            cut[i] = Math.floor(cut[i]);
        }
        return cut;
    }

    private static double[] cut(double[] widths, double[] least, double height) {
        double[] cut = new double[widths.length];
        for (int i = 0; i < widths.length; i++) {
            cut[i] = Math.max(least[i], Math.min(widths[i], height));
        }
        return cut;
    }
}
