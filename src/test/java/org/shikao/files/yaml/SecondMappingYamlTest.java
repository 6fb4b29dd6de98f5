package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.roster.SecondMapping;

/** Mapping files of second lists: read as they were written. */
class SecondMappingYamlTest {
    private final SecondMappingYaml yaml = new SecondMappingYaml();

    @Test
    void everyFieldOfASecondListHasItsWordAndNoneIsOneMore() {
        assertThat(Arrays.stream(SecondMappedField.values()).skip(1).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(SecondField.values()).map(Enum::name).toList());
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        List<SecondMapping> mappings = List.of(new SecondMapping(
                "免*",
                3,
                4,
                List.of(
                        new SecondMapping.Column("A", "号", Optional.of(SecondField.CANDIDATE_NO)),
                        new SecondMapping.Column("Y", "no", Optional.empty()))));
        byte[] written = yaml.write(mappings).getBytes(StandardCharsets.UTF_8);
        assertThat(yaml.read(written, "m.yaml").value()).contains(mappings);
    }
}
