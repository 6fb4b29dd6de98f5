package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fact.ExemptionDecided;

/** Deferrals, their proofs and the committee's scores under a number that goes, where the one who stays is the same person. */
final class FactsOfNumbers {
    private final OpenExam exam;

    FactsOfNumbers(OpenExam exam) {
        this.exam = exam;
    }

    private List<Fact> moved(Map<String, String> numbers) {
        List<Fact> facts = new ArrayList<>();
        List<Fact> anew = new ArrayList<>();
        exam.day().listedDeferrals().forEach((key, reason) -> {
            if (numbers.containsKey(key.candidateNo())) {
                facts.add(new Fact.DeferralSet(key, false, ""));
                anew.add(new Fact.DeferralSet(under(numbers, key), true, reason));
            }
        });
        exam.day().deferralProofs().forEach((key, proof) -> {
            if (numbers.containsKey(key.candidateNo())) {
                anew.add(new Fact.DeferralProven(under(numbers, key), proof, ""));
            }
        });
        exam.day().committee().forEach((key, decision) -> {
            if (!decision.disputed() && numbers.containsKey(key.candidateNo())) {
                anew.add(under(under(numbers, key), decision.fact()));
            }
        });
        facts.addAll(anew);
        return facts;
    }

    /**
     * What is recorded where one of two numbers goes.
     *
     * @param due subjects in which the one who stays has neither an exemption nor a deferral of his own
     * @param undecided subjects in which no committee spoke of the one who stays
     */
    List<Fact> joined(String dropped, String kept, Set<Subject> due, Set<Subject> undecided) {
        return moved(Map.of(dropped, kept)).stream()
                .filter(fact -> {
                    if (fact instanceof Fact.DeferralSet set) {
                        return !set.deferred() || due.contains(set.sheet().subject());
                    }
                    if (fact instanceof Fact.DeferralProven proven) {
                        return due.contains(proven.sheet().subject());
                    }
                    return undecided.contains(((ExemptionDecided) fact).sheet().subject());
                })
                .toList();
    }

    private static SheetKey under(Map<String, String> numbers, SheetKey key) {
        return new SheetKey(numbers.get(key.candidateNo()), key.subject());
    }

    private static ExemptionDecided under(SheetKey key, ExemptionDecided fact) {
        return new ExemptionDecided(key, fact.basis(), fact.value(), fact.reason(), fact.name1(), fact.name2());
    }
}
