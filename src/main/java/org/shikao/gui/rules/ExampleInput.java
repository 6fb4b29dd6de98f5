package org.shikao.gui.rules;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.result.WorkedExample;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectRule;

/**
 * The sheet that a worked example is made of. Codes are those of the pack, empty for none.
 *
 * @param subject null for the first one of the pack
 * @param raw the marks on the sheet as typed, empty for a share of the full marks
 */
record ExampleInput(Subject subject, String raw, String penalty, String exemption) {
    static final ExampleInput START = new ExampleInput(null, "", "", "");

    ExampleInput withSubject(Subject other) {
        return new ExampleInput(other, raw, penalty, exemption);
    }

    ExampleInput withRaw(String typed) {
        return new ExampleInput(subject, typed, penalty, exemption);
    }

    ExampleInput withPenalty(String code) {
        return new ExampleInput(subject, raw, code, exemption);
    }

    ExampleInput withExemption(String code) {
        return new ExampleInput(subject, raw, penalty, code);
    }

    /** The same, without what this pack does not know; a subject is always given then if the pack has one. */
    ExampleInput in(RulePack pack) {
        List<SubjectRule> subjects = pack.subjects().list();
        boolean known = subjects.stream().anyMatch(rule -> rule.subject() == subject);
        Subject examined =
                known || subjects.isEmpty() ? subject : subjects.get(0).subject();
        String typed = raw.isEmpty() ? start(pack, examined) : raw;
        return new ExampleInput(
                examined,
                typed,
                pack.outcomes().penalties().stream().map(Penalty::code).anyMatch(penalty::equals) ? penalty : "",
                pack.outcomes().exemptions().stream().map(Exemption::code).anyMatch(exemption::equals)
                        ? exemption
                        : "");
    }

    /** What forbids the example in a legal pack. */
    List<Problem> check(RulePack pack) {
        if (!exemption.isEmpty()) {
            return List.of();
        }
        Optional<Marks> marks = Marks.parse(raw.strip());
        return marks.isEmpty()
                ? List.of(Problem.error("RULES_UNREADABLE", Place.named("--raw"), raw))
                : WorkedExample.check(pack, subject, marks.get(), penalties());
    }

    /** The example by a legal pack, where {@link #check} finds nothing. */
    WorkedExample work(RulePack pack) {
        return exemption.isEmpty()
                ? WorkedExample.of(pack, subject, Marks.of(raw.strip()), penalties())
                : WorkedExample.exempt(pack, subject, exemption);
    }

    private List<String> penalties() {
        return penalty.isEmpty() ? List.of() : List.of(penalty);
    }

    /** About 85 % of the sheet, in steps of the pack: a score at which rounding shows. */
    private static String start(RulePack pack, Subject subject) {
        int full =
                pack.subject(subject).map(rule -> rule.rawMarks().hundredths()).orElse(0);
        int step = Math.max(1, pack.marking().step().hundredths());
        return new Marks(full * 17 / 20 / step * step).toString();
    }
}
