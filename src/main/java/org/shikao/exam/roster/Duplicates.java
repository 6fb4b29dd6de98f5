package org.shikao.exam.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Finds candidates that may be the same: within an import, across its files, and against what is known. A number that stands twice
 * is an error with both places; likeness of name or birthday is only said. Nobody is ever merged.
 */
final class Duplicates {
    private static final int TWIN_DISTANCE = 10;
    private final Roster known;
    private final List<Problem> problems;

    Duplicates(Roster known, List<Problem> problems) {
        this.known = known;
        this.problems = problems;
    }

    void check(List<RosterEntry> entries) {
        twice(entries, RosterField.CANDIDATE_NO, "ROSTER_NO_TWICE", Candidate::candidateNo);
        twice(entries, RosterField.ID_NO, "ROSTER_ID_TWICE", Candidate::idNo);
        twice(entries, RosterField.STUDENT_NO, "ROSTER_STUDENT_NO_TWICE", Duplicates::ownStudentNo);
        entries.forEach(knownUnder(known));
        sameNameAndBirthday(entries);
        twins(entries);
    }

    /** A G-number repeats the identity number, which is compared already. */
    private static String ownStudentNo(Candidate c) {
        return c.studentNo().equals("G" + c.idNo()) ? "" : c.studentNo();
    }

    private void twice(List<RosterEntry> entries, RosterField field, String code, Function<Candidate, String> key) {
        Map<String, Place> first = new HashMap<>();
        for (RosterEntry entry : entries) {
            String value = key.apply(entry.candidate());
            Place other = value.isEmpty() ? null : first.putIfAbsent(value, entry.place(field));
            if (other != null) {
                problems.add(Problem.error(code, entry.place(field), other.toString()));
            }
        }
    }

    private Consumer<RosterEntry> knownUnder(Roster roster) {
        Map<String, Candidate> byNo = roster.candidates().stream()
                .collect(Collectors.toMap(Candidate::candidateNo, Function.identity(), (a, b) -> a));
        Map<String, Candidate> byId = roster.candidates().stream()
                .filter(c -> !c.idNo().isEmpty())
                .collect(Collectors.toMap(Candidate::idNo, Function.identity(), (a, b) -> a));
        return entry -> {
            Candidate c = entry.candidate();
            Candidate sameNo = byNo.get(c.candidateNo());
            Candidate sameId = byId.get(c.idNo());
            if (sameId != null && !sameId.candidateNo().equals(c.candidateNo())) {
                problems.add(Problem.error("ROSTER_ID_KNOWN", entry.place(RosterField.ID_NO), sameId.candidateNo()));
            }
            if (sameNo != null && !sameNo.idNo().equals(c.idNo()) && !sameName(sameNo, c)) {
                problems.add(Problem.error("ROSTER_NO_KNOWN", entry.place(RosterField.CANDIDATE_NO), sameNo.name()));
            }
        };
    }

    private static boolean sameName(Candidate a, Candidate b) {
        return PersonName.compareKey(a.name()).equals(PersonName.compareKey(b.name()));
    }

    private void sameNameAndBirthday(List<RosterEntry> entries) {
        Map<String, Candidate> first = new HashMap<>();
        known.candidates().forEach(c -> first.putIfAbsent(likeness(c), c));
        for (RosterEntry entry : entries) {
            Candidate c = entry.candidate();
            Candidate other = entry.birth().isPresent() ? first.putIfAbsent(likeness(c), c) : null;
            if (other != null
                    && !other.candidateNo().equals(c.candidateNo())
                    && !other.idNo().equals(c.idNo())) {
                problems.add(Problem.warning(
                        "ROSTER_SAME_NAME_BIRTHDAY",
                        entry.place(RosterField.NAME),
                        c.name(),
                        other.candidateNo(),
                        other.schoolCode()));
            }
        }
    }

    private static String likeness(Candidate c) {
        return PersonName.compareKey(c.name())
                + '/'
                + RosterEntry.birth(c).map(LocalDate::toString).orElse("");
    }

    /** Same school, day, area and surname, with neighbouring sequences in the identity number. */
    private void twins(List<RosterEntry> entries) {
        Map<String, RosterEntry> first = new HashMap<>();
        for (RosterEntry entry : entries) {
            Candidate c = entry.candidate();
            if (entry.birth().isEmpty() || c.name().isEmpty()) {
                continue;
            }
            RosterEntry other = first.putIfAbsent(twinKey(c), entry);
            if (other != null && apart(other.candidate(), c) <= TWIN_DISTANCE && !sameName(other.candidate(), c)) {
                problems.add(Problem.warning(
                        "ROSTER_TWINS",
                        entry.place(RosterField.NAME),
                        c.name(),
                        other.candidate().name(),
                        other.candidate().candidateNo()));
            }
        }
    }

    private static int apart(Candidate a, Candidate b) {
        int distance = new IdNumber(a.idNo()).sequence() - new IdNumber(b.idNo()).sequence();
        return distance == 0 ? Integer.MAX_VALUE : Math.abs(distance);
    }

    private static String twinKey(Candidate c) {
        return c.schoolCode() + '/' + c.idNo().substring(0, 14) + '/' + c.name().codePointAt(0);
    }
}
