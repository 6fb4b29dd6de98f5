package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.RubricPoint.Critical;

class RubricScoringPropertyTest {
    private static final long SEED = Long.getLong("shikao.seed", 20260620L);
    private static final int RUBRICS = 1_500;

    @Test
    void staysBetweenZeroAndFullMarksAndTidyWithinTheTotal() {
        forEachRubric((rubric, sheets) -> {
            SheetScore score = RubricScoring.score(rubric, sheets.values(rubric, false));
            assertThat(score.total()).isBetween(Marks.ZERO, rubric.fullMarks());
            assertThat(score.tidy()).isBetween(Marks.ZERO, score.total().min(rubric.tidyMax()));
        });
    }

    @Test
    void givesFullMarksForFullValuesAndNothingForABlankSheet() {
        forEachRubric((rubric, sheets) -> {
            Map<Integer, Marks> full = new HashMap<>();
            rubric.points().forEach(p -> full.put(p.no(), p.marks()));
            SheetScore score = RubricScoring.score(rubric, full);
            assertThat(score)
                    .isEqualTo(new SheetScore(
                            rubric.fullMarks(), rubric.tidyMax(), true, List.of(), List.of(), List.of()));
            SheetScore blank = RubricScoring.score(rubric, Map.of());
            assertThat(blank.total()).isEqualTo(Marks.ZERO);
            assertThat(blank.missing()).hasSameSizeAs(rubric.points());
        });
    }

    @Test
    void neverFallsWhenAValueRises() {
        forEachRubric((rubric, sheets) -> {
            Map<Integer, Marks> values = sheets.values(rubric, false);
            for (RubricPoint point : rubric.points()) {
                Map<Integer, Marks> changed = new HashMap<>(values);
                Marks before = Marks.ZERO;
                for (Marks value : RandomRubrics.allowed(point)) {
                    changed.put(point.no(), value);
                    Marks total = RubricScoring.score(rubric, changed).total();
                    assertThat(total).isGreaterThanOrEqualTo(before);
                    before = total;
                }
            }
        });
    }

    @Test
    void accountsForEveryLostMarkByPointAndRule() {
        forEachRubric((rubric, sheets) -> {
            SheetScore score = RubricScoring.score(rubric, sheets.sheet(rubric), sheets.yes());
            Marks lost =
                    RubricScoring.sum(score.losses().stream().map(Loss::marks).toList());
            assertThat(score.total()).isEqualTo(rubric.fullMarks().minus(lost));
            assertThat(score.losses()).allMatch(l -> l.marks().compareTo(Marks.ZERO) > 0);
            assertThat(score.spared()).allMatch(s -> s.marks().compareTo(Marks.ZERO) > 0);
            assertThat(score.losses())
                    .allMatch(l -> l.point() == 0
                            ? l.reason() instanceof Loss.Overtime
                            : rubric.point(l.point()).isPresent());
            assertThat(score.tidy()).isBetween(Marks.ZERO, score.total());
        });
    }

    @Test
    void neverRisesWhenAnythingElseGoesWrong() {
        forEachRubric((rubric, sheets) -> {
            GivenSheet sheet = sheets.sheet(rubric);
            boolean once = sheets.yes();
            Marks before = RubricScoring.score(rubric, sheet, once).total();
            for (RubricPoint point : rubric.points()) {
                for (GivenSheet worse : sheets.worse(sheet, point)) {
                    Marks after = RubricScoring.score(rubric, worse, once).total();
                    assertThat(after).as(sheet + " -> " + worse).isLessThanOrEqualTo(before);
                }
            }
            for (SheetEvent event : sheets.events(rubric)) {
                Marks after =
                        RubricScoring.score(rubric, sheet.with(event), once).total();
                assertThat(after).as(sheet + " and " + event).isLessThanOrEqualTo(before);
            }
        });
    }

    @Test
    void neverRisesByChargingEachRepeatedErrorInsteadOfOne() {
        forEachRubric((rubric, sheets) -> {
            GivenSheet sheet = sheets.sheet(rubric);
            assertThat(RubricScoring.score(rubric, sheet, false).total())
                    .isLessThanOrEqualTo(
                            RubricScoring.score(rubric, sheet, true).total());
        });
    }

    @Test
    void agreesWithTheDefinitionWrittenOutPlainly() {
        forEachRubric((any, sheets) -> {
            Rubric rubric = sheets.plainRubric();
            Map<Integer, Marks> values = sheets.values(rubric, true);
            assertThat(RubricScoring.score(rubric, values).total().hundredths()).isEqualTo(plain(rubric, values));
        });
    }

    @Test
    void makesOnlyRubricsTheLinterAccepts() {
        forEachRubric(
                (rubric, sheets) -> assertThat(RubricCheck.check("X", rubric)).noneMatch(Problem::isError));
    }

    /** The definition of decision 0004 in plain integers, sharing nothing with the program. */
    private static int plain(Rubric rubric, Map<Integer, Marks> values) {
        int total = 0;
        boolean fatal = false;
        for (RubricGroup group : rubric.groups()) {
            int kept = 0;
            boolean zeroed = false;
            for (RubricPoint point : group.points()) {
                boolean zero = values.get(point.no()).hundredths() == 0;
                zeroed |= zero && point.critical() == Critical.GROUP;
                fatal |= zero && point.critical() == Critical.ALL;
                kept += values.get(point.no()).hundredths();
            }
            if (rubric.style() == Rubric.Style.DEDUCT) {
                kept = Math.max(0, group.max().hundredths() - lossOfOutermost(group, values));
            }
            total += zeroed ? 0 : Math.min(kept, group.max().hundredths());
        }
        return fatal ? 0 : total;
    }

    private static int lossOfOutermost(RubricGroup group, Map<Integer, Marks> values) {
        return group.points().stream()
                .filter(p -> group.points().stream().noneMatch(q -> q.contains().contains(p.no())))
                .mapToInt(p -> loss(group, p, values))
                .sum();
    }

    private static int loss(RubricGroup group, RubricPoint point, Map<Integer, Marks> values) {
        int own = point.marks().hundredths() - values.get(point.no()).hundredths();
        int inside = group.points().stream()
                .filter(p -> point.contains().contains(p.no()))
                .mapToInt(p -> loss(group, p, values))
                .sum();
        return Math.max(own, inside);
    }

    private interface Property {
        void holds(Rubric rubric, RandomRubrics sheets);
    }

    private static void forEachRubric(Property property) {
        for (long seed = SEED; seed < SEED + RUBRICS; seed++) {
            RandomRubrics random = new RandomRubrics(seed);
            Rubric rubric = random.rubric();
            try {
                property.holds(rubric, random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }
}
