package org.shikao.exam.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.CandidateEdit;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SamplePack;
import org.shikao.exam.rules.SessionRule;

/** What the rules of the draw do to a plan: each value leaves a trace that the other values do not. */
class DrawKeysTest {
    private static final Catalogue CATALOGUE = SampleCounty.catalogue(4);
    private final SampleCounty county = new SampleCounty()
            .school("101", 9, 30)
            .site("S1")
            .room("S1", "A", SampleCounty.ALL, 8)
            .room("S1", "B", SampleCounty.ALL, 8)
            .examiners("900", "S1", SampleCounty.ALL, 20);

    private static RulePack with(DrawRule.Unit unit, DrawRule.Object object, boolean relabel) {
        DrawRule draw = new DrawRule(unit, object, DrawRule.Actor.CANDIDATE, 15, relabel);
        return SamplePack.with(SamplePack.usual(), draw);
    }

    private Plan plan(RulePack rules) {
        Planned planned = Planner.plan(rules, CATALOGUE, county.roster(), county.venue(), "7");
        assertThat(planned.problems()).noneMatch(Problem::isError);
        assertThat(PlanCheck.check(rules, CATALOGUE, county.roster(), county.venue(), planned.plan()))
                .noneMatch(Problem::isError);
        return planned.plan();
    }

    private static Set<String> tasks(Session session) {
        return session.stations().stream()
                .flatMap(s -> s.tasks().stream())
                .map(Task::experimentId)
                .collect(Collectors.toSet());
    }

    @Test
    void aHalfDayGroupHasOneTaskASubjectAndCandidatesOfTheirOwnHaveSeveral() {
        Plan grouped = plan(with(DrawRule.Unit.HALF_DAY_GROUP, DrawRule.Object.BENCH, false));
        assertThat(grouped.sessions()).allSatisfy(s -> assertThat(tasks(s)).hasSize(1));
        Plan alone = plan(with(DrawRule.Unit.CANDIDATE, DrawRule.Object.BENCH, false));
        assertThat(alone.sessions()).anySatisfy(s -> assertThat(tasks(s)).hasSizeGreaterThan(1));
    }

    @Test
    void thePlanCheckFindsAHalfDayWithTwoTasks() {
        Plan alone = plan(with(DrawRule.Unit.CANDIDATE, DrawRule.Object.BENCH, false));
        RulePack grouped = with(DrawRule.Unit.HALF_DAY_GROUP, DrawRule.Object.BENCH, false);
        assertThat(PlanCheck.check(grouped, CATALOGUE, county.roster(), county.venue(), alone))
                .anyMatch(p -> p.code().equals("PLAN_HALF_DAY_TASKS"));
    }

    @Test
    void aFirstLotDealsASchoolOutToSessionsWhereTheRuleDrawsTheGroupFirst() {
        List<String> byNumber = calls(plan(with(DrawRule.Unit.CANDIDATE, DrawRule.Object.BENCH, false)));
        assertThat(byNumber).isSorted();
        List<String> byLot = calls(plan(with(DrawRule.Unit.GROUP_THEN_BENCH, DrawRule.Object.BENCH, false)));
        assertThat(byLot).isNotEqualTo(byNumber).containsExactlyInAnyOrderElementsOf(byNumber);
    }

    @Test
    void aSchoolIsCalledByRegistrationNumberAndThoseWithoutOneComeLastAndAreCounted() {
        List<Candidate> all = county.roster().candidates();
        List<Candidate> registered = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            registered.add(i < 3 ? all.get(i) : registered(all.get(i), String.format("%04d", 9000 - i)));
        }
        Roster roster = new Roster(county.roster().schools(), registered);
        RulePack usual = SamplePack.usual();
        RulePack rules = SamplePack.with(usual, ordered(usual.session()));
        Planned planned = Planner.plan(rules, CATALOGUE, roster, county.venue(), "7");
        assertThat(planned.problems())
                .filteredOn(p -> p.code().equals("PLAN_REGISTRATION_NO_MISSING"))
                .singleElement()
                .satisfies(p -> assertThat(p.args()).containsExactly("3"));
        List<String> expected = new ArrayList<>();
        for (int i = all.size() - 1; i >= 3; i--) {
            expected.add(all.get(i).candidateNo());
        }
        all.subList(0, 3).forEach(c -> expected.add(c.candidateNo()));
        assertThat(calls(planned.plan())).isEqualTo(expected);
    }

    private static Candidate registered(Candidate c, String no) {
        return CandidateEdit.with(c, RosterField.REGISTRATION_NO, no);
    }

    private static SessionRule ordered(SessionRule rule) {
        return new SessionRule(
                rule.size(),
                rule.grouping(),
                SessionRule.Order.REGISTRATION_NO,
                rule.operateMinutes(),
                rule.readMinutes(),
                rule.changeMinutes(),
                rule.morningFrom(),
                rule.morningTo(),
                rule.afternoonFrom(),
                rule.afternoonTo(),
                rule.entryClosesAfterMinutes(),
                rule.leaveEarly());
    }

    /** Who is called to physics, in order of time and room. */
    private static List<String> calls(Plan plan) {
        return plan.sessions().stream()
                .filter(s -> s.subjects().get(0) == Subject.PHYSICS)
                .flatMap(s -> s.candidates().stream())
                .toList();
    }

    @Test
    void aLotNamesTheExperimentWhereExperimentsAreDrawnAndElseRoomAndBench() {
        Plan experiments = plan(with(DrawRule.Unit.CANDIDATE, DrawRule.Object.EXPERIMENT, true));
        assertThat(experiments.sessions())
                .flatExtracting(Session::stations)
                .allSatisfy(s -> assertThat(s.lotNo())
                        .startsWith(s.tasks().get(0).experimentId() + "-")
                        .endsWith(String.valueOf(s.benchNo())));
        Plan benches = plan(with(DrawRule.Unit.CANDIDATE, DrawRule.Object.BENCH, false));
        assertThat(benches.sessions())
                .allSatisfy(session -> assertThat(session.stations())
                        .allSatisfy(s -> assertThat(s.lotNo()).startsWith(session.roomNo() + "-")));
    }

    @Test
    void labelsAreDealtOutAnewForEverySessionAndTasksStayAtTheBench() {
        Plan relabelled = plan(with(DrawRule.Unit.CANDIDATE, DrawRule.Object.BENCH, true));
        Set<List<String>> orders = new HashSet<>();
        for (Session session : relabelled.sessions()) {
            if (session.roomNo().equals("A")) {
                orders.add(session.stations().stream().map(Station::lotNo).toList());
            }
        }
        assertThat(orders).hasSizeGreaterThan(1);
        Plan fixed = plan(with(DrawRule.Unit.CANDIDATE, DrawRule.Object.BENCH, false));
        assertThat(fixed.sessions())
                .flatExtracting(Session::stations)
                .allSatisfy(s -> assertThat(s.lotNo()).endsWith(String.valueOf(s.benchNo())));
    }
}
