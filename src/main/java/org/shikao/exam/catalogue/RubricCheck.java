package org.shikao.exam.catalogue;

import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Rubric.Style;

/** Looks for mistakes in a rubric: sums, steps and names of its groups; {@link PointCheck} looks at each point. */
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
        check.sums();
        check.numbers();
        for (int i = 0; i < rubric.groups().size(); i++) {
            check.group(rubric.groups().get(i), "G" + (i + 1));
        }
        PointCheck points = new PointCheck(rubric, findings);
        rubric.points().forEach(points::check);
        new LinkCheck(rubric, findings).check();
        return findings.all();
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
                    "#" + point.no(),
                    String.valueOf(point.no()),
                    String.valueOf(expected));
            expected++;
        }
    }

    private void group(RubricGroup group, String part) {
        findings.errorIf(group.title().isBlank(), "GROUP_TITLE", part);
        findings.errorIf(group.points().isEmpty(), "GROUP_EMPTY", part, group.title());
        findings.errorIf(
                group.max().compareTo(Marks.ZERO) <= 0,
                "GROUP_MAX",
                part,
                group.title(),
                group.max().toString());
        boolean fits = rubric.style() == Style.DEDUCT
                ? group.max().compareTo(group.sum()) <= 0
                : group.max().equals(group.sum());
        String code = rubric.style() == Style.DEDUCT ? "GROUP_OUT_OF_REACH" : "GROUP_SUM";
        findings.errorIf(
                !fits,
                code,
                part,
                group.title(),
                group.sum().toString(),
                group.max().toString());
    }
}
