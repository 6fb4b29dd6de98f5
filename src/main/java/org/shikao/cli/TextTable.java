package org.shikao.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Prints a table in columns; Chinese characters count as two places, amounts stand on the right below their heading, and long values
 * go on below themselves.
 */
final class TextTable {
    private static final int GAP = 2;
    private static final int WIDEST = 44;
    /** An amount, not a code: codes begin with a zero or are longer. */
    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9]\\d{0,6})(\\.\\d+)?");

    private TextTable() {}

    static void print(PrintStream out, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 1) {
            // plain lines, which may be a file for others to read
            rows.forEach(row -> out.println(row.isEmpty() ? "" : row.get(0)));
            return;
        }
        int[] widths = IntStream.range(0, columns)
                .map(c -> rows.stream()
                        .filter(r -> r.size() > c)
                        .flatMap(r -> pieces(r.get(c)).stream())
                        .mapToInt(TextTable::width)
                        .max()
                        .orElse(0))
                .toArray();
        boolean[] amounts = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            amounts[c] = isAmounts(rows, c);
        }
        rows.forEach(row -> print(out, row.stream().map(TextTable::pieces).toList(), widths, amounts));
    }

    private static void print(PrintStream out, List<List<String>> row, int[] widths, boolean[] amounts) {
        int lines = row.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < lines; i++) {
            int at = i;
            out.println(line(
                    row.stream()
                            .map(cell -> at < cell.size() ? cell.get(at) : "")
                            .toList(),
                    widths,
                    amounts));
        }
    }

    /** A value in pieces that fit into a column, broken after a space or comma only: a path or a hash is copied whole. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (width(rest) > WIDEST) {
            int cut = lastBreak(rest, fitting(rest));
            if (cut == 0) {
                break;
            }
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
        int comma = Math.max(text.lastIndexOf('，', end - 1), text.lastIndexOf('；', end - 1));
        int sign = Math.max(comma, text.lastIndexOf('、', end - 1));
        return Math.max(text.lastIndexOf(' ', end - 1), sign) + 1;
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
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        return codePoint >= 0x2E80 ? 2 : 1;
    }
}
