package org.shikao.exam.journal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shikao.exam.Outcome;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.OutcomeRule.Penalty;

/** The codes an outcome entry may carry: names of outcomes (all but PENDING) and the penalties of the rule pack. */
final class OutcomeCodes {
    private final Map<String, Penalty> penalties;
    private final boolean deferralAllowed;

    OutcomeCodes(OutcomeRule rule) {
        penalties = rule.penalties().stream()
                .collect(Collectors.toMap(Penalty::code, Function.identity(), (first, second) -> first));
        deferralAllowed = rule.deferralAllowed();
    }

    Optional<Outcome> outcome(String code) {
        return Arrays.stream(Outcome.values())
                .filter(o -> o != Outcome.PENDING && o.name().equals(code))
                .findFirst();
    }

    boolean isKnown(String code) {
        return outcome(code).isPresent() || penalties.containsKey(code);
    }

    boolean isPenalty(String code) {
        return outcome(code).isEmpty() && penalties.containsKey(code);
    }

    /** Whether the code is a penalty that makes the subject void. */
    boolean voids(String code) {
        return isPenalty(code) && penalties.get(code).kind() == Penalty.Kind.VOID;
    }

    boolean deferralAllowed() {
        return deferralAllowed;
    }
}
