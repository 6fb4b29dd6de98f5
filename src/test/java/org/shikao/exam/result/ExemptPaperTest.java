package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;

/** Who is exempt from a paper of several tasks: 18 marks with the tidying, 6 and 6. */
class ExemptPaperTest {
    @ParameterizedTest(name = "{1} gives {2}, together {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "roundAt: item|roundAt: item|11 4 3|18",
                "roundAt: item|roundAt: subject|11 4 3|18",
                "roundAt: item|roundAt: total|10.8 3.6 3.6|18",
                "percent: 60|percent: 61|11 4 3|18",
                "percent: 60|percent: 62|11 4 4|19",
                "percent: 60|percent: 0|0 0 0|0",
                "percent: 60|percent: 100|18 6 6|30",
                "decimals: 0|decimals: 1|10.8 3.6 3.6|18",
                "rounding: half-up|rounding: truncate|11 4 3|18",
            })
    void thePercentageOfAPaperIsRoundedOnceAndShared(String from, String to, String parts, String total) {
        Map<Subject, String> all =
                Map.of(Subject.PHYSICS, "exempt", Subject.CHEMISTRY, "exempt", Subject.BIOLOGY, "exempt");
        ResultRow row = new SmallExam(SmallExam.pack("henan", from, to))
                .candidate("1", 9, all)
                .row("1");
        assertThat(Stream.of(Subject.values())
                        .map(s -> row.subjects().get(s).score().orElseThrow().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parts);
        assertThat(row.total()).contains(Marks.of(total));
    }
}
