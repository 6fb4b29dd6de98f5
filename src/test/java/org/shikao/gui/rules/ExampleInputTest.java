package org.shikao.gui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shikao.exam.Subject;
import org.shikao.exam.result.WorkedExample;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.RulePath;
import org.shikao.flow.ShippedRules;

class ExampleInputTest {
    private static final RulePack HUNAN = new ShippedRules().all().get(0);

    @Test
    void whatThePackDoesNotKnowIsLetGo() {
        ExampleInput input = new ExampleInput(null, "8.5", "no-such", "no-such").in(HUNAN);
        assertThat(input).isEqualTo(new ExampleInput(Subject.PHYSICS, "8.5", "", ""));
    }

    @Test
    void marksOutsideTheSheetAndWhatIsNoNumberAreProblems() {
        assertThat(ExampleInput.START.in(HUNAN).withRaw("10.5").check(HUNAN))
                .extracting(problem -> problem.code())
                .containsExactly("EXAMPLE_RAW_RANGE");
        assertThat(ExampleInput.START.in(HUNAN).withRaw("八").check(HUNAN))
                .extracting(problem -> problem.code())
                .containsExactly("RULES_UNREADABLE");
    }

    @Test
    void anExemptionCountsByItsShareOfTheFullMarksAndIsRounded() {
        RulePack pack = RulePath.with(HUNAN, "outcomes.exemptions[1].percent", 65);
        pack = RulePath.with(pack, "score.decimals", 0);
        WorkedExample example = ExampleInput.START
                .in(pack)
                .withRaw("not read")
                .withExemption("injury")
                .work(pack);
        assertThat(example.score()).hasToString("7");
        assertThat(example.steps())
                .extracting(step -> step.kind() + " " + step.figure())
                .containsExactly("EXEMPT 6.5", "ROUNDED 7");
    }
}
