package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Fact.ExemptionDecided;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.exam.rules.RulePack;

/** The committee's decisions on exemptions. One holds until another that knows it takes its place. */
final class Committee {
    private final RulePack rules;
    private final Map<SheetKey, List<Urn.Event>> events = new TreeMap<>();

    Committee(RulePack rules) {
        this.rules = rules;
    }

    /** A subject of the rules, a share or marks that it can bring, a reason and two people. */
    Optional<Problem> refusal(ExemptionDecided fact) {
        SheetKey key = fact.sheet();
        if (rules.subject(key.subject()).isEmpty()) {
            return Refusal.ofSheet("COMMITTEE_SUBJECT", key);
        }
        Marks full = rules.subject(key.subject()).get().fullMarks();
        int most = fact.basis() == Basis.PERCENT ? 100 : full.hundredths();
        if (fact.value() < 0 || fact.value() > most) {
            String limit = fact.basis() == Basis.PERCENT ? "100%" : full.toString();
            return Refusal.ofSheet("COMMITTEE_OUT_OF_RANGE", key, limit);
        }
        return Refusal.ofPeople(Place.named(Refusal.name(key)), 2, fact.reason(), fact.name1(), fact.name2());
    }

    void decide(ExemptionDecided fact, Urn.Event event) {
        events.computeIfAbsent(fact.sheet(), key -> new ArrayList<>()).add(event);
    }

    /** The decisions that stand, by candidate and subject. */
    SortedMap<SheetKey, CommitteeDecision> decisions() {
        SortedMap<SheetKey, CommitteeDecision> decisions = new TreeMap<>();
        events.forEach((key, all) -> {
            List<ExemptionDecided> last = all.stream()
                    .filter(event -> all.stream().noneMatch(later -> later != event && later.knows(event)))
                    .map(event -> (ExemptionDecided) event.entry().fact())
                    .toList();
            ExemptionDecided first = last.get(0);
            boolean disputed =
                    last.stream().anyMatch(other -> other.basis() != first.basis() || other.value() != first.value());
            decisions.put(key, new CommitteeDecision(first, disputed));
        });
        return decisions;
    }
}
