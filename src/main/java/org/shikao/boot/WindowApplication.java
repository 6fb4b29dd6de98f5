package org.shikao.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.Severity;
import org.shikao.gui.dialog.DesktopFileChoice;
import org.shikao.gui.dialog.FileChoice;
import org.shikao.gui.frame.MainFrame;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.frame.WindowMemory;
import org.shikao.gui.frame.WindowState;
import org.shikao.gui.roster.RosterGoals;
import org.shikao.gui.theme.Shade;
import org.shikao.gui.workspace.Sentences;
import org.shikao.gui.workspace.Workspace;
import org.shikao.settings.Settings;
import org.shikao.settings.SettingsFile;
import org.shikao.text.Lang;
import org.shikao.text.Phrase;

/** Builds the window and runs it until it is closed. */
final class WindowApplication {
    /** As many letters of a device's random name as people read out. */
    private static final int DEVICE_LETTERS = 6;

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

    /** Opens the window and returns when it was closed. @throws WindowFailure if there is no display, WindowDefect if it could not be built */
    static void open(Wiring wiring, SettingsFile settings, Optional<Path> exam) {
        Semaphore closed = new Semaphore(0);
        AtomicReference<RuntimeException> defect = new AtomicReference<>();
        try {
            Platform.startup(() -> {
                try {
                    new WindowApplication(wiring, settings, new Stage(), new DesktopFileChoice()).show(exam, closed);
                } catch (RuntimeException e) {
                    // nothing to look at and nothing to close: without this the process would wait for ever
                    defect.set(e);
                    closed.release();
                }
            });
        } catch (RuntimeException e) {
            throw new WindowFailure(e);
        }
        closed.acquireUninterruptibly();
        if (defect.get() != null) {
            throw new WindowDefect(defect.get());
        }
    }

    /** Shows the window, with an exam if one was named; gives {@code closed} a permit when it was closed. */
    void show(Optional<Path> exam, Semaphore closed) {
        navigator = new Navigator(Pages.of(wiring, services, workspace, settings, () -> navigator));
        workspace.onOpened(this::opened);
        workspace.onProblems(problems -> services.dialogs()
                .refused(
                        Phrase.of("gui.workspace.refused"),
                        Phrase.of(
                                "gui.workspace.said",
                                Sentences.first(problems, services.language().texts()))));
        workspace.onStopped(() -> services.notices().tell(Severity.INFO, Phrase.of("gui.workspace.stopped")));
        MainFrame frame = new MainFrame(services, navigator, List.of(new RosterGoals(workspace, () -> navigator)));
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
        state.deviceProperty().set(exam.device().substring(0, DEVICE_LETTERS).toUpperCase(Locale.ROOT));
        state.savedProperty().set(exam.writable() ? WindowState.Saved.SAVED : WindowState.Saved.READ_ONLY);
    }

    private void closed(Semaphore closed) {
        try {
            services.tasks().close();
            workspace.close();
        } finally {
            // whatever goes wrong on the way out, the process ends with its window
            closed.release();
        }
    }
}
