package org.shikao.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.ListDispute;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.store.PreparedChange;
import org.shikao.store.RosterEdit;

/**
 * Takes candidates off the list. While the list may still change it is edited, and a plan made from it is dropped; once the day has
 * begun, or where the sealed plan is to stay, it is a fact of the journal that two people answer for, and the seat stays empty.
 */
public final class RemoveCandidates {
    /**
     * Who goes, why, and who answers for it.
     *
     * @param second may be empty while there is no plan
     * @param keepPlan leaves a sealed plan as it is although the day has not begun
     */
    public record Removal(List<String> candidates, String reason, String by, String second, boolean keepPlan) {
        public Removal {
            candidates = List.copyOf(new LinkedHashSet<>(candidates));
        }
    }

    /** What was done: {@code journal} says that it is a fact now; {@code seats} counts the seats that they had in the plan. */
    public record Removed(List<String> candidates, boolean journal, int seats) {}

    /** Removes all or none. */
    public Answer<Removed> run(OpenExam exam, Removal removal) {
        List<Problem> problems = new ArrayList<>(missing(exam, removal));
        problems.addAll(unsigned(removal, exam.planned()));
        if (!problems.isEmpty()) {
            return Answer.refused(problems);
        }
        Map<String, List<String>> seats = seats(exam);
        int count = removal.candidates().stream()
                .mapToInt(no -> seats.getOrDefault(no, List.of()).size())
                .sum();
        boolean journal = exam.started() || exam.planned() && removal.keepPlan();
        Removed removed = new Removed(removal.candidates(), journal, count);
        List<Problem> said = removal.candidates().stream()
                .filter(seats::containsKey)
                .map(no -> Problem.warning("LIST_SEAT_FREED", Place.named(no), no, String.join(", ", seats.get(no))))
                .toList();
        Answer<Removed> done = journal ? recorded(exam, removal, removed) : edited(exam, removal, removed);
        return done.refused() ? done : Answer.of(removed, said).then(r -> done);
    }

    private static List<Problem> missing(OpenExam exam, Removal removal) {
        Set<String> known = new LinkedHashSet<>();
        exam.roster().candidates().forEach(c -> known.add(c.candidateNo()));
        // who was removed apart from a correction is removed once more to settle it
        exam.day().listDisputes().stream().filter(ListDispute::removed).forEach(d -> known.add(d.candidateNo()));
        return removal.candidates().stream()
                .filter(no -> !known.contains(no))
                .map(no -> LinkWalkIn.unknown(exam, no))
                .toList();
    }

    private static List<Problem> unsigned(Removal removal, boolean two) {
        if (removal.reason().isBlank()) {
            return List.of(Problem.error("DAY_NEEDS_REASON", Place.NOWHERE));
        }
        if (removal.by().isBlank()) {
            return List.of(Problem.error("DAY_NEEDS_NAME", Place.NOWHERE));
        }
        boolean one = removal.second().isBlank()
                || removal.second().strip().equals(removal.by().strip());
        return two && one ? List.of(Problem.error("DAY_NEEDS_TWO_PEOPLE", Place.NOWHERE)) : List.of();
    }

    /** Session ids by candidate number. */
    private static Map<String, List<String>> seats(OpenExam exam) {
        Map<String, List<String>> seats = new HashMap<>();
        for (Session session : exam.plan().sessions()) {
            session.candidates()
                    .forEach(no ->
                            seats.computeIfAbsent(no, n -> new ArrayList<>()).add(session.id()));
        }
        return seats;
    }

    private static Answer<Removed> recorded(OpenExam exam, Removal removal, Removed removed) {
        List<Fact> facts = new ArrayList<>();
        removal.candidates()
                .forEach(no ->
                        facts.add(new Fact.CandidateRemoved(no, removal.reason(), removal.by(), removal.second())));
        return exam.record(removal.by(), facts).map(recorded -> removed);
    }

    private static Answer<Removed> edited(OpenExam exam, Removal removal, Removed removed) {
        Set<String> gone = Set.copyOf(removal.candidates());
        List<Candidate> rest = exam.roster().candidates().stream()
                .filter(c -> !gone.contains(c.candidateNo()))
                .toList();
        Roster roster = new Roster(exam.roster().schools(), rest);
        List<RosterEdit.Removal> notes = removal.candidates().stream()
                .map(no -> new RosterEdit.Removal(no, removal.reason(), removal.by(), removal.second()))
                .toList();
        RosterEdit edit = new RosterEdit(Map.of(), Map.of(), notes);
        PreparedChange change = PreparedChange.of(roster).with(edit);
        List<Fact> facts = new NumberChanges(exam, edit).facts(List.of());
        return (facts.isEmpty()
                        ? Preparation.change(exam, p -> p.with(roster), change)
                        : Preparation.change(exam, p -> p.with(roster), change, removal.by(), facts))
                .map(done -> removed);
    }
}
