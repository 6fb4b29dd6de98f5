package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.draw.LotDraw;
import org.shikao.exam.draw.UnitDraw;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.TaskRule;

/** The city's draw of units of the pool (rule 7), made by two people before the plan; the plan uses the drawn units only. */
public final class DrawUnits {
    /** A draw asked for: the digits called in public, two people, and for a second draw its reason. */
    public record Order(String entropy, String by, String second, String reason) {}

    /** What was drawn: names in drawn order out of how many units, the papers in them, and what it can be recomputed from. */
    public record Drawn(
            List<String> units,
            int of,
            int papers,
            String pool,
            String entropy,
            String seed,
            String by,
            String second,
            int draws) {}

    /** Draws and records; a plan made before is dropped. Refused where the rules have nothing to draw, and once the day has begun. */
    public Answer<Drawn> run(OpenExam exam, Order order) {
        TaskRule tasks = exam.rules().tasks();
        if (!tasks.drawsUnits()) {
            return Answer.refused("UNITS_NOTHING_TO_DRAW", "tasks.units");
        }
        List<Problem> problems = LotDraw.checkEntropy(order.entropy());
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        UnitDraw draw = UnitDraw.of(exam.examId(), tasks, order.entropy());
        Fact fact = new Fact.UnitsDrawn(
                draw.pool(), draw.entropy(), draw.seed(), draw.units(), order.reason(), order.by(), order.second());
        // judged with the plan as it is: without it the day would seem not to have begun
        Optional<Problem> refusal = exam.allowed(fact);
        if (refusal.isPresent()) {
            return Answer.refused(List.of(refusal.get()));
        }
        return recorded(exam, order, fact);
    }

    private Answer<Drawn> recorded(OpenExam exam, Order order, Fact fact) {
        boolean planned = exam.planned();
        List<Problem> said = planned ? List.of(Problem.warning("PLAN_DROPPED", Place.NOWHERE)) : List.of();
        Answer<Recorded> recorded = planned
                ? exam.seal(exam.prepared().with(Plan.EMPTY), order.by(), fact)
                : exam.record(order.by(), List.of(fact));
        return recorded.then(done -> Answer.of(drawn(exam).orElseThrow(), said));
    }

    /** The draw that counts, empty before it. */
    public Optional<Drawn> drawn(OpenExam exam) {
        List<Fact.UnitsDrawn> all = exam.day().unitDraws();
        return last(exam)
                .map(fact -> new Drawn(
                        fact.units(),
                        exam.rules().tasks().units().size(),
                        exam.rules().tasks().only(fact.units()).papers().size(),
                        fact.pool(),
                        fact.entropy(),
                        fact.seed(),
                        fact.name1(),
                        fact.name2(),
                        all.size()));
    }

    /** Recomputes the draw that counts; refused where it does not agree with the rules as they are. */
    public Answer<Drawn> verify(OpenExam exam) {
        Optional<Fact.UnitsDrawn> fact = last(exam);
        if (fact.isEmpty()) {
            return Answer.refused("UNITS_NOT_DRAWN", "tasks.units");
        }
        List<Problem> problems = check(exam, fact.get());
        return Problem.anyError(problems)
                ? Answer.refused(problems)
                : Answer.of(drawn(exam).orElseThrow());
    }

    /** The rules a plan is made and checked by: of a pool in units only those drawn. Refused while they are not. */
    static Answer<RulePack> rules(OpenExam exam) {
        RulePack pack = exam.rules();
        if (!pack.tasks().drawsUnits()) {
            return Answer.of(pack);
        }
        Optional<Fact.UnitsDrawn> fact = last(exam);
        if (fact.isEmpty()) {
            return Answer.refused("PLAN_UNITS_NOT_DRAWN", "tasks.units");
        }
        List<Problem> problems = new ArrayList<>(check(exam, fact.get()));
        problems.addAll(apart(exam, Severity.ERROR));
        return Problem.anyError(problems)
                ? Answer.refused(problems)
                : Answer.of(pack.with(pack.tasks().only(fact.get().units())));
    }

    /** Draws that two copies made apart: none counts before the plan until somebody who knows both draws again. */
    static List<Problem> apart(OpenExam exam, Severity severity) {
        List<Fact.UnitsDrawn> apart = exam.day().unitsApart();
        String units = apart.stream()
                .map(draw -> String.join(" ", draw.units()))
                .distinct()
                .collect(Collectors.joining(" / "));
        return apart.isEmpty()
                ? List.of()
                : List.of(new Problem("UNITS_DRAWN_APART", severity, Place.named("tasks.units"), List.of(units)));
    }

    private static Optional<Fact.UnitsDrawn> last(OpenExam exam) {
        return exam.day().unitDraws().stream().reduce((earlier, later) -> later);
    }

    private static List<Problem> check(OpenExam exam, Fact.UnitsDrawn fact) {
        UnitDraw recorded = new UnitDraw(fact.pool(), fact.entropy(), fact.seed(), fact.units());
        return recorded.check(exam.examId(), exam.rules().tasks());
    }
}
