package org.shikao.exam.roster;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.OutcomeRule.Exemption;

/**
 * A percentage written behind the reason of an exemption ({@code 残疾 60%}). It changes nothing: what an exemption earns stands in the
 * rule pack or is set by a committee (rule 31), so it is compared and never taken over.
 */
record GrantedPercent(String reason, Optional<String> percent) {
    private static final Pattern BEHIND =
            Pattern.compile("(.*?[^\\d.\\s(])\\s*\\(?\\s*([+-]?\\d{1,9}(?:\\.\\d{0,9})?)\\s*%\\s*\\)?", Pattern.DOTALL);

    static GrantedPercent of(String text) {
        // sign by sign, so that places in both are the same
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append((char) CellText.halfWidth(c)));
        Matcher m = BEHIND.matcher(folded);
        return m.matches()
                ? new GrantedPercent(text.substring(0, m.end(1)), Optional.of(m.group(2)))
                : new GrantedPercent(text, Optional.empty());
    }

    /** Why this percentage cannot stand beside this exemption. */
    Optional<Problem> refusal(Exemption exemption, Place place) {
        if (percent.isEmpty()) {
            return Optional.empty();
        }
        if (exemption.byCommittee()) {
            return Optional.of(Problem.error("ROSTER_EXEMPTION_COMMITTEE", place, exemption.label()));
        }
        String fixed = String.valueOf(exemption.percent());
        return isSame(percent.get(), exemption.percent())
                ? Optional.empty()
                : Optional.of(Problem.error("SECOND_PERCENT", place, percent.get(), exemption.label(), fixed));
    }

    private static boolean isSame(String text, int percent) {
        return new BigDecimal(text).compareTo(BigDecimal.valueOf(percent)) == 0;
    }
}
