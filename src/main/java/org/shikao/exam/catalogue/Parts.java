package org.shikao.exam.catalogue;

/** How the parts of a rubric are named in a finding: {@code G2}, {@code G2/#3}, {@code G2/#3/A}. */
final class Parts {
    private Parts() {}

    /** A group, counted from 1. */
    static String group(int no) {
        return "G" + no;
    }

    /** A point with the group it stands in; the very point, since two may bear the same number. */
    static String point(Rubric rubric, RubricPoint point) {
        for (int i = 0; i < rubric.groups().size(); i++) {
            if (rubric.groups().get(i).points().stream().anyMatch(p -> p == point)) {
                return group(i + 1) + "/#" + point.no();
            }
        }
        return "#" + point.no();
    }
}
