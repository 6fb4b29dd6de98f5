package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Marks;

/**
 * Losses in a group where one deduction contains another. A containing point and those inside it together cost the larger of its
 * own loss and theirs, so that losing more never costs less.
 */
final class Containment {
    private final RubricGroup group;
    private final Map<Integer, Marks> values;
    private final List<Loss> losses = new ArrayList<>();

    private Containment(RubricGroup group, Map<Integer, Marks> values) {
        this.group = group;
        this.values = values;
    }

    /** One loss for each point that lost, in printing order, with what containment leaves of it. */
    static List<Loss> losses(RubricGroup group, Map<Integer, Marks> values) {
        Containment containment = new Containment(group, values);
        group.points().stream()
                .filter(p -> group.container(p.no()).isEmpty())
                .forEach(p -> containment.charge(p, Marks.ZERO));
        containment.losses.sort((a, b) -> Integer.compare(a.point(), b.point()));
        return containment.losses;
    }

    /** Charges a point and those it contains, of which the containing points have paid {@code cover} already. */
    private void charge(RubricPoint point, Marks cover) {
        Marks own = own(point);
        if (!own.equals(Marks.ZERO)) {
            Marks absorbed = own.min(cover);
            Loss.Rule rule = absorbed.equals(Marks.ZERO) ? Loss.Rule.OWN : Loss.Rule.ABSORBED;
            losses.add(new Loss(point.no(), own, own.minus(absorbed), rule));
        }
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
        return point.marks().minus(values.getOrDefault(point.no(), Marks.ZERO));
    }

    private List<RubricPoint> inside(RubricPoint outer) {
        return group.points().stream()
                .filter(p -> group.container(p.no()).filter(outer::equals).isPresent())
                .toList();
    }
}
