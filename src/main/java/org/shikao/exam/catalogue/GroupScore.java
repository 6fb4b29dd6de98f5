package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric.Style;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricRules.Scope;

/** What one group keeps, and the losses that made it so: together its maximum. */
record GroupScore(Marks kept, boolean tidy, List<Loss> losses, List<Spared> spared) {

    /** Group {@code no}, counted from 1, with the scores of its points. */
    static GroupScore of(Rubric rubric, int no, List<PointScore> points, Incidents incidents) {
        RubricGroup group = rubric.groups().get(no - 1);
        return counted(rubric.style(), group, points)
                .afterOrder(group, incidents.isOutOfOrder(no))
                .afterCritical(points)
                .afterStops(group, incidents);
    }

    /**
     * The group's maximum less what its points lost, down to zero. While points are blank it keeps no more than the values given so
     * far: where containment shields part of a group, a blank sheet would otherwise show marks nobody gave.
     */
    private static GroupScore counted(Style style, RubricGroup group, List<PointScore> points) {
        List<Spared> spared = new ArrayList<>();
        List<Loss> all = style == Style.DEDUCT
                ? Containment.losses(group, points, spared)
                : points.stream().flatMap(p -> p.losses().stream()).toList();
        // an additive group whose points offer more than its maximum loses what is beyond it for free
        Marks free = style == Style.DEDUCT
                ? Marks.ZERO
                : group.sum().minus(group.max()).max(Marks.ZERO);
        Marks sum = RubricScoring.sum(all.stream().map(Loss::marks).toList());
        Marks lost = sum.minus(free).max(Marks.ZERO).min(group.max());
        List<Loss> losses = new ArrayList<>(Cut.until(all, lost));
        Cut.front(all, lost)
                .forEach(over -> spared.add(new Spared(over.point(), over.marks(), new Spared.GroupFull())));
        GroupScore score = new GroupScore(group.max().minus(lost), group.tidy(), losses, spared);
        return score.whileBlank(points);
    }

    private GroupScore whileBlank(List<PointScore> points) {
        Marks given = RubricScoring.sum(
                points.stream().filter(p -> !p.blank()).map(PointScore::kept).toList());
        return points.stream()
                .filter(PointScore::blank)
                .findFirst()
                .map(blank -> less(kept.minus(given), blank.point().no(), new Loss.Blank()))
                .orElse(this);
    }

    private GroupScore afterOrder(RubricGroup group, boolean outOfOrder) {
        return outOfOrder && group.orderRequired()
                ? less(group.orderCost(), group.points().get(0).no(), new Loss.OutOfOrder())
                : this;
    }

    private GroupScore afterCritical(List<PointScore> points) {
        return RubricScoring.fatal(points, Critical.GROUP)
                .map(p -> less(kept, p.no(), new Loss.Fatal(Critical.GROUP)))
                .orElse(this);
    }

    private GroupScore afterStops(RubricGroup group, Incidents incidents) {
        return incidents.stops().stream()
                .filter(stop -> stop.rule().takes() == Scope.GROUP)
                .filter(stop -> group.points().stream().anyMatch(p -> p.no() == stop.point()))
                .findFirst()
                .map(stop ->
                        less(kept, stop.point(), new Loss.Stopped(stop.rule().name())))
                .orElse(this);
    }

    /** The same with {@code marks} fewer, down to zero. */
    private GroupScore less(Marks marks, int point, Loss.Reason reason) {
        Marks lost = marks.min(kept);
        if (lost.compareTo(Marks.ZERO) <= 0) {
            return this;
        }
        List<Loss> more = new ArrayList<>(losses);
        more.add(new Loss(point, lost, reason));
        return new GroupScore(kept.minus(lost), tidy, more, spared);
    }
}
