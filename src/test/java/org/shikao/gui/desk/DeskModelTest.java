package org.shikao.gui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.flow.RegisterFault;
import org.shikao.gui.SampleDay;
import org.shikao.gui.desk.DeskPoint.Stage;
import org.shikao.gui.desk.DeskSession.DeskExaminer;
import org.shikao.gui.dialog.Correction;
import org.shikao.gui.task.SameThreadTasks;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

class DeskModelTest {
    private final List<String> asked = new ArrayList<>();
    private Workspace workspace;
    private DeskModel model;
    private boolean agrees = true;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        workspace = new Workspace(SampleDay.FLOWS.exams, new SameThreadTasks(), failure -> {
            throw new AssertionError(failure);
        });
        model = new DeskModel(workspace, SampleDay.FLOWS.score, new Answers(), Clock.systemUTC());
        workspace.show(SampleDay.drawn(folder));
        sitDown();
    }

    private void sitDown() {
        model.refresh();
        DeskSession session = model.sessions().get(0);
        DeskExaminer two = session.examiners().stream()
                .filter(e -> e.sheets() == 2)
                .findFirst()
                .orElseThrow();
        model.open(session, two);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private MarkSheet stored(int index) {
        return workspace.exam().day().sheet(model.sheets().get(index).key()).orElseThrow();
    }

    private DeskPoint point(int sheet, int index) {
        return model.sheets().get(sheet).points().get(index);
    }

    private void type(String keys) {
        keys.chars().forEach(c -> model.digit((char) c));
    }

    private void scoreFully() {
        model.activeSheet().points().forEach(p -> model.full());
    }

    @Test
    void typedMarksAreOnlySavedAfterEnter() {
        type("0");
        assertThat(point(0, 0).stage()).isEqualTo(Stage.TYPED);
        assertThat(stored(0).marks()).isEmpty();

        model.enter();
        assertThat(point(0, 0).stage()).isEqualTo(Stage.SAVED);
        assertThat(stored(0).values()).containsEntry(point(0, 0).no(), Marks.ZERO);
        assertThat(model.activeSheet().active()).isEqualTo(1);
    }

    @Test
    void aMarkTypedWithAllItsPlacesStaysAtItsPoint() {
        Marks full = point(0, 0).rubric().marks();
        type(full.format(1));
        assertThat(model.activeSheet().active()).isZero();
        assertThat(stored(0).marks()).isEmpty();

        model.enter();
        assertThat(stored(0).values()).hasSize(1).containsEntry(point(0, 0).no(), full);
    }

    @Test
    void aMarkThatIsNotAllowedIsNeverTaken() {
        type("9");
        assertThat(point(0, 0).isTyping()).isFalse();
        assertThat(model.said()).isPresent();
        type("0.");
        model.moveSheet(1);
        assertThat(model.activeIndex()).isZero();
        assertThat(stored(0).marks()).isEmpty();
    }

    @Test
    void switchingCandidatesGivesWhatWasTypedToTheOneItWasTypedFor() {
        type("0");
        model.moveSheet(1);
        type("0");
        model.moveSheet(-1);
        assertThat(stored(0).values()).hasSize(1).containsEntry(point(0, 0).no(), Marks.ZERO);
        assertThat(stored(1).values()).hasSize(1).containsEntry(point(1, 0).no(), Marks.ZERO);
    }

    @Test
    void anUnmarkedPointIsNotSkippedByEnter() {
        model.enter();
        assertThat(model.activeSheet().active()).isZero();
        assertThat(model.said()).isPresent();
    }

    @Test
    void aLetterProposesTheDeductionAndIsSavedWithTheMark() {
        RubricPoint first = point(0, 0).rubric();
        String code = first.errors().get(0).code();
        assertThat(model.letter("Z")).isFalse();
        assertThat(model.letter(code)).isTrue();
        Marks left = first.marks().minus(first.errors().get(0).deduct()).max(Marks.ZERO);
        assertThat(point(0, 0).typedValue()).contains(left);

        model.enter();
        assertThat(stored(0).marks().get(first.no()).value()).isEqualTo(left);
        assertThat(stored(0).marks().get(first.no()).errors()).containsExactly(code);
    }

    @Test
    void undoGivesTheMarkBeforeAgain() {
        model.full();
        model.movePoint(-1);
        type("0");
        model.enter();
        model.undo();
        assertThat(stored(0).values())
                .containsEntry(point(0, 0).no(), point(0, 0).rubric().marks());
    }

    @Test
    void undoOfAFirstMarkWantsAnotherBeforeTheSheetIsHandedIn() {
        scoreFully();
        model.undo();
        assertThat(model.activeSheet().activePoint().stage()).isEqualTo(Stage.REOPENED);
        model.submit();
        assertThat(asked).isEmpty();
        model.full();
        model.submit();
        assertThat(asked).containsExactly("submit");
        assertThat(stored(0).state()).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void anIncompleteSheetIsNotHandedInAndTheFirstGapBecomesActive() {
        model.movePoint(3);
        model.full();
        model.submit();
        assertThat(asked).isEmpty();
        assertThat(model.activeSheet().active()).isZero();
    }

    @Test
    void handingInWaitsForAgreement() {
        scoreFully();
        agrees = false;
        model.submit();
        assertThat(stored(0).state()).isEqualTo(SheetState.COMPLETE);
    }

    @Test
    void whoeverSitsDownAgainGoesOnAtTheFirstSheetThatIsOpen() {
        scoreFully();
        model.submit();
        assertThat(stored(0).state()).isEqualTo(SheetState.SUBMITTED);
        model.close();
        sitDown();
        assertThat(model.activeIndex()).isEqualTo(1);
        scoreFully();
        model.submit();
        model.close();
        sitDown();
        assertThat(model.activeIndex()).isZero();
    }

    @Test
    void aChangeAfterHandingInNeedsTwoPeople() {
        scoreFully();
        model.submit();
        model.movePoint(-20);
        type("0");
        assertThat(stored(0).values()).containsEntry(1, point(0, 0).rubric().marks());
        model.enter();
        assertThat(asked).containsExactly("submit", "correct");
        assertThat(stored(0).values()).containsEntry(point(0, 0).no(), Marks.ZERO);
        assertThat(stored(0).marks().get(point(0, 0).no()).corrections()).isEqualTo(1);
    }

    @Test
    void somebodyWhoLeavesCanBeHandedInWithoutAllPoints() {
        model.full();
        model.outcome(Outcome.WITHDRAWN.name(), Phrase.of("outcome.WITHDRAWN"));
        model.submit();
        assertThat(asked).containsExactly("note", "submit");
        assertThat(stored(0).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(stored(0).state()).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void aVoidSheetTakesNoMarksUntilTwoPeopleTakeThatBack() {
        model.outcome("cheating", Phrase.of("outcome.VOID"));
        assertThat(stored(0).outcome()).isEqualTo(Outcome.VOID);
        model.full();
        assertThat(stored(0).marks()).isEmpty();

        model.outcome(Outcome.EARNED.name(), Phrase.of("gui.desk.outcome.back"));
        assertThat(asked).containsExactly("note", "correct");
        model.full();
        assertThat(stored(0).marks()).hasSize(1);
    }

    @Test
    void whateverIsPressedTheFileHoldsWhatTheDeskShowsAsSaved() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        String keys = "0123456789.ABCDU";
        for (int i = 0; i < 600; i++) {
            press(random.nextInt(24), keys, random);
        }
        for (int i = 0; i < model.sheets().size(); i++) {
            MarkSheet file = stored(i);
            for (DeskPoint point : model.sheets().get(i).points()) {
                assertThat(point.value())
                        .as("seed %d, sheet %d, point %d", seed, i, point.no())
                        .isEqualTo(Optional.ofNullable(file.values().get(point.no())));
            }
        }
    }

    private void press(int what, String keys, SplittableRandom random) {
        switch (what) {
            case 0, 1, 2 -> model.moveSheet(random.nextBoolean() ? 1 : -1);
            case 3, 4 -> model.movePoint(random.nextInt(-2, 3));
            case 5, 6 -> model.enter();
            case 7 -> model.full();
            case 8 -> model.eraseLast();
            case 9 -> model.undo();
            default -> {
                char c = keys.charAt(random.nextInt(keys.length()));
                if (Character.isLetter(c)) {
                    model.letter(String.valueOf(c));
                } else {
                    model.digit(c);
                }
            }
        }
    }

    private final class Answers implements DeskQuestions {
        @Override
        public boolean submit(DeskSession session, DeskSheet sheet, Marks total) {
            asked.add("submit");
            return agrees;
        }

        @Override
        public Optional<Correction> correction(Phrase what) {
            asked.add("correct");
            return Optional.of(new Correction("看错了", "张三", "李四"));
        }

        @Override
        public Optional<RegisterFault.Order> fault(DeskSession session, DeskSheet sheet, DeskExaminer who) {
            asked.add("fault");
            return Optional.of(new RegisterFault.Order(
                    session.id(), sheet.bench(), sheet.key().candidateNo(), "秒表", 4, Optional.empty(), "", "王"));
        }

        @Override
        public Optional<DeskDeferral> deferral(DeskSheet sheet, Proof wanted) {
            asked.add("proof " + wanted);
            return Optional.of(new DeskDeferral(Proof.HOSPITAL, "骨折"));
        }

        @Override
        public Optional<String> note(DeskSheet sheet, Phrase outcome) {
            asked.add("note");
            return Optional.of("当场说明");
        }
    }
}
