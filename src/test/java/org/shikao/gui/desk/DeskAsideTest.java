package org.shikao.gui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.flow.OpenExam;
import org.shikao.flow.RegisterFault;
import org.shikao.gui.SampleDay;
import org.shikao.gui.desk.DeskEvents.Choice;
import org.shikao.gui.desk.DeskSession.DeskExaminer;
import org.shikao.gui.dialog.Correction;
import org.shikao.gui.task.SameThreadTasks;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** Events, faults and the candidate's view as the desk's model knows them. */
class DeskAsideTest {
    private final List<String> asked = new ArrayList<>();
    private Workspace workspace;
    private DeskModel model;
    private DeskAside aside;
    private FaultRemedy remedy = FaultRemedy.ADD_MINUTES;

    @TempDir
    Path folder;

    private void open(OpenExam exam) {
        workspace = new Workspace(SampleDay.FLOWS.exams, new SameThreadTasks(), failure -> {
            throw new AssertionError(failure);
        });
        model = new DeskModel(workspace, SampleDay.FLOWS.score, new Answers(), Clock.systemUTC());
        aside = new DeskAside(workspace, model, SampleDay.FLOWS.score, SampleDay.FLOWS.faults, new Answers());
        workspace.show(exam);
        model.refresh();
        DeskSession session = model.sessions().get(0);
        for (DeskExaminer examiner : session.examiners()) {
            model.open(session, examiner);
            if (!events().isEmpty()) {
                return;
            }
        }
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private MarkSheet stored() {
        return workspace.exam().day().sheet(model.activeSheet().key()).orElseThrow();
    }

    private String said() {
        return model.said()
                .map(s -> s.problem() == null ? s.phrase().key() : s.problem().code())
                .orElse("");
    }

    /** Choices anywhere on the active sheet; the point with the first of them is active afterwards. */
    private List<Choice> events() {
        for (int i = 0; i < model.activeSheet().points().size(); i++) {
            model.activeSheet().activate(i);
            if (!aside.choices().isEmpty()) {
                return aside.choices();
            }
        }
        return List.of();
    }

    private void scoreFully() {
        model.movePoint(-99);
        model.activeSheet().points().forEach(p -> model.full());
    }

    @Test
    void anEventIsNotedOnceAndTakenBackByPressingItAgain() {
        open(SampleDay.drawn(folder));
        Choice choice = events().get(0);
        aside.press(choice);
        assertThat(stored().notes().events()).hasSize(1);
        assertThat(model.activeSheet().events()).containsExactly(choice.event());
        Choice again =
                aside.choices().stream().filter(Choice::noted).findFirst().orElseThrow();
        aside.press(again);
        assertThat(stored().notes().events()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void anEventCostsWhatTheRubricSaysAndTheSummaryTellsIt() {
        open(SampleDay.drawn(folder));
        Choice choice = events().get(0);
        scoreFully();
        Marks full = model.activeSheet().total();
        aside.press(choice);
        assertThat(model.activeSheet().total()).isLessThan(full);
        assertThat(model.activeSheet().account()).isNotEmpty();
    }

    @Test
    void afterHandingInAnEventAsksForTwoPeople() {
        open(SampleDay.drawn(folder));
        Choice choice = events().get(0);
        scoreFully();
        model.submit();
        aside.press(choice);
        assertThat(asked).containsExactly("submit", "correct");
        assertThat(stored().notes().events()).hasSize(1);
    }

    @Test
    void withoutDisclosureThereIsNothingToShow() {
        open(SampleDay.drawn(folder));
        scoreFully();
        model.submit();
        assertThat(aside.shows()).isFalse();
        aside.show();
        assertThat(aside.told()).isEmpty();
        assertThat(said()).isEqualTo("gui.desk.say.undisclosed");
    }

    @Test
    void theCandidateSeesTheScoreOnceItIsHandedInAndSignsForIt() {
        open(SampleDay.told(folder));
        aside.show();
        assertThat(said()).isEqualTo("gui.desk.say.submitFirst");
        scoreFully();
        model.submit();
        assertThat(said()).isEqualTo("gui.desk.say.submittedShow");
        aside.show();
        assertThat(aside.told().orElseThrow().disclosed().orElseThrow().score())
                .contains(model.activeSheet().total());
        assertThat(aside.turnBack()).isTrue();
        assertThat(aside.turnBack()).isFalse();
        aside.show();
        aside.acknowledge(false);
        assertThat(asked).containsExactly("submit", "note");
        assertThat(aside.told()).isEmpty();
        assertThat(model.activeSheet().acknowledgement().orElseThrow().signed()).isFalse();
        aside.acknowledge(true);
        assertThat(stored().notes().acknowledgement().orElseThrow().signed()).isTrue();
    }

    @Test
    void theScreenIsTheExaminersAgainWhenOtherSheetsAreLaidOut() {
        open(SampleDay.told(folder));
        scoreFully();
        model.submit();
        aside.show();
        DeskSession session = model.session();
        model.open(session, session.examiners().get(session.examiners().size() - 1));
        assertThat(aside.told()).isEmpty();
    }

    @Test
    void minutesGivenBackLengthenTheTimeOfThatCandidateAlone() {
        open(SampleDay.drawn(folder));
        aside.fault();
        assertThat(said()).isEqualTo("gui.desk.say.fault");
        assertThat(model.activeSheet().minutesGiven()).isEqualTo(4);
        model.startClock();
        int all = model.session().minutes();
        assertThat(model.clock().left(model.session().id(), all + 4)).isGreaterThan(Duration.ofMinutes(all + 3));
        assertThat(model.sheets().stream().filter(s -> s != model.activeSheet()))
                .allMatch(s -> s.minutesGiven() == 0);
    }

    @Test
    void whoSitsAgainIsNotScored() {
        remedy = FaultRemedy.RESIT;
        open(SampleDay.drawn(folder));
        aside.fault();
        assertThat(model.activeSheet().isResitDue()).isTrue();
        model.full();
        assertThat(stored().values()).isEmpty();
        assertThat(said()).isEqualTo("gui.desk.say.ended");
    }

    private final class Answers implements DeskQuestions {
        @Override
        public boolean submit(DeskSession session, DeskSheet sheet, Marks total) {
            asked.add("submit");
            return true;
        }

        @Override
        public Optional<Correction> correction(Phrase what) {
            asked.add("correct");
            return Optional.of(new Correction("看错了", "张三", "李四"));
        }

        @Override
        public Optional<RegisterFault.Order> fault(DeskSession session, DeskSheet sheet, DeskExaminer who) {
            return Optional.of(new RegisterFault.Order(
                    session.id(), sheet.bench(), sheet.key().candidateNo(), "秒表", 4, Optional.of(remedy), "", "王"));
        }

        @Override
        public Optional<DeskDeferral> deferral(DeskSheet sheet, Proof wanted) {
            asked.add("proof " + wanted);
            return Optional.of(new DeskDeferral(Proof.HOSPITAL, "骨折"));
        }

        @Override
        public Optional<String> note(DeskSheet sheet, Phrase outcome) {
            asked.add("note");
            return Optional.of("不服");
        }
    }
}
