package org.shikao.gui.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.Wiring;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;
import org.shikao.flow.OpenExam;
import org.shikao.flow.RegisterFault;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.SampleDay;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.testfx.api.FxRobot;

@ExtendWith(Windowed.class)
class SignPageTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private ExamWindow window;
    private Screens screens;

    @BeforeEach
    void show() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) ->
                new SignPage(services, workspace, navigator, wiring.status, wiring.sign, wiring.score));
        screens = window.screens();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void saysWhatItIsForWhileNoExamIsOpen() {
        screens.shoot("sign-empty");
        assertThat(screens.find(".empty-state")).isNotNull();
    }

    @Test
    void refusesASessionWithOpenSheetsAndListsThem() {
        window.open(ExamDayCopies.oneSite(folder));
        chooseTheOneBeingScored();
        assertThat(((ListView<?>) screens.find("#sign-open")).getItems()).hasSize(2);
        screens.shoot("sign");

        screens.run(() -> ((TextField) screens.find("#sign-first")).setText("王主考"));
        robot.clickOn("#gui-sign-sign");
        window.quiet();

        screens.shoot("sign-refused");
        assertThat(screens.find(".banner.error")).isNotNull();
    }

    @Test
    void signsASessionWhoseSheetsAreIn() {
        window.open(ExamDayCopies.oneSite(folder));
        chooseTheOneBeingScored();
        SessionLine line = (SessionLine) sessions().getSelectionModel().getSelectedItem();
        screens.run(() -> line.open()
                .forEach(sheet -> window.wiring()
                        .score
                        .outcome(
                                window.exam(),
                                new SheetKey(
                                        sheet.row().candidateNo(), sheet.row().subject()),
                                "VOID",
                                "")));
        window.changed();
        screens.shoot("sign-ready");
        robot.clickOn("#sign-first").write("Wang");
        robot.clickOn("#sign-second").write("Li").type(KeyCode.F9);
        window.quiet();

        screens.shoot("sign-signed");
        assertThat(((SessionLine) sessions().getSelectionModel().getSelectedItem()).isSigned())
                .isTrue();
        assertThat(screens.find("#sign-first")).isNull();
    }

    @Test
    void waitsForEverybodyToAcknowledgeAndListsTheFaults() {
        Path file = handedIn();
        window.open(file);
        chooseTheOneBeingScored();
        ListView<?> waiting = (ListView<?>) screens.find("#sign-unacknowledged");
        assertThat(waiting.getItems()).hasSizeGreaterThan(2);
        int before = waiting.getItems().size();
        screens.shoot("sign-unacknowledged");
        assertThat(screens.find("#sign-faults")).isNotNull();
        SessionLine.Sheet first = (SessionLine.Sheet) waiting.getItems().get(0);
        robot.clickOn("#acknowledge-" + first.row().candidateNo());
        window.quiet();
        assertThat(((ListView<?>) screens.find("#sign-unacknowledged")).getItems())
                .hasSize(before - 1);
        robot.clickOn("#sign-first").write("Wang").type(KeyCode.F9);
        window.quiet();
        assertThat(screens.find(".banner.error")).isNotNull();
    }

    /** An exam under rules that ask for acknowledgement, the sheets of its first session all handed in, with two faults. */
    private Path handedIn() {
        try (OpenExam exam = SampleDay.told(folder)) {
            String session = exam.plan().sessions().get(0).id();
            Wiring flows = SampleDay.FLOWS;
            for (MarkSheet sheet : exam.day().sheets(session)) {
                if (sheet.task() != null && sheet.outcome() == Outcome.PENDING) {
                    Map<Integer, Marks> full = exam
                            .catalogue()
                            .experiment(sheet.task().experimentId())
                            .orElseThrow()
                            .rubric()
                            .points()
                            .stream()
                            .collect(Collectors.toMap(RubricPoint::no, RubricPoint::marks));
                    flows.score.wholeSheet(exam, sheet.key(), full).get();
                }
            }
            flows.faults
                    .add(exam, new RegisterFault.Order(session, 1, "", "托盘天平", 4, Optional.empty(), "", "周明"))
                    .get();
            flows.faults
                    .add(
                            exam,
                            new RegisterFault.Order(session, 2, "", "停表", 0, Optional.of(FaultRemedy.RESIT), "", "周明"))
                    .get();
        }
        return folder.resolve("day.shikao");
    }

    private void chooseTheOneBeingScored() {
        screens.run(() -> {
            int at = 0;
            for (Object each : sessions().getItems()) {
                SessionLine line = (SessionLine) each;
                if (line.isBegun() && !line.isSigned()) {
                    sessions().getSelectionModel().clearAndSelect(at);
                    sessions().scrollTo(Math.max(0, at - 8));
                    return;
                }
                at++;
            }
        });
    }

    private TableView<?> sessions() {
        return (TableView<?>) screens.find("#sign-sessions");
    }
}
