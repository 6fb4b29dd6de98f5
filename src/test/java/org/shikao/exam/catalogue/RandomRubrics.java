package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.Critical;

/** Legal rubrics and sheets at random, the same for the same seed. */
final class RandomRubrics {
    private final Random random;

    RandomRubrics(long seed) {
        random = new Random(seed);
    }

    Rubric rubric() {
        Rubric.Style style = Rubric.Style.values()[random.nextInt(3)];
        List<RubricGroup> groups = new ArrayList<>();
        int no = 1;
        int count = 1 + random.nextInt(5);
        for (int g = 0; g < count; g++) {
            List<RubricPoint> points = points(style, no, 1 + random.nextInt(5));
            no += points.size();
            groups.add(new RubricGroup("组" + g, max(style, points), g == count - 1, false, points));
        }
        return RubricFixture.rubric(style, groups.toArray(RubricGroup[]::new));
    }

    private Marks max(Rubric.Style style, List<RubricPoint> points) {
        Marks sum = RubricScoring.sum(points.stream().map(RubricPoint::marks).toList());
        return style == Rubric.Style.DEDUCT ? half(1 + random.nextInt(sum.hundredths() / 50)) : sum;
    }

    private List<RubricPoint> points(Rubric.Style style, int first, int count) {
        List<List<Integer>> contains = containment(style, first, count);
        List<RubricPoint> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Marks marks = half(1 + random.nextInt(6));
            List<Marks> levels = style == Rubric.Style.SCALE ? List.of(marks, Marks.ZERO) : List.of();
            points.add(RubricFixture.point(first + i, marks, contains.get(i), critical(), levels));
        }
        return points;
    }

    /** A random forest in which an edge leads from a point to one before or behind it. */
    private List<List<Integer>> containment(Rubric.Style style, int first, int count) {
        List<List<Integer>> contains = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            contains.add(new ArrayList<>());
        }
        boolean upwards = random.nextBoolean();
        for (int i = 1; i < count && style == Rubric.Style.DEDUCT; i++) {
            if (random.nextBoolean()) {
                int outer = random.nextInt(i);
                contains.get(upwards ? outer : count - 1 - outer).add(first + (upwards ? i : count - 1 - i));
            }
        }
        return contains;
    }

    private Critical critical() {
        int throwOf = random.nextInt(20);
        return throwOf == 0 ? Critical.ALL : throwOf < 3 ? Critical.GROUP : Critical.NO;
    }

    /** A value for each point, or for most of them. */
    Map<Integer, Marks> values(Rubric rubric, boolean complete) {
        Map<Integer, Marks> values = new HashMap<>();
        for (RubricPoint point : rubric.points()) {
            if (complete || random.nextInt(4) > 0) {
                values.put(point.no(), value(point));
            }
        }
        return values;
    }

    Marks value(RubricPoint point) {
        List<Marks> allowed = allowed(point);
        return allowed.get(random.nextInt(allowed.size()));
    }

    static List<Marks> allowed(RubricPoint point) {
        List<Marks> allowed = new ArrayList<>();
        for (Marks m = Marks.ZERO; m.compareTo(point.marks()) <= 0; m = m.plus(RubricFixture.HALF)) {
            if (point.allows(m)) {
                allowed.add(m);
            }
        }
        return allowed;
    }

    private static Marks half(int halves) {
        return new Marks(50 * halves);
    }
}
