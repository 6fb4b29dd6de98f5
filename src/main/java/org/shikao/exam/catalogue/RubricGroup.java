package org.shikao.exam.catalogue;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;

/**
 * A group of scoring points that earns at most {@code max}; {@code tidy} marks the tidying of the bench (整理器材). Where
 * {@code orderRequired}, doing it out of order costs {@code orderLoss}, or the whole group if that is zero.
 */
public record RubricGroup(
        String title, Marks max, boolean tidy, boolean orderRequired, Marks orderLoss, List<RubricPoint> points) {
    /** A group in which doing it out of order costs all of it, if the order is required. */
    public RubricGroup(String title, Marks max, boolean tidy, boolean orderRequired, List<RubricPoint> points) {
        this(title, max, tidy, orderRequired, Marks.ZERO, points);
    }

    public RubricGroup {
        points = List.copyOf(points);
    }

    /** The same group under this title. */
    public RubricGroup withTitle(String changed) {
        return new RubricGroup(changed, max, tidy, orderRequired, orderLoss, points);
    }

    /** The same group earning at most this. */
    public RubricGroup withMax(Marks changed) {
        return new RubricGroup(title, changed, tidy, orderRequired, orderLoss, points);
    }

    /** The same group as the tidying of the bench, or as any other. */
    public RubricGroup withTidy(boolean changed) {
        return new RubricGroup(title, max, changed, orderRequired, orderLoss, points);
    }

    /** The same group with the order of its points required, or not. */
    public RubricGroup withOrderRequired(boolean changed) {
        return new RubricGroup(title, max, tidy, changed, orderLoss, points);
    }

    /** The same group with this cost of doing it out of order. */
    public RubricGroup withOrderLoss(Marks changed) {
        return new RubricGroup(title, max, tidy, orderRequired, changed, points);
    }

    /** The same group with these points. */
    public RubricGroup withPoints(List<RubricPoint> changed) {
        return new RubricGroup(title, max, tidy, orderRequired, orderLoss, changed);
    }

    /** What doing the group out of order costs. */
    Marks orderCost() {
        return orderLoss.equals(Marks.ZERO) ? max : orderLoss;
    }

    /** What the points of the group offer together, before the maximum is applied. */
    public Marks sum() {
        return points.stream().map(RubricPoint::marks).reduce(Marks.ZERO, Marks::plus);
    }

    /** The point of this group whose deduction contains that of point {@code no}, empty if it stands alone. */
    public Optional<RubricPoint> container(int no) {
        return points.stream().filter(p -> p.contains().contains(no)).findFirst();
    }
}
