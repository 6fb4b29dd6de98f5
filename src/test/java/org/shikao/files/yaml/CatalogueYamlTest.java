package org.shikao.files.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.RubricPoint;

class CatalogueYamlTest {
    private final CatalogueYaml yaml = new CatalogueYaml();
    private final Catalogue builtIn = new BuiltInCatalogue().load();

    @Test
    void readsBackWhatItWrote() {
        String text = yaml.write(builtIn);
        YamlRead<Catalogue> read = yaml.read(text.getBytes(UTF_8), "目录.yaml");
        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).contains(builtIn);
        assertThat(yaml.write(read.value().orElseThrow())).isEqualTo(text);
    }

    /** A rubric in whole marks need not say so again at each of its points; a step of their own stays theirs. */
    @Test
    void givesPointsWithoutAStepTheStepOfTheirRubric() {
        Marks quarter = Marks.of("0.25");
        String text = yaml.write(builtIn).replace("step: 0.5", "step: 0.25");
        String own = text.replaceFirst("( +)marks: 0.5", "$1marks: 0.5\n$1step: 0.5");
        YamlRead<Catalogue> read = yaml.read(own.getBytes(UTF_8), "x.yaml");
        assertThat(read.problems()).noneMatch(Problem::isError);
        List<RubricPoint> points = read.value().orElseThrow().experiments().stream()
                .flatMap(e -> e.rubric().points().stream())
                .toList();
        assertThat(points).filteredOn(p -> !p.step().equals(quarter)).hasSize(1);
        assertThat(yaml.write(read.value().orElseThrow())).isEqualTo(own);
    }

    @Test
    void refusesAnUnknownKindOfEvidence() {
        assertThat(codes("evidence: process", "evidence: gossip")).contains("YAML_NOT_ALLOWED");
    }

    @Test
    void refusesMarksThatAreNotMarks() {
        assertThat(codes("fullMarks: 10", "fullMarks: 1e1")).contains("YAML_NOT_MARKS");
        assertThat(codes("fullMarks: 10", "fullMarks: 10.001")).contains("YAML_NOT_MARKS");
    }

    /** What stands there is shown, not three dots. */
    @Test
    void showsTheMappingThatStandsWhereANumberBelongs() {
        String text = yaml.write(builtIn).replaceFirst("minutes: \\d+", "minutes: {usual: 15, most: 20}");
        List<Problem> problems = yaml.read(text.getBytes(UTF_8), "x.yaml").problems();
        assertThat(problems).extracting(Problem::code).containsExactly("YAML_NOT_AN_INTEGER");
        assertThat(problems.get(0).args()).contains("{usual: …, most: …}");
    }

    @Test
    void refusesAKeyNobodyKnows() {
        assertThat(codes("fullMarks: 10", "fullMark: 10")).contains("YAML_UNKNOWN_KEY", "YAML_MISSING_KEY");
    }

    @Test
    void refusesAnEmptyFileAndBrokenBytes() {
        assertThat(yaml.read(new byte[0], "x").value()).isEmpty();
        assertThat(yaml.read(new byte[] {(byte) 0xC4, (byte) 0xFA}, "x").value())
                .isEmpty();
    }

    @Test
    void makesTextsAndUnitsOfAForeignFilePlainAndTellsThePath() {
        String text =
                yaml.write(builtIn).replaceFirst("对照清单", "对照\u202E清单").replaceFirst("unit: \"mL\"", "unit: \"毫升\"");
        YamlRead<Catalogue> read = yaml.read(text.getBytes(UTF_8), "x.yaml");
        assertThat(read.value()).contains(builtIn);
        assertThat(read.problems())
                .extracting(p -> p.severity() + " " + p.code())
                .containsExactly("NORMALISED YAML_CLEANED", "NORMALISED UNIT_NORMALISED");
        assertThat(read.problems().get(0).place().column()).endsWith(".text");
        assertThat(read.problems()).allMatch(p -> p.place().file().equals("x.yaml"));
        // what an exam file keeps is what it is
        assertThat(yaml.write(yaml.read(text, "x.yaml").value().orElseThrow())).isEqualTo(text);
    }

    private List<String> codes(String from, String to) {
        String text = yaml.write(builtIn);
        assertThat(text).contains(from);
        YamlRead<Catalogue> read = yaml.read(text.replaceFirst(from, to).getBytes(UTF_8), "x.yaml");
        assertThat(read.value()).isEmpty();
        return read.problems().stream().map(Problem::code).toList();
    }
}
