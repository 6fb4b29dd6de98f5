package org.shikao.exam.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricRules.Breakage;
import org.shikao.exam.catalogue.RubricRules.Overtime;
import org.shikao.exam.catalogue.RubricRules.SafetyStop;

/** Looks for mistakes in the rules of a whole rubric, in the events that mistakes name and in repeated errors. */
final class RulesCheck {
    /** In how many ways repeated errors may be charged once; scoring tries them all. */
    private static final long MOST_WAYS = 1024;

    private static final String RULES = "rules";
    private final Rubric rubric;
    private final Findings findings;

    RulesCheck(Rubric rubric, Findings findings) {
        this.rubric = rubric;
        this.findings = findings;
    }

    void check() {
        overtime();
        Set<String> names = new HashSet<>();
        names().forEach(name -> {
            findings.errorIf(name.isBlank(), "EVENT_NAME", RULES);
            findings.errorIf(!names.add(name), "EVENT_TWICE", RULES, name);
            findings.warnIf(!name.isBlank() && !isNoted(name), "EVENT_UNNOTED", RULES, name);
        });
        rubric.rules().breakage().forEach(this::breakage);
        rubric.points().forEach(point -> point.errors().forEach(error -> event(point, error, names)));
        repeats();
    }

    private Stream<String> names() {
        return Stream.concat(
                rubric.rules().breakage().stream().map(Breakage::name),
                rubric.rules().safetyStops().stream().map(SafetyStop::name));
    }

    private boolean isNoted(String name) {
        return rubric.points().stream()
                .flatMap(point -> point.errors().stream())
                .anyMatch(error -> error.event().equals(name));
    }

    private void overtime() {
        Overtime overtime = rubric.rules().overtime();
        boolean none = overtime.equals(Overtime.NONE);
        boolean fits = overtime.perMinute().compareTo(Marks.ZERO) > 0
                && overtime.atMost().compareTo(overtime.perMinute()) >= 0
                && overtime.atMost().compareTo(rubric.fullMarks()) <= 0
                && overtime.perMinute().isMultipleOf(rubric.step())
                && overtime.atMost().isMultipleOf(rubric.step());
        findings.errorIf(
                !none && !fits,
                "OVERTIME",
                RULES,
                overtime.perMinute().toString(),
                overtime.atMost().toString());
    }

    private void breakage(Breakage rule) {
        for (int no : rule.zeroes()) {
            findings.errorIf(rubric.point(no).isEmpty(), "POINT_LINK", RULES, String.valueOf(no));
        }
        boolean breakable = rubric.points().stream().anyMatch(RubricPoint::zeroIfBroken);
        findings.warnIf(rule.zeroes().isEmpty() && !breakable, "BREAKAGE_IDLE", RULES, rule.name());
    }

    private void event(RubricPoint point, CommonError error, Set<String> names) {
        findings.errorIf(
                !error.event().isEmpty() && !names.contains(error.event()),
                "EVENT_UNKNOWN",
                Parts.point(rubric, point) + "/" + error.code(),
                error.event());
    }

    private void repeats() {
        Map<String, Set<Integer>> points = new HashMap<>();
        for (RubricPoint point : rubric.points()) {
            repeatGroups(point)
                    .forEach(group ->
                            points.computeIfAbsent(group, g -> new HashSet<>()).add(point.no()));
        }
        for (RubricPoint point : rubric.points()) {
            for (CommonError error : point.errors()) {
                String group = error.repeatGroup();
                boolean alone = !group.isEmpty() && points.get(group).size() == 1;
                findings.warnIf(alone, "REPEAT_ALONE", Parts.point(rubric, point) + "/" + error.code(), group);
            }
            misspelt(point, points);
        }
        long ways = points.values().stream().mapToLong(Set::size).reduce(1, (a, b) -> Math.min(MOST_WAYS + 1, a * b));
        findings.errorIf(ways > MOST_WAYS, "REPEAT_TOO_MANY", RULES, String.valueOf(points.size()));
    }

    /** A word of the point that nobody else says, where one that is lone at a mistake differs from it in one character. */
    private void misspelt(RubricPoint point, Map<String, Set<Integer>> points) {
        String group = point.repeatGroup();
        if (group.isEmpty() || points.get(group).size() > 1) {
            return;
        }
        rubric.points().stream()
                .flatMap(other -> other.errors().stream().map(CommonError::repeatGroup))
                .filter(said -> points.containsKey(said) && points.get(said).size() == 1)
                .filter(said -> isAlmost(said, group))
                .findFirst()
                .ifPresent(said -> findings.warnIf(true, "REPEAT_MISSPELT", Parts.point(rubric, point), group, said));
    }

    private static boolean isAlmost(String one, String other) {
        long apart = IntStream.range(0, Math.min(one.length(), other.length()))
                .filter(i -> one.charAt(i) != other.charAt(i))
                .count();
        return one.length() == other.length() && one.length() > 1 && apart == 1;
    }

    private static Stream<String> repeatGroups(RubricPoint point) {
        return Stream.concat(
                        Stream.of(point.repeatGroup()), point.errors().stream().map(point::repeatGroup))
                .filter(group -> !group.isEmpty())
                .distinct();
    }
}
