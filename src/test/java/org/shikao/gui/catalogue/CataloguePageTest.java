package org.shikao.gui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
class CataloguePageTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private ExamWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) ->
                new CataloguePage(wiring.catalogue, workspace, services, navigator));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void withoutAnExamItSaysWhatTheCatalogueIsFor() {
        window.screens().shoot("catalogue-empty");
        assertThat(window.screens().find("#gui-workspace-toHome")).isNotNull();
    }

    @Test
    void filtersBySubjectAndWords() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        window.screens().shoot("catalogue");
        int all = rows();

        robot.clickOn("#subject-chemistry");
        assertThat(rows()).isBetween(1, all - 1);
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("hx02");
        assertThat(rows()).isBetween(1, 2);
        window.screens().shoot("catalogue-chemistry");
    }

    @Test
    void aBadFileIsRefusedAndTheCatalogueStays() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        int all = rows();
        Path good = folder.resolve("目录.yaml");
        window.screens().files().answer(good);
        robot.clickOn("#page-more");
        robot.clickOn("#gui-catalogue-export");
        window.quiet();
        Path bad = folder.resolve("目录-改.yaml");
        String text = Files.readString(good, StandardCharsets.UTF_8);
        Files.writeString(bad, text.replaceFirst("minutes: 15", "minutes: 150"));

        window.screens().files().answer(bad);
        robot.clickOn("#gui-catalogue-import");
        window.quiet();
        window.screens().shoot("catalogue-refused");

        assertThat(rows()).isEqualTo(all);
        assertThat(window.exam().catalogue().experiments()).noneMatch(e -> e.minutes() == 150);
        assertThat(window.screens().find(".banner.error")).isNotNull();
    }

    private int rows() {
        return window.screens()
                .compute(() -> ((TableView<?>)
                                window.screens().stage().getScene().lookup("#catalogue-table"))
                        .getItems()
                        .size());
    }
}
