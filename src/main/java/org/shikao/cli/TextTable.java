package org.shikao.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;

/** Prints a table in columns; Chinese characters count as two places. */
final class TextTable {
    private static final int GAP = 2;

    private TextTable() {}

    static void print(PrintStream out, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns)
                .map(c -> rows.stream()
                        .filter(r -> r.size() > c)
                        .mapToInt(r -> width(r.get(c)))
                        .max()
                        .orElse(0))
                .toArray();
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            line.append(row.get(c));
            if (c < row.size() - 1) {
                line.append(" ".repeat(widths[c] - width(row.get(c)) + GAP));
            }
        }
        return line.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
