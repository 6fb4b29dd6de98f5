package org.shikao.exam.catalogue;

import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricPoint.Evidence;

/** Small rubrics for tests, in words as short as the arithmetic they test. */
final class RubricFixture {
    static final Marks HALF = Marks.of("0.5");

    private RubricFixture() {}

    static RubricPoint point(int no, String marks) {
        return point(no, Marks.of(marks), List.of(), Critical.NO, List.of());
    }

    static RubricPoint containing(int no, String marks, Integer... contains) {
        return point(no, Marks.of(marks), List.of(contains), Critical.NO, List.of());
    }

    static RubricPoint critical(int no, String marks, Critical critical) {
        return point(no, Marks.of(marks), List.of(), critical, List.of());
    }

    static RubricPoint point(int no, Marks marks, List<Integer> contains, Critical critical, List<Marks> levels) {
        return new RubricPoint(
                no,
                "第 " + no + " 步操作规范",
                marks,
                HALF,
                Evidence.PROCESS,
                false,
                levels,
                List.of(),
                List.of(),
                contains,
                false,
                "",
                critical,
                1);
    }

    static RubricGroup group(String max, RubricPoint... points) {
        return new RubricGroup("操作", Marks.of(max), false, false, List.of(points));
    }

    static RubricGroup tidy(String max, RubricPoint... points) {
        return new RubricGroup("整理", Marks.of(max), true, false, List.of(points));
    }

    static Rubric rubric(Rubric.Style style, RubricGroup... groups) {
        Marks full =
                RubricScoring.sum(List.of(groups).stream().map(RubricGroup::max).toList());
        return new Rubric(1, full, style, HALF, Rubric.Status.DRAFT, "", List.of(groups), List.of());
    }
}
