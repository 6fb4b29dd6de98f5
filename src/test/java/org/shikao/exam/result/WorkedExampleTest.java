package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Task;
import org.shikao.exam.result.WorkedExample.Kind;
import org.shikao.exam.result.WorkedExample.Step;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.SubjectsRule.TidyUp;

class WorkedExampleTest {
    private static final String[] EXPERIMENTS = {"WL01", "HX01", "SW01"};

    @Test
    void tellsEachStepWithItsFigureAndItsRule() {
        WorkedExample example =
                WorkedExample.of(SmallExam.pack("hefei"), Subject.PHYSICS, Marks.of(8), List.of("discipline", "cap"));
        assertThat(example.steps())
                .extracting(Step::kind, Step::figure, Step::key)
                .containsExactly(
                        tuple(Kind.RAW, "8", "subjects.list"),
                        tuple(Kind.PERCENT_OFF, "5.6", "outcomes.penalties"),
                        tuple(Kind.CAPPED, "5.6", "score.passPercent"),
                        tuple(Kind.ROUNDED, "6", "score.rounding"),
                        tuple(Kind.GRADED, "C", "score.grades"));
        assertThat(example.score()).isEqualTo(Marks.of(6));
    }

    @Test
    void figuresThatNeverEndSaySo() {
        RulePack sevenths = SmallExam.pack("henan", "rawMarks: 10", "rawMarks: 7");
        assertThat(WorkedExample.of(sevenths, Subject.PHYSICS, Marks.of(5), List.of())
                        .steps())
                .extracting(Step::figure)
                .contains("≈12.8571");
    }

    @Test
    void aTableIsAStepOfItsOwn() {
        RulePack pack = SmallExam.pack(
                "zigong",
                "scaleTable: []",
                "scaleTable: [{raw: 0, score: 0}, {raw: 6, score: 7}, {raw: 9, score: 9.5}, {raw: 10, score: 10}]");
        WorkedExample example = WorkedExample.of(pack, Subject.PHYSICS, Marks.of("8.5"), List.of());
        assertThat(example.score()).isEqualTo(Marks.of(7));
        assertThat(example.steps())
                .contains(new Step(
                        WorkedExample.Kind.TABLED,
                        "7",
                        "score.scaleTable",
                        Marks.of(6).toString()));
    }

    @Test
    void refusesWhatNoSheetCanHold() {
        RulePack pack = SmallExam.pack("zigong");
        assertThat(WorkedExample.check(pack, Subject.PHYSICS, Marks.of("10.01"), List.of()))
                .extracting(Problem::code)
                .containsExactly("EXAMPLE_RAW_RANGE");
        assertThat(WorkedExample.check(pack, Subject.PHYSICS, Marks.of("8.65"), List.of()))
                .extracting(Problem::code)
                .containsExactly("EXAMPLE_RAW_STEP");
        RulePack twice = SmallExam.pack("zigong", "mode: single", "mode: double");
        assertThat(WorkedExample.check(twice, Subject.PHYSICS, Marks.of("8.25"), List.of()))
                .as("the mean of two markings")
                .isEmpty();
        assertThat(WorkedExample.check(pack, Subject.PHYSICS, Marks.of(9), List.of("nobody")))
                .extracting(Problem::code)
                .containsExactly("EXAMPLE_PENALTY");
    }

    @Test
    void endsWhereTheResultsEndForAnyRules() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            RulePack pack = new RandomPacks(random).next();
            if (pack.subjects().tidyUp() == TidyUp.SEPARATE) {
                continue;
            }
            SubjectRule rule = pack.subjects().list().get(0);
            int step = pack.marking().step().hundredths();
            Marks raw = new Marks(step * random.nextInt(rule.rawMarks().hundredths() / step + 1));
            List<String> codes = new ArrayList<>();
            pack.outcomes().penalties().stream()
                    .filter(p -> random.nextInt(3) == 0)
                    .forEach(p -> codes.add(p.code()));
            WorkedExample example = WorkedExample.of(pack, rule.subject(), raw, codes);
            SubjectScore score = score(pack, raw, codes).subjects().get(rule.subject());
            assertThat(score.score()).as("seed %d %s", seed, example).contains(example.score());
            assertThat(score.grade()).as("seed %d", seed).isEqualTo(example.grade());
        }
    }

    private static ResultRow score(RulePack pack, Marks raw, List<String> codes) {
        SmallExam exam = new SmallExam(pack);
        for (SubjectRule rule : pack.subjects().list()) {
            exam.experiment(
                    EXPERIMENTS[rule.subject().ordinal()],
                    rule.subject(),
                    rule.rawMarks().toString(),
                    "0");
        }
        boolean paper = pack.subjects().choice() == Choice.PAPER;
        int grade = pack.subjects().list().get(0).grade();
        exam.sheet(exam.sheetOf(
                "1",
                EXPERIMENTS[0],
                paper ? Task.Part.MAIN : Task.Part.WHOLE,
                List.of(raw.toString()),
                Outcome.EARNED,
                codes));
        return exam.candidate("1", grade, Map.of()).row("1");
    }
}
