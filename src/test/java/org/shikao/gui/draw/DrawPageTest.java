package org.shikao.gui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.shikao.gui.Hand;
import org.shikao.gui.SampleDay;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.workspace.Workspace;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(Windowed.class)
class DrawPageTest {
    private final Hand robot = new Hand();
    private DrawWindow window;
    private Workspace workspace;
    private Screens screens;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        window = new DrawWindow();
        screens = window.screens();
        workspace = window.workspace();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
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

    /** After the draw, while the session is scored: by keys, once however long Enter is held. */
    @Test
    void letsALatecomerInToAFreeBenchWithAReasonAndTwoNames() throws Exception {
        OpenExam exam = SampleDay.drawn(folder);
        Session session = exam.plan().sessions().get(0);
        SampleDay.FLOWS
                .score
                .open(exam, session.id(), session.stations().get(0).examinerCode())
                .get();
        String late = exam.day().absent(session.id()).get(0);
        screens.run(() -> workspace.show(exam));
        waitFor("#draw-sessions");
        screens.run(() -> ((TableView<?>) screens.find("#draw-sessions"))
                .getSelectionModel()
                .clearAndSelect(0));
        waitFor("#gui-draw-project");
        TableView<?> people = (TableView<?>) screens.find("#draw-people");
        screens.run(() -> {
            people.requestFocus();
            people.getSelectionModel().clearAndSelect(people.getItems().size() - 1);
        });
        robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        screens.settle();
        screens.shootDialog("draw-late-asked-zh");
        robot.clickOn("#late-reason").write("bus").type(KeyCode.TAB).write("Wang");
        robot.type(KeyCode.TAB).write("Wang").type(KeyCode.ENTER, 3);
        screens.settle();
        assertThat(screens.compute(() -> exam.day().absent(session.id()))).contains(late);

        robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        screens.settle();
        robot.clickOn("#late-reason").write("bus").type(KeyCode.TAB).write("Wang");
        robot.type(KeyCode.TAB).write("Li").type(KeyCode.ENTER, 3);
        screens.settle();
        screens.shoot("draw-late");
        assertThat(screens.compute(() -> exam.day().present(session.id()))).contains(late);
        assertThat(screens.compute(() -> exam.day().lotOf(late, session.id()))).isPresent();
    }

    @Test
    void slipsDrawnByHandAreTypedWithTheKeyboardAlone() throws Exception {
        OpenExam exam = typing();
        Session session = exam.plan().sessions().get(0);
        Urn urn = Urn.of(exam.rules(), exam.plan(), session.id()).orElseThrow();
        List<String> lots = urn.lotNos();
        List<String> people = urn.candidates().stream().sorted().toList();

        robot.write("nowhere");
        robot.type(KeyCode.ENTER);
        assertThat(shown(".lot-problem")).contains("nowhere");
        robot.write(lots.get(0)).type(KeyCode.ENTER);
        robot.write(lots.get(0));
        screens.settle();
        screens.shoot("draw-typed");
        waitFor("#draw-lot-2");
        robot.clickOn("#draw-lot-2");
        select("#draw-lot-2");
        robot.write(lots.get(1));

        // somebody turns out to be missing: what is typed stays, also for the missing one until that is recorded
        robot.clickOn("#gui-draw-changeList");
        waitFor("#gui-draw-register");
        TableView<?> table = (TableView<?>) screens.find("#draw-people");
        toggle(table, people.size() - 1);
        robot.clickOn("#gui-draw-register");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> screens.find("#draw-lot-1") != null && screens.find("#draw-lot-" + people.size()) == null);
        screens.settle();
        assertThat(typed("#draw-lot-1")).isEqualTo(lots.get(0));
        assertThat(typed("#draw-lot-2")).isEqualTo(lots.get(1));
        assertThat(focused()).isEqualTo("draw-lot-3");

        for (int i = 2; i < people.size() - 1; i++) {
            robot.write(lots.get(i)).type(KeyCode.ENTER);
        }
        waitFor("#gui-draw-typed-correct");
        screens.shoot("draw-typed-done");
        assertThat(lotOf(exam, people.get(0))).contains(lots.get(0));

        swapTheFirstTwo(lots);
        assertThat(lotOf(exam, people.get(0))).contains(lots.get(1));
        assertThat(lotOf(exam, people.get(1))).contains(lots.get(0));
    }

    private OpenExam typing() throws Exception {
        OpenExam exam = SampleDay.byHand(folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#gui-draw-register");
        robot.clickOn("#gui-draw-register");
        waitFor("#draw-lot-1");
        return exam;
    }

    private void swapTheFirstTwo(List<String> lots) throws Exception {
        robot.clickOn("#gui-draw-typed-correct");
        waitFor("#gui-draw-typed-keep");
        select("#draw-lot-1");
        robot.write(lots.get(1)).type(KeyCode.ENTER);
        screens.settle();
        assertThat(focused()).isEqualTo("draw-lot-2");
        // a picture in each language builds the fields anew
        screens.shoot("draw-typed-swap");
        select("#draw-lot-2");
        robot.write(lots.get(0));
        screens.settle();
        robot.clickOn("#gui-draw-typed-save");
        waitFor("#correction-reason");
        screens.shootDialog("draw-typed-correction-zh");
        robot.clickOn("#correction-reason").write("slips mixed up");
        robot.clickOn("#correction-first").write("Zhang");
        robot.clickOn("#correction-second").write("Li").type(KeyCode.ENTER);
        waitFor("#gui-draw-typed-correct");
        assertThat(screens.find(".banner.error")).isNull();
    }

    private void toggle(TableView<?> table, int index) {
        screens.run(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(index);
        });
        robot.type(KeyCode.SPACE);
        screens.settle();
    }

    private void select(String field) {
        screens.run(() -> {
            screens.find(field).requestFocus();
            ((TextField) screens.find(field)).selectAll();
        });
    }

    private String focused() {
        return screens.compute(() -> screens.stage().getScene().getFocusOwner().getId());
    }

    private String typed(String field) {
        return ((TextField) screens.find(field)).getText();
    }

    private Optional<String> lotOf(OpenExam exam, String candidateNo) {
        String session = exam.plan().sessions().get(0).id();
        return screens.compute(() -> exam.day().lotOf(candidateNo, session));
    }

    private String shown(String selector) {
        return ((Label) screens.find(selector)).getText();
    }

    private void waitFor(String selector) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.find(selector) != null);
        screens.settle();
    }
}
