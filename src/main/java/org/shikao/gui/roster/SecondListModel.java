package org.shikao.gui.roster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.SecondMapping;
import org.shikao.flow.Answer;
import org.shikao.flow.FileFailure;
import org.shikao.flow.ImportSecondList;
import org.shikao.flow.ImportSecondList.Order;
import org.shikao.flow.ImportSecondList.SecondReport;
import org.shikao.flow.OpenExam;
import org.shikao.flow.ReportFindings;
import org.shikao.flow.Seal;
import org.shikao.gui.task.Tasks;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** A list of exemptions, deferrals, needs and types on its way into the exam: tried at once, taken over when a person says so. */
final class SecondListModel {
    /**
     * What is known of the list.
     *
     * @param report what it would change, empty while it is read and where something is wrong
     * @param busy whether it is being read or taken over
     */
    record Look(Path file, Optional<SecondReport> report, List<Problem> problems, boolean busy) {
        String name() {
            return String.valueOf(file.getFileName());
        }

        boolean refused() {
            return !busy && report.isEmpty();
        }

        /** What was taken over. */
        Phrase told() {
            SecondReport r = report.orElseThrow();
            return Phrase.of("gui.second.done", r.read(), r.changed(), r.deferred(), r.decided());
        }

        /** Whether there is anything to be taken over. */
        boolean changes() {
            return report.filter(SecondReport::changesAnything).isPresent();
        }
    }

    private final ImportSecondList flow;
    private final Workspace workspace;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty front = new SimpleBooleanProperty();
    private List<Path> waiting = List.of();

    SecondListModel(ImportSecondList flow, Workspace workspace, Tasks tasks) {
        this.flow = flow;
        this.workspace = workspace;
        this.tasks = tasks;
    }

    /** Lets go of what belonged to an exam that was closed. */
    void forget() {
        waiting = List.of();
        look.set(null);
        front.set(false);
    }

    /** Whether it is shown in place of the table of candidates. */
    BooleanProperty frontProperty() {
        return front;
    }

    /** The list chosen last; null before there is one. */
    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Reads and judges the first of some lists; the others wait for their turn. */
    void tryOut(List<Path> files) {
        waiting = files.subList(1, files.size());
        tryOut(files.get(0));
    }

    /** How many lists wait behind this one. */
    int waiting() {
        return waiting.size();
    }

    /** Leaves this list as it is and goes on with the one behind it. */
    void next() {
        if (!waiting.isEmpty() && !look.get().busy()) {
            tryOut(waiting);
        }
    }

    /** Reads and judges a list; nothing is changed. */
    private void tryOut(Path file) {
        front.set(true);
        run(file, new Order("", true, Seal.BREAK), answer -> look.set(seen(file, answer)));
    }

    /** Reads the same list again, perhaps mended since. */
    void again() {
        tryOut(look.get().file());
    }

    /** Takes over what was seen of the list, once, and refuses it if the file says something else by now; gives a plan up for it, of which the page has asked; {@code done} gets what changed. */
    void takeOver(Consumer<Look> done) {
        Look now = look.get();
        if (now == null || now.busy() || !now.changes()) {
            return;
        }
        Order order = new Order("", false, Seal.BREAK, now.report().map(SecondReport::changes));
        run(now.file(), order, answer -> {
            Look seen = seen(now.file(), answer);
            look.set(seen);
            workspace.changed();
            if (!seen.refused()) {
                front.set(false);
                look.set(null);
                done.accept(seen);
                if (!waiting.isEmpty()) {
                    tryOut(waiting);
                }
            }
        });
    }

    private static Look seen(Path file, Answer<SecondReport> answer) {
        return new Look(
                file, answer.refused() ? Optional.empty() : Optional.of(answer.get()), answer.problems(), false);
    }

    private void run(Path file, Order order, Consumer<Answer<SecondReport>> then) {
        OpenExam exam = workspace.exam();
        Look shown = look.get();
        Look started = new Look(file, Optional.empty(), List.of(), true);
        look.set(started);
        tasks.<Answer<SecondReport>>job(
                        "gui.second.reading",
                        reporter -> flow.runRemembering(exam, file, order, Workspace.progress(reporter)))
                .onSuccess(answer -> {
                    if (look.get() == started) {
                        then.accept(answer);
                    } else {
                        workspace.changed();
                    }
                })
                .onCancelled(() -> stopped(started, shown))
                .onFailure(failure -> failed(started, failure))
                .start();
    }

    /** Nothing was changed: back to what was seen of this list, or to the candidates where nothing of it was seen yet. */
    private void stopped(Look started, Look shown) {
        workspace.stopped();
        if (look.get() == started) {
            boolean seen = shown != null && !shown.busy() && shown.file().equals(started.file());
            look.set(seen ? shown : null);
            front.set(seen);
        }
    }

    private void failed(Look started, Throwable failure) {
        Optional<Problem> problem = FileFailure.problem(failure);
        if (problem.isEmpty()) {
            workspace.failed(failure);
        }
        if (look.get() == started) {
            look.set(new Look(
                    started.file(), Optional.empty(), problem.map(List::of).orElse(List.of()), false));
        }
    }

    /** Writes the list again with its bad cells coloured; {@code done} gets what was written. */
    void report(ReportFindings reports, Path target, Consumer<List<Path>> done) {
        Look now = look.get();
        tasks.<List<Path>>job(
                        "gui.intake.reporting", reporter -> reports.run(List.of(now.file()), now.problems(), target))
                .onSuccess(done)
                .onFailure(workspace::failed)
                .start();
    }

    /** Asks about the columns of the tables of the list and reads it again as they are said to be, now and ever after. */
    void columns(UnaryOperator<List<SecondMapping>> asking) {
        Path file = look.get().file();
        tasks.<List<SecondMapping>>quick(reporter -> flow.understood(file))
                .onSuccess(tables -> say(asking.apply(tables)))
                .onFailure(workspace::failed)
                .start();
    }

    private void say(List<SecondMapping> said) {
        if (said.isEmpty()) {
            return;
        }
        tasks.<List<SecondMapping>>quick(reporter -> {
                    said.forEach(flow::remember);
                    return said;
                })
                .onSuccess(done -> again())
                .onFailure(workspace::failed)
                .start();
    }

    /** Writes an empty list. */
    void template(Path file, Runnable done) {
        tasks.<Path>quick(reporter -> {
                    flow.template(file);
                    return file;
                })
                .onSuccess(written -> done.run())
                .onFailure(workspace::failed)
                .start();
    }
}
