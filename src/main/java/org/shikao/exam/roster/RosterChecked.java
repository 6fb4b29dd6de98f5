package org.shikao.exam.roster;

import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * What a check made of some rosters: the candidates of all rows that could be read, in ascending order of their numbers, their
 * schools, all problems, the rows read and the cells that were mended; the pairs of candidates that may be one person and that nobody
 * has decided about; where each candidate number stands. With an error among the problems nothing may be imported.
 */
public record RosterChecked(
        List<Candidate> candidates,
        List<School> schools,
        List<Problem> problems,
        int read,
        int normalised,
        List<DuplicatePair> pairs,
        Map<String, Place> places) {
    public RosterChecked {
        candidates = List.copyOf(candidates);
        schools = List.copyOf(schools);
        problems = List.copyOf(problems);
        pairs = List.copyOf(pairs);
        places = Map.copyOf(places);
    }

    /** The candidates and schools as a roster. */
    public Roster roster() {
        return new Roster(schools, candidates);
    }
}
