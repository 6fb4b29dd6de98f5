package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.catalogue.RubricFixture.point;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric.Style;
import org.shikao.exam.catalogue.RubricEdit.Spot;
import org.shikao.exam.catalogue.RubricRules.Breakage;

class RubricEditTest {
    private static final int RUNS = 400;
    private static final int ACTS = 40;

    @Test
    void changesNothingForAPointOrGroupThatIsNotThere() {
        Rubric rubric = linked(new Random(1));
        assertThat(RubricEdit.move(rubric, 99, new Spot(0, 0))).isEqualTo(rubric);
        assertThat(RubricEdit.up(rubric, 0)).isEqualTo(rubric);
        assertThat(RubricEdit.down(rubric, 99)).isEqualTo(rubric);
        assertThat(RubricEdit.remove(rubric, -1)).isEqualTo(rubric);
        assertThat(RubricEdit.duplicate(rubric, 99)).isEqualTo(rubric);
        assertThat(RubricEdit.moveGroup(rubric, -1, 0)).isEqualTo(rubric);
        assertThat(RubricEdit.removeGroup(rubric, 9)).isEqualTo(rubric);
        assertThat(RubricEdit.duplicateGroup(rubric, 9)).isEqualTo(rubric);
        assertThat(RubricEdit.group(rubric, 9, g -> g)).isEqualTo(rubric);
    }

    @Test
    void theFirstPointDoesNotGoUpNorTheLastDown() {
        Rubric rubric = linked(new Random(2));
        assertThat(RubricEdit.up(rubric, 1)).isEqualTo(rubric);
        assertThat(RubricEdit.down(rubric, rubric.points().size())).isEqualTo(rubric);
    }

    @Test
    void goesFromTheEndOfAGroupToTheStartOfTheNext() {
        Rubric rubric = RubricFixture.rubric(
                Style.ADD,
                RubricFixture.group("2", point(1, "1"), point(2, "1")),
                RubricFixture.tidy("1", point(3, "1")));

        Rubric down = RubricEdit.down(rubric, 2);

        assertThat(texts(down.groups().get(1))).containsExactly("第 2 步操作规范", "第 3 步操作规范");
        assertThat(RubricEdit.up(down, 2)).isEqualTo(rubric);
    }

    @Test
    void referencesNameTheSamePointAfterAnySequenceOfActs() {
        long seed = 20260516;
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(seed + run);
            Rubric rubric = linked(random);
            Map<String, List<String>> before = links(rubric);
            List<String> gone = new ArrayList<>();
            for (int act = 0; act < ACTS; act++) {
                rubric = acted(rubric, random, gone);
                assertThat(rubric.points().stream().map(RubricPoint::no))
                        .as("seed %d act %d", seed + run, act)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, rubric.points().size())
                                        .boxed()
                                        .toList());
            }
            Map<String, List<String>> expected = new HashMap<>();
            before.forEach((name, named) -> {
                if (!gone.contains(name)) {
                    expected.put(
                            name,
                            named.stream()
                                    .filter(other -> !gone.contains(other))
                                    .toList());
                }
            });
            assertThat(links(rubric)).as("seed %d", seed + run).isEqualTo(expected);
        }
    }

    @Test
    void aCopyIsTheSamePointWithoutWhatItContains() {
        Rubric rubric = RubricFixture.rubric(
                Style.DEDUCT, RubricFixture.tidy("3", RubricFixture.containing(1, "2", 2), point(2, "1")));

        Rubric copied = RubricEdit.duplicate(rubric, 1);

        assertThat(copied.point(1).get().contains()).containsExactly(3);
        assertThat(copied.point(2).get().contains()).isEmpty();
        assertThat(copied.point(2).get().text()).isEqualTo(copied.point(1).get().text());
        assertThat(RubricCheck.check("X", RubricEdit.remove(copied, 2))).isEqualTo(RubricCheck.check("X", rubric));
    }

    @Test
    void aFieldIsChangedAndNothingElse() {
        Rubric rubric = linked(new Random(3));

        Rubric changed = RubricEdit.point(rubric, 2, p -> p.text("另一步").marks(Marks.of("1.5")));

        assertThat(changed.point(2).get().text()).isEqualTo("另一步");
        Rubric back = RubricEdit.point(
                changed,
                2,
                p -> p.text(rubric.point(2).get().text())
                        .marks(rubric.point(2).get().marks()));
        assertThat(back).isEqualTo(rubric);
    }

    @Test
    void freezingAndCopyingChangeVersionAndNameOnly() {
        Rubric rubric = linked(new Random(4));
        Rubric frozen = RubricEdit.frozen(rubric, "林老师");
        assertThat(frozen.signedBy()).isEqualTo("林老师");
        assertThat(RubricEdit.draft(frozen, rubric.version())).isEqualTo(rubric);
    }

    /** Every point names the ones that its text will be traced by; copies made by an act are kept out of the comparison. */
    private static Rubric acted(Rubric rubric, Random random, List<String> gone) {
        int no = 1 + random.nextInt(rubric.points().size() + 1);
        int group = random.nextInt(rubric.groups().size() + 1);
        Spot spot = new Spot(random.nextInt(4), random.nextInt(5));
        return switch (random.nextInt(8)) {
            case 0 -> RubricEdit.up(rubric, no);
            case 1 -> RubricEdit.down(rubric, no);
            case 2 -> RubricEdit.moveGroup(rubric, group, random.nextInt(5));
            case 3 -> RubricEdit.addPoint(rubric, spot);
            case 4 -> RubricEdit.addGroup(rubric, group, "新");
            case 5 -> removed(rubric, no, gone);
            default -> RubricEdit.move(rubric, no, spot);
        };
    }

    private static Rubric removed(Rubric rubric, int no, List<String> gone) {
        rubric.point(no).map(RubricPoint::text).ifPresent(gone::add);
        return RubricEdit.remove(rubric, no);
    }

    private static Map<String, List<String>> links(Rubric rubric) {
        Map<String, List<String>> links = new HashMap<>();
        for (RubricPoint point : rubric.points()) {
            if (!point.text().isEmpty()) {
                List<Integer> all = new ArrayList<>(point.dependsOn());
                all.addAll(point.contains());
                links.put(point.text(), named(rubric, all));
            }
        }
        rubric.rules().breakage().forEach(b -> links.put("!" + b.name(), named(rubric, b.zeroes())));
        return links;
    }

    private static List<String> named(Rubric rubric, List<Integer> numbers) {
        return numbers.stream().map(no -> rubric.point(no).get().text()).toList();
    }

    private static List<String> texts(RubricGroup group) {
        return group.points().stream().map(RubricPoint::text).toList();
    }

    private static Rubric linked(Random random) {
        List<RubricGroup> groups = new ArrayList<>();
        int no = 1;
        for (int size : new int[] {3, 4, 2}) {
            List<RubricPoint> points = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                points.add(PointDraft.of(point(no, "1"))
                        .dependsOn(some(random))
                        .contains(some(random))
                        .done());
                no++;
            }
            groups.add(RubricFixture.group(String.valueOf(size), points.toArray(RubricPoint[]::new)));
        }
        Rubric rubric = RubricFixture.rubric(Style.DEDUCT, groups.toArray(RubricGroup[]::new));
        return RubricEdit.rules(
                rubric,
                new RubricRules(
                        RubricRules.Repeat.ONCE,
                        true,
                        RubricRules.Overtime.NONE,
                        List.of(new Breakage("试管", some(random)), new Breakage("烧杯", some(random))),
                        List.of()));
    }

    private static List<Integer> some(Random random) {
        return random.ints(random.nextInt(4), 1, 10).boxed().distinct().toList();
    }
}
