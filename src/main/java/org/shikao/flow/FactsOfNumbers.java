package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fact.ExemptionDecided;
import org.shikao.exam.roster.Candidate;

/** Deferrals, their proofs and the committee's scores stand under numbers; they go along where a candidate gets another number. */
final class FactsOfNumbers {
    private final OpenExam exam;

    FactsOfNumbers(OpenExam exam) {
        this.exam = exam;
    }

    /** What is recorded where candidates get the numbers on the right: all is taken back first, since two may change numbers. */
    List<Fact> moved(Map<String, String> numbers) {
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
            if (numbers.containsKey(key.candidateNo())) {
                anew.add(under(under(numbers, key), decision.fact()));
            }
        });
        facts.addAll(anew);
        return facts;
    }

    /** What was put off under the numbers of those who go is taken back: others may get the numbers. */
    List<Fact> takenBack(List<Candidate> gone) {
        Set<String> numbers = gone.stream().map(Candidate::candidateNo).collect(Collectors.toSet());
        return exam.day().listedDeferrals().keySet().stream()
                .filter(key -> numbers.contains(key.candidateNo()))
                .<Fact>map(key -> new Fact.DeferralSet(key, false, ""))
                .toList();
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
