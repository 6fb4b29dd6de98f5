package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.CandidateEdit;
import org.shikao.exam.roster.EditScope;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterField;
import org.shikao.store.PersonalValue;
import org.shikao.store.PreparedChange;

/**
 * Corrects one field of a candidate, such as the spelling of a name. Before there is a plan the roster is edited; after that it is a
 * fact of the journal with a reason and two people, and everything printed from then on shows the new value.
 */
public final class CorrectCandidate {
    /** The value as typed; reason and names may be empty while there is no plan. */
    public record Correction(
            String candidateNo, RosterField field, String value, String reason, String by, String second) {}

    /** The candidate as it now stands; {@code journal} says that it is a fact now. */
    public record Corrected(Candidate candidate, String before, String after, boolean journal) {}

    private final Entropy entropy;

    /** @param entropy makes the salt without which a value cannot be guessed from its digest */
    public CorrectCandidate(Entropy entropy) {
        this.entropy = entropy;
    }

    /** Corrects the field, or says why the value cannot stand. */
    public Answer<Corrected> run(OpenExam exam, Correction correction) {
        String no = correction.candidateNo();
        Optional<Candidate> old = exam.roster().candidates().stream()
                .filter(c -> c.candidateNo().equals(no))
                .findFirst();
        if (old.isEmpty()) {
            return Answer.refused(List.of(LinkWalkIn.unknown(exam, no)));
        }
        EditScope scope = new EditScope(exam.roster().schools(), exam.rules());
        CandidateEdit edit = CandidateEdit.of(old.get(), correction.field(), correction.value(), scope);
        List<Problem> problems = new ArrayList<>(edit.problems());
        taken(exam.roster(), edit.candidate()).ifPresent(problems::add);
        boolean same = edit.before().equals(edit.after());
        // confirming what stands there decides between corrections made apart
        boolean decides = ListConflicts.concerns(exam, no, correction.field().name());
        if (!Problem.anyError(problems) && same && !decides) {
            problems.add(Problem.error("LIST_SAME_VALUE", Place.named(no), no, edit.after()));
        }
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        boolean journal = exam.planned() || exam.started();
        Corrected corrected = new Corrected(edit.candidate(), edit.before(), edit.after(), journal);
        Answer<Corrected> done =
                journal ? recorded(exam, correction, corrected) : edited(exam, edit.candidate(), corrected);
        return done.refused() ? done : Answer.of(corrected, problems).then(c -> done);
    }

    /** An identity belongs to one candidate. */
    private static Optional<Problem> taken(Roster roster, Candidate changed) {
        return roster.candidates().stream()
                .filter(c -> !c.candidateNo().equals(changed.candidateNo()))
                .filter(c -> !c.idNo().isEmpty() && c.idNo().equals(changed.idNo()))
                .findFirst()
                .map(c ->
                        Problem.error("LIST_ID_TAKEN", Place.named(changed.candidateNo()), c.candidateNo(), c.name()));
    }

    private static Answer<Corrected> edited(OpenExam exam, Candidate changed, Corrected corrected) {
        List<Candidate> all = exam.roster().candidates().stream()
                .map(c -> c.candidateNo().equals(changed.candidateNo()) ? changed : c)
                .toList();
        Roster roster = new Roster(exam.roster().schools(), all);
        return Preparation.change(exam, p -> p.with(roster), PreparedChange.of(roster))
                .map(done -> corrected);
    }

    private Answer<Corrected> recorded(OpenExam exam, Correction correction, Corrected corrected) {
        PersonalValue before = SaltedValue.of(corrected.before(), entropy);
        PersonalValue after = SaltedValue.of(corrected.after(), entropy);
        Fact fact = new Fact.CandidateCorrected(
                correction.candidateNo(),
                correction.field().name(),
                before.digest(),
                after.digest(),
                correction.reason(),
                correction.by(),
                correction.second());
        Optional<Problem> refusal = exam.allowed(fact);
        if (refusal.isPresent()) {
            return Answer.refused(List.of(refusal.get()));
        }
        // the values first: without its entry a value says nothing, but an entry without its value could not be shown
        exam.file().putPersonalValues(List.of(before, after));
        return exam.record(correction.by(), List.of(fact)).map(recorded -> corrected);
    }
}
