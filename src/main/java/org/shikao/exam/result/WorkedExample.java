package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectRule;

/**
 * One raw sheet on its way to the reported score, step by step, each with its figure and the rule it comes from. The sheet is scored
 * whole by a rubric of the pack's raw marks; with a paper it is the main item's. {@code score} is what is reported of the subject.
 */
public record WorkedExample(Subject subject, List<Step> steps, Marks score, String grade) {
    /** What is done in a step. */
    public enum Kind {
        /** Marks that a mistake or a rule of the rubric takes off the sheet. */
        LOST,
        RAW,
        PERCENT_OFF,
        MARKS_OFF,
        SCALED,
        /** The working part and the tidying part of the sheet, each scaled by its own share. */
        APART,
        TABLED,
        CAPPED,
        ROUNDED,
        /** Places beyond those kept fall away although nothing is to be rounded. */
        CUT,
        VOIDED,
        EXEMPT,
        GRADED
    }

    /**
     * A step. {@code figure} is the score after it: exact, or with four places and a leading {@code ≈} where it never ends; for a
     * grade its name. {@code key} is the rule's key path in the pack, {@code by} the value that acts (a percentage, marks, labels of
     * penalties, places kept).
     */
    public record Step(Kind kind, String figure, String key, String by) {}

    public WorkedExample {
        steps = List.copyOf(steps);
    }

    /**
     * Works a sheet through.
     *
     * @param penalties codes of the pack, each counted once
     * @throws IllegalArgumentException if {@link #check} finds a problem
     */
    public static WorkedExample of(RulePack pack, Subject subject, Marks raw, List<String> penalties) {
        List<Problem> problems = check(pack, subject, raw, penalties);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("no example: " + problems);
        }
        return new ExampleSteps(pack, subject, penalties).from(raw);
    }

    /**
     * Works a sheet through from its mistakes on.
     *
     * @throws IllegalArgumentException if {@link #check(RulePack, ExampleSheet, List)} finds a problem
     */
    public static WorkedExample of(RulePack pack, ExampleSheet sheet, List<String> penalties) {
        List<Problem> problems = check(pack, sheet, penalties);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("no example: " + problems);
        }
        return new ExampleSteps(pack, sheet.experiment().subject(), penalties).from(sheet);
    }

    /** What forbids an example of a sheet: a subject not examined, mistakes the rubric or penalties the pack does not know. */
    public static List<Problem> check(RulePack pack, ExampleSheet sheet, List<String> penalties) {
        List<Problem> problems = new ArrayList<>(check(pack, sheet.experiment().subject(), Marks.ZERO, penalties));
        problems.addAll(sheet.check());
        return problems;
    }

    /**
     * What a candidate gets who is exempt from the subject.
     *
     * @param exemption a code of the pack
     * @throws IllegalArgumentException if the pack knows neither the subject nor the exemption
     */
    public static WorkedExample exempt(RulePack pack, Subject subject, String exemption) {
        Exemption rule = pack.outcomes().exemptions().stream()
                .filter(each -> each.code().equals(exemption))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no exemption " + exemption));
        if (pack.subject(subject).isEmpty()) {
            throw new IllegalArgumentException("not examined: " + subject);
        }
        return new ExampleSteps(pack, subject, List.of()).exempt(rule);
    }

    /** What forbids an example: a subject not examined, raw marks outside the sheet or not in its steps, a penalty the pack does not know. */
    public static List<Problem> check(RulePack pack, Subject subject, Marks raw, List<String> penalties) {
        if (pack.subject(subject).isEmpty()) {
            return List.of(Problem.error("EXAMPLE_SUBJECT", Place.named(subject.code()), subject.code()));
        }
        SubjectRule rule = pack.subject(subject).get();
        if (raw.compareTo(Marks.ZERO) < 0 || raw.compareTo(rule.rawMarks()) > 0) {
            return List.of(Problem.error(
                    "EXAMPLE_RAW_RANGE",
                    Place.named("--raw"),
                    raw.toString(),
                    rule.rawMarks().toString()));
        }
        int step = pack.marking().step().hundredths();
        // the mean of two markings may lie half a step between
        int grain = pack.marking().twice() && step % 2 == 0 ? step / 2 : step;
        if (raw.hundredths() % Math.max(1, grain) != 0) {
            return List.of(Problem.error(
                    "EXAMPLE_RAW_STEP",
                    Place.named("--raw"),
                    raw.toString(),
                    pack.marking().step().toString()));
        }
        List<String> known =
                pack.outcomes().penalties().stream().map(p -> p.code()).toList();
        return penalties.stream()
                .filter(code -> !known.contains(code))
                .map(code -> Problem.error("EXAMPLE_PENALTY", Place.named(code), code, String.join(", ", known)))
                .toList();
    }
}
