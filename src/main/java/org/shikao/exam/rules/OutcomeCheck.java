package org.shikao.exam.rules;

import java.util.List;
import java.util.Locale;
import org.shikao.exam.Outcome;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Penalty;

/** Rules 29 to 33: deferral, exemptions, penalties. */
final class OutcomeCheck {
    private final OutcomeRule outcomes;
    private final Findings findings;

    OutcomeCheck(OutcomeRule outcomes, Findings findings) {
        this.outcomes = outcomes;
        this.findings = findings;
    }

    void check() {
        int least = outcomes.deferralAllowed() ? 1 : 0;
        int most = outcomes.deferralAllowed() ? 90 : 0;
        findings.range("outcomes.deferralDays", outcomes.deferralDays(), least, most);
        List<Exemption> exemptions = outcomes.exemptions();
        findings.distinct(
                "outcomes.exemptions", exemptions.stream().map(Exemption::code).toList());
        for (int i = 0; i < exemptions.size(); i++) {
            exemption("outcomes.exemptions[" + i + "].", exemptions.get(i));
        }
        List<Penalty> penalties = outcomes.penalties();
        findings.distinct(
                "outcomes.penalties", penalties.stream().map(Penalty::code).toList());
        for (int i = 0; i < penalties.size(); i++) {
            penalty("outcomes.penalties[" + i + "].", penalties.get(i));
        }
    }

    private void exemption(String path, Exemption exemption) {
        findings.code(path + "code", exemption.code());
        findings.text(path + "label", exemption.label(), 30);
        findings.range(path + "percent", exemption.percent(), 0, 100);
    }

    private void penalty(String path, Penalty penalty) {
        findings.code(path + "code", penalty.code());
        findings.demand(!isOutcome(penalty.code()), "RULES_PENALTY_IS_OUTCOME", path + "code", penalty.code());
        findings.text(path + "label", penalty.label(), 30);
        String because =
                "kind: " + penalty.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        switch (penalty.kind()) {
            case FIXED -> {
                findings.positive(path + "marks", penalty.marks(), SubjectsCheck.MAX_MARKS);
                findings.range(path + "percent", penalty.percent(), 0, 0);
            }
            case PERCENT -> {
                findings.range(path + "percent", penalty.percent(), 1, 100);
                findings.zero(path + "marks", penalty.marks(), because);
            }
            case CAP_AT_PASS, VOID -> {
                findings.zero(path + "marks", penalty.marks(), because);
                findings.range(path + "percent", penalty.percent(), 0, 0);
            }
        }
    }

    /** A sheet's outcome and its penalties are set by one kind of entry, so their codes must differ. */
    private static boolean isOutcome(String code) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equalsIgnoreCase(code)) {
                return true;
            }
        }
        return false;
    }
}
