package org.shikao.gui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.draw.Urn;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.plan.Session;
import org.shikao.flow.OpenExam;
import org.shikao.gui.SampleDay;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(Windowed.class)
class DrawPageTest {
    private final FxRobot robot = new FxRobot();
    private Workspace workspace;
    private Screens screens;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        screens = Screens.of(services -> {
            workspace = new Workspace(SampleDay.FLOWS.exams, services.tasks(), services.dialogs()::error);
            return List.of(new DrawPage(
                    workspace,
                    services,
                    () -> screens.navigator(),
                    new DrawFlows(SampleDay.FLOWS.draw, SampleDay.FLOWS.checkIn, SampleDay.FLOWS.status)));
        });
    }

    @AfterEach
    void close() throws Exception {
        screens.close();
        workspace.close();
    }

    @Test
    void saysWhatTheDrawIsForWithoutAnExam() {
        screens.shoot("draw-empty");
        assertThat(screens.find(".empty-state")).isNotNull();
    }

    @Test
    void aSessionIsCommittedCheckedInDrawnAndVerified() throws Exception {
        OpenExam exam = SampleExam.open(Stage.PLANNED, folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#gui-draw-commit");
        screens.shoot("draw-commit");
        robot.clickOn("#gui-draw-commit");
        waitFor("#gui-draw-register");
        TableView<?> people = (TableView<?>) screens.find("#draw-people");
        screens.run(() -> {
            people.requestFocus();
            people.getSelectionModel().clearAndSelect(2);
        });
        robot.type(KeyCode.SPACE);
        screens.settle();
        screens.shoot("draw-checkin");
        robot.clickOn("#gui-draw-register");
        waitFor("#draw-digits");
        robot.clickOn("#draw-digits");
        robot.write("314159");
        screens.settle();
        screens.shoot("draw-digits");
        robot.clickOn("#draw-digits");
        robot.type(KeyCode.ENTER);
        waitFor(".banner.error");
        screens.shootAsIs("draw-refused-zh");
        robot.write("3141592653");
        robot.type(KeyCode.ENTER);
        waitFor("#gui-draw-project");
        robot.clickOn("#gui-draw-verify");
        waitFor(".banner.success");
        screens.shoot("draw");
        String session = exam.plan().sessions().get(0).id();
        assertThat(screens.compute(() -> exam.day().sessionState(session))).isEqualTo(SessionState.DRAWN);
        assertThat(screens.compute(() -> exam.day().absent(session))).hasSize(1);

        robot.clickOn("#gui-draw-project");
        waitFor("#projector");
        screens.settle();
        screens.shootDialog("draw-wall-ready-zh");
        robot.type(KeyCode.SPACE);
        screens.settle();
        assertThat(screens.find("#projector-number")).isNotNull();
        screens.shootDialog("draw-wall-zh");
        robot.type(KeyCode.A);
        screens.settle();
        screens.shootDialog("draw-wall-all-zh");
        robot.type(KeyCode.ESCAPE);
        screens.settle();
        assertThat(screens.find("#projector")).isNull();
    }

    @Test
    void slipsDrawnByHandAreTypedWithTheKeyboardAlone() throws Exception {
        OpenExam exam = SampleDay.byHand(folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#gui-draw-register");
        robot.clickOn("#gui-draw-register");
        waitFor("#draw-lot-1");
        Session session = exam.plan().sessions().get(0);
        Urn urn = Urn.of(exam.rules(), exam.plan(), session.id()).orElseThrow();
        List<String> lots = urn.lotNos();

        robot.write("nowhere");
        robot.type(KeyCode.ENTER);
        assertThat(shown(".lot-problem")).contains("nowhere");
        robot.write(lots.get(0)).type(KeyCode.ENTER);
        robot.write(lots.get(0));
        screens.settle();
        screens.shoot("draw-typed");
        waitFor("#draw-lot-2");
        robot.clickOn("#draw-lot-2");
        screens.run(() -> ((TextField) screens.find("#draw-lot-2")).selectAll());
        for (int i = 1; i < urn.candidates().size(); i++) {
            robot.write(lots.get(i)).type(KeyCode.ENTER);
        }
        waitFor("#gui-draw-typed-correct");
        screens.shoot("draw-typed-done");
        assertThat(screens.compute(() -> exam.day()
                        .lotOf(urn.candidates().stream().sorted().toList().get(0), session.id())))
                .contains(lots.get(0));
    }

    private String shown(String selector) {
        return ((Label) screens.find(selector)).getText();
    }

    private void waitFor(String selector) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.find(selector) != null);
        screens.settle();
    }
}
