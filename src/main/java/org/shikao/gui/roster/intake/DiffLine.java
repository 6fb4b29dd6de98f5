package org.shikao.gui.roster.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.RosterDiff.Changed;
import org.shikao.exam.roster.RosterField;
import org.shikao.flow.RosterComparison;

/**
 * A line of the comparison: one field of a candidate that changes, or a candidate that comes or is missing.
 *
 * @param number the candidate number after the import
 * @param field what changes; empty for a candidate that comes or is missing
 */
record DiffLine(
        Kind kind,
        String number,
        String name,
        String school,
        Optional<RosterField> field,
        String before,
        String after) {
    /** What becomes of a candidate, the most important first. */
    enum Kind {
        MISSING,
        RENUMBERED,
        CHANGED,
        ADDED
    }

    /** Every difference, kind by kind. */
    static List<DiffLine> of(RosterComparison comparison) {
        List<DiffLine> lines = new ArrayList<>();
        comparison.gone().forEach(c -> lines.add(whole(Kind.MISSING, c, comparison)));
        comparison.diff().renumbered().forEach(c -> fields(Kind.RENUMBERED, c, comparison, lines));
        comparison.diff().changed().forEach(c -> fields(Kind.CHANGED, c, comparison, lines));
        comparison.diff().added().forEach(c -> lines.add(whole(Kind.ADDED, c, comparison)));
        return lines;
    }

    /** How many candidates there are of a kind. */
    static int people(Kind kind, RosterComparison comparison) {
        return switch (kind) {
            case MISSING -> comparison.gone().size();
            case RENUMBERED -> comparison.diff().renumbered().size();
            case CHANGED -> comparison.diff().changed().size();
            case ADDED -> comparison.diff().added().size();
        };
    }

    private static DiffLine whole(Kind kind, Candidate c, RosterComparison comparison) {
        boolean comes = kind == Kind.ADDED;
        String person = c.name() + " · " + c.className();
        return new DiffLine(
                kind,
                c.candidateNo(),
                c.name(),
                school(c, comparison),
                Optional.empty(),
                comes ? "" : person,
                comes ? person : "");
    }

    private static void fields(Kind kind, Changed changed, RosterComparison comparison, List<DiffLine> lines) {
        Candidate c = changed.after();
        changed.fields()
                .forEach(f -> lines.add(new DiffLine(
                        kind,
                        c.candidateNo(),
                        c.name(),
                        school(c, comparison),
                        Optional.of(f.field()),
                        f.before(),
                        f.after())));
    }

    private static String school(Candidate c, RosterComparison comparison) {
        return comparison.schools().getOrDefault(c.schoolCode(), c.schoolCode());
    }
}
