package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.CatalogueDiff.Change;
import org.shikao.exam.catalogue.CatalogueDiff.Field;
import org.shikao.exam.catalogue.CatalogueDiff.Part;

class CatalogueDiffTest {
    private static final Rubric RUBRIC =
            RubricFixture.rubric(Rubric.Style.ADD, RubricFixture.tidy("3", point(1, "1"), point(2, "2")));

    private static RubricPoint point(int no, String marks) {
        return RubricFixture.point(no, marks);
    }

    private static Experiment experiment(String id, String title, Rubric rubric, Apparatus... apparatus) {
        return new Experiment(
                id,
                Subject.PHYSICS,
                title,
                "2022",
                List.of("课标必做"),
                15,
                "ordinary",
                Set.of(Hazard.GLASS, Hazard.HOT),
                List.of(apparatus),
                List.of(new Reagent("水", "", Marks.of(80), "mL", 30, Set.of())),
                List.of(),
                "空",
                List.of("擦干", "补水"),
                List.of("____"),
                rubric);
    }

    private static Apparatus scale(int quantity) {
        return new Apparatus("天平", quantity, "200 g", Apparatus.Provision.PER_BENCH);
    }

    private static Apparatus spare(int quantity) {
        return new Apparatus("天平", quantity, "200 g", Apparatus.Provision.SPARE);
    }

    private static Catalogue catalogue(Experiment... experiments) {
        return new Catalogue("2022", List.of(experiments));
    }

    @Test
    void findsNothingBetweenEqualCatalogues() {
        Catalogue one = catalogue(experiment("A1", "甲", RUBRIC, scale(1)));
        Catalogue same = catalogue(experiment("A1", "甲", RUBRIC, scale(1)));
        assertThat(CatalogueDiff.of(one, same).isEmpty()).isTrue();
    }

    @Test
    void namesWhatCameWhatWentAndWhatChanged() {
        Catalogue before = catalogue(experiment("A1", "甲", RUBRIC, scale(1), spare(2)), experiment("A2", "乙", RUBRIC));
        Rubric other = RubricFixture.rubric(
                Rubric.Style.ADD, RubricFixture.tidy("3.5", point(1, "1.5"), point(2, "1"), point(3, "1")));
        Catalogue after = new Catalogue(
                "2025", List.of(experiment("A3", "丙", RUBRIC), experiment("A1", "甲甲", other, scale(1), spare(3))));
        CatalogueDiff diff = CatalogueDiff.of(before, after);
        assertThat(diff.added()).extracting(Experiment::id).containsExactly("A3");
        assertThat(diff.removed()).extracting(Experiment::id).containsExactly("A2");
        assertThat(diff.changes())
                .contains(
                        new Change("", Part.CATALOGUE, "", Field.CATALOGUE_EDITION, "2022", "2025"),
                        new Change("A1", Part.EXPERIMENT, "", Field.TITLE, "甲", "甲甲"),
                        new Change("A1", Part.EXPERIMENT, "", Field.FULL_MARKS, "3", "3.5"),
                        new Change("A1", Part.APPARATUS, "天平 (spare)", Field.QUANTITY, "2", "3"),
                        new Change("A1", Part.GROUP, "1", Field.MAX, "3", "3.5"),
                        new Change("A1", Part.POINT, "1", Field.MARKS, "1", "1.5"),
                        new Change("A1", Part.POINT, "2", Field.MARKS, "2", "1"),
                        new Change("A1", Part.POINT, "3", Field.WHOLE, "", "第 3 步操作规范"))
                .hasSize(8);
    }

    @Test
    void seesTwoOfOneNameAndAnotherOrder() {
        Catalogue before = catalogue(experiment("A1", "甲", RUBRIC, scale(1), scale(2)), experiment("A2", "乙", RUBRIC));
        Catalogue swapped = catalogue(experiment("A2", "乙", RUBRIC), experiment("A1", "甲", RUBRIC, scale(2), scale(1)));
        CatalogueDiff diff = CatalogueDiff.of(before, swapped);
        assertThat(diff.changes())
                .contains(new Change("", Part.CATALOGUE, "", Field.SEQUENCE, "A1 A2", "A2 A1"))
                .filteredOn(change -> change.part() == Part.APPARATUS)
                .hasSize(2);
        Catalogue fewer = catalogue(experiment("A1", "甲", RUBRIC, scale(1)), experiment("A2", "乙", RUBRIC));
        assertThat(CatalogueDiff.of(before, fewer).changes())
                .containsExactly(new Change("A1", Part.APPARATUS, "天平 (per-bench)", Field.WHOLE, "2", ""));
    }

    private static RubricPoint point(int no, String text, List<Integer> dependsOn, String... mistakes) {
        List<RubricPoint.CommonError> errors = new ArrayList<>();
        for (String mistake : mistakes) {
            errors.add(new RubricPoint.CommonError(
                    String.valueOf((char) ('A' + errors.size())), mistake, Marks.of("0.5")));
        }
        return new RubricPoint(
                no,
                text,
                Marks.of("1"),
                Marks.of("0.5"),
                RubricPoint.Evidence.PROCESS,
                false,
                List.of(),
                errors,
                dependsOn,
                List.of(),
                false,
                "",
                RubricPoint.Critical.NO,
                1);
    }

    private static List<Change> changes(List<RubricPoint> before, List<RubricPoint> after) {
        return CatalogueDiff.of(catalogue(of(before)), catalogue(of(after))).changes().stream()
                .filter(change -> change.part() == Part.POINT || change.part() == Part.MISTAKE)
                .toList();
    }

    private static Experiment of(List<RubricPoint> points) {
        return experiment(
                "A1",
                "甲",
                RubricFixture.rubric(Rubric.Style.ADD, RubricFixture.tidy("3", points.toArray(RubricPoint[]::new))));
    }

    @Test
    void tellsAPointPutInFromThoseItMoved() {
        assertThat(changes(
                        List.of(point(1, "取药", List.of(), "洒出"), point(2, "称量", List.of(1), "左物右码放反")),
                        List.of(
                                point(1, "戴护目镜", List.of()),
                                point(2, "取药", List.of(), "洒出"),
                                point(3, "称量", List.of(2), "左物右码放反"))))
                .containsExactly(
                        new Change("A1", Part.POINT, "1", Field.WHOLE, "", "戴护目镜"),
                        new Change("A1", Part.POINT, "2", Field.POINT, "1 取药", "2 取药"),
                        new Change("A1", Part.POINT, "3", Field.POINT, "2 称量", "3 称量"));
    }

    @Test
    void tellsMistakesAndLinksThatCameToMeanAnotherPoint() {
        assertThat(changes(
                        List.of(
                                point(1, "取药", List.of(), "洒出"),
                                point(2, "称量", List.of(), "放反"),
                                point(3, "记录", List.of(1))),
                        List.of(
                                point(1, "称量", List.of(), "洒出"),
                                point(2, "取药", List.of(), "放反"),
                                point(3, "记录", List.of(1)))))
                .containsExactlyInAnyOrder(
                        new Change("A1", Part.POINT, "1", Field.POINT, "2 称量", "1 称量"),
                        new Change("A1", Part.POINT, "2", Field.POINT, "1 取药", "2 取药"),
                        new Change("A1", Part.MISTAKE, "1A", Field.POINT, "1 取药", "1 称量"),
                        new Change("A1", Part.MISTAKE, "2A", Field.POINT, "2 称量", "2 取药"),
                        new Change("A1", Part.POINT, "3", Field.DEPENDS, "1 取药", "1 称量"));
    }

    /** Random pairs, one made from the other by a small step: the difference is empty exactly when they are equal. */
    @Test
    void isEmptyOnlyBetweenEqualCatalogues() {
        long seed = 20260516;
        Random random = new Random(seed);
        RandomRubrics rubrics = new RandomRubrics(seed);
        for (int i = 0; i < 500; i++) {
            Rubric first = rubrics.rubric();
            Rubric second = random.nextBoolean() ? first : rubrics.rubric();
            List<Apparatus> apparatus = new ArrayList<>(List.of(scale(1), spare(1), scale(1 + random.nextInt(2))));
            Catalogue one = catalogue(experiment("A1", "甲", first, apparatus.toArray(Apparatus[]::new)));
            Collections.shuffle(apparatus, random);
            Catalogue two = catalogue(experiment("A1", "甲", second, apparatus.toArray(Apparatus[]::new)));
            assertThat(CatalogueDiff.of(one, two).isEmpty()).as("round " + i).isEqualTo(one.equals(two));
        }
    }

    @Test
    void mergingTakesWhatIsNewAndKeepsTheRest() {
        Experiment kept = experiment("A1", "甲", RUBRIC);
        Catalogue known = catalogue(kept, experiment("A2", "乙", RUBRIC));
        Experiment changed = experiment("A2", "乙二", RUBRIC);
        Experiment added = experiment("A3", "丙", RUBRIC);
        Catalogue merged = CatalogueDiff.merged(known, new Catalogue("2025", List.of(added, changed)));
        assertThat(merged).isEqualTo(new Catalogue("2025", List.of(kept, changed, added)));
        assertThat(CatalogueDiff.of(known, merged).removed()).isEmpty();
    }
}
