package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Apparatus;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.catalogue.Reagent;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricPoint.Evidence;
import org.shikao.exam.catalogue.RubricRules;
import org.shikao.exam.catalogue.Waste;

/** Legal catalogues at random, worded so that a spreadsheet is tempted to change them. */
final class RandomCatalogue {
    private static final List<String> NASTY = List.of(
            "=1+1",
            "007",
            "1e5",
            "'a",
            "-5",
            "2/1/0",
            "2026-05-16",
            " 空格 ",
            "\"引\"",
            "<b>&amp;",
            "㧐𬬭🔥",
            "是",
            "TRUE",
            "5 %",
            "1∶3",
            "+",
            "@x",
            "行尾反斜\\");

    private final Random random;

    RandomCatalogue(long seed) {
        random = new Random(seed);
    }

    Catalogue catalogue() {
        List<Experiment> experiments = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            experiments.add(experiment("T" + i + "x"));
        }
        return new Catalogue(maybe(word()), experiments);
    }

    private Experiment experiment(String id) {
        return new Experiment(
                id,
                one(Subject.values()),
                word(),
                maybe(word()),
                many(3, this::word),
                5 + random.nextInt(56),
                random.nextBoolean() ? "ordinary" : "digital",
                hazards(),
                some(
                        3,
                        () -> new Apparatus(
                                word(), 1 + random.nextInt(30), maybe(word()), one(Apparatus.Provision.values()))),
                many(3, () -> new Reagent(word(), maybe(word()), marks(), word(), random.nextInt(201), hazards())),
                many(3, () -> one(Waste.values())),
                maybe(random.nextBoolean() ? word() : "第一行\n\n第三行"),
                many(3, this::word),
                List.of("任务：" + word(), "____"),
                rubric());
    }

    private Rubric rubric() {
        Rubric.Style style = one(Rubric.Style.values());
        List<RubricGroup> groups = new ArrayList<>();
        int no = 1;
        int count = 1 + random.nextInt(3);
        for (int g = 0; g < count; g++) {
            List<RubricPoint> points = new ArrayList<>();
            int size = 1 + random.nextInt(4);
            for (int i = 0; i < size; i++) {
                boolean contains = style == Rubric.Style.DEDUCT && i + 1 < size && i == 0;
                points.add(point(style, no, contains ? List.of(no + 1) : List.of()));
                no++;
            }
            Marks max = points.stream().map(RubricPoint::marks).reduce(Marks.ZERO, Marks::plus);
            Marks orderLoss = random.nextBoolean() ? Marks.ZERO : new Marks(50);
            groups.add(new RubricGroup(word(), max, g == count - 1, random.nextBoolean(), orderLoss, points));
        }
        Marks full = groups.stream().map(RubricGroup::max).reduce(Marks.ZERO, Marks::plus);
        RubricRules rules = new RubricRules(
                one(RubricRules.Repeat.values()),
                random.nextBoolean(),
                full.compareTo(Marks.of(1)) < 0 || random.nextBoolean()
                        ? RubricRules.Overtime.NONE
                        : new RubricRules.Overtime(new Marks(50), Marks.of(1)),
                List.of(new RubricRules.Breakage("碎", many(2, () -> 1))),
                List.of(new RubricRules.SafetyStop("停", one(RubricRules.Scope.values()))));
        return new Rubric(
                1 + random.nextInt(9),
                full,
                style,
                new Marks(50),
                one(Rubric.Status.values()),
                word(),
                rules,
                groups,
                many(3, this::word));
    }

    private RubricPoint point(Rubric.Style style, int no, List<Integer> contains) {
        Marks marks = new Marks(50 * (1 + random.nextInt(6)));
        List<Marks> levels = style == Rubric.Style.SCALE ? List.of(marks, Marks.ZERO) : List.of();
        Evidence evidence = one(Evidence.values());
        List<CommonError> errors = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String code = String.valueOf((char) ('A' + errors.size()));
            String event = List.of("", "碎", "停").get(random.nextInt(3));
            errors.add(new CommonError(code, word(), marks, maybe("重复"), random.nextBoolean(), event));
        }
        int attempts = evidence == Evidence.CHECKPOINT ? 1 + random.nextInt(3) : 1;
        return new RubricPoint(
                no,
                word(),
                marks,
                new Marks(50),
                evidence,
                random.nextBoolean(),
                levels,
                errors,
                no > 1 ? many(2, () -> 1) : List.of(),
                contains,
                random.nextBoolean(),
                maybe(word()),
                one(Critical.values()),
                attempts,
                attempts > 1 ? new Marks(50) : Marks.ZERO);
    }

    private Marks marks() {
        return new Marks(1 + random.nextInt(99_999));
    }

    private Set<Hazard> hazards() {
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            hazards.add(one(Hazard.values()));
        }
        return hazards;
    }

    private String word() {
        return random.nextBoolean() ? NASTY.get(random.nextInt(NASTY.size())) : "字" + random.nextInt(100);
    }

    private String maybe(String text) {
        return random.nextInt(3) == 0 ? "" : text;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> many(int most, Supplier<T> maker) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            all.add(maker.get());
        }
        return all;
    }

    private <T> List<T> some(int most, Supplier<T> maker) {
        List<T> all = new ArrayList<>(many(most, maker));
        all.add(maker.get());
        return all;
    }
}
