package org.shikao.exam.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.RulePath;
import org.shikao.exam.rules.SamplePack;
import org.shikao.exam.venue.Examiner;

/** Rule 21, double: two examiners of the room mark every sheet, so the plan posts two at every bench as long as it has them. */
class SecondMarkersTest {
    private static final Catalogue CATALOGUE = SampleCounty.catalogue(4);
    private static final Set<Subject> PHYSICS = EnumSet.of(Subject.PHYSICS);

    private static RulePack twice(RulePack rules) {
        return RulePath.with(rules, "marking.mode", Mode.DOUBLE);
    }

    private static Planned plan(RulePack rules, SampleCounty county) {
        return Planner.plan(rules, CATALOGUE, county.roster(), county.venue(), "seed");
    }

    private static List<Problem> check(RulePack rules, SampleCounty county, Plan plan) {
        return PlanCheck.check(rules, CATALOGUE, county.roster(), county.venue(), plan);
    }

    private static SampleCounty room(int examiners) {
        return new SampleCounty()
                .school("101", 9, 8)
                .site("S1")
                .room("S1", "A", EnumSet.allOf(Subject.class), 8)
                .examiners("900", "S1", EnumSet.of(Subject.CHEMISTRY), 8)
                .examiners("900", "S1", PHYSICS, examiners);
    }

    private static long alone(Plan plan) {
        return plan.sessions().stream()
                .flatMap(s -> s.stations().stream())
                .filter(s -> s.secondCode().isEmpty())
                .count();
    }

    @Test
    void postsASecondExaminerAtEveryBenchOfTheSampleCounty() {
        SampleCounty county = SampleCounty.mountain();
        RulePack rules = twice(SamplePack.usual());
        Planned planned = plan(rules, county);
        assertThat(planned.problems()).isEmpty();
        assertThat(check(rules, county, planned.plan())).isEmpty();
        assertThat(alone(planned.plan())).isZero();
        planned.plan().sessions().forEach(session -> {
            assertThat(session.stations())
                    .allSatisfy(s -> assertThat(s.examinerCodes()).hasSize(2).doesNotHaveDuplicates());
        });
        assertThat(plan(rules, county).plan()).isEqualTo(planned.plan());
    }

    @Test
    void postsNobodyTwiceWhereSheetsAreMarkedOnceOrFromVideo() {
        SampleCounty county = room(8);
        int posts = 2 * 8;
        assertThat(alone(plan(SamplePack.usual(), county).plan())).isEqualTo(posts);
        RulePack video = RulePath.with(SamplePack.usual(), "marking.mode", Mode.NETWORKED);
        assertThat(alone(plan(video, county).plan())).isEqualTo(posts);
    }

    /** 8 benches at two an examiner need four, twice. */
    @Test
    void makesSessionsSmallerRatherThanLeaveAnExaminerAlone() {
        RulePack rules = twice(SamplePack.usual());
        Planned enough = plan(rules, room(8));
        Planned half = plan(rules, room(4));
        assertThat(enough.problems()).isEmpty();
        assertThat(half.problems()).isEmpty();
        assertThat(enough.report().sessions()).isEqualTo(2);
        assertThat(half.report().sessions()).isEqualTo(3);
        assertThat(alone(half.plan())).isZero();
    }

    @Test
    void leavesAnExaminerAloneOnlyWhereThereIsNoOther() {
        RulePack rules = twice(SamplePack.usual());
        SampleCounty county = room(1);
        Planned planned = plan(rules, county);
        assertThat(planned.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PLAN_SECOND_MISSING");
            assertThat(problem.isError()).isFalse();
            assertThat(problem.args()).contains("S1", "4", "1");
        });
        assertThat(alone(planned.plan())).isEqualTo(8);
        assertThat(check(rules, county, planned.plan()))
                .extracting(Problem::code)
                .containsOnly("PLAN_ONE_MARKER");
        assertThat(planned.plan().sessions())
                .filteredOn(s -> s.subjects().contains(Subject.CHEMISTRY))
                .allSatisfy(s ->
                        assertThat(s.stations()).noneMatch(b -> b.secondCode().isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"usual", "oneByLot", "paper"})
    void plansRandomCountiesWithoutAViolation(String pack) {
        RulePack base = twice(
                switch (pack) {
                    case "paper" -> SamplePack.paper();
                    case "oneByLot" -> SamplePack.oneByLot();
                    default -> SamplePack.usual();
                });
        for (int seed = 0; seed < 60; seed++) {
            ExaminerRule.Binding binding = ExaminerRule.Binding.values()[seed % 3];
            RulePack rules = SamplePack.with(
                    base, new ExaminerRule(1 + seed % 4, binding, true, true, seed % 5 == 0, seed % 7 == 0));
            SampleCounty county = SampleCounty.random(seed, pack.equals("usual") ? 8 : 9);
            Planned planned = plan(rules, county);
            boolean lacking = planned.problems().stream().anyMatch(p -> p.code().equals("PLAN_SECOND_MISSING"));
            assertThat(check(rules, county, planned.plan()))
                    .as("county %d", seed)
                    .filteredOn(p -> !lacking || !p.code().equals("PLAN_ONE_MARKER"))
                    .filteredOn(p -> !Problem.anyError(planned.problems()))
                    .isEmpty();
            assertThat(alone(planned.plan()) > 0).as("county %d", seed).isEqualTo(lacking);
        }
    }

    @Test
    void keepsCountiesThatOneExaminerCouldServePlannableUnderEveryAvoidance() {
        for (int seed = 0; seed < 40; seed++) {
            ExaminerRule rule = new ExaminerRule(2, ExaminerRule.Binding.HALF_DAY, true, true, true, true);
            RulePack once = SamplePack.with(SamplePack.usual(), rule);
            SampleCounty county = SampleCounty.random(seed, 8);
            boolean feasible = !Problem.anyError(plan(once, county).problems());
            assertThat(!feasible || !Problem.anyError(plan(twice(once), county).problems()))
                    .as("county %d", seed)
                    .isTrue();
        }
    }

    @Test
    void seesASecondExaminerWhoMayNotMark() {
        RulePack rules = twice(SamplePack.usual());
        SampleCounty county = room(8).examiner(
                        new Examiner("OWN", "", "101", "S1", Examiner.Role.EXAMINER, SampleCounty.ALL, true, List.of()))
                .examiner(new Examiner("NEW", "", "900", "S1", Examiner.Role.EXAMINER, PHYSICS, false, List.of()));
        Plan sound = plan(rules, county).plan();
        assertThat(planted(rules, county, sound, s -> s.examinerCode())).contains("PLAN_SECOND_SAME");
        assertThat(planted(rules, county, sound, s -> "OWN")).contains("PLAN_EXAMINER_OWN_SCHOOL");
        assertThat(planted(rules, county, sound, s -> "NEW")).contains("PLAN_EXAMINER_UNTRAINED");
        assertThat(planted(rules, county, sound, s -> "E001")).contains("PLAN_EXAMINER_SUBJECT", "PLAN_EXAMINER_RATIO");
        assertThat(planted(rules, county, sound, s -> "?")).contains("PLAN_EXAMINER_UNKNOWN");
        assertThat(planted(SamplePack.usual(), county, sound, s -> s.secondCode()))
                .contains("PLAN_SECOND_NOT_DUE");
        RulePack pairs = RulePath.with(rules, "examiner.avoidSameSchoolPair", true);
        assertThat(planted(pairs, county, sound, s -> s.secondCode())).contains("PLAN_EXAMINER_SCHOOL_PAIR");
    }

    /** Teachers of 101 watch 102 by the plan, so nobody of 102 marks a sheet of 101, in the room or not. */
    @Test
    void keepsSchoolsFromMarkingEachOther() {
        RulePack rules = SamplePack.with(
                SamplePack.usual(), new ExaminerRule(2, ExaminerRule.Binding.HALF_DAY, true, true, true, false));
        SampleCounty county = new SampleCounty()
                .school("101", 9, 1)
                .school("102", 9, 4)
                .site("S1", "102")
                .site("S2", "101")
                .room("S1", "A", SampleCounty.ALL, 8)
                .room("S2", "A", SampleCounty.ALL, 8)
                .examiners("101", "S1", SampleCounty.ALL, 4)
                .examiners("900", "S2", SampleCounty.ALL, 4)
                .examiners("102", "S2", SampleCounty.ALL, 1);
        Plan plan = plan(rules, county).plan();
        assertThat(plan.sessions()).isNotEmpty();
        SchoolPairs pairs = SchoolPairs.of(rules, plan, county.roster(), county.venue());
        Examiner of102 = county.venue().examiner("E009").orElseThrow();
        Examiner of900 = county.venue().examiner("E005").orElseThrow();
        Candidate candidate = county.roster().candidates().get(0);
        SheetKey key = new SheetKey(candidate.candidateNo(), Subject.PHYSICS);
        MarkerRules markers = new MarkerRules(rules.examiner(), pairs);
        assertThat(markers.refusal(of102, candidate, key)).map(Problem::code).contains("MARKER_PAIRED_SCHOOL");
        assertThat(markers.refusal(of900, candidate, key)).isEmpty();
        assertThat(new MarkerRules(SamplePack.examiner(2), pairs).refusal(of102, candidate, key))
                .isEmpty();
    }

    /** The codes found when the physics benches have other second markers. */
    private static Set<String> planted(RulePack rules, SampleCounty county, Plan sound, SecondOf second) {
        List<Session> sessions = new ArrayList<>();
        for (Session s : sound.sessions()) {
            boolean physics = s.subjects().contains(Subject.PHYSICS);
            UnaryOperator<Station> change =
                    b -> new Station(b.lotNo(), b.benchNo(), b.tasks(), b.examinerCode(), second.of(b));
            List<Station> stations = physics ? s.stations().stream().map(change).toList() : s.stations();
            sessions.add(Altered.stations(s, stations));
        }
        Set<String> codes = new HashSet<>();
        check(rules, county, new Plan(sound.seed(), sessions)).forEach(p -> codes.add(p.code()));
        return codes;
    }

    /** Who is put as the second marker of a bench. */
    private interface SecondOf {
        String of(Station bench);
    }
}
