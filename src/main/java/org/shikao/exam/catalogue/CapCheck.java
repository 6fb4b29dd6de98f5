package org.shikao.exam.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric.Style;
import org.shikao.exam.catalogue.RubricPoint.CommonError;

/** Looks for caps of a deductive rubric that bite never or always. */
final class CapCheck {
    private final Rubric rubric;
    private final Findings findings;

    CapCheck(Rubric rubric, Findings findings) {
        this.rubric = rubric;
        this.findings = findings;
    }

    void check() {
        if (rubric.style() != Style.DEDUCT) {
            return;
        }
        for (int i = 0; i < rubric.groups().size(); i++) {
            group(rubric.groups().get(i), Parts.group(i + 1));
        }
        rubric.points().forEach(this::mistakes);
    }

    private void group(RubricGroup group, String part) {
        List<RubricPoint> roots = roots(group);
        Marks most = most(group);
        // containment may leave one step that nobody can lose, as in DOMAIN §2.7 B; more is a mistake
        boolean shielded = most.plus(rubric.step()).compareTo(group.max()) < 0
                && group.sum().compareTo(group.max()) >= 0;
        findings.warnIf(
                shielded && !roots.isEmpty(),
                "GROUP_CAP_NEVER",
                part,
                group.title(),
                most.toString(),
                group.max().toString());
        boolean always =
                roots.size() > 1 && roots.stream().allMatch(p -> smallest(p).compareTo(group.max()) >= 0);
        group.points()
                .forEach(p -> findings.warnIf(
                        !always && p.marks().compareTo(group.max()) > 0,
                        "POINT_ABOVE_CAP",
                        Parts.point(rubric, p),
                        p.marks().toString(),
                        group.title(),
                        group.max().toString()));
        findings.warnIf(
                always, "GROUP_CAP_ALWAYS", part, group.title(), group.max().toString());
    }

    /** The most that a group can lose: what a point contains is not lost besides. */
    static Marks most(RubricGroup group) {
        return RubricScoring.sum(roots(group).stream()
                .map(p -> most(group, p, group.points().size()))
                .toList());
    }

    private static List<RubricPoint> roots(RubricGroup group) {
        return group.points().stream()
                .filter(p -> group.container(p.no()).isEmpty())
                .toList();
    }

    /** The most that a point and those it contains can cost; {@code depth} ends a loop of containment. */
    private static Marks most(RubricGroup group, RubricPoint point, int depth) {
        Stream<RubricPoint> inside = group.points().stream()
                .filter(p -> depth > 0 && point.contains().contains(p.no()));
        return point.marks()
                .max(RubricScoring.sum(
                        inside.map(p -> most(group, p, depth - 1)).toList()));
    }

    /** The smallest loss the point can have. */
    private static Marks smallest(RubricPoint point) {
        return point.errors().stream()
                .map(CommonError::deduct)
                .min(Comparator.naturalOrder())
                .orElse(point.step())
                .min(point.marks());
    }

    /** Mistakes that together cost less than the point: its cap is never reached by what can be noted. */
    private void mistakes(RubricPoint point) {
        Marks sum = RubricScoring.sum(
                point.errors().stream().map(CommonError::deduct).toList());
        findings.warnIf(
                !point.errors().isEmpty() && sum.compareTo(point.marks()) < 0,
                "MISTAKES_SHORT",
                Parts.point(rubric, point),
                sum.toString(),
                point.marks().toString());
    }
}
