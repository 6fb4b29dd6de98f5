package org.shikao.exam.roster;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.SecondChecked.Deferral;

/**
 * What a check made of some rosters: the candidates of all rows that could be read, in ascending order of their numbers, their
 * schools, all problems, the rows read and the cells that were mended; the pairs of candidates that may be one person and that nobody
 * has decided about; the row of each candidate, in the same order; the sittings that the rosters put off. With an error among the problems nothing may be imported.
 */
public record RosterChecked(
        List<Candidate> candidates,
        List<School> schools,
        List<Problem> problems,
        int read,
        int normalised,
        List<DuplicatePair> pairs,
        List<RosterRow> rows,
        List<Deferral> deferrals) {
    public RosterChecked {
        candidates = List.copyOf(candidates);
        schools = List.copyOf(schools);
        problems = List.copyOf(problems);
        pairs = List.copyOf(pairs);
        rows = List.copyOf(rows);
        deferrals = List.copyOf(deferrals);
    }

    /** Where a candidate number stands; empty if none of the rows has it. */
    public Optional<Place> place(String candidateNo) {
        int low = 0;
        int high = candidates.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = candidates.get(middle).candidateNo().compareTo(candidateNo);
            if (order == 0) {
                return Optional.of(rows.get(middle).place(RosterField.CANDIDATE_NO));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** The candidates and schools as a roster. */
    public Roster roster() {
        return new Roster(schools, candidates);
    }
}
