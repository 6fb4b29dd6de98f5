package org.shikao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.text.Texts;

/**
 * Findings as the terminal prints them, one line each. The same normalisation of a long column is one line with its first and last
 * row, or sixty schools' lists would bury their errors under ten thousand lines; the JSON reply has every cell.
 */
final class FindingLines {
    /** Up to so many cells of a column are told one by one. */
    static final int FEW = 5;

    private FindingLines() {}

    private record Column(String code, String file, String sheet, String column, List<String> args) {
        static Column of(Problem p) {
            return new Column(
                    p.code(), p.place().file(), p.place().sheet(), p.place().column(), p.args());
        }
    }

    /** A line each, in the order of the findings; what is told together stands where its first cell stood. */
    static List<String> of(List<Problem> findings, Texts texts) {
        Map<Column, List<Problem>> columns = new LinkedHashMap<>();
        findings.stream()
                .filter(p -> p.severity() == Severity.NORMALISED && p.place().row() > 0)
                .forEach(p -> columns.computeIfAbsent(Column.of(p), c -> new ArrayList<>())
                        .add(p));
        List<String> lines = new ArrayList<>();
        for (Problem finding : findings) {
            List<Problem> cells = finding.severity() == Severity.NORMALISED
                    ? columns.getOrDefault(Column.of(finding), List.of())
                    : List.of();
            if (cells.size() <= FEW) {
                lines.add(Console.finding(texts, finding));
            } else if (cells.get(0) == finding) {
                lines.add(together(cells, texts));
            }
        }
        return lines;
    }

    private static String together(List<Problem> cells, Texts texts) {
        Problem first = cells.get(0);
        Place last = cells.get(cells.size() - 1).place();
        return first.code() + " " + first.place() + ":" + last.column() + last.row() + ": "
                + texts.together(Console.sentence(texts, first), texts.text("cli.finding.cells", cells.size()));
    }
}
