package org.shikao.gui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.result.WorkedExample;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.RulePath;
import org.shikao.exam.rules.ScoreRule.Conversion;
import org.shikao.exam.rules.ScoreRule.Grade;
import org.shikao.exam.rules.ScoreRule.Output;
import org.shikao.exam.rules.ScoreRule.Rounding;
import org.shikao.exam.rules.ScoreRule.Stage;
import org.shikao.exam.rules.SubjectsRule.TidyUp;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.flow.ShippedRules;

/** Every key that arithmetic depends on changes the worked example, or what forbids it. */
class ExampleKeysTest {
    private static final Catalogue ALL = new BuiltInCatalogue().load();
    private static final List<Grade> GRADES =
            List.of(new Grade("A", Marks.of(8)), new Grade("B", Marks.of(6)), new Grade("C", Marks.ZERO));
    private static final ExampleInput MARKS = ExampleInput.START.withRaw("8.5");
    private static final ExampleInput SHEET = ExampleInput.START
            .withSubject(Subject.CHEMISTRY)
            .withExperiment("HX03")
            .withMistake("5/A", true)
            .withMistake("9/C", true);

    /** @param before what is written in both, to give the key something to work on */
    private record Case(String pack, ExampleInput input, List<Set> before, List<Set> changes) {
        @Override
        public String toString() {
            return pack + " " + changes;
        }
    }

    private record Set(String path, Object value) {}

    private static Set set(String path, Object value) {
        return new Set(path, value);
    }

    private static Case of(ExampleInput input, Set... changes) {
        return new Case("hunan", input, List.of(), List.of(changes));
    }

    private static Case with(ExampleInput input, List<Set> before, Set... changes) {
        return new Case("hunan", input, before, List.of(changes));
    }

    private static Case paper(ExampleInput input, Set... changes) {
        return new Case("henan", input, List.of(), List.of(changes));
    }

    static Stream<Case> cases() {
        List<Set> whole = List.of(set("score.decimals", 0));
        List<Set> tidy = List.of(set("subjects.tidyUp", TidyUp.SEPARATE), set("subjects.tidyMarks", Marks.of(2)));
        return Stream.of(
                of(MARKS, set("subjects.list[0].fullMarks", Marks.of(5)), set("score.scalePercent", 50)),
                of(MARKS, set("subjects.list[0].rawMarks", Marks.of(20)), set("score.scalePercent", 50)),
                paper(MARKS, set("subjects.mainMarks", Marks.of(18))),
                paper(MARKS, set("subjects.minorMarks", Marks.of(4))),
                of(MARKS, tidy.get(0), tidy.get(1)),
                of(SHEET, tidy.get(0), tidy.get(1)),
                with(SHEET, tidy, set("subjects.tidyMarks", Marks.of(3))),
                of(MARKS, set("marking.step", Marks.of(1))),
                of(SHEET, set("marking.repeatErrorOnce", false)),
                with(MARKS, whole, set("score.rounding", Rounding.TRUNCATE)),
                with(MARKS, whole, set("score.rounding", Rounding.NONE)),
                of(MARKS, set("score.decimals", 0)),
                with(MARKS, whole, set("score.roundAt", Stage.TOTAL)),
                of(
                        MARKS,
                        set(
                                "score.scaleTable",
                                List.of(
                                        new Conversion(Marks.ZERO, Marks.ZERO),
                                        new Conversion(Marks.of(5), Marks.of(6)),
                                        new Conversion(Marks.of(10), Marks.of(10))))),
                with(MARKS, List.of(set("score.grades", GRADES)), set("score.output", Output.GRADES)),
                with(
                        MARKS,
                        List.of(set("score.grades", GRADES), set("score.output", Output.POINTS_AND_GRADES)),
                        set("score.grades[0].from", Marks.of(9))),
                of(MARKS.withPenalty("cap"), set("score.passPercent", 50)),
                of(MARKS.withPenalty("discipline"), set("outcomes.penalties[0].percent", 50)),
                of(
                        MARKS.withPenalty("discipline"),
                        set("outcomes.penalties[0].kind", Penalty.Kind.FIXED),
                        set("outcomes.penalties[0].marks", Marks.of(2))),
                of(MARKS.withPenalty("discipline"), set("outcomes.penalties[0].kind", Penalty.Kind.VOID)),
                of(MARKS.withExemption("injury"), set("outcomes.exemptions[1].percent", 50)),
                of(MARKS.withExemption("injury"), set("outcomes.exemptions[1].byCommittee", true)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theExampleFollowsTheKey(Case one) {
        RulePack usual = new ShippedRules()
                .all().stream()
                        .filter(pack -> pack.id().equals(one.pack()))
                        .findFirst()
                        .orElseThrow();
        RulePack before = changed(usual, one.before());
        RulePack after = changed(before, one.changes());
        assertThat(before).isNotEqualTo(after);
        assertThat(worked(one.input(), after)).isNotEqualTo(worked(one.input(), before));
    }

    /** As the results count it: of 10 marks 0.5 is lost at the work, which is 8.5 of 9 and worth 7.56 of 8; tidying keeps its 2. */
    @Test
    void separateTidyingCountsAsInTheResults() {
        RulePack pack = changed(
                new ShippedRules().all().get(0),
                List.of(set("subjects.tidyUp", TidyUp.SEPARATE), set("subjects.tidyMarks", Marks.of(2))));
        WorkedExample example = SHEET.in(pack, ALL).work(pack, ALL);
        assertThat(example.steps())
                .extracting(step -> step.kind() + " " + step.figure())
                .contains("RAW 9.5", "APART ≈9.5556");
        assertThat(example.score()).hasToString("9.6");
    }

    private static RulePack changed(RulePack pack, List<Set> changes) {
        RulePack changed = pack;
        for (Set change : changes) {
            changed = RulePath.with(changed, change.path(), change.value());
        }
        return changed;
    }

    private static String worked(ExampleInput input, RulePack pack) {
        ExampleInput in = input.in(pack, ALL);
        return in.check(pack, ALL).isEmpty()
                ? in.work(pack, ALL).toString() + in.beyond(pack)
                : in.check(pack, ALL).toString();
    }
}
