package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.GivenSheet.GivenMark;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricRules.Breakage;
import org.shikao.exam.catalogue.RubricRules.Overtime;
import org.shikao.exam.catalogue.RubricRules.Repeat;
import org.shikao.exam.catalogue.RubricRules.SafetyStop;
import org.shikao.exam.catalogue.RubricRules.Scope;

/** Legal rubrics and sheets at random, the same for the same seed. */
final class RandomRubrics {
    private static final String[] ERRORS = {"倾倒", "读数"};

    private final Random random;
    private boolean plain;

    RandomRubrics(long seed) {
        random = new Random(seed);
    }

    /** A rubric of values alone: no mistakes, no rules, nothing depends on anything. */
    Rubric plainRubric() {
        plain = true;
        return rubric();
    }

    Rubric rubric() {
        Rubric.Style style = Rubric.Style.values()[random.nextInt(3)];
        List<RubricGroup> groups = new ArrayList<>();
        int no = 1;
        int count = 1 + random.nextInt(5);
        for (int g = 0; g < count; g++) {
            List<RubricPoint> points = points(style, no, 1 + random.nextInt(5));
            no += points.size();
            Marks max = max(style, points);
            Marks orderLoss = random.nextBoolean() ? Marks.ZERO : RubricFixture.HALF.min(max);
            groups.add(new RubricGroup("组" + g, max, g == count - 1, random.nextBoolean(), orderLoss, points));
        }
        return Draft.rubric(style, plain ? RubricRules.USUAL : rules(), groups.toArray(RubricGroup[]::new));
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
            Draft draft = Draft.point(first + i, marks.toString())
                    .contains(contains.get(i).toArray(Integer[]::new))
                    .critical(critical());
            if (style == Rubric.Style.SCALE) {
                draft.levels(marks.toString(), "0");
            }
            points.add((plain ? draft : linked(draft, first + i, marks)).done());
        }
        return points;
    }

    private Draft linked(Draft draft, int no, Marks marks) {
        if (no > 1 && random.nextInt(8) == 0) {
            draft.dependsOn(1 + random.nextInt(no - 1));
        }
        if (random.nextInt(8) == 0) {
            draft.attempts(2, random.nextBoolean() ? "0.5" : "0");
        }
        if (random.nextInt(6) == 0) {
            draft.breakable();
        }
        if (random.nextInt(8) == 0) {
            draft.repeat(ERRORS[random.nextInt(ERRORS.length)]);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            draft.mistakes((char) ('A' + i) + " " + half(1 + random.nextInt(marks.hundredths() / 50)) + extra());
        }
        return draft;
    }

    private String extra() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> " repeat=" + ERRORS[random.nextInt(ERRORS.length)];
            case 2 -> " slip";
            case 3 -> " event=碎";
            case 4 -> " event=停" + random.nextInt(3);
            default -> "";
        };
    }

    private RubricRules rules() {
        List<SafetyStop> stops = List.of(
                new SafetyStop("停0", Scope.REST), new SafetyStop("停1", Scope.GROUP), new SafetyStop("停2", Scope.ALL));
        return new RubricRules(
                Repeat.values()[random.nextInt(3)],
                random.nextBoolean(),
                random.nextBoolean() ? Overtime.NONE : new Overtime(half(1), half(1)),
                List.of(new Breakage("碎", List.of(1))),
                stops);
    }

    boolean yes() {
        return random.nextBoolean();
    }

    /** A sheet with values and mistakes noted as the desk does it or as a hasty examiner does, and sometimes an event. */
    GivenSheet sheet(Rubric rubric) {
        Map<Integer, GivenMark> marks = new HashMap<>();
        values(rubric, random.nextBoolean()).forEach((no, value) -> {
            List<String> codes = new ArrayList<>();
            rubric.point(no).orElseThrow().errors().stream()
                    .filter(e -> random.nextInt(3) == 0)
                    .forEach(e -> codes.add(e.code()));
            marks.put(no, new GivenMark(value, codes));
        });
        GivenSheet sheet = new GivenSheet(marks, List.of());
        List<SheetEvent> events = events(rubric);
        return random.nextInt(3) > 0 ? sheet : sheet.with(events.get(random.nextInt(events.size())));
    }

    /** Sheets on which this point alone has lost more: a lower value, or one more mistake with all it costs. */
    List<GivenSheet> worse(GivenSheet sheet, RubricPoint point) {
        GivenMark mark = sheet.marks().get(point.no());
        List<GivenSheet> worse = new ArrayList<>();
        if (mark == null) {
            return worse;
        }
        allowed(point).stream()
                .filter(lower -> lower.compareTo(mark.value()) < 0)
                .forEach(lower -> worse.add(changed(sheet, point.no(), new GivenMark(lower, mark.errors()))));
        for (CommonError error : point.errors()) {
            boolean costs = error.deduct().compareTo(mark.value()) <= 0;
            if (costs && !mark.errors().contains(error.code())) {
                List<String> codes = new ArrayList<>(mark.errors());
                codes.add(error.code());
                Marks left = mark.value().minus(error.deduct());
                worse.add(changed(sheet, point.no(), new GivenMark(left, codes)));
            }
        }
        return worse;
    }

    private static GivenSheet changed(GivenSheet sheet, int no, GivenMark mark) {
        Map<Integer, GivenMark> marks = new HashMap<>(sheet.marks());
        marks.put(no, mark);
        return new GivenSheet(marks, sheet.events());
    }

    List<SheetEvent> events(Rubric rubric) {
        int no = 1 + random.nextInt(rubric.points().size());
        return List.of(
                new SheetEvent.Broken("碎", no),
                new SheetEvent.Broken("别的", no),
                new SheetEvent.Attempts(no, 1 + random.nextInt(4)),
                new SheetEvent.OutOfOrder(1 + random.nextInt(rubric.groups().size())),
                new SheetEvent.Stopped("停" + random.nextInt(3), no),
                new SheetEvent.Overran(random.nextInt(5)));
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
