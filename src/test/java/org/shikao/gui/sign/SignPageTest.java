package org.shikao.gui.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.SheetKey;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamWindow;
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
                new SignPage(services, workspace, navigator, wiring.status, wiring.sign));
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
