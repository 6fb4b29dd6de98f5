package org.shikao.gui.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shikao.exam.Problem;
import org.shikao.flow.Answer;
import org.shikao.flow.OpenExam;
import org.shikao.flow.PlanExam;
import org.shikao.flow.PlanExam.PlanSummary;
import org.shikao.gui.workspace.Workspace;

/** The plan of the open exam: its sessions, what planning said, what the independent check found. */
final class PlanModel {
    private final Workspace workspace;
    private final PlanExam plan;
    private final List<Runnable> listeners = new ArrayList<>();
    private List<PlanRow> rows = List.of();
    private List<Problem> findings = List.of();
    private Optional<PlanSummary> summary = Optional.empty();
    private String seed = "";
    private boolean checked;
    private boolean ready;
    private String benchLabel = "";

    PlanModel(Workspace workspace, PlanExam plan) {
        this.workspace = workspace;
        this.plan = plan;
        workspace.examProperty().addListener((at, before, now) -> forget());
    }

    void onChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private void forget() {
        rows = List.of();
        findings = List.of();
        summary = Optional.empty();
        checked = false;
        ready = false;
        changed();
    }

    /** Reads the plan again. */
    void refresh() {
        if (workspace.exam() != null) {
            workspace.read(Read::of, this::take);
        }
    }

    private record Read(List<PlanRow> rows, PlanSummary summary, String seed, boolean ready, String benchLabel) {
        static Read of(OpenExam exam) {
            boolean ready = !exam.roster().candidates().isEmpty()
                    && !exam.venue().rooms().isEmpty();
            return new Read(
                    PlanRow.all(exam),
                    PlanExam.summary(exam.plan()),
                    exam.plan().seed(),
                    ready,
                    exam.rules().labels().bench());
        }
    }

    private void take(Read read) {
        rows = read.rows();
        summary = rows.isEmpty() ? Optional.empty() : Optional.of(read.summary());
        seed = read.seed();
        ready = read.ready();
        benchLabel = read.benchLabel();
        changed();
    }

    List<PlanRow> rows() {
        return rows;
    }

    Optional<PlanSummary> summary() {
        return summary;
    }

    /** The seed of the plan that stands. */
    String seed() {
        return seed;
    }

    /** The exam's own word for bench. */
    String benchLabel() {
        return benchLabel;
    }

    /** Whether roster and venue are there to plan with. */
    boolean isReady() {
        return ready && workspace.writable();
    }

    boolean hasExam() {
        return workspace.exam() != null;
    }

    /** What planning or checking said. */
    List<Problem> findings() {
        return findings;
    }

    /** Whether the plan that stands was checked, so that no findings means none. */
    boolean isChecked() {
        return checked;
    }

    /** Plans with this seed; the same seed gives the same plan. */
    void make(String chosen, Consumer<PlanSummary> done) {
        workspace.<PlanSummary>change(
                "gui.plan.planning", (exam, progress) -> plan.run(exam, chosen, progress), answer -> {
                    findings = answer.problems();
                    checked = false;
                    changed();
                    answer.value().ifPresent(done);
                    refresh();
                });
    }

    /** Recomputes every constraint. */
    void check() {
        workspace.read(plan::check, found -> {
            findings = found;
            checked = true;
            changed();
        });
    }

    /** Writes the plan as a workbook. */
    void export(Path file, Consumer<Path> done) {
        workspace.<Path>change(
                "gui.plan.exporting",
                (exam, progress) -> {
                    plan.export(exam, file);
                    return Answer.of(file);
                },
                answer -> answer.value().ifPresent(done));
    }
}
