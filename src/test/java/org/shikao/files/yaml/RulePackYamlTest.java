package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class RulePackYamlTest {
    private final RulePacks packs = new RulePacks();
    private final RulePackYaml yaml = new RulePackYaml();

    private List<String> findings(String text) {
        return yaml.read(text, "my.yaml").problems().stream()
                .filter(Problem::isError)
                .map(p -> p.code() + " " + p.place())
                .toList();
    }

    private String zigong() {
        return packs.text("zigong").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunan", "zigong", "hefei", "henan", "raw100", "one-decimal"})
    void everyShippedPackIsLegalAndComesBackEqual(String name) {
        YamlRead<RulePack> read = yaml.read(packs.text(name).orElseThrow(), name + ".yaml");
        assertThat(read.problems().stream().filter(Problem::isError)).isEmpty();
        RulePack pack = read.value().orElseThrow();
        assertThat(pack.id()).isEqualTo(name);
        assertThat(packs.load(name)).contains(pack);
        YamlRead<RulePack> again = yaml.read(yaml.write(pack), name + ".yaml");
        assertThat(again.value()).contains(pack);
        assertThat(yaml.write(again.value().orElseThrow())).isEqualTo(yaml.write(pack));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunan", "zigong", "hefei", "henan", "raw100", "one-decimal"})
    void aPackWrittenWithExplanationsComesBackEqual(String name) {
        RulePack pack = packs.load(name).orElseThrow();
        String explained = packs.explained(pack);
        assertThat(yaml.read(explained, name + ".yaml").value()).contains(pack);
        assertThat(explained)
                .startsWith("# " + pack.name() + "\n")
                .contains("\n# 规则 21 至 23")
                .doesNotContain("湖南某县");
    }

    @Test
    void aWrittenPackExplainsEveryKeyTheDefaultPackExplains() {
        RulePack hefei = packs.load("hefei").orElseThrow();
        List<String> comments = packs.text("hunan")
                .orElseThrow()
                .lines()
                .filter(line -> line.strip().startsWith("#"))
                .skip(1)
                .toList();
        assertThat(packs.explained(hefei).lines()).containsAll(comments);
    }

    /** A sign that turns words round would print 室考; a note may have lines. An exam that has such a pack already can be opened. */
    @Test
    void refusesLabelsWithSignsThatCannotBeSeen() {
        String hunan = packs.text("hunan").orElseThrow();
        for (String label : List.of("考\\u202E室", "考\\n室", "考\\t室", "考\\u200B室")) {
            String text = hunan.replace("  room: 考室", "  room: \"" + label + "\"");
            assertThat(text).isNotEqualTo(hunan);
            assertThat(yaml.read(text, "h").problems()).anySatisfy(problem -> {
                assertThat(problem.code()).isEqualTo("RULES_CONTROL");
                assertThat(problem.isError()).isTrue();
                assertThat(problem.place().column()).isEqualTo("labels.room");
            });
            assertThat(yaml.readKept(text, "h").problems())
                    .extracting(Problem::code)
                    .doesNotContain("RULES_CONTROL");
        }
        String noted = hunan.replaceFirst("(?m)^note: .*", "note: \"第一行\\\\n第二行\"");
        assertThat(noted).isNotEqualTo(hunan);
        assertThat(yaml.read(noted, "h").problems()).extracting(Problem::code).doesNotContain("RULES_CONTROL");
    }

    @Test
    void theDefaultIsAHunanDraftForTwoGrades() {
        RulePack pack = packs.load(RulePacks.DEFAULT).orElseThrow();
        assertThat(packs.names().get(0)).isEqualTo("hunan");
        assertThat(pack.draft()).isTrue();
        assertThat(pack.note()).contains("核对");
        assertThat(pack.subjectsOf(9)).containsExactly(Subject.PHYSICS, Subject.CHEMISTRY);
        assertThat(pack.subjectsOf(8)).containsExactly(Subject.BIOLOGY);
        assertThat(yaml.read(packs.text("hunan").orElseThrow(), "h").problems())
                .extracting(Problem::code)
                .containsExactly("RULES_DRAFT");
    }

    @Test
    void henanAddsUpToThirty() {
        assertThat(packs.load("henan").orElseThrow().subjects().paperMarks()).isEqualTo(Marks.of(30));
    }

    @Test
    void hefeiCutsGradesAtNineSevenAndFive() {
        assertThat(packs.load("hefei").orElseThrow().score().grades())
                .containsExactly(
                        new ScoreRule.Grade("A", Marks.of(9)),
                        new ScoreRule.Grade("B", Marks.of(7)),
                        new ScoreRule.Grade("C", Marks.of(5)),
                        new ScoreRule.Grade("D", Marks.ZERO));
    }

    @Test
    void knowsNoOtherName() {
        assertThat(packs.load("../hunan")).isEmpty();
        assertThat(packs.text("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rounding: half-up|rounding: up|YAML_NOT_ALLOWED my.yaml!score.rounding",
                "ratioMax: 2|ratioMax: 5|RULES_OUT_OF_RANGE my.yaml!examiner.ratioMax",
                "passPercent: 60|passPercent: 6O|YAML_NOT_AN_INTEGER my.yaml!score.passPercent",
                "choice: all|choice: any|YAML_NOT_ALLOWED my.yaml!subjects.choice",
                "firstDay: 2026-05-16|firstDay: 2026-5-16|YAML_NOT_A_DATE my.yaml!exam.firstDay",
                "step: 0.5|step: 0.505|YAML_NOT_MARKS my.yaml!marking.step",
                "doubleEntry: true|doubleEntry: yes|YAML_NOT_A_BOOLEAN my.yaml!marking.doubleEntry",
                "appealDays: 3|appealDay: 3|YAML_UNKNOWN_KEY my.yaml!report.appealDay",
                "labels:|label:|YAML_UNKNOWN_KEY my.yaml!label",
            })
    void namesFileAndKeyPathOfAWrongValue(String right, String wrong, String finding) {
        assertThat(zigong()).contains(right);
        assertThat(findings(zigong().replace(right, wrong))).contains(finding);
    }

    @Test
    void reportsEachOfManyMissingKeys() {
        assertThat(findings("id: x\n")).hasSize(15).allMatch(f -> f.startsWith("YAML_MISSING_KEY my.yaml!"));
    }

    @Test
    void anyLineRemovedIsFoundAndDamagedFilesNeverThrow() {
        long seed = 42;
        Random random = new Random(seed);
        List<String> lines = zigong().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            String line = fewer.remove(i).strip();
            // packs that were written before there were these two are read as if they were empty
            boolean later = line.equals("pairedSchools: []") || line.equals("scaleTable: []");
            boolean matters = !line.isEmpty() && !line.startsWith("#") && !line.startsWith("-") && !later;
            YamlRead<RulePack> read = yaml.read(String.join("\n", fewer), "my.yaml");
            assertThat(read.value().isEmpty()).as(line).isEqualTo(matters);
        }
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder(zigong());
            for (int k = 0; k < 5; k++) {
                text.setCharAt(random.nextInt(text.length()), "-:0 9{[\"&*\n".charAt(random.nextInt(11)));
            }
            YamlRead<RulePack> read = yaml.read(text.toString(), "my.yaml");
            assertThat(read.value().isEmpty())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(Problem.anyError(read.problems()));
        }
    }

    @Test
    void saysInWordsWhatIsAllowed() {
        Problem wrong =
                Problem.error("YAML_NOT_ALLOWED", Place.NOWHERE, "3", "up", "half-up, truncate, none", "Rounding");

        String remedy = Texts.in(Lang.ZH_CN)
                .text("problem.YAML_NOT_ALLOWED.remedy", wrong.args().toArray());

        assertThat(remedy).contains("四舍五入（half-up）、截去尾数（truncate）、不取舍（none）");
    }
}
