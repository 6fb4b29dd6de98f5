package org.shikao.exam.result;

import java.util.Map;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;

/** The part of {@link Reference} that counts one sheet. */
final class ReferenceSheet {
    private ReferenceSheet() {}

    /** Hundredths kept in the tidying groups, or in the others; in all of them where the sheet is not split. */
    static int kept(Rubric rubric, Map<Integer, Marks> values, boolean split, boolean tidy) {
        int kept = 0;
        for (RubricGroup group : rubric.groups()) {
            if (!split || group.tidy() == tidy) {
                kept += kept(rubric.style(), group, values);
            }
        }
        return kept;
    }

    private static int kept(Rubric.Style style, RubricGroup group, Map<Integer, Marks> values) {
        int given = 0;
        int lost = 0;
        boolean whole = true;
        for (RubricPoint point : group.points()) {
            Marks value = values.get(point.no());
            whole &= value != null;
            given += value == null ? 0 : value.hundredths();
            lost += point.marks().hundredths() - (value == null ? 0 : value.hundredths());
        }
        int max = group.max().hundredths();
        if (style != Rubric.Style.DEDUCT) {
            return Math.min(max, given);
        }
        int left = Math.max(0, max - lost);
        return whole ? left : Math.min(left, given);
    }

    static int tidyFull(Rubric rubric) {
        return rubric.groups().stream()
                .filter(RubricGroup::tidy)
                .mapToInt(g -> g.max().hundredths())
                .sum();
    }
}
