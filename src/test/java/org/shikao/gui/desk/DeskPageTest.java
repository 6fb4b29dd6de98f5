package org.shikao.gui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.flow.OpenExam;
import org.shikao.gui.Hand;
import org.shikao.gui.SampleDay;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Lang;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(Windowed.class)
class DeskPageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-16T01:40:00Z"), ZoneOffset.ofHours(8));

    private final Hand robot = new Hand();
    private Workspace workspace;
    private Screens screens;
    private String examiner;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        screens = Screens.of(services -> {
            workspace = new Workspace(SampleDay.FLOWS.exams, services.tasks(), services.dialogs()::error);
            return List.of(new DeskPage(
                    workspace,
                    services.dialogs(),
                    () -> screens.navigator(),
                    new ScoringFlows(SampleDay.FLOWS.score, SampleDay.FLOWS.faults),
                    CLOCK));
        });
    }

    @AfterEach
    void close() throws Exception {
        screens.close();
        workspace.close();
    }

    private void openDay() throws Exception {
        OpenExam exam = SampleDay.drawn(folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#desk-sessions");
    }

    private void openDesk() throws Exception {
        openDay();
        openExaminer(2);
    }

    /** Opens the desk of the first examiner with so many sheets. */
    private void openExaminer(int count) throws Exception {
        String code = screens.compute(() ->
                workspace
                        .exam()
                        .day()
                        .sheets(workspace.exam().plan().sessions().get(0).id())
                        .stream()
                        .map(MarkSheet::examinerCode)
                        .filter(c -> !c.isEmpty() && sheetsOf(c).size() == count)
                        .sorted()
                        .findFirst()
                        .orElseThrow());
        examiner = code;
        waitFor("#desk-examiner-" + code);
        Button button = (Button) screens.find("#desk-examiner-" + code);
        screens.run(button::fire);
        waitFor("#desk");
    }

    private List<MarkSheet> sheetsOf(String code) {
        return workspace
                .exam()
                .day()
                .sheets(workspace.exam().plan().sessions().get(0).id())
                .stream()
                .filter(sheet -> sheet.examinerCode().equals(code))
                .sorted(Comparator.comparingInt(MarkSheet::benchNo))
                .toList();
    }

    private void waitFor(String selector) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.find(selector) != null);
        screens.settle();
    }

    private MarkSheet stored(int index) {
        return screens.compute(() -> sheetsOf(examiner).get(index));
    }

    private int points(int index) {
        return screens.compute(() -> workspace
                .exam()
                .catalogue()
                .experiment(sheetsOf(examiner).get(index).task().experimentId())
                .orElseThrow()
                .rubric()
                .points()
                .size());
    }

    private void saved(int index, int count) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> stored(index).values().size() == count);
        screens.settle();
    }

    @Test
    void saysWhatTheDeskIsForWhileNothingIsDrawn() {
        screens.shoot("desk-empty");
        assertThat(screens.find(".empty-state")).isNotNull();
        assertThat(screens.find("#gui-workspace-toHome")).isNotNull();
    }

    @Test
    void aSheetIsScoredByKeysAloneAndHandedIn() throws Exception {
        openDay();
        screens.shoot("desk-choose");
        openExaminer(2);
        int points = points(0);
        robot.type(KeyCode.SPACE, points);
        saved(0, points);
        robot.type(KeyCode.F9);
        screens.settle();
        screens.shootDialog("desk-submit-zh");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> stored(0).state() == SheetState.SUBMITTED);
        screens.settle();
        screens.shootAsIs("desk-submitted-zh");
    }

    @Test
    void aMarkTypedInHasteStaysWithItsCandidate() throws Exception {
        openDesk();
        robot.type(KeyCode.DIGIT0);
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.LEFT);
        saved(0, 1);
        saved(1, 1);
        assertThat(stored(0).values().values()).containsExactly(Marks.ZERO);
        assertThat(stored(1).values().values()).doesNotContain(Marks.ZERO);
    }

    @Test
    void aChangeAfterHandingInAsksForTwoPeople() throws Exception {
        openDesk();
        robot.type(KeyCode.SPACE, points(0));
        saved(0, points(0));
        robot.type(KeyCode.F9);
        screens.settle();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> stored(0).state() == SheetState.SUBMITTED);
        screens.settle();
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.DIGIT0);
        robot.type(KeyCode.ENTER);
        screens.settle();
        screens.shootDialog("desk-correct-zh");
        robot.clickOn("#correction-reason").write("key slip");
        robot.clickOn("#correction-first").write("Zhang");
        robot.clickOn("#correction-second").write("Li");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> stored(0).values().containsValue(Marks.ZERO));
    }

    @Test
    void somethingThatHappenedIsNotedFromTheMenu() throws Exception {
        openDesk();
        robot.type(KeyCode.F8);
        screens.settle();
        screens.shootDialog("desk-outcomes-zh");
        robot.clickOn("#outcome-cheating");
        screens.settle();
        robot.clickOn("#ask-field").write("phone");
        screens.shootDialog("desk-note-zh");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> stored(0).outcome() == Outcome.VOID);
        screens.settle();
        screens.shootAsIs("desk-void-zh");
    }

    @Test
    void keysStillReachTheDeskInTheOtherLanguageAndEscapeGoesBack() throws Exception {
        openDesk();
        robot.type(KeyCode.DIGIT0);
        screens.speak(Lang.EN);
        robot.type(KeyCode.ENTER);
        saved(0, 1);
        robot.type(KeyCode.ESCAPE);
        waitFor("#desk-sessions");
        assertThat(screens.find("#desk")).isNull();
    }

    @Test
    void looksRight() throws Exception {
        openDesk();
        robot.clickOn("#gui-desk-clock-start");
        robot.type(KeyCode.SPACE, 3);
        robot.type(KeyCode.A);
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.SPACE, 2);
        robot.type(KeyCode.DIGIT0);
        saved(0, 4);
        saved(1, 2);
        screens.shoot("desk");
        robot.type(KeyCode.DIGIT9);
        screens.settle();
        screens.shootAsIs("desk-warned-zh");
        screens.size(1280, 720);
        screens.shoot("desk-narrow");
    }

    @Test
    void looksRightWithFourCandidates() throws Exception {
        OpenExam exam = SampleDay.fourAtOnce(folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#desk-sessions");
        openExaminer(4);
        robot.type(KeyCode.SPACE, 5);
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.SPACE, 2);
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.A);
        saved(1, 2);
        screens.shoot("desk-four");
        screens.size(1920, 1080);
        screens.shootAsIs("desk-four-wide-zh");
    }
}
