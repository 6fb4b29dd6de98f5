package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.Critical;

/** Adds up one mark sheet (评分表) exactly, in hundredths. Values are always what the candidate keeps; see decision 0004. */
public final class RubricScoring {
    private RubricScoring() {}

    /**
     * The score of a sheet with these values by point number. The rubric must have passed {@link RubricCheck}.
     *
     * @throws IllegalArgumentException if a value belongs to no point or lies outside zero to the point's marks
     */
    public static SheetScore score(Rubric rubric, Map<Integer, Marks> values) {
        values.forEach((no, value) -> refuseForeign(rubric, no, value));
        List<GroupScore> groups = rubric.groups().stream()
                .map(group -> GroupScore.of(rubric.style(), group, values))
                .toList();
        List<Loss> losses = new ArrayList<>();
        groups.forEach(group -> losses.addAll(group.losses()));
        losses.removeIf(loss -> !values.containsKey(loss.point()));
        Marks total = sum(groups.stream().map(GroupScore::kept).toList());
        Marks tidy = sum(
                groups.stream().filter(GroupScore::tidy).map(GroupScore::kept).toList());
        Optional<RubricPoint> fatal = zeroed(rubric.points(), Critical.ALL, values);
        if (fatal.isPresent()) {
            losses.add(new Loss(fatal.get().no(), Marks.ZERO, total, Loss.Rule.CRITICAL));
            total = Marks.ZERO;
            tidy = Marks.ZERO;
        }
        List<Integer> missing = missing(rubric, values);
        return new SheetScore(total, tidy, missing.isEmpty(), missing, losses);
    }

    /** The first point of this severity whose value was given and is zero; a value not given yet condemns nobody. */
    static Optional<RubricPoint> zeroed(List<RubricPoint> points, Critical severity, Map<Integer, Marks> values) {
        return points.stream()
                .filter(p -> p.critical() == severity && Marks.ZERO.equals(values.get(p.no())))
                .findFirst();
    }

    static Marks sum(List<Marks> marks) {
        return marks.stream().reduce(Marks.ZERO, Marks::plus);
    }

    private static void refuseForeign(Rubric rubric, int no, Marks value) {
        RubricPoint point = rubric.point(no).orElseThrow(() -> new IllegalArgumentException("no scoring point " + no));
        if (value.compareTo(Marks.ZERO) < 0 || value.compareTo(point.marks()) > 0) {
            throw new IllegalArgumentException("point " + no + " cannot keep " + value);
        }
    }

    private static List<Integer> missing(Rubric rubric, Map<Integer, Marks> values) {
        return rubric.points().stream()
                .map(RubricPoint::no)
                .filter(no -> !values.containsKey(no))
                .toList();
    }
}
