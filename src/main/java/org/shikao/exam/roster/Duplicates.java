package org.shikao.exam.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.roster.DuplicatePair.Side;

/**
 * Finds candidates that may be the same: within an import, across its files, and against what is known. A number that stands twice
 * is an error with both places; likeness of name or birthday is only said. Nobody is ever merged.
 */
final class Duplicates {
    private final Roster known;
    private final List<Problem> problems;

    Duplicates(Roster known, List<Problem> problems) {
        this.known = known;
        this.problems = problems;
    }

    /**
     * @param found all pairs
     * @param pairs the pairs that nobody has decided about
     */
    void check(List<RosterEntry> entries, List<DuplicatePair> found, List<DuplicatePair> pairs) {
        if (found.stream().anyMatch(pair -> pair.kind().isSameNumber())) {
            twice(entries, RosterField.CANDIDATE_NO, "ROSTER_NO_TWICE", Candidate::candidateNo);
            idTwice(entries);
            twice(entries, RosterField.STUDENT_NO, "ROSTER_STUDENT_NO_TWICE", Duplicates::ownStudentNo);
        }
        digitsOfAnother(entries);
        if (!known.candidates().isEmpty()) {
            entries.forEach(knownUnder(known));
        }
        Map<Place, RosterEntry> byRow = pairs.isEmpty() ? Map.of() : byRow(entries, pairs);
        pairs.forEach(pair -> said(pair, byRow).ifPresent(problems::add));
    }

    /** The entries that are of a pair, which are few. */
    private static Map<Place, RosterEntry> byRow(List<RosterEntry> entries, List<DuplicatePair> pairs) {
        Set<Place> wanted = new HashSet<>();
        pairs.forEach(pair -> {
            wanted.add(pair.left().place());
            wanted.add(pair.right().place());
        });
        Map<Place, RosterEntry> byRow = new HashMap<>();
        for (RosterEntry entry : entries) {
            Place place = entry.row().place();
            if (wanted.contains(place)) {
                byRow.put(place, entry);
            }
        }
        return byRow;
    }

    /** A G-number repeats the identity number, which is compared already. */
    private static String ownStudentNo(Candidate c) {
        String no = c.studentNo();
        boolean repeats = no.length() == c.idNo().length() + 1 && no.startsWith("G") && no.endsWith(c.idNo());
        return repeats ? "" : no;
    }

    private void twice(List<RosterEntry> entries, RosterField field, String code, Function<Candidate, String> key) {
        Firsts<RosterEntry> firsts = Firsts.byText(entries, entry -> key.apply(entry.candidate()));
        for (int i = 0; i < entries.size(); i++) {
            int first = firsts.take(i);
            if (first >= 0 && first < i) {
                Place other = entries.get(first).place(field);
                problems.add(Problem.error(code, entries.get(i).place(field), other.toString()));
            }
        }
    }

    /** The same person entered by two schools is another mistake than a row written twice. */
    private void idTwice(List<RosterEntry> entries) {
        Firsts<RosterEntry> firsts =
                Firsts.byText(entries, entry -> entry.candidate().idNo());
        for (int i = 0; i < entries.size(); i++) {
            int first = firsts.take(i);
            if (first >= 0 && first < i) {
                problems.add(idTwice(entries.get(first), entries.get(i)));
            }
        }
    }

    /** A J-number with the identity number of another row: one of the two is a slip, or both rows are one person. */
    private void digitsOfAnother(List<RosterEntry> entries) {
        List<RosterEntry> own = entries.stream()
                .filter(e -> e.candidate().studentNo().startsWith("J"))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        Map<String, RosterEntry> byId = new HashMap<>();
        entries.stream()
                .filter(RosterEntry::soundId)
                .forEach(e -> byId.putIfAbsent(e.candidate().idNo(), e));
        Map<Place, Problem> found = new LinkedHashMap<>();
        for (RosterEntry entry : own) {
            RosterEntry other = byId.get(entry.candidate().studentNo().substring(1));
            if (other != null && other != entry) {
                Place place = entry.place(RosterField.STUDENT_NO);
                String there = other.place(RosterField.ID_NO).toString();
                found.put(place, Problem.error("ROSTER_STUDENT_NO_OF_ANOTHER", place, there));
            }
        }
        problems.removeIf(p -> p.severity() == Severity.WARNING && found.containsKey(p.place()));
        problems.addAll(found.values());
    }

    private static Problem idTwice(RosterEntry first, RosterEntry again) {
        Place place = again.place(RosterField.ID_NO);
        String there = first.place(RosterField.ID_NO).toString();
        String school = first.candidate().schoolCode();
        return school.equals(again.candidate().schoolCode())
                ? Problem.error("ROSTER_ID_TWICE", place, there)
                : Problem.error("ROSTER_ID_TWO_SCHOOLS", place, there, school);
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
            // a number that lost its zeros is told as that: no new number should be thought of
            if (sameId != null
                    && !sameId.candidateNo().equals(c.candidateNo())
                    && !Renumbering.isCut(c.candidateNo(), sameId.candidateNo())) {
                problems.add(Problem.error("ROSTER_ID_KNOWN", entry.place(RosterField.ID_NO), sameId.candidateNo()));
            }
            if (sameNo != null && !sameNo.idNo().equals(c.idNo()) && !sameName(sameNo, c)) {
                Place place = entry.place(RosterField.CANDIDATE_NO);
                problems.add(Problem.error("ROSTER_NO_KNOWN", place, sameNo.name(), sameNo.candidateNo()));
            }
        };
    }

    private static boolean sameName(Candidate a, Candidate b) {
        return PersonName.compareKey(a.name()).equals(PersonName.compareKey(b.name()));
    }

    /** What is only likely is said at the entry that comes; what is certain was an error above. */
    private static Optional<Problem> said(DuplicatePair pair, Map<Place, RosterEntry> byRow) {
        Side at = pair.right().known() ? pair.left() : pair.right();
        Candidate other = (at == pair.left() ? pair.right() : pair.left()).candidate();
        RosterEntry entry = byRow.get(at.place());
        String name = at.candidate().name();
        return switch (pair.kind()) {
            case SAME_ID, MOVED, SAME_CANDIDATE_NO, SAME_STUDENT_NO -> Optional.empty();
            case ID_ONE_DIGIT_APART ->
                Optional.of(Problem.warning(
                        "ROSTER_ID_NEAR",
                        entry.place(RosterField.ID_NO),
                        name,
                        other.candidateNo(),
                        other.schoolCode()));
            case NAME_VARIANT, SAME_NAME_AND_BIRTHDAY ->
                Optional.of(Problem.warning(
                        "ROSTER_SAME_NAME_BIRTHDAY",
                        entry.place(RosterField.NAME),
                        name,
                        other.candidateNo(),
                        other.schoolCode()));
            case TWINS ->
                Optional.of(Problem.warning(
                        "ROSTER_TWINS", entry.place(RosterField.NAME), name, other.name(), other.candidateNo()));
        };
    }
}
