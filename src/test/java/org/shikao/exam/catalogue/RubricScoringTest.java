package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.shikao.exam.catalogue.Performance.spared;
import static org.shikao.exam.catalogue.Performance.told;
import static org.shikao.exam.catalogue.RubricFixture.containing;
import static org.shikao.exam.catalogue.RubricFixture.critical;
import static org.shikao.exam.catalogue.RubricFixture.group;
import static org.shikao.exam.catalogue.RubricFixture.point;
import static org.shikao.exam.catalogue.RubricFixture.rubric;
import static org.shikao.exam.catalogue.RubricFixture.tidy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric.Style;
import org.shikao.exam.catalogue.RubricPoint.Critical;

class RubricScoringTest {

    @Test
    void refusesAPointTheRubricDoesNotHave() {
        Rubric rubric = rubric(Style.ADD, group("1", point(1, "1")));
        assertThatIllegalArgumentException().isThrownBy(() -> RubricScoring.score(rubric, values("2=1")));
    }

    @Test
    void refusesMoreThanAPointIsWorthAndLessThanNothing() {
        Rubric rubric = rubric(Style.ADD, group("1", point(1, "1")));
        assertThatIllegalArgumentException().isThrownBy(() -> RubricScoring.score(rubric, values("1=1.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> RubricScoring.score(rubric, values("1=-0.5")));
    }

    @Test
    void keepsHundredthsExactly() {
        Rubric rubric = rubric(Style.ADD, group("3", point(1, "1"), point(2, "2")));
        assertThat(total(rubric, "1=0.33 2=1.67")).isEqualTo("2");
    }

    @Test
    void listsBlankPointsAndSaysThatTheirMarksAreNotGivenYet() {
        Rubric rubric = rubric(Style.ADD, group("3", point(1, "1"), point(2, "2")), tidy("1", point(3, "1")));
        SheetScore score = RubricScoring.score(rubric, values("2=1.5"));
        assertThat(score.total()).isEqualTo(Marks.of("1.5"));
        assertThat(score.complete()).isFalse();
        assertThat(score.missing()).containsExactly(1, 3);
        assertThat(told(score)).containsExactly("1:1 blank", "2:0.5 judged", "3:1 blank");
    }

    @Test
    void keepsTheMarksOfTidyingApart() {
        Rubric rubric = rubric(Style.DEDUCT, group("2", point(1, "2")), tidy("1", point(2, "1")));
        SheetScore score = RubricScoring.score(rubric, values("1=1 2=0.5"));
        assertThat(score.total()).isEqualTo(Marks.of("1.5"));
        assertThat(score.tidy()).isEqualTo(Marks.of("0.5"));
        assertThat(rubric.tidyMax()).isEqualTo(Marks.of(1));
    }

    @Test
    void losesAtMostTheGroupAndSaysWhereTheCapBit() {
        Rubric rubric = rubric(Style.DEDUCT, group("2", point(1, "1.5"), point(2, "1"), point(3, "1")));
        SheetScore score = RubricScoring.score(rubric, values("1=0 2=0 3=0"));
        assertThat(score.total()).isEqualTo(Marks.ZERO);
        assertThat(told(score)).containsExactly("1:1.5 judged", "2:0.5 judged");
        assertThat(spared(score)).containsExactly("2:0.5 group full", "3:1 group full");
    }

    @Test
    void capsAnAdditiveGroupThatOffersMoreThanItGives() {
        Rubric rubric = rubric(Style.ADD, group("2", point(1, "1.5"), point(2, "1.5")));
        assertThat(total(rubric, "1=1.5 2=1.5")).isEqualTo("2");
        assertThat(total(rubric, "1=1.5 2=0.5")).isEqualTo("2");
        assertThat(total(rubric, "1=1 2=0.5")).isEqualTo("1.5");
    }

    @Test
    void doesNotTakeAContainedLossTwice() {
        Rubric rubric = rubric(Style.DEDUCT, group("2", containing(1, "2", 2), point(2, "1")));
        SheetScore score = RubricScoring.score(rubric, values("1=0 2=0"));
        assertThat(score.total()).isEqualTo(Marks.ZERO);
        assertThat(told(score)).containsExactly("1:2 judged");
        assertThat(spared(score)).containsExactly("2:1 contained in 1");
        assertThat(total(rubric, "1=2 2=0")).isEqualTo("1");
    }

    @Test
    void takesTheLargerLossWhenTheContainingOneIsPartial() {
        Rubric rubric = rubric(Style.DEDUCT, group("2", containing(1, "2", 2), point(2, "1")));
        SheetScore score = RubricScoring.score(rubric, values("1=1.5 2=0"));
        assertThat(score.total()).isEqualTo(Marks.of(1));
        assertThat(told(score)).containsExactly("1:0.5 judged", "2:0.5 judged");
        assertThat(spared(score)).containsExactly("2:0.5 contained in 1");
    }

    @Test
    void absorbsThroughAChain() {
        Rubric rubric = rubric(
                Style.DEDUCT, group("4", containing(1, "3", 2), containing(2, "2", 3), point(3, "1"), point(4, "1")));
        assertThat(total(rubric, "1=0 2=0 3=0 4=1")).isEqualTo("1");
        assertThat(total(rubric, "1=3 2=0 3=0 4=1")).isEqualTo("2");
        assertThat(total(rubric, "1=3 2=2 3=0 4=0")).isEqualTo("2");
    }

    @Test
    void zeroesTheGroupOfACriticalPoint() {
        Rubric rubric = rubric(
                Style.ADD, group("3", critical(1, "1", Critical.GROUP), point(2, "2")), tidy("1", point(3, "1")));
        SheetScore score = RubricScoring.score(rubric, values("1=0 2=2 3=1"));
        assertThat(score.total()).isEqualTo(Marks.of(1));
        assertThat(told(score)).containsExactly("1:1 judged", "1:2 fatal");
        assertThat(total(rubric, "1=0.5 2=2 3=1")).isEqualTo("3.5");
    }

    @Test
    void zeroesTheSheetOfAFatalPoint() {
        Rubric rubric =
                rubric(Style.ADD, group("3", critical(1, "1", Critical.ALL), point(2, "2")), tidy("1", point(3, "1")));
        SheetScore score = RubricScoring.score(rubric, values("1=0 2=2 3=1"));
        assertThat(score.total()).isEqualTo(Marks.ZERO);
        assertThat(score.tidy()).isEqualTo(Marks.ZERO);
        assertThat(told(score)).containsExactly("1:1 judged", "1:3 fatal");
    }

    @Test
    void condemnsNobodyForACriticalPointNotYetJudged() {
        Rubric rubric = rubric(Style.ADD, group("3", critical(1, "1", Critical.ALL), point(2, "2")));
        assertThat(total(rubric, "2=2")).isEqualTo("2");
    }

    @Test
    void showsNothingForABlankDeductiveSheetEvenWhereContainmentShieldsMarks() {
        Rubric rubric = rubric(Style.DEDUCT, group("3", containing(1, "2", 2), point(2, "1")));
        assertThat(total(rubric, "")).isEqualTo("0");
        assertThat(total(rubric, "1=0 2=0")).isEqualTo("1");
    }

    @Test
    void knowsWhichValuesASheetMayHold() {
        RubricPoint stepped = RubricFixture.point(
                1, Marks.of(2), List.of(), Critical.NO, List.of(Marks.of(2), Marks.of(1), Marks.ZERO));
        Rubric rubric = rubric(Style.SCALE, group("2", stepped));
        assertThat(rubric.allows(1, Marks.of(1))).isTrue();
        assertThat(rubric.allows(1, Marks.of("1.5"))).isFalse();
        assertThat(rubric.allows(2, Marks.of(1))).isFalse();
        assertThat(point(1, "1.5").allows(Marks.of("0.25"))).isFalse();
    }

    private static String total(Rubric rubric, String values) {
        return RubricScoring.score(rubric, values(values)).total().toString();
    }

    private static Map<Integer, Marks> values(String text) {
        Map<Integer, Marks> values = new TreeMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = pair.split("=");
            values.put(Integer.valueOf(parts[0]), Marks.of(parts[1]));
        }
        return values;
    }
}
