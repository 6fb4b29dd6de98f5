package org.shikao.gui.workspace;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shikao.exam.Problem;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.FileFailure;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.gui.task.Job;
import org.shikao.gui.task.Reporter;
import org.shikao.gui.task.Tasks;

/**
 * The exam that is open in the window. Pages read it and change it through flows only; each change counts the revision up, and
 * pages that show the exam read it again then. Properties change on the window's thread.
 */
public final class Workspace implements AutoCloseable {
    /** A flow that works on the open exam. */
    @FunctionalInterface
    public interface ExamWork<T> {
        T on(OpenExam exam, Progress progress) throws Exception;
    }

    private final Exams exams;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<OpenExam> exam = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final Consumer<Throwable> onDefect;
    private final Set<List<Object>> underWay = new HashSet<>();
    private Consumer<List<Problem>> onProblems = problems -> {};
    private Consumer<OpenExam> onOpened = opened -> {};
    private Runnable onStopped = () -> {};

    /**
     * A workspace without an exam.
     *
     * @param onDefect shows failures that are nobody's fault but the program's
     */
    public Workspace(Exams exams, Tasks tasks, Consumer<Throwable> onDefect) {
        this.exams = exams;
        this.tasks = tasks;
        this.onDefect = onDefect;
    }

    /** Where refusals go that no page takes care of. */
    public void onProblems(Consumer<List<Problem>> hook) {
        onProblems = hook;
    }

    /** Called with each exam that was opened, and with null when it was closed. */
    public void onOpened(Consumer<OpenExam> hook) {
        onOpened = hook;
    }

    /** Called when a person stopped a change before anything was saved of it. */
    public void onStopped(Runnable hook) {
        onStopped = hook;
    }

    /** The open exam, null if there is none. */
    public ReadOnlyObjectProperty<OpenExam> examProperty() {
        return exam.getReadOnlyProperty();
    }

    /** The open exam, null if there is none. */
    public OpenExam exam() {
        return exam.get();
    }

    /** Whether an exam is open that may be changed. */
    public boolean writable() {
        return exam.get() != null && exam.get().writable();
    }

    /** Counts the changes seen by this window; listen to read the exam again. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /**
     * Opens an exam file in place of the one open now. When somebody else is writing it, it is opened for viewing and the
     * status line says who has it.
     */
    public void open(Path file) {
        tasks.<Answer<OpenExam>>job("gui.workspace.opening", reporter -> openOrView(file))
                .onSuccess(this::opened)
                .onFailure(this::failed)
                .start();
    }

    /** Shows an exam that a flow has just created. */
    public void show(OpenExam created) {
        opened(Answer.of(created));
    }

    /** Closes the open exam, leaving exactly one file. */
    @Override
    public void close() {
        OpenExam before = exam.get();
        exam.set(null);
        if (before != null) {
            before.close();
            onOpened.accept(null);
        }
    }

    /** Long work on the open exam, with progress and cancel; {@code done} gets its value, then the revision counts up. */
    public <T> void change(String titleKey, ExamWork<Answer<T>> work, Consumer<Answer<T>> done) {
        changing(titleKey, work, done).start();
    }

    /**
     * Like {@link #change}, but a second press does nothing while the first waits or runs.
     *
     * @param about what is changed; work of one title about equal things is the same work
     */
    public <T> void changeOnce(String titleKey, Object about, ExamWork<Answer<T>> work, Consumer<Answer<T>> done) {
        once(List.of(titleKey, about), () -> changing(titleKey, work, done));
    }

    /** Short work on the open exam that saves something; saved in the order given. */
    public <T> void save(ExamWork<Answer<T>> work, Consumer<Answer<T>> done) {
        saving(work, done).start();
    }

    /**
     * Like {@link #save}, but a second press does nothing while the first waits or runs.
     *
     * @param act what is done to what; equal acts are the same
     */
    public <T> void saveOnce(List<Object> act, ExamWork<Answer<T>> work, Consumer<Answer<T>> done) {
        once(act, () -> saving(work, done));
    }

    private <T> Job<Answer<T>> changing(String titleKey, ExamWork<Answer<T>> work, Consumer<Answer<T>> done) {
        OpenExam open = exam.get();
        return tasks.<Answer<T>>job(titleKey, reporter -> work.on(open, progress(reporter)))
                .onSuccess(answer -> {
                    changed();
                    done.accept(answer);
                })
                .onCancelled(() -> onStopped.run())
                .onFailure(this::failed);
    }

    private <T> Job<Answer<T>> saving(ExamWork<Answer<T>> work, Consumer<Answer<T>> done) {
        OpenExam open = exam.get();
        return tasks.<Answer<T>>quick(reporter -> work.on(open, Progress.NONE))
                .onSuccess(answer -> {
                    done.accept(answer);
                    changed();
                })
                .onFailure(this::failed);
    }

    private void once(List<Object> act, Supplier<Job<?>> work) {
        if (underWay.add(act)) {
            work.get().onEnd(() -> underWay.remove(act)).start();
        }
    }

    /** Reads something from the open exam in the background. */
    public <T> void read(Function<OpenExam, T> reading, Consumer<T> shown) {
        OpenExam open = exam.get();
        if (open != null) {
            tasks.<T>quick(reporter -> reading.apply(open)).onSuccess(shown).start();
        }
    }

    /** Tells pages that the exam has changed. */
    public void changed() {
        revision.set(revision.get() + 1);
    }

    /** Shows problems that stopped something. */
    public void refuse(List<Problem> problems) {
        onProblems.accept(problems);
    }

    private Answer<OpenExam> openOrView(Path file) {
        try {
            return exams.open(file, Access.WRITE);
        } catch (RuntimeException failure) {
            if (FileFailure.viewable(failure)) {
                return exams.open(file, Access.READ);
            }
            throw failure;
        }
    }

    private void opened(Answer<OpenExam> answer) {
        if (answer.refused()) {
            refuse(answer.problems());
            return;
        }
        close();
        exam.set(answer.get());
        onOpened.accept(answer.get());
        changed();
    }

    /** Failures of files and disks are told as problems; what is left is a defect and goes to the error dialog. */
    public void failed(Throwable failure) {
        FileFailure.problem(failure).map(List::of).ifPresentOrElse(onProblems, () -> onDefect.accept(failure));
    }

    /** A person stopped work that then changed nothing: says so. */
    public void stopped() {
        onStopped.run();
    }

    /** The progress of a task as flows know it. */
    public static Progress progress(Reporter reporter) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                reporter.report(done, total);
            }

            @Override
            public boolean cancelled() {
                return reporter.cancelled();
            }
        };
    }
}
