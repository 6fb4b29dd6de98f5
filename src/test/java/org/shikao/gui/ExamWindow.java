package org.shikao.gui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.boot.Wiring;
import org.shikao.exam.Problem;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Severity;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.frame.WindowState;
import org.shikao.gui.task.Tasks;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;
import org.testfx.util.WaitForAsyncUtils;

/** The real window around one page of the program and the workspace it looks at; other pages are there by name only. */
public final class ExamWindow implements AutoCloseable {
    /** Makes the page under test. */
    public interface Maker {
        Page page(Wiring wiring, Services services, Workspace workspace, Supplier<Navigator> navigator);
    }

    private static final List<String> OTHERS =
            List.of("home", "rules", "catalogue", "roster", "venue", "plan", "draw", "desk", "merge", "results");
    private static final long PATIENCE_SECONDS = 60;

    private final List<Problem> refused = new ArrayList<>();
    private final Wiring wiring = SampleExam.flows();
    private final Screens screens;
    private Workspace workspace;

    /** A window with this page in front and no exam open. */
    public ExamWindow(Maker maker) throws TimeoutException {
        screens = Screens.of(services -> {
            workspace = new Workspace(wiring.exams, services.tasks(), services.dialogs()::error);
            workspace.onProblems(refused::addAll);
            workspace.onStopped(() -> services.notices().tell(Severity.INFO, Phrase.of("gui.workspace.stopped")));
            workspace.onOpened(exam -> tell(services.state(), exam));
            return pages(maker.page(wiring, services, workspace, this::navigator));
        });
    }

    /** The window. */
    public Screens screens() {
        return screens;
    }

    /** The exam that is open. */
    public OpenExam exam() {
        return screens.compute(workspace::exam);
    }

    /** The flows that the page was made with. */
    public Wiring wiring() {
        return wiring;
    }

    /** Tells the page that the exam was changed behind its back. */
    public void changed() {
        screens.run(workspace::changed);
        quiet();
    }

    /** What was refused so far. */
    public List<Problem> refused() {
        return refused;
    }

    /** Opens an exam file as a person would and waits until it is there. */
    public void open(Path file) {
        screens.run(() -> workspace.open(file));
        until(() -> workspace.exam() != null);
        quiet();
    }

    /** Waits until this holds on the window's thread. */
    public void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> screens.compute(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        screens.settle();
    }

    /**
     * Keeps all work waiting as a slow disk does while somebody presses a second time, then lets it go on and waits until it is done.
     *
     * @param pressing only presses; whoever waits for work in it waits in vain
     * @return how many long jobs were waiting when the pressing was over
     */
    public int slowly(Runnable pressing) {
        CountDownLatch go = new CountDownLatch(1);
        int waiting;
        try {
            screens.compute(() -> {
                Tasks tasks = screens.services().tasks();
                tasks.job("gui.workspace.opening", reporter -> go.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .start();
                tasks.quick(reporter -> go.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .start();
                return null;
            });
            pressing.run();
            waiting = screens.compute(() -> screens.services().tasks().running().size()) - 1;
        } finally {
            go.countDown();
        }
        quiet();
        return waiting;
    }

    /** How many facts the journal has; with the first that a copy writes it says too what it has seen, which is one more. */
    public int facts() {
        return exam().day().heads().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Waits until no work is under way. */
    public void quiet() {
        // what ends may start the next: it must be quiet after a task that came through behind all of them
        do {
            until(() -> screens.services().tasks().running().isEmpty());
            boolean[] through = {false};
            screens.run(() -> screens.services()
                    .tasks()
                    .<Boolean>quick(reporter -> true)
                    .onSuccess(done -> through[0] = done)
                    .start());
            until(() -> through[0]);
        } while (!screens.compute(() -> screens.services().tasks().running().isEmpty()));
    }

    @Override
    public void close() throws TimeoutException {
        screens.run(workspace::close);
        screens.close();
    }

    private Navigator navigator() {
        return screens.navigator();
    }

    private static List<Page> pages(Page tested) {
        List<Page> pages = new ArrayList<>();
        pages.add(tested);
        OTHERS.stream().filter(id -> !id.equals(tested.id())).map(Named::new).forEach(pages::add);
        return pages;
    }

    private static void tell(WindowState state, OpenExam exam) {
        state.fileProperty().set(exam == null ? "" : exam.path().getFileName().toString());
        state.deviceProperty().set(exam == null ? "" : exam.device());
        boolean writable = exam != null && exam.writable();
        WindowState.Saved open = writable ? WindowState.Saved.SAVED : WindowState.Saved.READ_ONLY;
        state.savedProperty().set(exam == null ? WindowState.Saved.NONE : open);
    }

    /** A page that has only its name. */
    private record Named(String id) implements Page {
        @Override
        public Group group() {
            return Group.PREPARE;
        }

        @Override
        public Ikon icon() {
            return Material2OutlinedAL.DESCRIPTION;
        }

        @Override
        public String titleKey() {
            return "gui.frame.page." + id;
        }

        @Override
        public Node content(Texts texts) {
            return Labels.body(texts.text(titleKey()));
        }
    }
}
