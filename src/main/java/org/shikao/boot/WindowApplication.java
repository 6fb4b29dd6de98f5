package org.shikao.boot;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.shikao.flow.OpenExam;
import org.shikao.gui.dialog.DesktopFileChoice;
import org.shikao.gui.dialog.FileChoice;
import org.shikao.gui.frame.MainFrame;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.frame.WindowMemory;
import org.shikao.gui.frame.WindowState;
import org.shikao.gui.theme.Shade;
import org.shikao.gui.workspace.Sentences;
import org.shikao.gui.workspace.Workspace;
import org.shikao.settings.Settings;
import org.shikao.settings.SettingsFile;
import org.shikao.text.Lang;
import org.shikao.text.Phrase;

/** Builds the window and runs it until it is closed. */
final class WindowApplication {
    private static final Logger LOG = System.getLogger(WindowApplication.class.getName());

    private final Wiring wiring;
    private final SettingsFile settings;
    private final Stage stage;
    private final Services services;
    private final Workspace workspace;
    private Navigator navigator;

    /** The window on this stage, not shown yet; files are asked for through {@code files}. */
    WindowApplication(Wiring wiring, SettingsFile settings, Stage stage, FileChoice files) {
        this.wiring = wiring;
        this.settings = settings;
        this.stage = stage;
        Settings now = settings.get();
        Shade shade = "dark".equals(now.theme()) ? Shade.DARK : Shade.LIGHT;
        services = Services.start(Lang.ofTag(now.language()), shade, () -> stage, files, Clock.systemDefaultZone());
        workspace = new Workspace(wiring.exams, services.tasks(), services.dialogs()::error);
    }

    /** Opens the window and returns when it was closed. @throws WindowFailure if there is no display */
    static void open(Wiring wiring, SettingsFile settings, Optional<Path> exam) {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() ->
                    new WindowApplication(wiring, settings, new Stage(), new DesktopFileChoice()).show(exam, closed));
        } catch (RuntimeException e) {
            throw new WindowFailure(e);
        }
        while (closed.getCount() > 0) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                // the person ends the program by closing the window, nobody else does
                LOG.log(Level.DEBUG, "interrupted while the window was open", e);
            }
        }
    }

    /** Shows the window, with an exam if one was named; {@code closed} counts down when it was closed. */
    void show(Optional<Path> exam, CountDownLatch closed) {
        navigator = new Navigator(Pages.of(wiring, services, workspace, settings, () -> navigator));
        workspace.onOpened(this::opened);
        workspace.onProblems(problems -> services.dialogs()
                .refused(
                        Phrase.of("gui.workspace.refused"),
                        Phrase.of(
                                "gui.workspace.said",
                                Sentences.first(problems, services.language().texts()))));
        MainFrame frame = new MainFrame(services, navigator, List.of());
        navigator.show(navigator.pages().get(0).id());
        new WindowMemory(settings, services).keep(stage);
        stage.setOnHidden(event -> closed(closed));
        frame.showOn(stage);
        exam.ifPresent(workspace::open);
    }

    Services services() {
        return services;
    }

    Navigator navigator() {
        return navigator;
    }

    Workspace workspace() {
        return workspace;
    }

    private void opened(OpenExam exam) {
        WindowState state = services.state();
        if (exam == null) {
            state.fileProperty().set("");
            state.deviceProperty().set("");
            state.savedProperty().set(WindowState.Saved.NONE);
            return;
        }
        settings.change(s -> s.withRecent(exam.path().toAbsolutePath().toString()));
        state.fileProperty().set(exam.path().getFileName().toString());
        state.deviceProperty().set(exam.device());
        state.savedProperty().set(exam.writable() ? WindowState.Saved.SAVED : WindowState.Saved.READ_ONLY);
    }

    private void closed(CountDownLatch closed) {
        services.tasks().close();
        workspace.close();
        closed.countDown();
    }
}
