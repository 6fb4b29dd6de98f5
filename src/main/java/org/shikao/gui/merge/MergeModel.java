package org.shikao.gui.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.shikao.exam.Problem;
import org.shikao.flow.Adjudicate;
import org.shikao.flow.Answer;
import org.shikao.flow.DecideConflict.Decided;
import org.shikao.flow.DecideConflict.Decision;
import org.shikao.flow.DecideListConflict;
import org.shikao.flow.DecideListConflict.Version;
import org.shikao.flow.EnterScore.Saved;
import org.shikao.flow.FileFailure;
import org.shikao.flow.MergeExams.MergeReport;
import org.shikao.flow.MergeExams.MergedFile;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.flow.SourceFile;
import org.shikao.gui.control.StepState;
import org.shikao.gui.dialog.Correction;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** Copies that were merged into the open exam, and the conflicts that wait for two people. */
final class MergeModel extends ExamModel<MergeModel.View> {
    /** What the page shows; null while no exam is open. {@code files} begins with the exam itself. */
    record View(List<FileRow> files, List<Dispute> conflicts, int devices, List<Problem> problems) {
        View {
            files = List.copyOf(files);
            conflicts = List.copyOf(conflicts);
            problems = List.copyOf(problems);
        }
    }

    /** A file with its devices and journal entries; {@code added} counts entries that were new, -1 for the exam itself. */
    record FileRow(String file, int devices, int entries, int added) {
        boolean isOwn() {
            return added < 0;
        }
    }

    private final MergeFlows flows;
    private final Map<Path, MergedFile> merged = new LinkedHashMap<>();
    private List<Problem> problems = List.of();

    MergeModel(Workspace workspace, MergeFlows flows) {
        super(workspace, Reading.WHEN_IN_FRONT);
        this.flows = flows;
    }

    /** Takes copies over; files that are no exams are left to the flow, which refuses them by name. */
    void merge(List<Path> files, Consumer<MergeReport> done) {
        if (files.isEmpty() || !writableProperty().get()) {
            return;
        }
        workspace()
                .<MergeReport>changeOnce(
                        "gui.merge.merging", files, (exam, progress) -> run(exam, files, progress), answer -> {
                            merged(answer);
                            answer.value().ifPresent(done);
                        });
    }

    /** The exam files among dropped ones. */
    static List<Path> examFiles(List<Path> dropped) {
        return dropped.stream()
                .filter(path ->
                        path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".shikao"))
                .toList();
    }

    /** Lets the version of this device count. */
    void decide(DisputedView conflict, String device, Correction by, Consumer<Decided> done) {
        Decision decision = new Decision(conflict.key(), device, by.reason(), by.first(), by.second());
        workspace().<Decided>save((exam, progress) -> flows.decide().run(exam, decision), answer -> {
            problems = answer.problems();
            answer.value().ifPresent(done);
        });
    }

    /** Lets this marking of the sheet count. */
    void adjudicate(DisputedView between, int kept, Correction by, Consumer<Saved> done) {
        Adjudicate.Decision decision =
                new Adjudicate.Decision(between.key(), kept, by.reason(), by.first(), by.second());
        workspace().<Saved>save((exam, progress) -> flows.adjudicate().run(exam, decision), answer -> {
            problems = answer.problems();
            answer.value().ifPresent(done);
        });
    }

    /** Lets this change of the list stand; {@code done} gets how many still wait. */
    void settle(ListDisputeView between, Version kept, Correction by, Consumer<Integer> done) {
        DecideListConflict.Decision decision =
                new DecideListConflict.Decision(between.disputed(), kept, by.reason(), by.first(), by.second());
        workspace().<Integer>save((exam, progress) -> flows.lists().run(exam, decision), answer -> {
            problems = answer.problems();
            answer.value().ifPresent(done);
        });
    }

    /** A file that cannot be opened is a finding in the page, like any other that cannot be merged. */
    private Answer<MergeReport> run(OpenExam exam, List<Path> files, Progress progress) {
        try {
            return flows.merge().run(exam, files, progress);
        } catch (RuntimeException failure) {
            Problem problem = FileFailure.problem(failure).orElseThrow(() -> failure);
            return Answer.refused(List.of(problem));
        }
    }

    private void merged(Answer<MergeReport> answer) {
        problems = answer.problems();
        answer.value().ifPresent(report -> report.files().forEach(file -> merged.put(file.path(), file)));
        reread();
    }

    /** Copies of one exam mostly have one name: each is called by what tells it from all that came in here. */
    private FileRow row(SourceFile source) {
        MergedFile file = merged.get(source.path());
        return new FileRow(source.label(), file.devices(), file.entries(), file.added());
    }

    @Override
    protected void forget() {
        merged.clear();
        problems = List.of();
    }

    @Override
    protected View read(OpenExam exam) {
        Map<String, Integer> heads = exam.day().heads();
        int entries = heads.values().stream().mapToInt(Integer::intValue).sum();
        FileRow own = new FileRow(exam.path().getFileName().toString(), heads.size(), entries, -1);
        List<Dispute> conflicts = new ArrayList<>();
        flows.decide().waiting(exam).forEach(d -> conflicts.add(DisputedView.of(exam, d)));
        flows.adjudicate().waiting(exam).forEach(u -> conflicts.add(DisputedView.of(exam, u)));
        flows.lists().waiting(exam).forEach(d -> conflicts.add(ListDisputeView.of(exam, d)));
        return new View(List.of(own), conflicts, heads.size(), List.of());
    }

    /** Adds the files merged in this window, and what was refused here. */
    @Override
    protected View take(View read) {
        List<FileRow> files = new ArrayList<>(read.files());
        SourceFile.of(List.copyOf(merged.keySet())).forEach(source -> files.add(row(source)));
        return new View(files, read.conflicts(), read.devices(), problems);
    }

    @Override
    protected StepState stepOf(View shown) {
        if (!shown.conflicts().isEmpty()) {
            return StepState.ATTENTION;
        }
        return shown.devices() > 1 ? StepState.DONE : StepState.EMPTY;
    }

    @Override
    protected Phrase stateOf(View shown) {
        int entries = shown.files().get(0).entries();
        int waiting = shown.conflicts().size();
        return waiting > 0
                ? Phrase.of("gui.merge.stateConflicts", shown.devices(), entries, waiting)
                : Phrase.of("gui.merge.state", shown.devices(), entries);
    }
}
