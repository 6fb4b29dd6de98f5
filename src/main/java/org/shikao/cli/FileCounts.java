package org.shikao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.text.Phrase;

/** Of several lists read together, what was found in each: a table with one row per file, so that each school can be called. */
final class FileCounts {
    private FileCounts() {}

    /** The table with its header row; nothing where there is but one file. */
    static List<List<Object>> table(List<RosterSheet> sheets, List<Problem> findings) {
        Map<String, int[]> files = new LinkedHashMap<>();
        sheets.forEach(sheet -> files.computeIfAbsent(sheet.file(), f -> new int[1 + Severity.values().length])[0] +=
                sheet.rows().size());
        if (files.size() < 2) {
            return List.of();
        }
        findings.stream()
                .filter(p -> files.containsKey(p.place().file()))
                .forEach(p -> files.get(p.place().file())[1 + p.severity().ordinal()]++);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                Phrase.of("cli.roster.file"),
                Phrase.of("cli.roster.file.rows"),
                Phrase.of("cli.roster.file.errors"),
                Phrase.of("cli.roster.file.warnings"),
                Phrase.of("cli.roster.file.normalised")));
        files.forEach((file, counts) -> rows.add(List.of(
                file,
                counts[0],
                counts[1 + Severity.ERROR.ordinal()],
                counts[1 + Severity.WARNING.ordinal()],
                counts[1 + Severity.NORMALISED.ordinal()])));
        return rows;
    }
}
