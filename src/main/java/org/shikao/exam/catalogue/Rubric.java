package org.shikao.exam.catalogue;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;

/** The marking scheme (评分标准) of one experiment: groups of scoring points that add up to {@code fullMarks}. */
public record Rubric(
        int version,
        Marks fullMarks,
        Style style,
        Marks step,
        Status status,
        String signedBy,
        RubricRules rules,
        List<RubricGroup> groups,
        List<String> remarks) {
    /** How points become marks. */
    public enum Style {
        /** Marks of the points are added. */
        ADD,
        /** Each group starts full and loses marks, down to zero. */
        DEDUCT,
        /** Like ADD with the allowed values listed (2/1/0). */
        SCALE
    }

    /** Whether it may still be edited; a frozen one stands and only a new version follows it. */
    public enum Status {
        DRAFT,
        /** Frozen by a person, who signs. */
        FROZEN,
        /** Frozen with a plan that uses it; nobody has signed. */
        SEALED
    }

    public Rubric {
        groups = List.copyOf(groups);
        remarks = List.copyOf(remarks);
    }

    /** A rubric without rules of its own. */
    public Rubric(
            int version,
            Marks fullMarks,
            Style style,
            Marks step,
            Status status,
            String signedBy,
            List<RubricGroup> groups,
            List<String> remarks) {
        this(version, fullMarks, style, step, status, signedBy, RubricRules.USUAL, groups, remarks);
    }

    /** Whether it stands, signed or sealed with a plan. */
    public boolean isFrozen() {
        return status != Status.DRAFT;
    }

    /** All points in printing order. */
    public List<RubricPoint> points() {
        return groups.stream().flatMap(g -> g.points().stream()).toList();
    }

    public Optional<RubricPoint> point(int no) {
        return points().stream().filter(p -> p.no() == no).findFirst();
    }

    /** Whether a sheet may hold this value for the point of this number; false if there is no such point. */
    public boolean allows(int no, Marks value) {
        return point(no).filter(p -> p.allows(value)).isPresent();
    }

    /** The most a sheet can keep in tidying groups (整理器材). */
    public Marks tidyMax() {
        return groups.stream().filter(RubricGroup::tidy).map(RubricGroup::max).reduce(Marks.ZERO, Marks::plus);
    }
}
