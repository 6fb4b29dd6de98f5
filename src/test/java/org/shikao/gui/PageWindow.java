package org.shikao.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.shikao.boot.Wiring;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.frame.WindowState;
import org.shikao.gui.workspace.Workspace;
import org.testfx.util.WaitForAsyncUtils;

/** A window around one page of the program with its workspace, for tests; close it after each test. */
public final class PageWindow implements AutoCloseable {
    /** Makes the page under test. */
    @FunctionalInterface
    public interface Making {
        Page page(Wiring wiring, Services services, Workspace workspace);
    }

    private final Wiring wiring = ExamDayCopies.flows();
    private final Screens screens;
    private Workspace workspace;

    private PageWindow(Making making) throws TimeoutException {
        screens = Screens.of(services -> {
            workspace = new Workspace(wiring.exams, services.tasks(), services.dialogs()::error);
            return List.of(making.page(wiring, services, workspace));
        });
    }

    public static PageWindow of(Making making) throws TimeoutException {
        return new PageWindow(making);
    }

    public Screens screens() {
        return screens;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Wiring wiring() {
        return wiring;
    }

    /** Opens an exam file and waits until the page has read it. */
    public void open(Path file) {
        screens.run(() -> workspace.open(file));
        until(() -> workspace.exam() != null);
        screens.run(() -> {
            WindowState state = screens.services().state();
            state.fileProperty().set(file.getFileName().toString());
            state.savedProperty().set(WindowState.Saved.SAVED);
            state.deviceProperty().set(workspace.exam().device().substring(0, 6));
            state.operatorProperty().set("张老师");
        });
        quiet();
    }

    /** Waits until something holds on the window's thread. */
    public void until(BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> screens.compute(holds::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("it never came to pass", e);
        }
        screens.settle();
    }

    /** Waits until the work in the background is done and shown. */
    public void quiet() {
        boolean[] passed = {false, false};
        screens.run(() -> {
            screens.services()
                    .tasks()
                    .job("gui.frame.page.home", r -> null)
                    .onEnd(() -> passed[0] = true)
                    .start();
            screens.services()
                    .tasks()
                    .quick(r -> null)
                    .onEnd(() -> passed[1] = true)
                    .start();
        });
        until(() -> passed[0] && passed[1]);
    }

    @Override
    public void close() throws TimeoutException {
        screens.run(workspace::close);
        screens.close();
    }
}
