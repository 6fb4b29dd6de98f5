package org.shikao.gui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.dialog.ShownFolder;

@ExtendWith(Windowed.class)
class FormsPageTest {
    private final Hand robot = new Hand();

    @TempDir
    private Path folder;

    private ExamWindow window;
    private Screens screens;

    @BeforeEach
    void show() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) ->
                new FormsPage(services, workspace, navigator, wiring.forms, ShownFolder.ofThisDesktop()));
        screens = window.screens();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void saysWhatItIsForWhileNoExamIsOpen() {
        screens.shoot("forms-empty");
        assertThat(screens.find(".empty-state")).isNotNull();
    }

    @Test
    void makesTheChosenFormForOneSite() {
        window.open(ExamDayCopies.finished(folder));
        ListView<?> kinds = (ListView<?>) screens.find("#forms-kinds");
        robot.clickOn("#forms-kinds").type(KeyCode.HOME, KeyCode.DOWN);
        ComboBox<?> sites = (ComboBox<?>) screens.find("#forms-site");
        ComboBox<?> sessions = (ComboBox<?>) screens.find("#forms-session");
        int all = sessions.getItems().size();
        screens.run(() -> sites.getSelectionModel().select(1));
        assertThat(sessions.getItems().size()).isBetween(2, all - 1);
        Path file = folder.resolve("门贴 一考点.pdf");
        screens.files().answer(file);
        robot.clickOn("#gui-forms-make");
        window.quiet();
        screens.shoot("forms");

        assertThat(kinds.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(file).isNotEmptyFile();
        assertThat(((ListView<?>) screens.find("#forms-made")).getItems()).hasSize(1);
    }
}
