package org.shikao.gui.roster.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.flow.Answer;
import org.shikao.flow.FileFailure;
import org.shikao.flow.ImportRoster;
import org.shikao.flow.ImportRoster.RosterFiles;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.ImportRoster.RosterReport;
import org.shikao.flow.OpenExam;
import org.shikao.flow.ReportFindings;
import org.shikao.flow.RosterComparison;
import org.shikao.flow.Seal;
import org.shikao.flow.SourceFile;
import org.shikao.gui.roster.intake.IntakeFile.State;
import org.shikao.gui.task.Job;
import org.shikao.gui.task.Reporter;
import org.shikao.gui.task.Tasks;
import org.shikao.gui.workspace.Workspace;

/**
 * The way of some files into the roster: read one after the other, asked about where their columns are not clear, judged together,
 * compared with the roster there is, taken over. Clean files that change nobody go through without a stop. Work is done in the background.
 */
public final class IntakeModel {
    /** Where the import stands. */
    public enum Stage {
        /** There is none. */
        NONE,
        READING,
        /** A person stopped the reading; nothing was imported. */
        STOPPED,
        /** A person has to look at the columns. */
        COLUMNS,
        JUDGING,
        /** There are errors; nothing was imported. */
        REFUSED,
        /** Candidates would change, get another number or are missing; a person has to decide. */
        DIFFERS,
        /** Taken over, or tried out. */
        DONE
    }

    private record Judged(Answer<RosterComparison> compared, Optional<Answer<RosterReport>> run) {}

    private static final Set<Stage> WAITING = EnumSet.of(Stage.COLUMNS, Stage.REFUSED, Stage.DIFFERS, Stage.STOPPED);

    private final ImportRoster flow;
    private final Workspace workspace;
    private final Tasks tasks;
    private final ObservableList<IntakeFile> files = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NONE);
    private final BooleanProperty front = new SimpleBooleanProperty();
    private final BooleanProperty removing = new SimpleBooleanProperty();
    private final Corrections corrections = new Corrections();
    private final ColumnAnswers columns;
    private Consumer<IntakeEnd> onEnd = end -> {};
    private RosterComparison comparison;
    private List<Problem> loose = List.of();
    private Job<?> job;
    private boolean trial;
    private int round;

    /** Nothing is being imported yet. */
    public IntakeModel(ImportRoster flow, Workspace workspace, Tasks tasks) {
        this.flow = flow;
        this.workspace = workspace;
        this.tasks = tasks;
        columns = new ColumnAnswers(flow, workspace, tasks, files, corrections);
        columns.onAnswer(this::answered);
    }

    /** Called when an import went through. */
    public void onEnd(Consumer<IntakeEnd> hook) {
        onEnd = hook;
    }

    /** Where the import stands. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Whether the import is what the page shows. */
    public BooleanProperty frontProperty() {
        return front;
    }

    /** How many files there are in it. */
    public int size() {
        return files.size();
    }

    /** Whether a person is waited for. */
    public boolean isWaiting() {
        return WAITING.contains(stage.get());
    }

    /** Whether those of the schools that sent something who are not in it are to be removed. */
    BooleanProperty removingProperty() {
        return removing;
    }

    /** What a person says about the columns. */
    ColumnAnswers columns() {
        return columns;
    }

    ObservableList<IntakeFile> files() {
        return files;
    }

    /** What the import would change; null before it is known. */
    RosterComparison comparison() {
        return comparison;
    }

    /** Whether nothing is to be saved before a person says so. */
    boolean trial() {
        return trial;
    }

    /** Findings that belong to none of the files. */
    List<Problem> loose() {
        return loose;
    }

    long errors() {
        return files.stream().mapToLong(IntakeFile::errors).sum()
                + loose.stream().filter(Problem::isError).count();
    }

    /** Whether every table has the columns that a roster needs. */
    boolean complete() {
        boolean some = files.stream()
                .anyMatch(f -> f.tables().isEmpty() || f.tables().stream().anyMatch(f::takes));
        return some
                && files.stream()
                        .filter(IntakeFile::asks)
                        .flatMap(f -> f.tables().stream().filter(f::takes).filter(IntakeTable::isList))
                        .allMatch(table -> table.missing().isEmpty());
    }

    /** Reads and imports these files; with {@code only} nothing is saved. */
    public void start(List<Path> paths, boolean only) {
        corrections.clear();
        begin(paths, only);
    }

    /** Reads the same files again, with what was said about their columns. */
    public void again() {
        begin(files.stream().map(IntakeFile::path).toList(), false);
    }

    /** Puts the import away; what is still being read is stopped. */
    public void close() {
        round++;
        columns.stop();
        if (job != null) {
            job.cancel();
        }
        front.set(false);
        files.clear();
        comparison = null;
        stage.set(Stage.NONE);
    }

    /** Stops reading; what was read stays to be looked at. */
    void stop() {
        round++;
        columns.stop();
        job.cancel();
        files.replaceAll(f -> f.state() == State.WAITING || f.state() == State.READING ? f.as(State.STOPPED) : f);
        stage.set(Stage.STOPPED);
    }

    private void begin(List<Path> paths, boolean only) {
        round++;
        columns.stop();
        if (job != null) {
            job.cancel();
        }
        trial = only;
        comparison = null;
        loose = List.of();
        removing.set(false);
        files.setAll(SourceFile.of(paths).stream()
                .map(source -> IntakeFile.waiting(source, corrections.left(source.path())))
                .toList());
        stage.set(Stage.READING);
        front.set(true);
        readNext(0);
    }

    private void readNext(int at) {
        if (at == files.size()) {
            readAll();
            return;
        }
        int mine = round;
        int of = files.size();
        IntakeFile file = files.get(at);
        List<ColumnMapping> said = corrections.of(file.path());
        Set<String> sheets = corrections.sheets(file.path());
        files.set(at, file.as(State.READING));
        Job<RosterFiles> reading = tasks.job(title(), reporter -> {
            reporter.report(at, of);
            return columns.read(file.source(), said, sheets);
        });
        job = reading;
        reading.onSuccess(read -> when(mine, () -> next(at, file.understood(read))))
                .onFailure(failure -> when(mine, () -> next(at, failed(file, failure))))
                .start();
    }

    private String title() {
        return trial ? "gui.roster.trying" : "gui.roster.importing";
    }

    private void next(int at, IntakeFile read) {
        if (job.isCancelled()) {
            stop();
            return;
        }
        int mine = round;
        files.set(at, read);
        when(mine, () -> readNext(at + 1));
    }

    private IntakeFile failed(IntakeFile file, Throwable failure) {
        Optional<Problem> problem = FileFailure.problem(failure);
        if (problem.isEmpty()) {
            workspace.failed(failure);
        }
        return problem.map(file::unreadable).orElse(file.as(State.STOPPED));
    }

    private void readAll() {
        if (files.stream().anyMatch(f -> f.asks() || f.leavesPupils())) {
            stage.set(Stage.COLUMNS);
        } else {
            judge();
        }
    }

    /** Goes on from the columns as they are said to be now; a second press while that is done does nothing. */
    void judge() {
        boolean here = stage.get() == Stage.COLUMNS || stage.get() == Stage.READING;
        if (!here || columns.waits(this::judge)) {
            return;
        }
        List<ColumnMapping> kept = corrections.kept();
        RosterFiles all = IntakeFile.together(files);
        stage.set(Stage.JUDGING);
        work(
                (exam, reporter) -> {
                    kept.forEach(flow::remember);
                    return judge(exam, all, reporter);
                },
                this::judged);
    }

    private Judged judge(OpenExam exam, RosterFiles all, Reporter reporter) {
        Answer<RosterComparison> compared = flow.compare(exam, all);
        reporter.requireWanted();
        boolean clear = !compared.refused() && !compared.get().differs();
        return new Judged(
                compared,
                clear
                        ? Optional.of(flow.run(exam, all, new RosterOptions(false, trial, false, Seal.BREAK)))
                        : Optional.empty());
    }

    private void judged(Judged judged) {
        if (judged.run().isPresent()) {
            ran(judged.run().get());
        } else if (judged.compared().refused()) {
            refused(judged.compared().problems());
        } else {
            spread(judged.compared().problems());
            comparison = judged.compared().get();
            stage.set(Stage.DIFFERS);
        }
    }

    /** Takes the differences over, once. */
    void apply() {
        if (stage.get() != Stage.DIFFERS) {
            return;
        }
        RosterFiles all = IntakeFile.together(files);
        trial = false;
        stage.set(Stage.JUDGING);
        // a plan that is there is given up: the page has asked about it
        RosterOptions options = new RosterOptions(true, false, removing.get(), Seal.BREAK);
        work((exam, reporter) -> flow.run(exam, all, options), this::ran);
    }

    private void ran(Answer<RosterReport> answer) {
        if (answer.refused()) {
            refused(answer.problems());
            return;
        }
        spread(answer.problems());
        if (!trial) {
            files.replaceAll(f -> f.as(State.IMPORTED));
        }
        workspace.changed();
        stage.set(Stage.DONE);
        front.set(false);
        onEnd.accept(
                new IntakeEnd(files.stream().map(IntakeFile::path).toList(), answer.get(), trial, answer.problems()));
    }

    /** What was judged before counts no more. */
    private void answered() {
        comparison = null;
        loose = List.of();
        stage.set(Stage.COLUMNS);
    }

    private void refused(List<Problem> problems) {
        spread(problems);
        stage.set(Stage.REFUSED);
    }

    /** Gives every file its own findings. */
    private void spread(List<Problem> problems) {
        List<Problem> rest = new ArrayList<>(problems);
        files.replaceAll(file -> {
            List<Problem> own = rest.stream().filter(file::owns).toList();
            rest.removeIf(file::owns);
            return file.judged(own);
        });
        loose = List.copyOf(rest);
    }

    /** Writes the files in which something was found again, with the bad cells coloured; {@code done} gets what was written. */
    void report(ReportFindings reports, Path target, Consumer<List<Path>> done) {
        List<IntakeFile> bad = reportable();
        List<SourceFile> all = files.stream().map(IntakeFile::source).toList();
        List<SourceFile> sources = bad.stream().map(IntakeFile::source).toList();
        List<Problem> found = bad.stream().flatMap(f -> f.problems().stream()).toList();
        tasks.<List<Path>>job("gui.intake.reporting", reporter -> reports.write(all, sources, found, target))
                .onSuccess(done)
                .onFailure(workspace::failed)
                .start();
    }

    /** The files in which something was found that a school has to look at. */
    List<IntakeFile> reportable() {
        return files.stream()
                .filter(f -> f.problems().stream().anyMatch(p -> p.severity() != Problem.Severity.NORMALISED))
                .toList();
    }

    private <T> void work(BiFunction<OpenExam, Reporter, T> work, Consumer<T> then) {
        int mine = round;
        OpenExam exam = workspace.exam();
        Job<T> started = tasks.job(title(), reporter -> {
            reporter.requireWanted();
            return work.apply(exam, reporter);
        });
        job = started;
        started.onSuccess(value -> {
                    if (mine == round) {
                        then.accept(value);
                    } else {
                        // an import that was left behind may have changed the exam all the same
                        workspace.changed();
                    }
                })
                .onCancelled(() -> when(mine, () -> stage.set(Stage.STOPPED)))
                .onFailure(failure -> {
                    when(mine, () -> stage.set(Stage.COLUMNS));
                    workspace.failed(failure);
                })
                .start();
    }

    private void when(int mine, Runnable then) {
        if (mine == round) {
            then.run();
        }
    }
}
