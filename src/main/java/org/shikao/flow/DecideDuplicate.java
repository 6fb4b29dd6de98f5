package org.shikao.flow;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.DuplicateDecision;
import org.shikao.exam.roster.DuplicateDecision.Verdict;
import org.shikao.exam.roster.DuplicatePair;
import org.shikao.exam.roster.Likeness;
import org.shikao.exam.roster.Likenesses;
import org.shikao.exam.roster.RosterCheck;
import org.shikao.flow.ImportRoster.RosterFiles;
import org.shikao.flow.RemoveCandidates.Removal;

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

    private final RemoveCandidates remove;

    public DecideDuplicate(RemoveCandidates remove) {
        this.remove = remove;
    }

    /** All pairs within the exam's list, those decided too, by kind and number. */
    public List<Question> questions(OpenExam exam) {
        return with(exam, Likenesses.within(exam.roster()));
    }

    /** The pairs of rosters that are not imported yet, among themselves and with the exam's list. */
    public List<Question> questions(OpenExam exam, RosterFiles files) {
        return with(
                exam,
                RosterCheck.check(files.sheets(), exam.rules(), exam.roster()).pairs());
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
     * Remembers a decision. If it is one person and the exam has the entry that goes, that entry is removed, which drops a plan; an
     * entry that is not imported yet will be passed over.
     */
    public Answer<DuplicateDecision> run(OpenExam exam, DuplicateDecision decision) {
        Optional<Problem> refusal = refusal(decision);
        if (refusal.isPresent()) {
            return Answer.refused(List.of(refusal.get()));
        }
        boolean known = exam.roster().candidates().stream()
                .anyMatch(c -> c.candidateNo().equals(decision.dropped()));
        boolean keptToo = exam.roster().candidates().stream()
                .anyMatch(c -> c.candidateNo().equals(decision.kept()));
        if (!known || !keptToo) {
            exam.file().putDuplicateDecision(decision);
            return Answer.of(decision);
        }
        if (exam.planned() || exam.started()) {
            String no = decision.dropped();
            return Answer.refused("DUPLICATE_PLANNED", no, no, decision.kept());
        }
        Removal removal = new Removal(List.of(decision.dropped()), decision.reason(), decision.by(), "", false);
        return remove.run(exam, removal).map(removed -> {
            exam.file().putDuplicateDecision(decision);
            return decision;
        });
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
