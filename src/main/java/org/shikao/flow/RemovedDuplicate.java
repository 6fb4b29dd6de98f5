package org.shikao.flow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.ExamDay;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.DuplicateDecision;
import org.shikao.exam.roster.OnePerson;

/**
 * Two numbers of one person where the list is sealed: one is taken off it by two people before both are said to be one. What the journal
 * can say of another number goes over; what it cannot is told, since nobody else will think of it.
 */
final class RemovedDuplicate {
    private final OpenExam exam;
    private final DuplicateDecision decision;

    RemovedDuplicate(OpenExam exam, DuplicateDecision decision) {
        this.exam = exam;
        this.decision = decision;
    }

    /** Why the entry cannot go yet: it has to be removed first, or has marks, which no removal may lose. */
    Problem refusal() {
        String no = decision.dropped();
        Place place = Place.named(no);
        // asked for one person only, which is the last thing that a removal is refused for
        return exam.day()
                .allows(new Fact.CandidateRemoved(no, decision.reason(), decision.by(), ""))
                .filter(problem -> !problem.code().equals("DAY_NEEDS_TWO_PEOPLE"))
                .map(problem -> problem.code().equals("LIST_HAS_MARKS")
                        ? Problem.error("DUPLICATE_MARKED", place, no, decision.kept())
                        : problem)
                .orElseGet(() -> Problem.error("DUPLICATE_PLANNED", place, no, decision.kept()));
    }

    /** The entry that was removed while the list was sealed. */
    Optional<Candidate> entry() {
        return exam.listed().stream()
                .filter(c -> c.candidateNo().equals(decision.dropped()))
                .findFirst();
    }

    /** Writes down what was put off or decided under the number removed, and tells what of it ends. */
    Answer<DuplicateDecision> joined(Candidate kept, Candidate removed) {
        // of a number that is gone nothing can be taken back, and nothing has to be
        List<Fact> facts = facts(exam, kept, removed.candidateNo()).stream()
                .filter(fact -> !(fact instanceof Fact.DeferralSet set) || set.deferred())
                .toList();
        Answer<DuplicateDecision> done = facts.isEmpty()
                ? Answer.of(decision)
                : exam.record(decision.by(), facts).map(at -> decision);
        return done.refused() ? done : Answer.of(decision, told(kept, removed));
    }

    /** What is recorded of {@code kept} where a number of the same person goes. */
    static List<Fact> facts(OpenExam exam, Candidate kept, String dropped) {
        ExamDay day = exam.day();
        Set<Subject> due = EnumSet.allOf(Subject.class);
        Set<Subject> undecided = EnumSet.allOf(Subject.class);
        due.removeAll(kept.exemptions().keySet());
        due.removeIf(subject -> day.listedDeferrals().containsKey(new SheetKey(kept.candidateNo(), subject)));
        undecided.removeIf(subject -> day.committee().containsKey(new SheetKey(kept.candidateNo(), subject)));
        return new FactsOfNumbers(exam).joined(dropped, kept.candidateNo(), due, undecided);
    }

    private List<Problem> told(Candidate kept, Candidate removed) {
        List<Problem> told = new ArrayList<>();
        Place place = Place.named(kept.candidateNo());
        if (!OnePerson.of(kept, removed).equals(kept) || !OnePerson.hasAll(kept, removed)) {
            told.add(Problem.warning(
                    "DUPLICATE_GRANTS_STAY", place, kept.candidateNo(), removed.candidateNo(), kept.name()));
        }
        List<String> sessions = exam.plan().sessions().stream()
                .map(Session::id)
                .filter(id -> exam.day().lotOf(removed.candidateNo(), id).isPresent())
                .toList();
        if (!sessions.isEmpty()) {
            String ids = String.join(", ", sessions);
            told.add(Problem.warning(
                    "DUPLICATE_SEAT_ENDS", place, kept.candidateNo(), removed.candidateNo(), kept.name(), ids));
        }
        return told;
    }
}
