package org.shikao.gui.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.Wiring;
import org.shikao.flow.Access;
import org.shikao.flow.OpenExam;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Windowed;
import org.shikao.settings.SettingsFile;
import org.shikao.store.Install;
import org.shikao.text.Lang;

@ExtendWith(Windowed.class)
class HomePageTest {
    private final Hand robot = new Hand();

    @TempDir
    private Path folder;

    private SettingsFile settings;
    private ExamWindow window;

    @BeforeEach
    void open() throws Exception {
        settings = new SettingsFile(folder.resolve("settings"));
        Path known = SampleExam.copy(Stage.PLANNED, folder);
        settings.change(s -> s.withRecent("/media/usb/永宁县2025.shikao").withRecent(known.toString()));
        window = new ExamWindow((wiring, services, workspace, navigator) -> new HomePage(
                new HomeFlows(wiring.exams, wiring.rules, wiring.demo, wiring.status),
                services,
                workspace,
                settings,
                navigator));
        window.quiet();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void withoutAnExamItOffersThreeWaysToBegin() {
        window.screens().shoot("home-empty");

        assertThat(window.screens().find("#gui-home-new")).isNotNull();
        assertThat(window.screens().find("#gui-home-open")).isNotNull();
        assertThat(window.screens().find("#gui-home-sample")).isNotNull();
    }

    @Test
    void aRecentExamOpensByAClickAndSaysWhatIsNext() {
        robot.clickOn(".button.recent");
        window.until(() -> window.exam() != null);
        window.quiet();
        window.screens().shoot("home-planned");

        assertThat(((Button) window.screens().find("#home-next")).getText()).isEqualTo("去抽签");
        robot.clickOn("#home-next");
        assertThat(window.screens().current().id()).isEqualTo("draw");
    }

    @Test
    void aNewExamIsCreatedByKeysAlone() {
        Path file = folder.resolve("新考试.shikao");
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        window.screens().settle();
        robot.write("YN2026");
        window.screens().run(() -> ((TextField) window.screens().find("#new-place")).setText(file.toString()));
        window.screens().shoot("home-new");
        robot.type(KeyCode.ENTER);
        window.until(() -> window.exam() != null);
        window.quiet();
        window.screens().shoot("home-fresh");

        assertThat(window.exam().title()).isEqualTo("YN2026");
        assertThat(window.exam().rules().id()).isEqualTo("hunan");
        assertThat(((Button) window.screens().find("#home-next")).getText()).isEqualTo("去导入名册");
    }

    @Test
    void escapeLeavesTheNewExam() {
        robot.clickOn("#gui-home-new");
        assertThat(window.screens().find("#new-title")).isNotNull();
        robot.type(KeyCode.ESCAPE);
        window.screens().settle();
        assertThat(window.screens().find("#new-title")).isNull();
    }

    @Test
    void aSecondOpenerIsToldWhoHasTheExamAndMayLook() throws Exception {
        Path file = Files.createDirectory(folder.resolve("held"));
        Path exam = SampleExam.copy(Stage.PLANNED, file);
        Wiring other = new Wiring(Install.here("another-install", "李老师"), Lang.ZH_CN);
        try (OpenExam held = other.exams.open(exam, Access.WRITE).get()) {
            window.open(exam);
            window.screens().shoot("home-held");

            assertThat(held.writable()).isTrue();
            assertThat(window.exam().writable()).isFalse();
            assertThat(window.exam().heldBy())
                    .hasValueSatisfying(who -> assertThat(who).contains("李老师"));
            assertThat(window.screens().find(".banner.info")).isNotNull();
        }
    }

    @Test
    void aFinishedExamLeadsToItsResults() {
        Path other = folder.resolve("finished");
        other.toFile().mkdirs();
        window.open(SampleExam.copy(Stage.FINISHED, other));
        window.screens().shoot("home");
        window.screens().size(1280, 720);
        window.screens().shootAsIs("home-narrow-zh");
        window.screens().size(1920, 1080);
        window.screens().shootAsIs("home-wide-zh");

        assertThat(((Button) window.screens().find("#home-next")).getText()).isEqualTo("去导出成绩");
    }
}
