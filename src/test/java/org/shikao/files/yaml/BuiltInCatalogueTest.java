package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Apparatus;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.CatalogueCheck;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricPoint.Evidence;
import org.shikao.exam.catalogue.Waste;

class BuiltInCatalogueTest {
    private final Catalogue catalogue = new BuiltInCatalogue().load();

    @Test
    void holdsEveryRequiredExperimentInOrder() {
        assertThat(ids(Subject.PHYSICS))
                .containsExactly(("WL01 WL02 WL02b WL03 WL04 WL04d WL05 WL06 WL07 WL07b WL08 WL08b WL09 WL10 WL11 WL12"
                                + " WL13 WL14 WL15 WL16 WL17 WL18 WL19 WL20 WL20b WL21 WL21b WL21d")
                        .split(" "));
        assertThat(ids(Subject.CHEMISTRY))
                .containsExactly("HX01 HX02 HX02b HX03 HX04 HX04b HX05 HX05d HX06 HX07 HX08".split(" "));
        assertThat(ids(Subject.BIOLOGY)).containsExactly(numbered("SW", 18));
        assertThat(catalogue.experiments()).hasSize(28 + 11 + 18);
    }

    /** Numbers follow the curriculum's lists of 21 and 8 and the 18 usual ones of biology. */
    @Test
    void leavesNoNumberOfTheRequiredListsOut() {
        assertThat(catalogue.experiments()).extracting(Experiment::id).contains(numbered("WL", 21));
        assertThat(catalogue.experiments()).extracting(Experiment::id).contains(numbered("HX", 8));
        assertThat(catalogue.experiments()).extracting(Experiment::id).contains(numbered("SW", 18));
    }

    private static String[] numbered(String prefix, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(no -> prefix + "%02d".formatted(no))
                .toArray(String[]::new);
    }

    private List<String> ids(Subject subject) {
        return catalogue.of(subject).stream().map(Experiment::id).toList();
    }

    /** A variant with sensors is marked as such: an exam of ordinary tasks never puts it on a bench. */
    @Test
    void marksTasksWithSensorsAsDigital() {
        assertThat(catalogue.experiments().stream().filter(Experiment::isDigital))
                .extracting(Experiment::id)
                .containsExactly("WL04d", "WL21d", "HX05d");
    }

    @Test
    void passesTheLinterWithoutEvenAWarning() {
        assertThat(CatalogueCheck.check(catalogue)).isEmpty();
    }

    /** A spare piece is the piece on the bench: with words of its own it would stand on a line of its own in the shopping list. */
    @Test
    void keepsSparePiecesUnderTheSpecificationOfTheBench() {
        Set<String> another = Set.of("盖玻片 一盒");
        for (Experiment experiment : catalogue.experiments()) {
            Map<String, Set<String>> benches = experiment.apparatus().stream()
                    .filter(a -> a.provision() == Apparatus.Provision.PER_BENCH)
                    .collect(Collectors.groupingBy(
                            Apparatus::name, Collectors.mapping(Apparatus::spec, Collectors.toSet())));
            assertThat(experiment.apparatus().stream()
                            .filter(a -> a.provision() == Apparatus.Provision.SPARE)
                            .filter(a -> !another.contains(a.name() + " " + a.spec())))
                    .as(experiment.id())
                    .allMatch(a ->
                            benches.getOrDefault(a.name(), Set.of(a.spec())).contains(a.spec()));
        }
    }

    /** What is said of a piece in several experiments is said in the same words, or it is another piece. */
    @Test
    void saysTheSameOfTheSamePieceInEveryExperiment() {
        Map<String, Set<String>> specs = new TreeMap<>();
        catalogue.experiments().stream()
                .flatMap(experiment -> experiment.apparatus().stream())
                .forEach(a ->
                        specs.computeIfAbsent(a.name(), name -> new TreeSet<>()).add(a.spec()));
        assertThat(specs.get("量筒")).containsExactlyInAnyOrder("10 mL", "25 mL", "50 mL，分度值 1 mL", "100 mL，分度值 1 mL");
        assertThat(specs.get("烧杯")).containsExactlyInAnyOrder("50 mL", "100 mL", "250 mL", "500 mL");
        assertThat(specs.get("托盘天平")).containsExactlyInAnyOrder("最大称量 100 g，分度值 0.1 g，带游码", "最大称量 200 g，分度值 0.2 g，带游码");
        for (String one : List.of("停表", "弹簧测力计", "显微镜", "直流电流表", "直流电压表", "酒精灯", "陶土网", "试管", "大试管")) {
            assertThat(specs.get(one)).as(one).hasSize(1);
        }
        assertThat(specs).doesNotContainKeys("大烧杯", "直尺", "热水瓶", "三脚架和陶土网");
    }

    /**
     * Group maxima follow the usual ten-point split; flags add to those of the table what apparatus implies: lamp spirit, glass tubing
     * in a stopper and glowing splints ({@code HX02}, {@code HX02b}), slides ({@code SW06}), test tubes and thermometers
     * ({@code HX04}, {@code HX05}, {@code SW05}), and the spirit that phenolphthalein is made with ({@code HX05}).
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WL01 | 1 2 2 1 1 2 1 | GLASS",
                "WL02 | 0.5 3.5 2.5 1 1.5 1 | GLASS",
                "WL02b | 1 2 2 2 2 1 | GLASS",
                "WL03 | 1 4 3 1 1 | ''",
                "WL05 | 1 2 3 2 1 1 | ''",
                "WL06 | 1 2 2 3 1 1 | HOT GLASS",
                "WL07 | 1 3 2 2 1 1 | ELEC",
                "WL08 | 1 3 2 2 1 1 | ELEC",
                "WL09 | 1 3 1 3 1 1 | ELEC",
                "WL11 | 1 3 2 1 2 1 | ''",
                "WL13 | 1 2 2 2 2 1 | GLASS",
                "WL14 | 1 2 2 2 2 1 | ''",
                "WL16 | 1 1 3 2 2 1 | GLASS",
                "WL17 | 1 2 4 1 1 1 | ''",
                "WL19 | 1 2 1 3 2 1 | ELEC",
                "HX01 | 1 2 2 3 1 1 | GLASS FLAME HOT WH_F",
                "HX02 | 1 2 2 1 2 1 1 | FLAME HOT GLASS YZD3 YZB WH_O WH_F",
                "HX02b | 1 1 2 2 2 1 1 | FLAME GLASS WH_O YZB",
                "HX03 | 2 3 2 2 1 | GLASS FLAME YZD3 WH_C",
                "HX04 | 1 2 2 2 2 1 | GLASS YZD3 WH_C",
                "HX05 | 1 2 2 2 2 1 | GLASS WH_C YZD3 WH_F",
                "HX06 | 1 3 2 2 1 1 | GLASS",
                "SW01 | 2 2 3 1 2 | GLASS",
                "SW02 | 1 3.5 1 2 1.5 1 | SHARP GLASS",
                "SW03 | 1 1 2 1 1 1 2 1 | BIO GLASS",
                "SW04 | 1 2 2 1 3 1 | SHARP",
                "SW05 | 1 1 3 2 1 1 1 | BIO HOT GLASS",
                "SW06 | 1 2 1 1 3 1 1 | SHARP GLASS"
            })
    void followsTheTableOfSplitsAndFlags(String id, String split, String flags) {
        Experiment experiment = catalogue.experiment(id).orElseThrow();
        assertThat(experiment.rubric().groups())
                .extracting(group -> group.max().toString())
                .containsExactly(split.split(" "));
        Set<Hazard> expected = EnumSet.noneOf(Hazard.class);
        Arrays.stream(flags.split(" "))
                .filter(f -> !f.isEmpty())
                .map(Hazard::valueOf)
                .forEach(expected::add);
        assertThat(experiment.allHazards()).isEqualTo(expected);
    }

    @Test
    void namesTheWasteStreams() {
        assertThat(waste("HX03")).containsExactly(Waste.ACID);
        assertThat(waste("HX04")).containsExactly(Waste.METAL);
        assertThat(waste("HX05")).containsExactly(Waste.ACID, Waste.BASE);
    }

    private List<Waste> waste(String id) {
        return catalogue.experiment(id).orElseThrow().wasteStreams();
    }

    @Test
    void everyRubricHasTenMarksInHalvesAndEndsWithTidying() {
        for (Experiment experiment : catalogue.experiments()) {
            Rubric rubric = experiment.rubric();
            assertThat(rubric.fullMarks()).isEqualTo(Marks.of(10));
            assertThat(rubric.step()).isEqualTo(Marks.of("0.5"));
            assertThat(rubric.points()).allMatch(point -> point.allows(Marks.ZERO) && point.allows(point.marks()));
            List<RubricGroup> groups = rubric.groups();
            assertThat(groups.stream().filter(RubricGroup::tidy)).containsExactly(groups.get(groups.size() - 1));
        }
    }

    @Test
    void everyPointIsWordedOnceAndNamesItsTypicalMistakes() {
        for (Experiment experiment : catalogue.experiments()) {
            List<RubricPoint> points = experiment.rubric().points();
            assertThat(points)
                    .allMatch(p -> p.text().length() >= 8 && !p.errors().isEmpty());
            Set<String> wordings =
                    new HashSet<>(points.stream().map(RubricPoint::text).toList());
            assertThat(wordings).as(experiment.id()).hasSameSizeAs(points);
        }
    }

    @Test
    void usesEveryStyleAndSeveralCheckPoints() {
        assertThat(idsOf(Rubric.Style.DEDUCT)).contains("HX03").hasSizeGreaterThanOrEqualTo(3);
        assertThat(idsOf(Rubric.Style.SCALE)).isNotEmpty();
        List<String> checked = catalogue.experiments().stream()
                .filter(e -> e.rubric().points().stream().anyMatch(p -> p.evidence() == Evidence.CHECKPOINT))
                .map(Experiment::id)
                .toList();
        assertThat(checked).contains("SW02").hasSizeGreaterThanOrEqualTo(2);
    }

    private List<String> idsOf(Rubric.Style style) {
        return catalogue.experiments().stream()
                .filter(e -> e.rubric().style() == style)
                .map(Experiment::id)
                .toList();
    }

    @Test
    void saysWhatTheTechnicianAndTheCandidateNeed() {
        assertThat(catalogue.experiments())
                .allMatch(e -> e.resetSteps().size() >= 3 && e.candidateSheet().size() >= 2)
                .allMatch(e -> e.edition().equals("2022") && !e.sources().isEmpty())
                .allMatch(e -> e.minutes() >= 10 && e.minutes() <= 15);
    }
}
