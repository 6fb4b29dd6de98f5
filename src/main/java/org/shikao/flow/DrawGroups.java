package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.draw.GroupDraw;
import org.shikao.exam.draw.LotDraw;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.rules.RulePack;

/** The public draw of groups (rule 8), made by two people before the plan; it gives the plan its seed, so that nobody chooses it. */
public final class DrawGroups {
    /** A draw asked for: the digits called in public, two people, and for a second draw its reason. */
    public record Order(String entropy, String by, String second, String reason) {}

    /** What was drawn: the hash of what it was drawn from, digits, the plan's seed, who drew, and how many draws there were. */
    public record Drawn(String unit, String list, String entropy, String seed, String by, String second, int draws) {}

    private static final Place PLACE = Place.named("draw.unit");

    /** Whether these rules have such a draw. */
    public static boolean isAskedFor(OpenExam exam) {
        return GroupDraw.isAskedFor(exam.rules());
    }

    /** Draws and records; a plan made before is dropped. Refused where the rules draw no groups, and once the day has begun. */
    public Answer<Drawn> run(OpenExam exam, Order order) {
        if (!isAskedFor(exam)) {
            return Answer.refused("GROUPS_NOTHING_TO_DRAW", "draw.unit");
        }
        if (exam.roster().candidates().isEmpty()) {
            return Answer.refused("PLAN_CANDIDATES_MISSING", exam.name());
        }
        List<Problem> problems = LotDraw.checkEntropy(order.entropy());
        return Problem.anyError(problems)
                ? Answer.refused(problems)
                : DrawUnits.rules(exam).then(rules -> drawn(exam, rules, order));
    }

    private Answer<Drawn> drawn(OpenExam exam, RulePack rules, Order order) {
        GroupDraw draw = GroupDraw.of(
                exam.examId(), rules, exam.catalogue(), exam.prepared().roster(), order.entropy());
        Fact fact = new Fact.GroupsDrawn(
                draw.list(), draw.entropy(), draw.seed(), order.reason(), order.by(), order.second());
        // judged with the plan as it is: without it the day would seem not to have begun
        Optional<Problem> refusal = exam.allowed(fact);
        if (refusal.isPresent()) {
            return Answer.refused(List.of(refusal.get()));
        }
        boolean planned = exam.planned();
        List<Problem> said = planned ? List.of(Problem.warning("PLAN_DROPPED", Place.NOWHERE)) : List.of();
        Answer<Recorded> recorded = planned
                ? exam.seal(exam.prepared().with(Plan.EMPTY), order.by(), fact)
                : exam.record(order.by(), List.of(fact));
        return recorded.then(done -> Answer.of(drawn(exam).orElseThrow(), said));
    }

    /** The draw that counts, empty before it. */
    public Optional<Drawn> drawn(OpenExam exam) {
        List<Fact.GroupsDrawn> all = exam.day().groupDraws();
        return last(exam)
                .map(fact -> new Drawn(
                        exam.rules().draw().unit().name(),
                        fact.list(),
                        fact.entropy(),
                        fact.seed(),
                        fact.name1(),
                        fact.name2(),
                        all.size()));
    }

    /** Recomputes the draw that counts, and whether the plan has its seed; refused where it does not agree. */
    public Answer<Drawn> verify(OpenExam exam) {
        if (last(exam).isEmpty()) {
            return Answer.refused("GROUPS_NOT_DRAWN", "draw.unit");
        }
        return DrawUnits.rules(exam).then(rules -> {
            List<Problem> problems = check(exam, rules);
            return Problem.anyError(problems)
                    ? Answer.refused(problems)
                    : Answer.of(drawn(exam).orElseThrow());
        });
    }

    /**
     * The seed to plan with: the one asked for, or where the rules draw groups the one drawn. Refused while it is not drawn, where what
     * it was drawn from was changed since, and where another seed is asked for.
     *
     * @param asked empty for none in particular
     */
    static Answer<String> seed(OpenExam exam, RulePack rules, String asked) {
        if (!GroupDraw.isAskedFor(rules)) {
            return Answer.of(asked.isEmpty() ? PlanExam.USUAL_SEED : asked);
        }
        Optional<Fact.GroupsDrawn> fact = last(exam);
        if (fact.isEmpty()) {
            return Answer.refused("PLAN_GROUPS_NOT_DRAWN", "draw.unit");
        }
        List<Problem> problems = agrees(exam, rules, fact.get());
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        String drawn = fact.get().seed();
        return asked.isEmpty() || asked.equals(drawn)
                ? Answer.of(drawn)
                : Answer.refused("PLAN_SEED_IS_DRAWN", "draw.unit", asked);
    }

    /** What is wrong with the draw and the plan made by it; empty where the rules draw no groups. */
    static List<Problem> check(OpenExam exam, RulePack rules) {
        if (!GroupDraw.isAskedFor(rules)) {
            return List.of();
        }
        Optional<Fact.GroupsDrawn> fact = last(exam);
        if (fact.isEmpty()) {
            return List.of(Problem.error("PLAN_GROUPS_NOT_DRAWN", PLACE));
        }
        List<Problem> problems = agrees(exam, rules, fact.get());
        boolean another =
                exam.planned() && !exam.plannedPlan().seed().equals(fact.get().seed());
        return problems.isEmpty() && another
                ? List.of(Problem.error(
                        "GROUPS_PLAN_SEED", PLACE, exam.plannedPlan().seed()))
                : problems;
    }

    private static List<Problem> agrees(OpenExam exam, RulePack rules, Fact.GroupsDrawn fact) {
        GroupDraw recorded = new GroupDraw(fact.list(), fact.entropy(), fact.seed());
        List<Problem> problems = new ArrayList<>(recorded.check(
                exam.examId(), rules, exam.catalogue(), exam.prepared().roster()));
        problems.addAll(apart(exam, Severity.ERROR));
        return problems;
    }

    /** Draws that two copies made apart: none counts before the plan until somebody who knows both draws again. */
    static List<Problem> apart(OpenExam exam, Severity severity) {
        boolean apart = !exam.day().groupsApart().isEmpty();
        return apart ? List.of(new Problem("GROUPS_DRAWN_APART", severity, PLACE, List.of())) : List.of();
    }

    private static Optional<Fact.GroupsDrawn> last(OpenExam exam) {
        return exam.day().groupDraws().stream().reduce((earlier, later) -> later);
    }
}
