package org.shikao.exam.journal;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.exam.rules.RulePack;

/** What proof was seen for each deferred sitting (rule 30). The last entry counts. */
final class DeferralProofs {
    private final RulePack rules;
    private final SortedMap<SheetKey, Proof> seen = new TreeMap<>();

    DeferralProofs(RulePack rules) {
        this.rules = rules;
    }

    /** A proof of a subject examined, where sittings may be deferred at all. */
    Optional<Problem> refusal(Fact.DeferralProven fact) {
        if (rules.subject(fact.sheet().subject()).isEmpty()) {
            return Refusal.ofSheet("COMMITTEE_SUBJECT", fact.sheet());
        }
        return rules.outcomes().deferralAllowed()
                ? Optional.empty()
                : Refusal.ofSheet("SHEET_NO_DEFERRAL", fact.sheet());
    }

    void see(Fact.DeferralProven fact) {
        seen.put(fact.sheet(), fact.proof());
    }

    SortedMap<SheetKey, Proof> seen() {
        return new TreeMap<>(seen);
    }
}
