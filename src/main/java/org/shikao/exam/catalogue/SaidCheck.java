package org.shikao.exam.catalogue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.shikao.exam.Marks;

/** Looks whether figures that a wording tells the examiner are those that the rubric reckons with. */
final class SaidCheck {
    private static final Pattern POINT = Pattern.compile("第\\s*(\\d{1,3})\\s*点");
    private static final Pattern AT_MOST = Pattern.compile("最多扣\\s*(\\d{1,3}(?:\\.\\d{1,2})?)\\s*分");

    private final Rubric rubric;
    private final Findings findings;

    SaidCheck(Rubric rubric, Findings findings) {
        this.rubric = rubric;
        this.findings = findings;
    }

    void check() {
        rubric.remarks().forEach(this::remark);
        rubric.points().forEach(this::atMost);
        List<RubricGroup> groups = rubric.groups();
        for (int i = 0; i + 1 < groups.size(); i++) {
            findings.warnIf(
                    groups.get(i).tidy(),
                    "TIDY_NOT_LAST",
                    Parts.group(i + 1),
                    groups.get(i).title());
        }
    }

    private void remark(String remark) {
        List<Integer> numbers = rubric.points().stream().map(RubricPoint::no).toList();
        numbers(POINT, remark).stream()
                .filter(no -> !numbers.contains(no))
                .forEach(no -> findings.warnIf(true, "REMARK_POINT", "remarks", String.valueOf(no)));
        List<ZeroedPoints> zeroed = ZeroedPoints.in(remark, rubric);
        List<Integer> said = zeroed.stream().flatMap(z -> z.numbers().stream()).toList();
        zeroed.stream()
                .flatMap(z -> z.idle(rubric).stream())
                .forEach(point ->
                        findings.warnIf(true, "REMARK_ZERO_IDLE", "remarks", String.valueOf(point.no()), point.text()));
        for (RubricRules.Breakage breakage : rubric.rules().breakage()) {
            boolean about = !said.isEmpty() && !breakage.name().isBlank() && remark.contains(breakage.name());
            findings.warnIf(
                    about && !breakage.zeroes().containsAll(said),
                    "REMARK_ZEROES",
                    "remarks",
                    breakage.name(),
                    written(said),
                    written(breakage.zeroes()));
        }
    }

    private void atMost(RubricPoint point) {
        AT_MOST.matcher(point.text())
                .results()
                .map(found -> Marks.of(found.group(1)))
                .filter(most -> !most.equals(point.marks()))
                .forEach(most -> findings.warnIf(
                        true,
                        "AT_MOST_SAID",
                        Parts.point(rubric, point),
                        most.toString(),
                        point.marks().toString()));
    }

    private static List<Integer> numbers(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static String written(List<Integer> numbers) {
        return String.join("、", numbers.stream().map(String::valueOf).toList());
    }
}
