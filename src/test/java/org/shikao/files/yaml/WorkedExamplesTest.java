package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Loss;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.catalogue.SheetScore;

/** The three worked examples (stone, carbon dioxide, onion) with performances examiners meet. */
class WorkedExamplesTest {
    private final Catalogue catalogue = new BuiltInCatalogue().load();

    /** What is kept at the points named; every other point keeps its full marks. */
    @ParameterizedTest(name = "{0} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WL02 | ''                            | 10  | faultless",
                "WL02 | 3=0                           | 9   | mass measured after wetting the stone",
                "WL02 | 6=0                           | 8.5 | cylinder broken",
                "WL02 | 3=0.5 4=0.5 5=0.5 7=0.5 9=0.5 | 7.5 | fingers, no units, looked down, wet bench",
                "WL02 | 2=0.5                         | 9   | nuts turned after loading, own data carried forward",
                "WL02 | 1=0 2=0 3=0 4=0 5=0 6=0 7=0 8=0 9=0 | 0 | did nothing right",
                "HX03 | ''                            | 10  | faultless",
                "HX03 | 1=0                           | 8   | no airtightness test",
                "HX03 | 1=0 2=0                       | 8   | and therefore no bubbles either: contained",
                "HX03 | 2=0                           | 9   | tested without waiting for bubbles",
                "HX03 | 3=0                           | 9   | marble dropped in",
                "HX03 | 3=0 4=0                       | 8.5 | acid first contains the marble slip",
                "HX03 | 4=0.5 3=0                     | 9   | acid first mended in time: the larger loss",
                "HX03 | 3=0 4=0 5=0                   | 7.5 | and two pouring slips",
                "HX03 | 6=0.5 7=0                     | 8.5 | tube too high, jar uncovered",
                "HX03 | 8=0 9=0.5 10=0.5              | 8   | splint inside, nothing recorded, acid left",
                "SW02 | ''                            | 10  | faultless, or passed at the second attempt",
                "SW02 | 8=0 9=0                       | 7.5 | lens crushed into the slide",
                "SW02 | 6=0                           | 9   | not stained, the microscope still counts",
                "SW02 | 5=0.5 9=1                     | 8.5 | bubbles, nucleus indistinct",
                "SW02 | 9=0 10=0.5                    | 8   | no cells after two attempts"
            })
    void scoresThePerformance(String id, String kept, String total, String story) {
        Rubric rubric = rubric(id);
        Map<Integer, Marks> values = values(rubric, kept);
        values.forEach((no, value) ->
                assertThat(rubric.allows(no, value)).as("point " + no).isTrue());
        SheetScore score = RubricScoring.score(rubric, values);
        assertThat(score.total()).as(story).isEqualTo(Marks.of(total));
        assertThat(score.complete()).isTrue();
    }

    @Test
    void namesTheRuleThatTookEachMark() {
        Rubric rubric = rubric("HX03");
        SheetScore score = RubricScoring.score(rubric, values(rubric, "3=0 4=0 10=0.5"));
        assertThat(score.losses())
                .extracting(Loss::point, loss -> loss.counted().toString(), Loss::rule)
                .containsExactly(
                        tuple(3, "0", Loss.Rule.ABSORBED),
                        tuple(4, "1.5", Loss.Rule.OWN),
                        tuple(10, "0.5", Loss.Rule.OWN));
        assertThat(score.tidy()).isEqualTo(Marks.of("0.5"));
    }

    @Test
    void zeroesTheMeterGroupWhenTheAmmeterSitsOnTheSource() {
        Rubric rubric = rubric("WL07");
        assertThat(RubricScoring.score(rubric, values(rubric, "5=0")).total()).isEqualTo(Marks.of(8));
    }

    @Test
    void keepsMarksAndEvidenceOfTheWorkedExamples() {
        assertThat(marks("WL02")).isEqualTo("0.5 1.5 1 1 1 1.5 1 1.5 1");
        assertThat(marks("HX03")).isEqualTo("2 1 1 1.5 1 1.5 0.5 1 1 1");
        assertThat(marks("SW02")).isEqualTo("0.5 0.5 1 1 1.5 1 1 1 1.5 1");
        RubricPoint check = rubric("SW02").point(9).orElseThrow();
        assertThat(check.evidence()).isEqualTo(RubricPoint.Evidence.CHECKPOINT);
        assertThat(check.attempts()).isEqualTo(2);
        assertThat(rubric("HX03").point(1).orElseThrow().contains()).containsExactly(2);
        assertThat(rubric("HX03").point(4).orElseThrow().contains()).containsExactly(3);
        assertThat(rubric("WL02").point(6).orElseThrow().zeroIfBroken()).isTrue();
    }

    private String marks(String id) {
        return String.join(
                " ", rubric(id).points().stream().map(p -> p.marks().toString()).toList());
    }

    private Rubric rubric(String id) {
        return catalogue.experiment(id).orElseThrow().rubric();
    }

    private static Map<Integer, Marks> values(Rubric rubric, String kept) {
        Map<Integer, Marks> values = new TreeMap<>();
        rubric.points().forEach(point -> values.put(point.no(), point.marks()));
        for (String pair : kept.isBlank() ? new String[0] : kept.strip().split(" +")) {
            String[] parts = pair.split("=");
            values.put(Integer.valueOf(parts[0]), Marks.of(parts[1]));
        }
        return values;
    }
}
