package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.text.Texts;

/** The findings of one file by cell, in words. */
final class FindingMarks {
    /** What is to be seen at one cell: its worst finding as a colour, all of them as a note. */
    record Mark(Severity severity, String note) {}

    /** One line of the list. */
    record Line(Problem problem, String severity, String sentence, String remedy) {
        Place place() {
            return problem.place();
        }

        /** The cell as a spreadsheet names it, the first of its row where no column is known; empty where there is no row. */
        String cell() {
            if (place().row() == 0) {
                return "";
            }
            return (isLetters(place().column()) ? place().column() : "A") + place().row();
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Map<String, Mark>> bySheet = new LinkedHashMap<>();

    FindingMarks(List<Problem> findings, Texts texts) {
        for (Problem problem : findings) {
            Object[] args = problem.args().toArray();
            String key = "problem." + problem.code();
            String remedy = texts.has(key + ".remedy") ? texts.text(key + ".remedy", args) : "";
            String severity = texts.text("report.severity." + problem.severity());
            lines.add(new Line(problem, severity, texts.text(key, args), remedy));
        }
        lines.sort((a, b) -> a.problem().severity().compareTo(b.problem().severity()));
        lines.forEach(this::mark);
    }

    private void mark(Line line) {
        if (!line.cell().isEmpty()) {
            String note = "【" + line.severity() + "】" + line.sentence() + "\n" + line.remedy();
            bySheet.computeIfAbsent(line.place().sheet(), sheet -> new LinkedHashMap<>())
                    .merge(
                            line.cell(),
                            new Mark(line.problem().severity(), note),
                            (one, other) -> new Mark(one.severity(), one.note() + "\n" + other.note()));
        }
    }

    /** All findings, errors first. */
    List<Line> lines() {
        return lines;
    }

    /** The marks of a sheet by cell such as {@code C5}, errors first. */
    Map<String, Mark> of(String sheet) {
        return bySheet.getOrDefault(sheet, Map.of());
    }

    static boolean isLetters(String column) {
        return !column.isEmpty() && column.length() <= 3 && column.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** The fill of a severity, as red, green and blue in hexadecimal. */
    static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "FFC7CE";
            case WARNING -> "FFEB9C";
            case NORMALISED -> "DDEBF7";
        };
    }
}
