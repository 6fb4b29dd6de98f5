package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.CatalogueCheck;
import org.shikao.exam.catalogue.Experiment;

/** Faults planted in the text of built-in experiments; the linter must find each and put it in the right place. */
class PlantedFaultsTest {
    private static final YamlShape<Experiment> SHAPE = CatalogueYaml.relaxed(YamlShape.of(Experiment.class));
    private static final Catalogue BUILT_IN = new BuiltInCatalogue().load();

    /** In the written form of experiment {@code id}, the first {@code from} becomes {@code to}; {@code ~} is a line break. */
    @ParameterizedTest(name = "{3} by {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "WL02 | id: \"WL02\" | id: \"WL 02\" | EXPERIMENT_ID | id",
                "WL02 | title: \"测量小石块的密度\" | title: \" \" | EXPERIMENT_TITLE | title",
                "WL02 | minutes: 15 | minutes: 0 | EXPERIMENT_MINUTES | minutes",
                "WL02 | minutes: 15 | minutes: 90 | EXPERIMENT_MINUTES | minutes",
                "WL02 | sources: | variant: \"wireless\"~sources: | EXPERIMENT_VARIANT | variant",
                "WL02 | quantity: 1 | quantity: 0 | APPARATUS_QUANTITY | apparatus",
                "WL02 | name: \"托盘天平\" | name: \"\" | APPARATUS_NAME | apparatus",
                "WL02 | amount: 80 | amount: 0 | REAGENT_AMOUNT | reagents",
                "WL02 | unit: \"mL\" | unit: \"\" | REAGENT_UNIT | reagents",
                "WL02 | sparePercent: 30 | sparePercent: 300 | REAGENT_SPARE | reagents",
                "WL02 | name: \"水\" | name: \"\" | REAGENT_NAME | reagents",
                "WL02 | fullMarks: 10 | fullMarks: 11 | RUBRIC_SUM | rubric",
                "WL02 | fullMarks: 10 | fullMarks: 0 | RUBRIC_FULL | rubric",
                "WL02 | step: 0.5 | step: 0.3 | RUBRIC_STEP | rubric",
                "WL02 | step: 0.5 | step: 1 | POINT_STEP_FOREIGN | #1",
                "WL02 | max: 3.5 | max: 3 | GROUP_SUM | G2",
                "WL02 | max: 3.5 | max: 0 | GROUP_MAX | G2",
                "WL02 | title: \"测质量\" | title: \"\" | GROUP_TITLE | G2",
                "WL02 | tidy: true | tidy: false | RUBRIC_TIDY | rubric",
                "WL02 | \"no\": 2 | \"no\": 12 | POINT_NUMBER | #12",
                "WL02 | \"no\": 2 | \"no\": 1 | POINT_NUMBER | #1",
                "WL02 | marks: 0.5 | marks: 0 | POINT_MARKS | #1",
                "WL02 | marks: 0.5 | marks: 0.25 | POINT_STEP | #1",
                "WL02 | text: \"没有清点就开始操作\" | text: \"\" | WORDING_EMPTY | #1",
                "WL02 | 对照清单逐件清点器材 | 一一二二三三四四五五一一二二三三四四五五一一二二三三四四五五"
                        + "一一二二三三四四五五一一二二三三四四五五一一二二三三四四五五 | WORDING_LONG | #1",
                "WL02 | code: \"A\" | code: \"AB\" | MISTAKE_LETTER | #1",
                "WL02 | code: \"B\" | code: \"A\" | MISTAKE_TWICE | #2",
                "WL02 | deduct: 0.5 | deduct: 1 | MISTAKE_MARKS | #1",
                "WL02 | deduct: 0.5 | deduct: 0 | MISTAKE_MARKS | #1",
                "WL02 | marks: 0.5 | marks: 0.5~          attempts: 2 | POINT_ATTEMPTS | #1",
                "WL02 | marks: 0.5 | marks: 0.5~          attempts: 0 | POINT_ATTEMPTS | #1",
                "WL02 | marks: 0.5 | marks: 0.5~          dependsOn: [99] | POINT_LINK | #1",
                "WL02 | marks: 0.5 | marks: 0.5~          dependsOn: [1] | POINT_DEPENDS_LOOP | #1",
                "WL02 | marks: 0.5 | marks: 0.5~          contains: [2] | POINT_CONTAINS_STYLE | #1",
                "WL02 | marks: 0.5 | marks: 0.5~          levels: [0.5] | POINT_LEVELS | #1",
                "WL02 | style: add | style: scale | POINT_LEVELS_MISSING | #1",
                "SW04 | levels:~            - 0~            - 0.5 | levels:~            - 0~            - 0.7 | POINT_LEVELS | #1",
                "HX03 | contains:~            - 2 | contains:~            - 42 | POINT_LINK | #1",
                "HX03 | contains:~            - 2 | contains:~            - 1 | POINT_CONTAINS_LOOP | #1",
                "HX03 | contains:~            - 2 | contains:~            - 3 | POINT_CONTAINED_TWICE | #3",
                "HX03 | contains:~            - 2 | contains:~            - 7 | POINT_CONTAINS_GROUP | #1",
                "HX03 | max: 3 | max: 4 | GROUP_OUT_OF_REACH | G2",
                "HX03 | ____ | ，，，， | EXPERIMENT_BLANKS | candidateSheet"
            })
    void findsThePlantedFault(String id, String from, String to, String code, String where) {
        List<Problem> problems = CatalogueCheck.check(planted(id, from, to));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().sheet())
                    .isEqualTo(id.equals("WL02") && code.equals("EXPERIMENT_ID") ? "WL 02" : id);
            assertThat(problem.place().column()).isEqualTo(where);
        });
        problems.forEach(PlantedFaultsTest::assertWorded);
    }

    @Test
    void findsWhatIsMissingAltogether() {
        Experiment stone = BUILT_IN.experiment("WL02").orElseThrow();
        Experiment bare = new Experiment(
                "WL02",
                stone.subject(),
                stone.title(),
                stone.edition(),
                List.of(),
                15,
                stone.variant(),
                stone.hazards(),
                List.of(),
                List.of(),
                List.of(),
                " ",
                List.of(),
                List.of(),
                stone.rubric());
        List<Problem> problems = CatalogueCheck.check(bare);
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(
                        "EXPERIMENT_SOURCES",
                        "EXPERIMENT_APPARATUS",
                        "EXPERIMENT_BENCH",
                        "EXPERIMENT_RESET",
                        "EXPERIMENT_SHEET",
                        "EXPERIMENT_BLANKS");
        problems.forEach(PlantedFaultsTest::assertWorded);
    }

    @Test
    void findsTheSameExperimentTwiceAndAnEmptyCatalogue() {
        List<Experiment> twice = new ArrayList<>(BUILT_IN.experiments());
        twice.add(BUILT_IN.experiments().get(3));
        List<Problem> problems = CatalogueCheck.check(new Catalogue("2022", twice));
        assertThat(problems).extracting(Problem::code).containsExactly("EXPERIMENT_TWICE");
        assertThat(problems.get(0).place()).hasToString("WL03");
        problems.forEach(PlantedFaultsTest::assertWorded);
        List<Problem> empty = CatalogueCheck.check(new Catalogue("2022", List.of()));
        assertThat(empty).extracting(Problem::code).containsExactly("CATALOGUE_EMPTY");
        empty.forEach(PlantedFaultsTest::assertWorded);
    }

    @Test
    void refusesToReadACatalogueThatDoesNotAddUpAndNamesFileExperimentAndPlace() {
        String text = new CatalogueYaml().write(BUILT_IN).replaceFirst("max: 3\\.5", "max: 3");
        YamlRead<Catalogue> read = new CatalogueYaml().read(text, "county.yaml");
        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .extracting(p -> p.code() + " " + p.place())
                .containsExactly("RUBRIC_SUM county.yaml!WL02!rubric", "GROUP_SUM county.yaml!WL02!G2");
    }

    @Test
    void wordsEveryFindingInBothLanguages() {
        assertThat(texts("zh_CN").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    private Experiment planted(String id, String from, String to) {
        String text = new YamlWriter<>(SHAPE).write(BUILT_IN.experiment(id).orElseThrow());
        String old = from.replace("~", "\n");
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        String changed = from.equals("____")
                ? text.replace("__", to)
                : text.substring(0, at) + to.replace("~", "\n") + text.substring(at + old.length());
        YamlRead<Experiment> read = new YamlReader<>(SHAPE).read(changed, id);
        assertThat(read.problems()).isEmpty();
        return read.value().orElseThrow();
    }

    private static void assertWorded(Problem problem) {
        for (String language : List.of("zh_CN", "en")) {
            assertThat(texts(language))
                    .containsKeys("problem." + problem.code(), "problem." + problem.code() + ".remedy");
        }
    }

    private static Properties texts(String language) {
        String name = "/org/shikao/text/catalogue_" + language + ".properties";
        Properties texts = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(PlantedFaultsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
