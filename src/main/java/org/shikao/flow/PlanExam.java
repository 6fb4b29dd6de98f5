package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.FrozenExperiments;
import org.shikao.exam.catalogue.RubricHistory;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.plan.GroupCheck;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.PlanCheck;
import org.shikao.exam.plan.Planned;
import org.shikao.exam.plan.Planner;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.sheet.PlanWorkbook;
import org.shikao.store.PreparedChange;
import org.shikao.text.Texts;

/** Plans sessions, benches and examiners, and seals the plan into the exam file. */
public final class PlanExam {
    /** What was planned. */
    public record PlanSummary(int sessions, int seats, int days, int stations, int examiners) {}

    /** The seed of a plan that nobody chose one for. */
    static final String USUAL_SEED = "1";

    private final Texts paper;
    private final RubricShelf shelf;

    /**
     * The flow at one computer.
     *
     * @param paper the language of the exported workbook
     * @param clock tells when rubrics were frozen with a plan
     * @param person who works here
     */
    public PlanExam(Texts paper, Clock clock, String person) {
        this.paper = paper;
        shelf = new RubricShelf(clock, person);
    }

    /**
     * Plans; refused once the exam day has begun, where a plan is sealed that is to stay, or where a constraint cannot be met. The
     * same seed gives the same plan; where groups are drawn in public (rule 8) the draw gives it.
     *
     * @param seed empty for none in particular
     */
    public Answer<PlanSummary> run(OpenExam exam, String seed, Seal seal, Progress progress) {
        progress.step(0, 0);
        return Preparation.allowed(exam, seal)
                .then(DrawUnits::rules)
                .then(rules ->
                        DrawGroups.seed(exam, rules, seed).then(chosen -> planned(exam, rules, chosen, progress)));
    }

    /** Whether there may be another plan; may be asked of an exam open for reading. */
    public Answer<OpenExam> allowed(OpenExam exam, Seal seal) {
        return Preparation.allowed(exam, seal);
    }

    private Answer<PlanSummary> planned(OpenExam exam, RulePack rules, String seed, Progress progress) {
        Planned planned = Planner.plan(rules, exam.catalogue(), exam.roster(), exam.venue(), seed);
        if (Problem.anyError(planned.problems())) {
            return Answer.refused(planned.problems());
        }
        progress.step(0, 0);
        return shelf.read(exam)
                .then(history -> sealed(exam, planned.plan(), history))
                .then(recorded -> Answer.of(summary(planned.plan()), planned.problems()));
    }

    /** Seals the plan and with it what it uses: from here on the rubrics are printed, and what is printed stands. */
    private Answer<Recorded> sealed(OpenExam exam, Plan plan, RubricHistory history) {
        Catalogue before = exam.catalogue();
        Catalogue catalogue = FrozenExperiments.sealed(before, used(plan));
        Prepared after = exam.prepared().with(catalogue).with(plan);
        PreparedChange save = PreparedChange.of(plan);
        if (!catalogue.equals(before)) {
            RubricHistory kept = history;
            for (Experiment experiment : catalogue.experiments()) {
                if (!before.experiments().contains(experiment)) {
                    kept = kept.with(shelf.kept(experiment.id(), experiment.rubric()));
                }
            }
            save = shelf.with(catalogue, kept).with(plan);
        }
        return exam.change(after, save, "", List.of(new Fact.PlanSealed(PreparedDigest.of(after))));
    }

    private static Set<String> used(Plan plan) {
        return plan.sessions().stream()
                .flatMap(session -> session.stations().stream())
                .flatMap(station -> station.tasks().stream())
                .map(Task::experimentId)
                .collect(Collectors.toSet());
    }

    /** Recomputes every constraint independently of the planner. */
    public List<Problem> check(OpenExam exam) {
        return exam.planned()
                ? recomputed(exam)
                : Answer.refused("PLAN_NONE", exam.name(), exam.name()).problems();
    }

    /** The constraints of the plan there is, under the rules with the units that were drawn. */
    static List<Problem> recomputed(OpenExam exam) {
        Answer<RulePack> rules = DrawUnits.rules(exam);
        if (rules.refused()) {
            return rules.problems();
        }
        List<Problem> problems = new ArrayList<>(DrawGroups.check(exam, rules.get()));
        // by the list as planned from: a school corrected since moves nobody
        problems.addAll(GroupCheck.check(
                rules.get(),
                exam.catalogue(),
                exam.prepared().roster(),
                exam.prepared().plan()));
        problems.addAll(
                PlanCheck.check(rules.get(), exam.catalogue(), exam.plannedRoster(), exam.venue(), exam.plannedPlan()));
        return problems;
    }

    /** Writes the plan as a workbook. */
    public void export(OpenExam exam, Path file) throws IOException {
        OutputFile.require(file, "xlsx");
        NewFiles.write(file, draft -> written(exam, draft));
    }

    private Path written(OpenExam exam, Path file) throws IOException {
        PlanWorkbook.write(file, exam.rules(), exam.catalogue(), exam.roster(), exam.venue(), exam.shownPlan(), paper);
        return file;
    }

    /** The counts of a plan. */
    public static PlanSummary summary(Plan plan) {
        List<Session> sessions = plan.sessions();
        return new PlanSummary(
                sessions.size(),
                sessions.stream().mapToInt(s -> s.seats().size()).sum(),
                (int) sessions.stream().map(Session::date).distinct().count(),
                sessions.stream().mapToInt(s -> s.stations().size()).sum(),
                (int) sessions.stream()
                        .flatMap(s -> s.examinerCodes().stream())
                        .distinct()
                        .count());
    }
}
