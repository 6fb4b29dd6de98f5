package org.shikao.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.DuplicateDecision;
import org.shikao.exam.roster.DuplicateDecision.Verdict;
import org.shikao.exam.roster.DuplicatePair;
import org.shikao.exam.roster.Likeness;
import org.shikao.exam.roster.Likenesses;
import org.shikao.exam.roster.OnePerson;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterCheck;
import org.shikao.flow.ImportRoster.RosterFiles;
import org.shikao.store.PreparedChange;
import org.shikao.store.RosterEdit;
import org.shikao.store.RosterEdit.Removal;

/**
 * Shows candidates that may be one person in pairs and remembers what somebody decided about them, so that a pair is not asked about
 * again. Twins are never made one.
 */
public final class DecideDuplicate {
    /** A pair with the decision there is, if any; one left for later still waits. */
    public record Question(DuplicatePair pair, Optional<DuplicateDecision> decision) {
        /** Whether somebody has to look at it. */
        public boolean waits() {
            return decision.isEmpty() || decision.get().verdict() == Verdict.LATER;
        }
    }

    /**
     * All pairs within the exam's list, those decided too, by kind and number. One person who stands there twice all the same, since one
     * of the entries came later, is asked about again. A walk-in is linked, not decided about.
     */
    public List<Question> questions(OpenExam exam) {
        return with(exam, Likenesses.within(exam.plannedRoster())).stream()
                .map(q -> q.decision().isPresent() && q.decision().get().verdict() == Verdict.SAME_PERSON
                        ? new Question(q.pair(), Optional.empty())
                        : q)
                .toList();
    }

    /** The pairs of rosters that are not imported yet, among themselves and with the exam's list. */
    public List<Question> questions(OpenExam exam, RosterFiles files) {
        return with(
                exam,
                RosterCheck.check(files.sheets(), exam.rules(), exam.plannedRoster())
                        .pairs());
    }

    private static List<Question> with(OpenExam exam, List<DuplicatePair> pairs) {
        List<DuplicateDecision> decisions = exam.file().duplicateDecisions();
        return pairs.stream()
                .map(pair -> new Question(
                        pair, decisions.stream().filter(d -> d.isAbout(pair)).findFirst()))
                .toList();
    }

    /**
     * Remembers a decision typed by somebody who may have mistyped: only for a pair on the list, and for what makes it one.
     *
     * @param listed the pairs that were shown, of the exam or of rosters not imported yet
     */
    public Answer<DuplicateDecision> run(OpenExam exam, DuplicateDecision decision, List<Question> listed) {
        boolean shown = listed.stream().anyMatch(question -> decision.isAbout(question.pair()));
        return shown
                ? run(exam, decision)
                : Answer.refused("DUPLICATE_NOT_LISTED", decision.lowerNo(), decision.lowerNo(), decision.higherNo());
    }

    /**
     * Remembers a decision. If it is one person and the exam has both entries, one is removed, and what it grants beside the other
     * goes over; an entry that is not imported yet will be passed over.
     */
    public Answer<DuplicateDecision> run(OpenExam exam, DuplicateDecision decision) {
        Optional<Problem> refusal = refusal(decision);
        if (refusal.isPresent()) {
            return Answer.refused(List.of(refusal.get()));
        }
        Optional<Candidate> dropped = candidate(exam, decision.dropped());
        Optional<Candidate> kept = candidate(exam, decision.kept());
        RemovedDuplicate removed = new RemovedDuplicate(exam, decision);
        if (dropped.isPresent() && kept.isPresent()) {
            return exam.planned() || exam.started()
                    ? Answer.refused(List.of(removed.refusal()))
                    : kept(
                            exam,
                            joined(exam, kept.get(), dropped.get(), decision).map(done -> decision));
        }
        Optional<Candidate> gone = kept.flatMap(c -> removed.entry());
        return kept(exam, gone.isEmpty() ? Answer.of(decision) : removed.joined(kept.get(), gone.get()));
    }

    private static Answer<DuplicateDecision> kept(OpenExam exam, Answer<DuplicateDecision> done) {
        return done.map(decision -> {
            exam.file().putDuplicateDecision(decision);
            return decision;
        });
    }

    private static Optional<Candidate> candidate(OpenExam exam, String number) {
        return exam.roster().candidates().stream()
                .filter(c -> c.candidateNo().equals(number))
                .findFirst();
    }

    /** One entry goes; what only it grants, what was put off under its number and its photo go over to the other. */
    private static Answer<Prepared> joined(
            OpenExam exam, Candidate kept, Candidate dropped, DuplicateDecision decision) {
        Candidate one = OnePerson.of(kept, dropped);
        Roster roster = new Roster(
                exam.roster().schools(),
                exam.roster().candidates().stream()
                        .filter(c -> !c.equals(dropped))
                        .map(c -> c.equals(kept) ? one : c)
                        .toList());
        Removal note = new Removal(dropped.candidateNo(), decision.reason(), decision.by(), "");
        RosterEdit edit = new RosterEdit(Map.of(), Map.of(dropped.candidateNo(), kept.candidateNo()), List.of(note));
        PreparedChange save = PreparedChange.of(roster).with(edit);
        List<Fact> facts = RemovedDuplicate.facts(exam, one, dropped.candidateNo());
        Answer<Prepared> done = facts.isEmpty()
                ? Preparation.change(exam, p -> p.with(roster), save)
                : Preparation.change(exam, p -> p.with(roster), save, decision.by(), facts);
        boolean all = OnePerson.hasAll(one, dropped);
        return done.refused() || all ? done : Answer.of(done.get(), List.of(differing(one, dropped)));
    }

    private static Problem differing(Candidate one, Candidate dropped) {
        return Problem.warning(
                "DUPLICATE_GRANTS_DIFFER",
                Place.named(one.candidateNo()),
                one.candidateNo(),
                dropped.candidateNo(),
                one.name());
    }

    private static Optional<Problem> refusal(DuplicateDecision d) {
        Place place = Place.named(d.lowerNo());
        if (d.by().isBlank()) {
            return Optional.of(Problem.error("DAY_NEEDS_NAME", place));
        }
        if (d.reason().isBlank() && d.verdict() != Verdict.LATER) {
            return Optional.of(Problem.error("DAY_NEEDS_REASON", place));
        }
        if (d.verdict() != Verdict.SAME_PERSON) {
            return Optional.empty();
        }
        if (d.kind() == Likeness.TWINS) {
            return Optional.of(Problem.error("DUPLICATE_TWINS", place, d.lowerNo(), d.higherNo()));
        }
        if (d.lowerNo().equals(d.higherNo())) {
            return Optional.of(Problem.error("DUPLICATE_ONE_NUMBER", place, d.lowerNo()));
        }
        boolean named = d.kept().equals(d.lowerNo()) || d.kept().equals(d.higherNo());
        return named
                ? Optional.empty()
                : Optional.of(Problem.error("DUPLICATE_KEPT_UNKNOWN", place, d.lowerNo(), d.higherNo(), d.kept()));
    }
}
