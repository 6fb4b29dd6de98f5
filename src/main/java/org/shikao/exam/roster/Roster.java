package org.shikao.exam.roster;

import java.util.List;
import java.util.Optional;

/** Schools and candidates of an exam, candidates in ascending order of their numbers. */
public record Roster(List<School> schools, List<Candidate> candidates) {
    public static final Roster EMPTY = new Roster(List.of(), List.of());

    public Roster {
        schools = List.copyOf(schools);
        candidates = List.copyOf(candidates);
    }

    public Optional<School> school(String code) {
        return schools.stream().filter(s -> s.code().equals(code)).findFirst();
    }
}
