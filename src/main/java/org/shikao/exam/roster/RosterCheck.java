package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.rules.RulePack;

/** Judges the rosters of an import together: each row by itself, then all of them against each other and what is known. */
public final class RosterCheck {
    private RosterCheck() {}

    /** Checks sheets as they were read; {@code known} are the candidates the exam already has. */
    public static RosterChecked check(List<RosterSheet> sheets, RulePack rules, Roster known) {
        List<Problem> problems = new ArrayList<>();
        SchoolBook schools = new SchoolBook(sheets, known, problems);
        RowCheck rows = new RowCheck(rules, schools, problems);
        List<RosterEntry> entries = new ArrayList<>();
        for (RosterSheet sheet : sheets) {
            sheet.rows().forEach(row -> entries.add(rows.check(row, sheet)));
        }
        NumberLengths.check(entries, known, problems);
        new Duplicates(known, problems).check(entries);
        return new RosterChecked(
                entries.stream()
                        .map(RosterEntry::candidate)
                        .sorted(Comparator.comparing(Candidate::candidateNo))
                        .toList(),
                schools.used(),
                problems.stream().distinct().toList(),
                entries.size(),
                mendedCells(problems));
    }

    private static int mendedCells(List<Problem> problems) {
        return (int) problems.stream()
                .filter(p -> p.severity() == Severity.NORMALISED)
                .map(Problem::place)
                .distinct()
                .count();
    }
}
