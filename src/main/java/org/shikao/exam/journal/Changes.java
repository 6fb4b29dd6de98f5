package org.shikao.exam.journal;

import java.util.stream.Stream;
import org.shikao.exam.SheetKey;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RulePack;

/** The changes of one sheet with their values as people read them: the label of a penalty, not its code. */
final class Changes {
    private final RulePack rules;

    private Changes(RulePack rules) {
        this.rules = rules;
    }

    static Stream<Correction> of(SheetKey key, SheetLog log, RulePack rules) {
        Changes changes = new Changes(rules);
        return log.changes().entrySet().stream()
                .map(change -> changes.correction(key, change.getKey(), change.getValue()));
    }

    private Correction correction(SheetKey key, Entry entry, boolean afterSigning) {
        if (entry.fact() instanceof Fact.SheetEventCorrected event) {
            String before = String.valueOf(event.oldNumber());
            String after = String.valueOf(event.event().number());
            return new Correction(key, entry, before, after, afterSigning);
        }
        if (entry.fact() instanceof Fact.CorrectedAgain again) {
            return new Correction(key, entry, read(again.oldValue()), read(again.newValue()), afterSigning);
        }
        Fact.Corrected first = (Fact.Corrected) entry.fact();
        return new Correction(key, entry, read(first.oldValue()), read(first.newValue()), afterSigning);
    }

    private String read(String value) {
        return rules.outcomes().penalties().stream()
                .filter(penalty -> penalty.code().equals(value))
                .map(Penalty::label)
                .findFirst()
                .orElse(value.isEmpty() ? "NOTHING" : value);
    }
}
