package org.shikao.exam.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.plan.PlanCheckTest.changedFirst;
import static org.shikao.exam.plan.PlanCheckTest.firstStation;
import static org.shikao.exam.plan.PlanCheckTest.seats;
import static org.shikao.exam.plan.PlanCheckTest.tasks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.plan.Task.Part;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SamplePack;

/** Plants violations where the lot brings the subject or a paper spans several. */
class PlanPaperCheckTest {
    private static final Catalogue CATALOGUE = SampleCounty.catalogue(2);

    @Test
    void seesAnExemptSubjectThatTheLotCouldBring() {
        RulePack rules = SamplePack.oneByLot();
        SampleCounty one = new SampleCounty()
                .candidate(SampleCounty.candidate("x", "102", 9, "", Map.of(Subject.PHYSICS, "disabled")))
                .site("S1")
                .room("S1", "A", SampleCounty.ALL, 6)
                .examiners("900", "", SampleCounty.ALL, 3);
        Plan plan = Planner.plan(rules, CATALOGUE, one.roster(), one.venue(), "seed")
                .plan();
        Plan open = changedFirst(plan, seats(s -> List.of(new Seat("x", ""))));
        assertThat(PlanCheck.check(rules, CATALOGUE, one.roster(), one.venue(), open))
                .extracting(Problem::code)
                .containsExactly("PLAN_EXEMPT_SUBJECT_OPEN");
    }

    @Test
    void seesAPaperWithoutItsThreeSubjects() {
        RulePack rules = SamplePack.paper();
        SampleCounty one = new SampleCounty()
                .school("101", 9, 3)
                .site("S1")
                .room("S1", "A", SampleCounty.ALL, 6)
                .examiners("900", "", SampleCounty.ALL, 3);
        Plan plan = Planner.plan(rules, CATALOGUE, one.roster(), one.venue(), "seed")
                .plan();
        for (Task[] tasks : List.of(
                new Task[] {paper("WL01", Part.MAIN), paper("HX01", Part.MINOR)},
                new Task[] {paper("WL01", Part.MAIN), paper("HX01", Part.MINOR), paper("HX02", Part.MINOR)},
                new Task[] {paper("WL01", Part.MAIN), paper("HX01", Part.MAIN), paper("SW01", Part.MINOR)})) {
            Plan wrong = changedFirst(plan, firstStation(tasks(tasks)));
            assertThat(PlanCheck.check(rules, CATALOGUE, one.roster(), one.venue(), wrong))
                    .extracting(Problem::code)
                    .contains("PLAN_STATION_INCOMPLETE");
        }
    }

    private static Task paper(String id, Part part) {
        Subject subject = Stream.of(Subject.values())
                .filter(s -> id.startsWith(List.of("WL", "HX", "SW").get(s.ordinal())))
                .findFirst()
                .orElseThrow();
        return new Task(subject, id, part);
    }
}
