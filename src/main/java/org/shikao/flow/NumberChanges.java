package org.shikao.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.CommitteeDecision;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fact.ExemptionDecided;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.SecondChecked.Deferral;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.store.RosterEdit;

/**
 * What the journal knows of candidates under their numbers, when the numbers change hands: it goes with the person, whoever gets a
 * number that was somebody else's starts with nothing, and of who leaves the list nothing stays.
 */
final class NumberChanges {
    private final OpenExam exam;
    private final Map<String, String> numbers;
    private final Set<String> left = new HashSet<>();

    NumberChanges(OpenExam exam, RosterEdit edit) {
        this.exam = exam;
        numbers = edit.renumbered();
        left.addAll(numbers.keySet());
        edit.removals().forEach(removal -> left.add(removal.candidateNo()));
    }

    /** The facts that bring it about; {@code wanted} are deferrals that come with the change, under the new numbers. */
    List<Fact> facts(List<Deferral> wanted) {
        List<Fact> facts = new ArrayList<>(deferrals(wanted));
        facts.addAll(proofs());
        exam.day().committee().forEach((key, decision) -> {
            if (!decision.disputed()) {
                now(key).filter(to -> !to.equals(key)).ifPresent(to -> facts.add(under(to, decision.fact())));
            }
        });
        return facts;
    }

    private List<Fact> deferrals(List<Deferral> wanted) {
        Map<SheetKey, String> before = exam.day().listedDeferrals();
        Map<SheetKey, String> after = moved(before);
        wanted.forEach(d -> after.putIfAbsent(d.key(), d.reason()));
        List<Fact> facts = new ArrayList<>();
        before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .forEach(key -> facts.add(new Fact.DeferralSet(key, false, "")));
        after.forEach((key, reason) -> {
            if (!reason.equals(before.get(key))) {
                facts.add(new Fact.DeferralSet(key, true, reason));
            }
        });
        return facts;
    }

    private List<Fact> proofs() {
        Map<SheetKey, Proof> before = exam.day().deferralProofs();
        Map<SheetKey, Proof> after = moved(before);
        List<Fact> facts = new ArrayList<>();
        before.forEach((key, proof) -> {
            if (!after.containsKey(key) && proof != Proof.NONE) {
                facts.add(new Fact.DeferralProven(key, Proof.NONE, ""));
            }
        });
        after.forEach((key, proof) -> {
            if (proof != before.getOrDefault(key, Proof.NONE)) {
                facts.add(new Fact.DeferralProven(key, proof, ""));
            }
        });
        return facts;
    }

    /** Nothing takes a committee's decision back: whoever would get a number with one must have one of his own, which goes with him. */
    List<Problem> problems(List<Candidate> incoming) {
        Map<SheetKey, CommitteeDecision> decisions = exam.day().committee();
        Map<SheetKey, CommitteeDecision> own = moved(decisions);
        List<Problem> problems = new ArrayList<>();
        for (Candidate candidate : decisions.isEmpty() ? List.<Candidate>of() : incoming) {
            String no = candidate.candidateNo();
            candidate.exempt().keySet().stream()
                    .map(subject -> new SheetKey(no, subject))
                    .filter(key -> left.contains(no) && decisions.containsKey(key) && !own.containsKey(key))
                    .forEach(key -> problems.add(Problem.error(
                            "LIST_NUMBER_DECIDED",
                            Place.named(no),
                            no,
                            candidate.name(),
                            key.subject().code())));
        }
        return problems;
    }

    private <T> Map<SheetKey, T> moved(Map<SheetKey, T> before) {
        Map<SheetKey, T> after = new TreeMap<>();
        before.forEach((key, value) -> now(key).ifPresent(to -> after.put(to, value)));
        return after;
    }

    /** Where what is under a key now will be; empty if its candidate leaves the list. */
    private Optional<SheetKey> now(SheetKey key) {
        String no = key.candidateNo();
        if (!left.contains(no)) {
            return Optional.of(key);
        }
        return Optional.ofNullable(numbers.get(no)).map(to -> new SheetKey(to, key.subject()));
    }

    private static Fact under(SheetKey key, ExemptionDecided fact) {
        return new ExemptionDecided(key, fact.basis(), fact.value(), fact.reason(), fact.name1(), fact.name2());
    }
}
