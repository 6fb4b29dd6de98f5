package org.shikao.exam.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.plan.Task.Part;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SamplePack;
import org.shikao.exam.rules.TaskRule;
import org.shikao.exam.rules.TaskRule.Unit;

/** Rule 7: units of ready papers on the benches. */
class ReadyPapersTest {
    private static final Catalogue CATALOGUE = SampleCounty.catalogue(4);
    private static final List<Unit> UNITS = List.of(
            new Unit("A", List.of(List.of("WL01", "HX02", "SW03"), List.of("HX01", "WL02", "SW01"))),
            new Unit("B", List.of(List.of("SW02", "WL01", "HX01"), List.of("WL03", "HX03", "SW03"))),
            new Unit("C", List.of(List.of("WL04", "HX04", "SW04"))));

    private final SampleCounty county = SampleCounty.mountain(SampleCounty.ALL);

    private static RulePack papers(List<Unit> units, int drawn) {
        return SamplePack.with(
                SamplePack.paper(),
                new TaskRule(TaskRule.Source.PROVINCE, TaskRule.Variant.ORDINARY, List.of(), units, drawn));
    }

    private Planned plan(RulePack rules) {
        return Planner.plan(rules, CATALOGUE, county.roster(), county.venue(), "seed");
    }

    private List<String> codes(RulePack rules, Plan plan) {
        return PlanCheck.check(rules, CATALOGUE, county.roster(), county.venue(), plan).stream()
                .map(Problem::code)
                .distinct()
                .toList();
    }

    private static Set<List<String>> used(Plan plan) {
        return plan.sessions().stream()
                .flatMap(s -> s.stations().stream())
                .map(s -> s.tasks().stream().map(Task::experimentId).toList())
                .collect(Collectors.toSet());
    }

    @Test
    void unitsThatHaveNotBeenDrawnStopThePlan() {
        RulePack rules = papers(UNITS, 2);
        Planned planned = plan(rules);
        assertThat(planned.plan()).isEqualTo(Plan.EMPTY);
        assertThat(planned.problems()).extracting(Problem::code).contains("PLAN_UNITS_NOT_DRAWN");
        assertThat(codes(rules, Plan.EMPTY)).contains("PLAN_UNITS_NOT_DRAWN");
    }

    @ParameterizedTest
    @EnumSource(DrawRule.Unit.class)
    void onlyPapersOfDrawnUnitsLieOnTheBenches(DrawRule.Unit unit) {
        RulePack base = papers(UNITS, 2);
        DrawRule draw = new DrawRule(unit, base.draw().object(), base.draw().actor(), 15, true);
        RulePack rules = SamplePack.with(base, draw).with(base.tasks().only(List.of("C", "A")));
        Planned planned = plan(rules);
        assertThat(planned.problems()).noneMatch(Problem::isError);
        assertThat(codes(rules, planned.plan())).isEmpty();
        assertThat(used(planned.plan()))
                .isSubsetOf(
                        List.of("WL01", "HX02", "SW03"),
                        List.of("HX01", "WL02", "SW01"),
                        List.of("WL04", "HX04", "SW04"));
        if (unit != DrawRule.Unit.HALF_DAY_GROUP) {
            assertThat(used(planned.plan())).hasSize(3);
        }
        assertThat(planned.plan().sessions())
                .allSatisfy(s -> assertThat(s.stations())
                        .allSatisfy(station -> assertThat(station.tasks())
                                .extracting(Task::part)
                                .containsExactly(Part.MAIN, Part.MINOR, Part.MINOR)));
    }

    @Test
    void aPaperOfTheOtherVariantIsNeverSetAndNoneLeftIsSaid() {
        List<Unit> units = List.of(new Unit("A", List.of(List.of("WL01", "HX01", "SW01"))));
        RulePack ordinary = papers(units, 1);
        TaskRule digital = new TaskRule(TaskRule.Source.CITY, TaskRule.Variant.DIGITAL, List.of(), units, 1);
        assertThat(plan(ordinary).problems()).noneMatch(Problem::isError);
        assertThat(plan(ordinary.with(digital)).problems())
                .extracting(Problem::code)
                .contains("PLAN_PAPERS_MISSING");
    }

    @Test
    void theCheckSeesAnotherPaperAndAnUnevenSpread() {
        RulePack rules = papers(UNITS, 3);
        Plan plan = plan(rules).plan();
        assertThat(codes(rules, plan)).isEmpty();
        assertThat(codes(rules, firstStation(plan, s -> swapped(s, "WL04", "HX01", "SW01"))))
                .contains("PLAN_PAPER_UNKNOWN");
        // the same experiments, but another one is the main item
        assertThat(codes(rules, firstStation(plan, s -> swapped(s, "HX04", "WL04", "SW04"))))
                .contains("PLAN_PAPER_UNKNOWN");
        assertThat(codes(rules, everyStation(plan, s -> swapped(s, "WL01", "HX02", "SW03"))))
                .contains("PLAN_TASKS_UNEVEN")
                .doesNotContain("PLAN_PAPER_UNKNOWN");
        assertThat(codes(rules.with(rules.tasks().only(List.of("C"))), plan)).contains("PLAN_PAPER_UNKNOWN");
    }

    @Test
    void randomUnitsPlanWithoutAViolation() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            SampleCounty any = SampleCounty.random(seed, 9);
            List<List<String>> papers = new ArrayList<>();
            int count = 1 + random.nextInt(8);
            while (papers.size() < count) {
                List<String> paper = new ArrayList<>(List.of(
                        "WL0" + (1 + random.nextInt(4)),
                        "HX0" + (1 + random.nextInt(4)),
                        "SW0" + (1 + random.nextInt(4))));
                Collections.shuffle(paper, random);
                if (!papers.contains(paper)) {
                    papers.add(paper);
                }
            }
            RulePack rules = papers(List.of(new Unit("A", papers)), 1);
            Planned planned = Planner.plan(rules, CATALOGUE, any.roster(), any.venue(), "s" + seed);
            if (!planned.plan().sessions().isEmpty()) {
                assertThat(PlanCheck.check(rules, CATALOGUE, any.roster(), any.venue(), planned.plan()))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void withOneItemASubjectThePapersAreThePool() {
        List<Unit> units = List.of(
                new Unit("A", List.of(List.of("WL01"), List.of("HX01"), List.of("SW01"), List.of("WL02"))),
                new Unit("B", List.of(List.of("WL03"), List.of("HX03"), List.of("SW03"))));
        TaskRule tasks = new TaskRule(TaskRule.Source.PROVINCE, TaskRule.Variant.ORDINARY, List.of(), units, 1);
        RulePack rules = SamplePack.usual().with(tasks.only(List.of("A")));
        Planned planned = plan(rules);
        assertThat(codes(rules, planned.plan())).isEmpty();
        assertThat(used(planned.plan()).stream().flatMap(List::stream)).containsOnly("WL01", "WL02", "HX01", "SW01");
        assertThat(codes(SamplePack.usual().with(tasks.only(List.of("B"))), planned.plan()))
                .contains("PLAN_TASK_NOT_IN_POOL");
    }

    private static Station swapped(Station station, String... ids) {
        List<Task> tasks = new ArrayList<>();
        for (String id : ids) {
            Subject subject = Subject.values()[List.of("WL", "HX", "SW").indexOf(id.substring(0, 2))];
            tasks.add(new Task(subject, id, tasks.isEmpty() ? Part.MAIN : Part.MINOR));
        }
        return new Station(station.lotNo(), station.benchNo(), tasks, station.examinerCode());
    }

    private static Plan firstStation(Plan plan, UnaryOperator<Station> change) {
        Session first = plan.sessions().get(0);
        List<Station> stations = new ArrayList<>(first.stations());
        stations.set(0, change.apply(stations.get(0)));
        return with(plan, first, stations);
    }

    private static Plan everyStation(Plan plan, UnaryOperator<Station> change) {
        Session first = plan.sessions().get(0);
        return with(plan, first, first.stations().stream().map(change).toList());
    }

    private static Plan with(Plan plan, Session s, List<Station> stations) {
        List<Session> sessions = new ArrayList<>(plan.sessions());
        sessions.set(0, Altered.stations(s, stations));
        return new Plan(plan.seed(), sessions);
    }
}
