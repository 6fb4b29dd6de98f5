package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.GivenSheet;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.catalogue.SheetAccount.GroupKept;
import org.shikao.exam.catalogue.SheetAccount.Line;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.DoubleMarking.Marking;
import org.shikao.exam.journal.DoubleMarking.Raw;
import org.shikao.exam.journal.DoubleMarking.State;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.MarkSheet.PointMark;
import org.shikao.exam.journal.SheetNotes;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.FormExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** A mean of two markings is explained so that the lines add up to it. */
class MarkingAccountTest {
    private static final FormExam EXAM = FormExam.of(FormExam.rules("hunan"), 8);
    private static final RulePack RULES = EXAM.rules;
    private static final SheetKey KEY = new SheetKey("1", Subject.PHYSICS);

    private static SortedMap<Integer, PointMark> marks(Map<Integer, Marks> values) {
        TreeMap<Integer, PointMark> marks = new TreeMap<>();
        values.forEach((no, value) -> marks.put(no, new PointMark(value, List.of(), 0)));
        return marks;
    }

    private static Marks total(Rubric rubric, Map<Integer, Marks> values) {
        return RubricScoring.score(rubric, GivenSheet.of(values), true).total();
    }

    private static MarkSheet sheet(
            Experiment experiment, Map<Integer, Marks> one, Map<Integer, Marks> other, State state) {
        Rubric rubric = experiment.rubric();
        List<Marking> markings = List.of(
                new Marking(1, "E1", true, marks(one), Optional.of(total(rubric, one))),
                new Marking(2, "E2", true, marks(other), Optional.of(total(rubric, other))));
        int sum = total(rubric, one).plus(total(rubric, other)).hundredths();
        Optional<Fact.Adjudicated> kept = state == State.ADJUDICATED
                ? Optional.of(new Fact.Adjudicated(KEY, 1, "看录像", "张", "李"))
                : Optional.empty();
        Optional<Raw> agreed = state == State.AVERAGED
                ? Optional.of(new Raw(new Marks(Math.floorDiv(sum + 1, 2)), Marks.ZERO))
                : Optional.empty();
        return new MarkSheet(
                KEY,
                "P1",
                "A-01",
                1,
                new Task(experiment.subject(), experiment.id(), Task.Part.WHOLE),
                "E1",
                Outcome.EARNED,
                SheetState.SUBMITTED,
                marks(one),
                List.of(),
                List.of(),
                SheetNotes.NONE,
                Optional.of(new DoubleMarking(state, markings, kept, agreed, "")));
    }

    private static Map<Integer, Marks> any(Rubric rubric, Random random, Map<Integer, Marks> like) {
        TreeMap<Integer, Marks> values = new TreeMap<>();
        for (RubricPoint point : rubric.points()) {
            Marks same = like.get(point.no());
            int steps = point.marks().hundredths() / point.step().hundredths();
            values.put(
                    point.no(),
                    same != null && random.nextInt(3) > 0
                            ? same
                            : new Marks(point.step().hundredths() * random.nextInt(steps + 1)));
        }
        return values;
    }

    private static List<String> said(List<Line> lines) {
        Texts texts = Texts.in(Lang.ZH_CN);
        return lines.stream()
                .map(line -> line.say((key, args) -> texts.text(key, args.toArray())))
                .toList();
    }

    /** What the lines take off, twice over: half a loss once. */
    private static int twiceLost(List<Line> lines) {
        int lost = 0;
        for (Line line : lines) {
            if (line.key().startsWith("sheet.loss.")) {
                boolean half = line.clauses().stream().anyMatch(c -> c.key().equals("sheet.mean.half"));
                lost += (half ? 1 : 2) * Marks.of(line.args().get(1)).hundredths();
            }
        }
        return lost;
    }

    @Test
    void linesAddUpToTheMeanWhateverTwoMarkersTookOff() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            for (Experiment experiment : EXAM.catalogue.experiments()) {
                Rubric rubric = experiment.rubric();
                Map<Integer, Marks> one = any(rubric, random, Map.of());
                Map<Integer, Marks> other = any(rubric, random, one);
                MarkSheet sheet = sheet(experiment, one, other, State.AVERAGED);
                List<Line> lines = MarkingAccount.of(RULES, rubric, sheet);
                int sum = total(rubric, one).plus(total(rubric, other)).hundredths();
                assertThat(2 * rubric.fullMarks().hundredths() - twiceLost(lines))
                        .as("seed %d, %s", seed, experiment.id())
                        .isEqualTo(sum);
                List<GroupKept> groups = MarkingAccount.groups(RULES, rubric, sheet);
                int kept = groups.stream().mapToInt(g -> g.kept().hundredths()).sum();
                assertThat(groups.isEmpty() || 2 * kept >= sum)
                        .as("seed %d, %s", seed, experiment.id())
                        .isTrue();
            }
        }
    }

    @Test
    void saysWhichPointsDifferByHowMuchAndWhatBothTookOff() {
        Experiment experiment = EXAM.catalogue.experiments().get(0);
        Rubric rubric = experiment.rubric();
        List<RubricPoint> points = new ArrayList<>(rubric.points());
        TreeMap<Integer, Marks> one = new TreeMap<>();
        points.forEach(point -> one.put(point.no(), point.marks()));
        one.put(1, Marks.ZERO);
        TreeMap<Integer, Marks> other = new TreeMap<>(one);
        other.put(2, Marks.ZERO);
        List<Line> lines = MarkingAccount.of(RULES, rubric, sheet(experiment, one, other, State.AVERAGED));
        Marks apart = points.get(1).marks();
        assertThat(lines).hasSize(3);
        assertThat(said(lines).get(0))
                .startsWith("两份评分 " + total(rubric, one) + " 和 " + total(rubric, other) + " 取平均，得 ");
        assertThat(said(lines).get(1)).contains("第 1 点扣").doesNotContain("折半");
        assertThat(said(lines).get(2))
                .contains("第 2 点扣 " + apart)
                .endsWith("只在第 2 份评分中扣，折半计 " + new Marks(apart.hundredths() / 2));
    }

    @Test
    void saysNothingWhileTheTotalIsWithheldAndWhichMarkingAnAdjudicationKept() {
        Experiment experiment = EXAM.catalogue.experiments().get(0);
        Random random = new Random(1);
        Map<Integer, Marks> one = any(experiment.rubric(), random, Map.of());
        Map<Integer, Marks> other = any(experiment.rubric(), random, Map.of());
        for (State state : List.of(State.AWAITED, State.DIFFERS, State.ONE_MARKER)) {
            MarkSheet open = sheet(experiment, one, other, state);
            assertThat(MarkingAccount.of(RULES, experiment.rubric(), open)).isEmpty();
            assertThat(MarkingAccount.groups(RULES, experiment.rubric(), open)).isEmpty();
        }
        List<Line> kept =
                MarkingAccount.of(RULES, experiment.rubric(), sheet(experiment, one, other, State.ADJUDICATED));
        assertThat(said(kept).get(0)).isEqualTo("经仲裁采用第 1 份评分");
        assertThat(twiceLost(kept))
                .isEqualTo(2
                        * experiment
                                .rubric()
                                .fullMarks()
                                .minus(total(experiment.rubric(), one))
                                .hundredths());
    }
}
