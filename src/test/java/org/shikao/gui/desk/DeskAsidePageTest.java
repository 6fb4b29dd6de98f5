package org.shikao.gui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.flow.OpenExam;
import org.shikao.gui.Hand;
import org.shikao.gui.SampleDay;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.workspace.Workspace;
import org.testfx.util.WaitForAsyncUtils;

/** Events, faults and the screen turned to the candidate, by keys. */
@ExtendWith(Windowed.class)
class DeskAsidePageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-16T01:40:00Z"), ZoneOffset.ofHours(8));

    private final Hand robot = new Hand();
    private Workspace workspace;
    private Screens screens;
    private MarkSheet first;

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
        OpenExam exam = SampleDay.told(folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#desk-sessions");
        first = screens.compute(() -> sheets().stream()
                .filter(sheet -> sheet.task() != null && slot(sheet) != null)
                .filter(sheet -> sheets().stream()
                        .noneMatch(o -> o.examinerCode().equals(sheet.examinerCode()) && o.benchNo() < sheet.benchNo()))
                .findFirst()
                .orElseThrow());
        String button = "#desk-examiner-" + first.examinerCode();
        waitFor(button);
        screens.run(() -> ((Button) screens.find(button)).fire());
        waitFor("#desk");
    }

    @AfterEach
    void close() throws Exception {
        screens.close();
        workspace.close();
    }

    private List<MarkSheet> sheets() {
        return workspace
                .exam()
                .day()
                .sheets(workspace.exam().plan().sessions().get(0).id());
    }

    private Rubric rubric(MarkSheet sheet) {
        return workspace
                .exam()
                .catalogue()
                .experiment(sheet.task().experimentId())
                .orElseThrow()
                .rubric();
    }

    private NotedEvent.Slot slot(MarkSheet sheet) {
        return NotedEvent.known(rubric(sheet)).stream()
                .filter(slot -> slot.kind() == NotedEvent.Kind.BROKEN)
                .findFirst()
                .orElse(null);
    }

    private MarkSheet stored() {
        return screens.compute(() -> workspace.exam().day().sheet(first.key()).orElseThrow());
    }

    private void waitFor(String selector) throws Exception {
        waitUntil(() -> screens.find(selector) != null);
    }

    private void waitUntil(BooleanSupplier reached) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, reached::getAsBoolean);
        screens.settle();
    }

    private int points() {
        return screens.compute(() -> rubric(first).points().size());
    }

    /** Full marks everywhere but for the mistakes of the first point, and on to the sheet's first point. */
    private void score() throws Exception {
        int points = points();
        robot.type(KeyCode.DIGIT0);
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.SPACE, points - 1);
        waitUntil(() -> stored().values().size() == points);
        robot.type(KeyCode.HOME);
    }

    private void noteEvent() throws Exception {
        NotedEvent.Slot slot = screens.compute(() -> slot(first));
        int down = screens.compute(
                () -> rubric(first).points().stream().map(p -> p.no()).toList().indexOf(slot.point()));
        robot.type(KeyCode.DOWN, down);
        screens.settle();
        screens.shootAsIs("desk-events-zh");
        Button event = (Button) screens.find("#desk-event-broken-1");
        screens.run(event::fire);
        waitUntil(() -> stored().notes().events().size() == 1);
    }

    private void handIn() throws Exception {
        robot.type(KeyCode.F9);
        screens.settle();
        screens.shootDialog("desk-summary-zh");
        robot.type(KeyCode.ENTER);
        waitUntil(() -> stored().state() == SheetState.SUBMITTED);
    }

    @Test
    void anEventIsNotedAndToldInTheSummaryAndToTheCandidate() throws Exception {
        score();
        noteEvent();
        screens.shoot("desk-event-noted");
        handIn();
        waitFor("#desk-told");
        screens.shoot("desk-told");
        String score = screens.compute(() -> ((Label) screens.find("#desk-told-score")).getText());
        assertThat(score).matches("[0-9.]+").isNotEqualTo("10");
        robot.type(KeyCode.ESCAPE);
        waitFor("#desk");
        assertThat(stored().notes().acknowledgement()).isEmpty();
        screens.shootAsIs("desk-handed-in-zh");
        robot.type(KeyCode.F7);
        waitFor("#desk-told");
        robot.type(KeyCode.F7);
        waitFor("#desk");
    }

    @Test
    void nothingElseIsReachedFromTheScreenTurnedToTheCandidate() throws Exception {
        assertThat(screens.find(".side-bar")).isNotNull();
        score();
        handIn();
        waitFor("#desk-told");
        assertThat(screens.find(".side-bar")).isNull();
        assertThat(screens.find(".header")).isNull();
        Map<Integer, Marks> before = stored().values();
        for (KeyCode key : List.of(KeyCode.F1, KeyCode.F4, KeyCode.F8, KeyCode.F9, KeyCode.DIGIT0, KeyCode.SPACE)) {
            robot.type(key);
        }
        robot.press(KeyCode.CONTROL)
                .type(KeyCode.K)
                .type(KeyCode.DIGIT1)
                .type(KeyCode.Z)
                .release(KeyCode.CONTROL);
        screens.settle();
        assertThat(screens.find("#desk-told")).isNotNull();
        assertThat(screens.find(".key-sheets")).isNull();
        assertThat(screens.find(".goto-scrim").isVisible()).isFalse();
        assertThat(stored().values()).isEqualTo(before);
        assertThat(stored().state()).isEqualTo(SheetState.SUBMITTED);
        robot.type(KeyCode.ESCAPE);
        waitFor("#desk");
        assertThat(screens.find(".side-bar")).isNotNull();
    }

    @Test
    void theCandidateSignsOnTheScreenTurnedToHim() throws Exception {
        score();
        handIn();
        waitFor("#desk-told-sign");
        robot.clickOn("#desk-told-sign");
        waitUntil(() -> stored().notes().acknowledgement().isPresent());
        assertThat(stored().notes().acknowledgement().orElseThrow().signed()).isTrue();
        waitFor("#desk");
        screens.shoot("desk-acknowledged");
    }

    @Test
    void faultyApparatusIsNotedByAKeyAndGivesMinutesBack() throws Exception {
        robot.type(KeyCode.F4);
        screens.settle();
        robot.clickOn("#fault-apparatus").write("stopwatch");
        robot.doubleClickOn("#fault-minutes").write("4");
        screens.shootDialog("desk-fault-zh");
        robot.type(KeyCode.ENTER);
        waitUntil(() -> screens.compute(
                () -> workspace.exam().day().faults(first.sessionId()).size() == 1));
        waitUntil(() -> screens.compute(
                () -> ((Label) screens.find("#desk-clock")).getText().startsWith("19")));
        screens.shoot("desk-fault-noted");
    }

    @Test
    void theMenuOfEventsOpensByAKey() throws Exception {
        NotedEvent.Slot slot = screens.compute(() -> slot(first));
        int down = screens.compute(
                () -> rubric(first).points().stream().map(p -> p.no()).toList().indexOf(slot.point()));
        for (int i = 0; i < down; i++) {
            robot.type(KeyCode.SPACE);
        }
        robot.type(KeyCode.F6);
        screens.settle();
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        waitUntil(() -> stored().notes().events().size() == 1);
    }
}
