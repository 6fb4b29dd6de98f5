package org.shikao.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Prints a table in columns; Chinese characters count as two places, and amounts stand on the right below their heading. */
final class TextTable {
    private static final int GAP = 2;
    /** An amount, not a code: codes begin with a zero or are longer. */
    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9]\\d{0,6})(\\.\\d+)?");

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
        boolean[] amounts = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            amounts[c] = isAmounts(rows, c);
        }
        rows.forEach(row -> out.println(line(row, widths, amounts)));
    }

    /** Whether all below the heading are amounts; a table of one row has no heading and is left as it is. */
    private static boolean isAmounts(List<List<String>> rows, int column) {
        return rows.size() > 1
                && rows.stream()
                        .skip(1)
                        .allMatch(row -> row.size() > column
                                && AMOUNT.matcher(row.get(column)).matches());
    }

    private static String line(List<String> row, int[] widths, boolean[] amounts) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            String space = " ".repeat(widths[c] - width(row.get(c)));
            line.append(amounts[c] ? space + row.get(c) : row.get(c) + space).append(" ".repeat(GAP));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
