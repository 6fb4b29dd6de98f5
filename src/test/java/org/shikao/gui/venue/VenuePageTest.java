package org.shikao.gui.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
class VenuePageTest {
    private final Hand robot = new Hand();
    private Workspace workspace;
    private Screens screens;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        screens = Screens.of(services -> {
            workspace = new Workspace(SampleDay.FLOWS.exams, services.tasks(), services.dialogs()::error);
            return List.of(new VenuePage(workspace, services, () -> screens.navigator(), SampleDay.FLOWS.venue));
        });
    }

    @AfterEach
    void close() throws Exception {
        screens.close();
        workspace.close();
    }

    @Test
    void importsTheVenueFromAnEmptyPage() throws Exception {
        OpenExam exam = SampleExam.open(Stage.ROSTER, folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#gui-venue-import");
        screens.shoot("venue-empty");
        screens.files().answer(SampleExam.files().resolve("venue.xlsx"));
        robot.clickOn("#gui-venue-import");
        waitFor("#venue-examiners");
        screens.shoot("venue");
        assertThat(((TableView<?>) screens.find("#venue-examiners")).getItems()).hasSize(63);
        assertThat(exam.venue().sites()).hasSize(3);
    }

    @Test
    void showsWhyAWorkbookWasRefused() throws Exception {
        OpenExam exam = SampleExam.open(Stage.NEW, folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#gui-venue-import");
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "no workbook");
        screens.files().answer(broken);
        robot.clickOn("#gui-venue-import");
        waitFor(".findings");
        screens.settle();
        screens.shoot("venue-findings");
        assertThat(exam.venue().sites()).isEmpty();
    }

    private void waitFor(String selector) throws Exception {
        WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, () -> screens.find(selector) != null);
        screens.settle();
    }
}
