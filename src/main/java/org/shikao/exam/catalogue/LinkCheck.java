package org.shikao.exam.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.shikao.exam.catalogue.Rubric.Style;

/** Looks for mistakes in what points say about one another: what contains what, and what depends on what. */
final class LinkCheck {
    private final Rubric rubric;
    private final Findings findings;

    LinkCheck(Rubric rubric, Findings findings) {
        this.rubric = rubric;
        this.findings = findings;
    }

    void check() {
        for (RubricPoint point : rubric.points()) {
            links(point, RubricPoint::contains, "POINT_CONTAINS_LOOP");
            links(point, RubricPoint::dependsOn, "POINT_DEPENDS_LOOP");
            earlier(point);
            findings.errorIf(
                    rubric.style() != Style.DEDUCT && !point.contains().isEmpty(), "POINT_CONTAINS_STYLE", part(point));
            containers(point);
        }
        rubric.groups().forEach(this::sameGroup);
    }

    private void links(RubricPoint point, Function<RubricPoint, List<Integer>> link, String loopCode) {
        for (int no : link.apply(point)) {
            findings.errorIf(rubric.point(no).isEmpty(), "POINT_LINK", part(point), String.valueOf(no));
        }
        boolean twice =
                new HashSet<>(link.apply(point)).size() < link.apply(point).size();
        findings.warnIf(twice, "POINT_LINK_TWICE", part(point));
        findings.errorIf(
                reachable(point, link).contains(point.no()), loopCode, part(point), String.valueOf(point.no()));
    }

    private Set<Integer> reachable(RubricPoint from, Function<RubricPoint, List<Integer>> link) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(link.apply(from));
        while (!open.isEmpty()) {
            int no = open.pop();
            if (seen.add(no)) {
                rubric.point(no).ifPresent(next -> open.addAll(link.apply(next)));
            }
        }
        return seen;
    }

    /** What a point depends on must have been judged before it. */
    private void earlier(RubricPoint point) {
        for (int no : point.dependsOn()) {
            findings.errorIf(
                    no > point.no() && rubric.point(no).isPresent(),
                    "POINT_DEPENDS_LATER",
                    part(point),
                    String.valueOf(no));
        }
    }

    private void containers(RubricPoint point) {
        long containers = rubric.points().stream()
                .filter(p -> p.contains().contains(point.no()))
                .count();
        findings.errorIf(containers > 1, "POINT_CONTAINED_TWICE", part(point), String.valueOf(point.no()));
    }

    private void sameGroup(RubricGroup group) {
        List<Integer> here = group.points().stream().map(RubricPoint::no).toList();
        for (RubricPoint point : group.points()) {
            for (int no : point.contains()) {
                findings.errorIf(
                        rubric.point(no).isPresent() && !here.contains(no),
                        "POINT_CONTAINS_GROUP",
                        part(point),
                        String.valueOf(no),
                        group.title());
            }
        }
    }

    private String part(RubricPoint point) {
        return Parts.point(rubric, point);
    }
}
