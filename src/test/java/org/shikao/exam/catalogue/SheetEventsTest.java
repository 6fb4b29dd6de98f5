package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.shikao.exam.catalogue.Draft.group;
import static org.shikao.exam.catalogue.Draft.point;
import static org.shikao.exam.catalogue.Draft.rubric;
import static org.shikao.exam.catalogue.Performance.score;
import static org.shikao.exam.catalogue.Performance.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric.Style;
import org.shikao.exam.catalogue.RubricRules.Overtime;
import org.shikao.exam.catalogue.RubricRules.Repeat;
import org.shikao.exam.catalogue.RubricRules.SafetyStop;
import org.shikao.exam.catalogue.RubricRules.Scope;

/** What happens to a sheet besides its values: a stop for safety, overtime, and what no rubric knows. */
class SheetEventsTest {
    @Test
    void aSafetyStopTakesTheRestTheGroupOrTheSheet() {
        RubricRules rules = new RubricRules(
                Repeat.BY_RULES,
                true,
                Overtime.NONE,
                List.of(),
                List.of(
                        new SafetyStop("割伤", Scope.REST),
                        new SafetyStop("短路", Scope.GROUP),
                        new SafetyStop("泼酸", Scope.ALL)));
        Rubric rubric = rubric(
                Style.ADD,
                rules,
                group("一", "3", point(1, "1"), point(2, "2").mistakes("A 0.5 event=割伤")),
                group("二", "2", point(3, "2")),
                group("整理", "1", point(4, "1")));
        assertThat(RubricPatternsTest.total(rubric, "2A")).isEqualTo("2.5");
        assertThat(told(score(rubric, "2A"))).containsExactly("2:0.5 mistake A", "3:2 stopped 割伤", "4:1 stopped 割伤");
        assertThat(RubricPatternsTest.total(rubric, "stop:短路@1")).isEqualTo("3");
        assertThat(RubricPatternsTest.total(rubric, "stop:泼酸@3")).isEqualTo("0");
        assertThat(told(score(rubric, "1=0 stop:泼酸@3"))).containsExactly("1:1 judged", "3:5 stopped 泼酸");
    }

    @Test
    void overtimeCostsByTheMinuteUpToItsMost() {
        RubricRules rules = new RubricRules(
                Repeat.BY_RULES, true, new Overtime(Marks.of("0.5"), Marks.of(2)), List.of(), List.of());
        Rubric rubric = rubric(Style.ADD, rules, group("一", "4", point(1, "4")), group("整理", "1", point(2, "1")));
        assertThat(RubricPatternsTest.total(rubric, "over:3")).isEqualTo("3.5");
        assertThat(RubricPatternsTest.total(rubric, "over:9")).isEqualTo("3");
        assertThat(told(score(rubric, "over:9"))).containsExactly("0:2 overtime");
        assertThat(score(rubric, "1=0 over:9").tidy()).isEqualTo(Marks.ZERO);
    }

    @Test
    void refusesEventsTheRubricDoesNotKnowAndPassesOverForeignLetters() {
        Rubric rubric = RubricPatternsTest.dalian(RubricRules.USUAL);
        assertThatIllegalArgumentException().isThrownBy(() -> score(rubric, "stop:没有@1"));
        assertThatIllegalArgumentException().isThrownBy(() -> score(rubric, "order:9"));
        assertThatIllegalArgumentException().isThrownBy(() -> score(rubric, "attempts:99x2"));
        assertThatIllegalArgumentException().isThrownBy(() -> score(rubric, "over:-1"));
        assertThat(told(score(rubric, "1=0/XYZ"))).containsExactly("1:1 judged");
    }
}
