package org.shikao.gui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.result.ExampleSheet;
import org.shikao.exam.result.WorkedExample;
import org.shikao.exam.result.WorkedExample.Kind;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.RulePath;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.flow.ShippedRules;
import org.shikao.gui.rules.ExampleInput.Sheet;

class ExampleInputTest {
    private static final RulePack HUNAN = new ShippedRules().all().get(0);
    private static final Catalogue ALL = new BuiltInCatalogue().load();

    @Test
    void whatThePackDoesNotKnowIsLetGo() {
        ExampleInput input =
                new ExampleInput(null, "8.5", "no-such", "no-such", new Sheet("no-such", Set.of("1/A"))).in(HUNAN, ALL);
        assertThat(input).isEqualTo(new ExampleInput(Subject.PHYSICS, "8.5", "", "", Sheet.NONE));
    }

    @Test
    void marksOutsideTheSheetAndWhatIsNoNumberAreProblems() {
        assertThat(ExampleInput.START.in(HUNAN, ALL).withRaw("10.5").check(HUNAN, ALL))
                .extracting(problem -> problem.code())
                .containsExactly("EXAMPLE_RAW_RANGE");
        assertThat(ExampleInput.START.in(HUNAN, ALL).withRaw("八").check(HUNAN, ALL))
                .extracting(problem -> problem.code())
                .containsExactly("RULES_UNREADABLE");
    }

    @Test
    void anExemptionCountsByItsShareOfTheFullMarksAndIsRounded() {
        RulePack pack = RulePath.with(HUNAN, "outcomes.exemptions[1].percent", 65);
        pack = RulePath.with(pack, "score.decimals", 0);
        WorkedExample example = ExampleInput.START
                .in(pack, ALL)
                .withRaw("not read")
                .withExemption("injury")
                .work(pack, ALL);
        assertThat(example.score()).hasToString("7");
        assertThat(example.steps())
                .extracting(step -> step.kind() + " " + step.figure())
                .containsExactly("EXEMPT 6.5", "ROUNDED 7");
    }

    @Test
    void aSheetGivesWhatTheCommandGives() {
        ExampleInput input = ExampleInput.START
                .in(HUNAN, ALL)
                .withSubject(Subject.CHEMISTRY)
                .withExperiment("HX03")
                .withMistake("1/A", true);
        WorkedExample own = input.in(HUNAN, ALL).work(HUNAN, ALL);
        ExampleSheet sheet = new ExampleSheet(ALL.experiment("HX03").orElseThrow(), List.of("1/A"));
        assertThat(own).isEqualTo(WorkedExample.of(HUNAN, sheet, List.of()));
        assertThat(own.steps()).extracting(WorkedExample.Step::kind).startsWith(Kind.LOST, Kind.RAW);
        assertThat(input.withMistake("1/A", false).work(HUNAN, ALL).steps())
                .extracting(WorkedExample.Step::kind)
                .startsWith(Kind.RAW);
    }

    @Test
    void anExperimentLeavesTheExampleWithThePoolAndItsMistakesWithIt() {
        ExampleInput input = ExampleInput.START
                .in(HUNAN, ALL)
                .withSubject(Subject.CHEMISTRY)
                .withExperiment("HX03")
                .withMistake("1/A", true)
                .withMistake("99/Z", true);
        assertThat(input.in(HUNAN, ALL).sheet()).isEqualTo(new Sheet("HX03", Set.of("1/A")));
        assertThat(input.withExperiment("HX02").sheet()).isEqualTo(new Sheet("HX02", Set.of()));
        RulePack fewer = RulePath.with(HUNAN, "tasks.pool", List.of("HX02"));
        assertThat(input.in(fewer, ALL).sheet()).isEqualTo(Sheet.NONE);
        assertThat(input.withSubject(Subject.PHYSICS).in(HUNAN, ALL).sheet()).isEqualTo(Sheet.NONE);
        assertThat(input.in(HUNAN, new Catalogue("", List.of())).sheet()).isEqualTo(Sheet.NONE);
    }
}
