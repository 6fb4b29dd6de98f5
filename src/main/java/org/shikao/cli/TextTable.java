package org.shikao.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Prints a table in columns; Chinese characters count as two places, and long values go on below themselves. */
final class TextTable {
    private static final int GAP = 2;
    private static final int WIDEST = 40;

    private TextTable() {}

    static void print(PrintStream out, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns)
                .map(c -> rows.stream()
                        .filter(r -> r.size() > c)
                        .mapToInt(r -> Math.min(WIDEST, width(r.get(c))))
                        .max()
                        .orElse(0))
                .toArray();
        rows.forEach(row -> print(out, row.stream().map(TextTable::pieces).toList(), widths));
    }

    private static void print(PrintStream out, List<List<String>> row, int[] widths) {
        int lines = row.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < lines; i++) {
            int at = i;
            out.println(line(
                    row.stream()
                            .map(cell -> at < cell.size() ? cell.get(at) : "")
                            .toList(),
                    widths));
        }
    }

    /** A value in pieces that fit into a column, broken after a space or comma where one is near. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (width(rest) > WIDEST) {
            int end = fitting(rest);
            int better = lastBreak(rest, end);
            int cut = better > end / 2 ? better : end;
            pieces.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        pieces.add(rest);
        return pieces;
    }

    /** How many characters fit. */
    private static int fitting(String text) {
        int end = 0;
        int used = 0;
        while (used + width(text.codePointAt(end)) <= WIDEST) {
            used += width(text.codePointAt(end));
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static int lastBreak(String text, int end) {
        return Math.max(text.lastIndexOf(' ', end - 1), Math.max(text.lastIndexOf('，', end - 1), text.lastIndexOf('；', end - 1)))
                + 1;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            line.append(row.get(c));
            if (c < row.size() - 1) {
                line.append(" ".repeat(widths[c] - width(row.get(c)) + GAP));
            }
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        return codePoint >= 0x2E80 ? 2 : 1;
    }
}
