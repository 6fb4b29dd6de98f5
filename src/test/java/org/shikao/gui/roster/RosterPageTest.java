package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Windowed;
import org.testfx.api.FxRobot;

@ExtendWith(Windowed.class)
class RosterPageTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private ExamWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) ->
                new RosterPage(wiring.roster, workspace, services, navigator));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void withoutAnExamItSaysWhatTheRosterIsFor() {
        window.screens().shoot("roster-noexam");
        assertThat(window.screens().find("#gui-workspace-toHome")).isNotNull();
    }

    @Test
    void importsTheRostersOfAllSchoolsAtOnce() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        window.screens().shoot("roster-empty");
        window.screens().files().answer(SampleExam.rosters().toArray(Path[]::new));
        robot.clickOn("#gui-roster-import");
        window.quiet();
        window.screens().shoot("roster-imported");

        assertThat(window.exam().roster().candidates()).hasSize(1600);
        assertThat(rows()).isEqualTo(1600);
    }

    @Test
    void filtersByWhatIsTyped() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        window.screens().shoot("roster");
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("026990101001");

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void anErrorAnywhereImportsNothingAndNamesTheCell() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        Path mistakes = SampleExam.files().resolve("rosters-with-mistakes");
        window.screens()
                .files()
                .answer(
                        SampleExam.rosters().get(0),
                        mistakes.resolve("id-check-digit.xlsx"),
                        mistakes.resolve("number-twice.xlsx"),
                        mistakes.resolve("name-with-digit.xlsx"));
        robot.clickOn("#gui-roster-import");
        window.quiet();
        window.screens().shoot("roster-refused");

        assertThat(window.exam().roster().candidates()).isEmpty();
        assertThat(window.screens().find("#gui-roster-again")).isNotNull();
    }

    private int rows() {
        return window.screens()
                .compute(() -> ((TableView<?>)
                                window.screens().stage().getScene().lookup("#roster-table"))
                        .getItems()
                        .size());
    }
}
