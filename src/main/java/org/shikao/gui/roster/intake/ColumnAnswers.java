package org.shikao.gui.roster.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import javafx.collections.ObservableList;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportRoster;
import org.shikao.flow.ImportRoster.RosterFiles;
import org.shikao.flow.SourceFile;
import org.shikao.gui.task.Job;
import org.shikao.gui.task.Tasks;
import org.shikao.gui.workspace.Workspace;

/** What a person says about the columns of the files being imported; each answer is tried at once. */
final class ColumnAnswers {
    private final ImportRoster flow;
    private final Workspace workspace;
    private final Tasks tasks;
    private final ObservableList<IntakeFile> files;
    private final Corrections corrections;
    private Runnable onAnswer = () -> {};
    private Job<?> rereading;
    private boolean reading;
    private Runnable afterwards = () -> {};

    ColumnAnswers(
            ImportRoster flow,
            Workspace workspace,
            Tasks tasks,
            ObservableList<IntakeFile> files,
            Corrections corrections) {
        this.flow = flow;
        this.workspace = workspace;
        this.tasks = tasks;
        this.files = files;
        this.corrections = corrections;
    }

    /** Called with each answer, before the files are read again. */
    void onAnswer(Runnable hook) {
        onAnswer = hook;
    }

    /** Whether an answer is still being tried; {@code then} is called once it was. */
    boolean waits(Runnable then) {
        if (reading) {
            afterwards = then;
        }
        return reading;
    }

    /** Lets go of a reading that nobody waits for any more. */
    void stop() {
        reading = false;
        afterwards = () -> {};
        if (rereading != null) {
            rereading.cancel();
        }
    }

    /** Reads a file; in the background, because what is remembered stands on the disk. */
    RosterFiles read(SourceFile file, List<ColumnMapping> said, Set<String> sheets) throws IOException {
        List<ColumnMapping> given = new ArrayList<>(said);
        given.addAll(flow.remembered());
        return flow.read(file, given, sheets);
    }

    /** Says what a column holds, or that it holds nothing needed, and looks at the table again at once. */
    void say(IntakeFile file, IntakeTable table, String letter, Optional<RosterField> field) {
        correct(file, table, corrections.of(file.path(), table).with(letter, field));
    }

    /** Says in which rows the headings stand; 0 and 0 if there are none. */
    void sayHeadings(IntakeFile file, IntakeTable table, int first, int last) {
        correct(file, table, corrections.of(file.path(), table).withHeader(first, last));
    }

    /** Says which school a table is of, by code or name; empty if it says so itself. */
    void saySchool(IntakeFile file, IntakeTable table, String school) {
        correct(file, table, corrections.of(file.path(), table).withSchool(school));
    }

    /** Takes a table or leaves it out; only a sheet that was set aside has to be read for that. */
    void take(IntakeFile file, IntakeTable table, boolean taken) {
        if (taken && !table.preview().isRead()) {
            corrections.takeSheet(file.path(), table.preview().sheet());
            reread();
            return;
        }
        corrections.take(file.path(), table, taken);
        onAnswer.run();
        files.replaceAll(f -> f.path().equals(file.path()) ? f.leaving(corrections.left(f.path())) : f);
    }

    private void correct(IntakeFile file, IntakeTable table, ColumnMapping mapping) {
        corrections.say(file.path(), table, mapping);
        reread();
    }

    /** Whether a table is read in the way it is because a person said so, now or before. */
    boolean isSaid(IntakeFile file, IntakeTable table) {
        return corrections.has(file.path(), table) || table.preview().mapped();
    }

    /** Whether files with these headings will be read in the same way next time. */
    boolean keeps(IntakeFile file, IntakeTable table) {
        return corrections.keeps(file.path(), table, table.preview().mapped());
    }

    /** Remembers or forgets how files with these headings are read. */
    void keep(IntakeFile file, IntakeTable table, boolean kept) {
        if (corrections.has(file.path(), table)) {
            corrections.keep(file.path(), table, kept);
            return;
        }
        ColumnMapping mapping = table.preview().mapping();
        quick(() -> {
            if (kept) {
                flow.remember(mapping);
            } else {
                flow.forget(mapping);
            }
            return mapping;
        });
    }

    /** Reads all files again with what a mapping file says. */
    void load(Path mappings) {
        tasks.<Answer<List<ColumnMapping>>>quick(reporter -> flow.loadMappings(mappings))
                .onSuccess(answer -> {
                    if (answer.refused()) {
                        workspace.refuse(answer.problems());
                        return;
                    }
                    corrections.load(answer.get());
                    reread();
                })
                .onFailure(workspace::failed)
                .start();
    }

    /** Writes how the tables of a file are read. */
    void save(IntakeFile file, Path target, Runnable done) {
        List<ColumnMapping> mappings = file.tables().stream()
                .map(IntakeTable::preview)
                .filter(SheetPreview::isRead)
                .map(SheetPreview::mapping)
                .toList();
        tasks.<Path>quick(reporter -> {
                    flow.saveMappings(target, mappings);
                    return target;
                })
                .onSuccess(written -> done.run())
                .onFailure(workspace::failed)
                .start();
    }

    /** Reads again what reads differently now: what was said about one file counts for all with the same headings. */
    private void reread() {
        onAnswer.run();
        stop();
        List<IntakeFile> before = List.copyOf(files);
        Map<Path, List<ColumnMapping>> said = new HashMap<>();
        Map<Path, Set<String>> sheets = new HashMap<>();
        Corrections.Concern concern = corrections.concern();
        before.forEach(f -> said.put(f.path(), corrections.of(f.path())));
        before.forEach(f -> sheets.put(f.path(), corrections.sheets(f.path())));
        reading = true;
        Job<List<IntakeFile>> started = tasks.quick(reporter -> {
            List<IntakeFile> now = new ArrayList<>();
            for (IntakeFile file : before) {
                if (reporter.cancelled()) {
                    throw new CancellationException();
                }
                Path path = file.path();
                now.add(
                        concern.covers(file)
                                ? file.understood(read(file.source(), said.get(path), sheets.get(path)))
                                : file);
            }
            return now;
        });
        rereading = started;
        started.onSuccess(now -> {
                    if (!started.isCancelled() && rereading == started) {
                        files.setAll(now);
                        settled().run();
                    }
                })
                .onFailure(failure -> {
                    settled();
                    workspace.failed(failure);
                })
                .start();
    }

    private Runnable settled() {
        Runnable then = afterwards;
        reading = false;
        afterwards = () -> {};
        return then;
    }

    private <T> void quick(Callable<T> work) {
        tasks.<T>quick(reporter -> work.call()).onFailure(workspace::failed).start();
    }
}
