package org.shikao.gui.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.shikao.exam.Problem;
import org.shikao.flow.Answer;
import org.shikao.flow.DrawGroups;
import org.shikao.flow.DrawUnits;
import org.shikao.flow.OpenExam;
import org.shikao.flow.PlanExam;
import org.shikao.flow.PlanExam.PlanSummary;
import org.shikao.flow.Seal;
import org.shikao.gui.control.StepState;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The plan of the open exam: its sessions, what planning said, what the independent check found. */
final class PlanModel extends ExamModel<PlanModel.View> {
    /**
     * The plan; {@code ready} tells whether roster and venue are there to plan with, {@code drawsUnits} whether units of the pool are
     * drawn before it, {@code units} which were, and the same for groups.
     */
    record View(
            List<PlanRow> rows,
            PlanSummary summary,
            String seed,
            boolean ready,
            boolean drawsUnits,
            Optional<DrawUnits.Drawn> units,
            boolean drawsGroups,
            Optional<DrawGroups.Drawn> groups) {
        View {
            rows = List.copyOf(rows);
        }
    }

    private static final int SEED_SHOWN = 16;
    private final PlanExam plan;
    private final PublicDraws draws;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private List<Problem> findings = List.of();
    private boolean checked;

    PlanModel(Workspace workspace, PlanExam plan, PublicDraws draws) {
        super(workspace, Reading.IN_BACKGROUND);
        this.draws = draws;
        this.plan = plan;
    }

    @Override
    protected void forget() {
        findings = List.of();
        checked = false;
        ready.set(false);
    }

    @Override
    protected View read(OpenExam exam) {
        boolean complete =
                !exam.roster().candidates().isEmpty() && !exam.venue().rooms().isEmpty();
        return new View(
                PlanRow.all(exam),
                PlanExam.summary(exam.plan()),
                exam.plan().seed(),
                complete,
                exam.rules().tasks().drawsUnits(),
                draws.units().drawn(exam),
                DrawGroups.isAskedFor(exam),
                draws.groups().drawn(exam));
    }

    @Override
    protected View take(View read) {
        ready.set(read.ready() && workspace().writable());
        return read;
    }

    @Override
    protected StepState stepOf(View shown) {
        return shown.rows().isEmpty() ? StepState.EMPTY : StepState.DONE;
    }

    @Override
    protected Phrase stateOf(View shown) {
        PlanSummary s = shown.summary();
        if (shown.rows().isEmpty()) {
            return shown.units()
                    .map(PlanModel::drawn)
                    .or(() -> shown.groups().map(PlanModel::drawn))
                    .orElse(null);
        }
        return Phrase.of("gui.plan.state", s.sessions(), s.seats(), s.days(), s.examiners(), shortened(shown.seed()));
    }

    /** A drawn seed is a hash of 64 digits; the whole stands in the plan and its draw. */
    private static String shortened(String seed) {
        return seed.length() > 2 * SEED_SHOWN ? seed.substring(0, SEED_SHOWN) + "…" : seed;
    }

    private static Phrase drawn(DrawUnits.Drawn units) {
        return Phrase.of("gui.plan.units.state", String.join(" ", units.units()), units.of(), units.papers());
    }

    private static Phrase drawn(DrawGroups.Drawn groups) {
        return Phrase.of("gui.plan.groups.state", shortened(groups.seed()));
    }

    /** Whether groups are drawn before the plan. */
    boolean drawsGroups() {
        return viewProperty().get() != null && viewProperty().get().drawsGroups();
    }

    /** The groups drawn, empty before. */
    Optional<DrawGroups.Drawn> groups() {
        return viewProperty().get() == null
                ? Optional.empty()
                : viewProperty().get().groups();
    }

    /** Draws the groups; a plan made before is dropped. */
    void drawGroups(DrawGroups.Order order, Consumer<DrawGroups.Drawn> done) {
        workspace()
                .<DrawGroups.Drawn>changeOnce(
                        "gui.plan.groups.drawing",
                        "",
                        (exam, progress) -> draws.groups().run(exam, order),
                        answer -> {
                            findings = answer.problems();
                            checked = false;
                            changed();
                            answer.value().ifPresent(done);
                        });
    }

    /** Whether units of the pool are drawn before the plan. */
    boolean drawsUnits() {
        return viewProperty().get() != null && viewProperty().get().drawsUnits();
    }

    /** The units drawn, empty before. */
    Optional<DrawUnits.Drawn> units() {
        return viewProperty().get() == null
                ? Optional.empty()
                : viewProperty().get().units();
    }

    /** Draws units of the pool; a plan made before is dropped. */
    void drawUnits(DrawUnits.Order order, Consumer<DrawUnits.Drawn> done) {
        workspace()
                .<DrawUnits.Drawn>changeOnce(
                        "gui.plan.units.drawing",
                        "",
                        (exam, progress) -> draws.units().run(exam, order),
                        answer -> {
                            findings = answer.problems();
                            checked = false;
                            changed();
                            answer.value().ifPresent(done);
                        });
    }

    /** The sessions; none without an exam. */
    List<PlanRow> rows() {
        return viewProperty().get() == null ? List.of() : viewProperty().get().rows();
    }

    /** The seed of the plan that stands; empty without one. */
    String seed() {
        return viewProperty().get() == null ? "" : viewProperty().get().seed();
    }

    /** Whether a plan can be made: roster and venue are there and the exam may be changed. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** What planning or checking said. */
    List<Problem> findings() {
        return findings;
    }

    /** Whether the plan that stands was checked, so that no findings means none. */
    boolean isChecked() {
        return checked;
    }

    /** Plans with this seed; the same seed gives the same plan. One that stands is given up, which the page asked about. */
    void make(String chosen, Consumer<PlanSummary> done) {
        Seal seal = rows().isEmpty() ? Seal.KEEP : Seal.BREAK;
        workspace()
                .<PlanSummary>changeOnce(
                        "gui.plan.planning", "", (exam, progress) -> plan.run(exam, chosen, seal, progress), answer -> {
                            findings = answer.problems();
                            checked = false;
                            changed();
                            answer.value().ifPresent(done);
                        });
    }

    /** Recomputes every constraint. */
    void check() {
        workspace().read(plan::check, found -> {
            findings = found;
            checked = true;
            changed();
        });
    }

    /** Writes the plan as a workbook. */
    void export(Path file, Consumer<Path> done) {
        workspace()
                .<Path>change(
                        "gui.plan.exporting",
                        (exam, progress) -> {
                            plan.export(exam, file);
                            return Answer.of(file);
                        },
                        answer -> answer.value().ifPresent(done));
    }
}
