package org.shikao.exam.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Rubric.Status;
import org.shikao.exam.catalogue.Rubric.Style;

/**
 * Looks for mistakes in a rubric: sums, steps and names of its groups. {@link PointCheck} looks at each point, {@link LinkCheck} at
 * what points say about one another, {@link CapCheck} at caps, {@link RulesCheck} at the rules of the whole.
 */
public final class RubricCheck {
    private final Rubric rubric;
    private final Findings findings;

    private RubricCheck(Rubric rubric, Findings findings) {
        this.rubric = rubric;
        this.findings = findings;
    }

    /** Every finding in the rubric of this experiment; a rubric with an error must not be frozen. */
    public static List<Problem> check(String experimentId, Rubric rubric) {
        Findings findings = new Findings(experimentId);
        RubricCheck check = new RubricCheck(rubric, findings);
        check.whole();
        check.sums();
        check.numbers();
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < rubric.groups().size(); i++) {
            RubricGroup group = rubric.groups().get(i);
            check.group(group, Parts.group(i + 1));
            findings.warnIf(!titles.add(group.title()), "GROUP_TITLE_TWICE", Parts.group(i + 1), group.title());
        }
        PointCheck points = new PointCheck(rubric, findings);
        rubric.points().forEach(points::check);
        new LinkCheck(rubric, findings).check();
        new CapCheck(rubric, findings).check();
        new RulesCheck(rubric, findings).check();
        new SaidCheck(rubric, findings).check();
        return findings.all();
    }

    private void whole() {
        findings.errorIf(rubric.version() < 1, "RUBRIC_VERSION", "rubric", String.valueOf(rubric.version()));
        boolean unsigned = rubric.status() == Status.FROZEN && rubric.signedBy().isBlank();
        findings.errorIf(unsigned, "RUBRIC_UNSIGNED", "rubric");
    }

    private void sums() {
        Marks full = rubric.fullMarks();
        Marks sum =
                RubricScoring.sum(rubric.groups().stream().map(RubricGroup::max).toList());
        findings.errorIf(full.compareTo(Marks.ZERO) <= 0, "RUBRIC_FULL", "rubric", full.toString());
        findings.errorIf(!sum.equals(full), "RUBRIC_SUM", "rubric", sum.toString(), full.toString());
        Marks step = rubric.step();
        findings.errorIf(
                step.compareTo(Marks.ZERO) <= 0 || !full.isMultipleOf(step),
                "RUBRIC_STEP",
                "rubric",
                step.toString(),
                full.toString());
        findings.errorIf(rubric.groups().stream().noneMatch(RubricGroup::tidy), "RUBRIC_TIDY", "rubric");
    }

    private void numbers() {
        int expected = 1;
        for (RubricPoint point : rubric.points()) {
            findings.errorIf(
                    point.no() != expected,
                    "POINT_NUMBER",
                    Parts.point(rubric, point),
                    String.valueOf(point.no()),
                    String.valueOf(expected));
            expected++;
        }
    }

    private void group(RubricGroup group, String part) {
        String max = group.max().toString();
        findings.errorIf(group.title().isBlank(), "GROUP_TITLE", part);
        Wording.warnIfLong(findings, part, group.title(), Wording.GROUP_TITLE);
        findings.errorIf(group.points().isEmpty(), "GROUP_EMPTY", part, group.title());
        findings.errorIf(group.max().compareTo(Marks.ZERO) <= 0, "GROUP_MAX", part, group.title(), max);
        boolean fits = rubric.style() == Style.DEDUCT
                ? group.max().compareTo(group.sum()) <= 0
                : group.max().equals(group.sum());
        String code = rubric.style() == Style.DEDUCT ? "GROUP_OUT_OF_REACH" : "GROUP_SUM";
        Marks reach = rubric.style() == Style.DEDUCT ? CapCheck.most(group) : group.sum();
        findings.errorIf(!fits, code, part, group.title(), reach.toString(), max);
        Marks order = group.orderLoss();
        boolean costs = order.compareTo(Marks.ZERO) >= 0 && order.compareTo(group.max()) <= 0;
        findings.errorIf(!costs || !order.isMultipleOf(rubric.step()), "ORDER_LOSS", part, order.toString(), max);
        boolean idle = !group.orderRequired() && !order.equals(Marks.ZERO);
        findings.warnIf(idle, "ORDER_UNUSED", part, group.title(), order.toString());
    }
}
