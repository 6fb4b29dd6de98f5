package org.shikao.exam.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.plan.PlannerTest.plan;
import static org.shikao.exam.plan.PlannerTest.small;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SamplePack;
import org.shikao.exam.rules.SessionRule.Grouping;
import org.shikao.exam.rules.TaskRule;
import org.shikao.exam.venue.Examiner;

/** What the planner says where no plan can be made. */
class PlannerRefusalsTest {
    private static final Set<Subject> PHYSICS = EnumSet.of(Subject.PHYSICS);
    private static final Set<Subject> CHEMISTRY = EnumSet.of(Subject.CHEMISTRY);

    @Test
    void saysWhichRoomsSeatsOrExaminersAreMissingAndHowMany() {
        SampleCounty noRoom = new SampleCounty()
                .school("101", 9, 7)
                .site("S1")
                .room("S1", "A", PHYSICS, 12)
                .examiners("900", "", SampleCounty.ALL, 6);
        assertProblem(noRoom, "PLAN_ROOMS_MISSING", List.of("S1", "chemistry", "7"));
        SampleCounty noBench = new SampleCounty()
                .school("101", 8, 7)
                .site("S1")
                .room("S1", "A", SampleCounty.ALL, 2, List.of(1, 2), List.of())
                .examiners("900", "", SampleCounty.ALL, 6);
        assertProblem(noBench, "PLAN_SEATS_MISSING", List.of("S1", "biology", "7"));
        SampleCounty noExaminer = new SampleCounty()
                .school("101", 9, 7)
                .site("S1")
                .room("S1", "A", SampleCounty.ALL, 12)
                .examiners("900", "", PHYSICS, 6)
                .examiners("101", "", CHEMISTRY, 6);
        assertProblem(noExaminer, "PLAN_EXAMINERS_MISSING", List.of("S1", "chemistry", "7", "0", "4"));
        SampleCounty noSite = small().school("404", 9, 3).site("S9", "1");
        SampleCounty onlyFeeders = new SampleCounty().school("404", 9, 3).site("S9", "1");
        assertThat(plan(SamplePack.usual(), noSite).problems()).isEmpty();
        assertProblem(onlyFeeders, "PLAN_SCHOOL_WITHOUT_SITE", List.of("404", "3"));
    }

    @Test
    void doesNotCountExaminersWhoAreUntrainedOrHaveAnotherRole() {
        SampleCounty county = new SampleCounty()
                .school("101", 8, 7)
                .site("S1")
                .room("S1", "A", SampleCounty.ALL, 12)
                .examiner(new Examiner("U", "", "900", "", Examiner.Role.EXAMINER, SampleCounty.ALL, false, List.of()))
                .examiner(new Examiner("C", "", "900", "", Examiner.Role.CHIEF, SampleCounty.ALL, true, List.of()));
        assertProblem(county, "PLAN_EXAMINERS_MISSING", List.of("S1", "biology", "7", "0", "4"));
    }

    @Test
    void refusesToPlanWithoutCandidatesTasksOrTime() {
        assertProblem(new SampleCounty().site("S1"), "PLAN_CANDIDATES_MISSING", List.of());
        RulePack unknown = SamplePack.with(
                SamplePack.usual(),
                new TaskRule(TaskRule.Source.CITY, TaskRule.Variant.ORDINARY, List.of("XX99"), List.of(), 0));
        assertThat(plan(unknown, small()).problems())
                .extracting(Problem::code)
                .containsExactly("PLAN_TASK_UNKNOWN", "PLAN_TASKS_MISSING", "PLAN_TASKS_MISSING");
        RulePack nobody = SamplePack.with(SamplePack.usual(), SamplePack.session(0, Grouping.SCHOOL));
        assertThat(plan(nobody, small()).problems()).extracting(Problem::code).containsExactly("PLAN_SIZE_ZERO");
    }

    private static void assertProblem(SampleCounty county, String code, List<String> args) {
        Planned planned = plan(SamplePack.usual(), county);
        assertThat(planned.problems())
                .filteredOn(p -> p.code().equals(code))
                .extracting(Problem::args)
                .contains(args);
        assertThat(planned.plan()).isEqualTo(Plan.EMPTY);
    }
}
