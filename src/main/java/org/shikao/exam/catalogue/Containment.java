package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Marks;

/**
 * Losses in a group where one deduction contains another. A containing point and those inside it together cost the larger of its
 * own loss and theirs, so that losing more never costs less.
 */
final class Containment {
    private final RubricGroup group;
    private final Map<Integer, PointScore> scores = new LinkedHashMap<>();
    private final List<Loss> losses = new ArrayList<>();
    private final List<Spared> spared;

    private Containment(RubricGroup group, List<PointScore> points, List<Spared> spared) {
        this.group = group;
        this.spared = spared;
        points.forEach(score -> scores.put(score.point().no(), score));
    }

    /** The losses that count, in printing order; what containment takes out of them is added to {@code spared}. */
    static List<Loss> losses(RubricGroup group, List<PointScore> points, List<Spared> spared) {
        Containment containment = new Containment(group, points, spared);
        group.points().stream()
                .filter(p -> group.container(p.no()).isEmpty())
                .forEach(p -> containment.charge(p, Marks.ZERO));
        containment.losses.sort(Comparator.comparingInt(Loss::point));
        return containment.losses;
    }

    /** Charges a point and those it contains, of which the containing points have paid {@code cover} already. */
    private void charge(RubricPoint point, Marks cover) {
        Marks own = own(point);
        Marks absorbed = own.min(cover);
        group.container(point.no())
                .filter(outer -> !absorbed.equals(Marks.ZERO))
                .ifPresent(outer -> spared.add(new Spared(point.no(), absorbed, new Spared.ContainedIn(outer.no()))));
        losses.addAll(Cut.front(scores.get(point.no()).losses(), absorbed));
        Marks left = own.max(cover);
        for (RubricPoint inside : inside(point)) {
            Marks paid = left.min(cost(inside));
            left = left.minus(paid);
            charge(inside, paid);
        }
    }

    private Marks cost(RubricPoint point) {
        return own(point)
                .max(RubricScoring.sum(inside(point).stream().map(this::cost).toList()));
    }

    private Marks own(RubricPoint point) {
        return scores.get(point.no()).lost();
    }

    private List<RubricPoint> inside(RubricPoint outer) {
        return group.points().stream()
                .filter(p -> group.container(p.no()).filter(outer::equals).isPresent())
                .toList();
    }
}
