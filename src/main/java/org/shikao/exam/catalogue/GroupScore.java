package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.Critical;

/** What one group keeps, and the losses that made it so. */
record GroupScore(Marks kept, boolean tidy, List<Loss> losses) {

    static GroupScore of(Rubric.Style style, RubricGroup group, Map<Integer, Marks> values) {
        GroupScore score = style == Rubric.Style.DEDUCT ? deducted(group, values) : added(group, values);
        return score.afterCritical(group, values);
    }

    /**
     * Starts full and loses, down to zero. While points are blank it keeps no more than the values given so far: where containment
     * shields part of a group, a blank sheet would otherwise show marks nobody gave.
     */
    private static GroupScore deducted(RubricGroup group, Map<Integer, Marks> values) {
        List<Loss> losses = Containment.losses(group, values);
        Marks lost = counted(losses).min(group.max());
        Marks left = group.max().minus(lost);
        Marks kept = isComplete(group, values) ? left : left.min(given(group, values));
        return new GroupScore(kept, group.tidy(), capped(losses, lost));
    }

    private static boolean isComplete(RubricGroup group, Map<Integer, Marks> values) {
        return group.points().stream().allMatch(point -> values.containsKey(point.no()));
    }

    private static Marks given(RubricGroup group, Map<Integer, Marks> values) {
        return RubricScoring.sum(group.points().stream()
                .map(point -> values.getOrDefault(point.no(), Marks.ZERO))
                .toList());
    }

    /** Starts empty and earns, up to the group's maximum; what the points offer beyond it is lost for free. */
    private static GroupScore added(RubricGroup group, Map<Integer, Marks> values) {
        List<Loss> losses = new ArrayList<>();
        Marks kept = Marks.ZERO;
        for (RubricPoint point : group.points()) {
            Marks value = values.getOrDefault(point.no(), Marks.ZERO);
            Marks own = point.marks().minus(value);
            kept = kept.plus(value);
            if (!own.equals(Marks.ZERO)) {
                losses.add(new Loss(point.no(), own, own, Loss.Rule.OWN));
            }
        }
        Marks free = group.sum().minus(group.max()).max(Marks.ZERO);
        Marks lost = counted(losses).minus(free).max(Marks.ZERO);
        return new GroupScore(kept.min(group.max()), group.tidy(), capped(losses, lost));
    }

    private GroupScore afterCritical(RubricGroup group, Map<Integer, Marks> values) {
        Optional<RubricPoint> fatal = RubricScoring.zeroed(group.points(), Critical.GROUP, values);
        if (fatal.isEmpty() || kept.equals(Marks.ZERO)) {
            return this;
        }
        List<Loss> all = new ArrayList<>(losses);
        all.add(new Loss(fatal.get().no(), Marks.ZERO, kept, Loss.Rule.CRITICAL));
        return new GroupScore(Marks.ZERO, tidy, all);
    }

    private static Marks counted(List<Loss> losses) {
        return RubricScoring.sum(losses.stream().map(Loss::counted).toList());
    }

    /** The losses in order until {@code limit} is used up. */
    private static List<Loss> capped(List<Loss> losses, Marks limit) {
        List<Loss> capped = new ArrayList<>();
        Marks left = limit;
        for (Loss loss : losses) {
            Marks counts = loss.counted().min(left);
            left = left.minus(counts);
            boolean bites = !counts.equals(loss.counted());
            capped.add(bites ? new Loss(loss.point(), loss.own(), counts, Loss.Rule.CAPPED) : loss);
        }
        return capped;
    }
}
