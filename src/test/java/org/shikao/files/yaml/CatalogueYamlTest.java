package org.shikao.files.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;

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

    @Test
    void refusesAnUnknownKindOfEvidence() {
        assertThat(codes("evidence: process", "evidence: gossip")).contains("YAML_NOT_ALLOWED");
    }

    @Test
    void refusesMarksThatAreNotMarks() {
        assertThat(codes("fullMarks: 10", "fullMarks: 1e1")).contains("YAML_NOT_MARKS");
        assertThat(codes("fullMarks: 10", "fullMarks: 10.001")).contains("YAML_NOT_MARKS");
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

    private List<String> codes(String from, String to) {
        String text = yaml.write(builtIn);
        assertThat(text).contains(from);
        YamlRead<Catalogue> read = yaml.read(text.replaceFirst(from, to).getBytes(UTF_8), "x.yaml");
        assertThat(read.value()).isEmpty();
        return read.problems().stream().map(Problem::code).toList();
    }
}
