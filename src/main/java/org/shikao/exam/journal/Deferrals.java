package org.shikao.exam.journal;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.exam.rules.RulePack;

/** Which sittings lists put off, planned or not, and what proof was seen for each (rule 30). The last entry counts. */
final class Deferrals {
    private final RulePack rules;
    private final SortedMap<SheetKey, Fact.DeferralSet> set = new TreeMap<>();
    private final SortedMap<SheetKey, Proof> seen = new TreeMap<>();

    Deferrals(RulePack rules) {
        this.rules = rules;
    }

    /** A proof of a subject examined, where sittings may be deferred at all. */
    Optional<Problem> refusal(Fact.DeferralProven fact) {
        return refusal(fact.sheet());
    }

    /** A sitting in a subject examined, where sittings may be deferred at all. */
    Optional<Problem> refusal(Fact.DeferralSet fact) {
        return refusal(fact.sheet());
    }

    private Optional<Problem> refusal(SheetKey sheet) {
        if (rules.subject(sheet.subject()).isEmpty()) {
            return Refusal.ofSheet("COMMITTEE_SUBJECT", sheet);
        }
        return rules.outcomes().deferralAllowed() ? Optional.empty() : Refusal.ofSheet("SHEET_NO_DEFERRAL", sheet);
    }

    void set(Fact.DeferralSet fact) {
        set.put(fact.sheet(), fact);
    }

    void see(Fact.DeferralProven fact) {
        seen.put(fact.sheet(), fact.proof());
    }

    /** The reasons of what is put off. */
    SortedMap<SheetKey, String> listed() {
        SortedMap<SheetKey, String> listed = new TreeMap<>();
        set.forEach((key, fact) -> {
            if (fact.deferred()) {
                listed.put(key, fact.reason());
            }
        });
        return listed;
    }

    SortedMap<SheetKey, Proof> seen() {
        return new TreeMap<>(seen);
    }
}
