package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.GivenSheet;
import org.shikao.exam.catalogue.Performance;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.catalogue.SheetScore;

/** The three worked examples (stone, carbon dioxide, onion) with performances examiners meet. */
class WorkedExamplesTest {
    private final Catalogue catalogue = new BuiltInCatalogue().load();

    /** What was done, in the words of {@link Performance}; every other point keeps its full marks. */
    @ParameterizedTest(name = "{0} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WL02 | ''                | 10  | faultless",
                "WL02 | 3D                | 9   | mass measured after wetting the stone, the rest unaffected",
                "WL02 | 6D                | 8.5 | cylinder broken",
                "WL02 | 5A 6D 9B          | 7.5 | looked down, broke the cylinder, left the bench wet",
                "WL02 | 6A broken:打破量筒@6 | 8.5 | dropped the stone in and broke the cylinder",
                "WL02 | 3A 4B 5A 7A 9B    | 7.5 | fingers, no units, looked down, wet bench",
                "WL02 | 2A                | 9   | nuts turned after loading, own data carried forward",
                "WL02 | 8B                | 9   | calculation wrong, the record counts",
                "WL02 | 1=0 2=0 3=0 4=0 5=0 6=0 7=0 8=0 9=0 | 0 | did nothing right",
                "HX03 | ''                | 10  | faultless",
                "HX03 | 1A                | 8   | no airtightness test",
                "HX03 | 1A 2A             | 8   | and therefore no bubbles either: contained",
                "HX03 | 2A                | 9   | tested without waiting for bubbles",
                "HX03 | 3B                | 9   | marble dropped in",
                "HX03 | 3B 4A             | 8.5 | acid first contains the marble slip",
                "HX03 | 4=0.5 3B          | 9   | acid first mended in time: the larger loss",
                "HX03 | 5A                | 9.5 | stopper laid down the right way up",
                "HX03 | 5ABC              | 9   | three pouring slips cost at most one mark",
                "HX03 | 5A 9C             | 9.5 | the same slip with the limewater is not deducted again",
                "HX03 | 9C                | 9.5 | the slip with the limewater alone is",
                "HX03 | 5AB 9BC           | 8.5 | poured badly twice and recorded nothing",
                "HX03 | 3A 4A 5AB         | 7.5 | acid first, two pouring slips: 2.5 of 3",
                "HX03 | 6B 7A             | 8.5 | tube too high, jar uncovered",
                "HX03 | 6C                | 8.5 | gas jar broken",
                "HX03 | 6B 7A 6C          | 8   | tube too high, uncovered, then broken",
                "HX03 | 8A 9B 10A         | 8   | splint inside, nothing recorded, acid left",
                "HX03 | 10ABC             | 9   | three things left undone at the end cost at most one",
                "HX03 | 5E                | 4   | acid on the skin: stopped, what follows was not done",
                "SW02 | ''                | 10  | faultless, or passed at the second attempt",
                "SW02 | attempts:9x2      | 10  | passed at the second attempt",
                "SW02 | attempts:9x3      | 8.5 | asked a third time",
                "SW02 | 9C                | 8.5 | no cells after two attempts",
                "SW02 | 8B                | 7.5 | lens crushed into the slide: 8 and 9 zero",
                "SW02 | 8AB 9AB           | 7.5 | and what else went wrong there makes no difference",
                "SW02 | 6=0               | 9   | not stained, the microscope still counts",
                "SW02 | 5B 9B             | 9   | bubbles, nucleus indistinct",
                "SW02 | 9C 10A            | 8   | no cells, microscope not put back",
                "SW02 | 3C                | 1   | cut with the blade: stopped after the first three points"
            })
    void scoresThePerformance(String id, String performance, String total, String story) {
        Rubric rubric = rubric(id);
        GivenSheet sheet = Performance.of(rubric, performance);
        sheet.marks()
                .forEach((no, mark) -> assertThat(rubric.allows(no, mark.value()))
                        .as("point " + no)
                        .isTrue());
        SheetScore score = RubricScoring.score(rubric, sheet, true);
        assertThat(score.total()).as(story).isEqualTo(Marks.of(total));
        assertThat(score.complete()).isTrue();
    }

    @Test
    void namesTheRuleThatTookEachMarkAndThatSparedIt() {
        SheetScore score = Performance.score(rubric("HX03"), "3A 4A 5AC 9BC 10A");
        assertThat(Performance.told(score))
                .containsExactly(
                        "4:1.5 mistake A", "5:0.5 mistake A", "5:0.5 mistake C", "9:0.5 mistake B", "10:0.5 mistake A");
        assertThat(Performance.spared(score)).containsExactly("9:0.5 repeat of 5", "3:1 contained in 4");
        assertThat(score.tidy()).isEqualTo(Marks.of("0.5"));
        SheetScore crushed = Performance.score(rubric("SW02"), "8B");
        assertThat(Performance.told(crushed)).containsExactly("8:1 mistake B", "9:1.5 broken 镜头压碎装片");
    }

    @Test
    void chargesThePouringSlipTwiceWhereTheRulesSaySo() {
        Rubric rubric = rubric("HX03");
        GivenSheet sheet = Performance.of(rubric, "5A 9C");
        assertThat(RubricScoring.score(rubric, sheet, false).total()).isEqualTo(Marks.of(9));
    }

    @Test
    void zeroesTheMeterGroupWhenTheAmmeterSitsOnTheSource() {
        Rubric rubric = rubric("WL07");
        assertThat(Performance.score(rubric, "5=0").total()).isEqualTo(Marks.of(8));
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
}
