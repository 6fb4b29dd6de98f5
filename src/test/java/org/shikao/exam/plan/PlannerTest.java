package org.shikao.exam.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SamplePack;
import org.shikao.exam.rules.SessionRule.Grouping;
import org.shikao.exam.rules.TaskRule;
import org.shikao.exam.venue.Venue;

class PlannerTest {

    private static final Catalogue CATALOGUE = SampleCounty.catalogue(4);
    private static final Set<Subject> PHYSICS = EnumSet.of(Subject.PHYSICS);
    private static final Set<Subject> CHEMISTRY = EnumSet.of(Subject.CHEMISTRY);

    static Planned plan(RulePack rules, SampleCounty county) {
        return Planner.plan(rules, CATALOGUE, county.roster(), county.venue(), "seed");
    }

    private static Planned sound(RulePack rules, SampleCounty county) {
        long from = System.nanoTime();
        Planned planned = plan(rules, county);
        long done = System.nanoTime();
        assertThat(planned.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(PlanCheck.check(rules, CATALOGUE, county.roster(), county.venue(), planned.plan()))
                .isEmpty();
        if (planned.report().seats() > 1000) {
            System.out.printf(
                    "%d candidates: %s; planned in %d ms, checked in %d ms%n",
                    county.roster().candidates().size(),
                    planned.report(),
                    (done - from) / 1_000_000,
                    (System.nanoTime() - done) / 1_000_000);
        }
        return planned;
    }

    static SampleCounty small() {
        return new SampleCounty()
                .school("101", 9, 40)
                .site("S1")
                .room("S1", "A", PHYSICS, 12)
                .room("S1", "B", CHEMISTRY, 12)
                .examiners("900", "S1", PHYSICS, 6)
                .examiners("900", "S1", CHEMISTRY, 6);
    }

    @Test
    void seatsTheSampleCounty() {
        SampleCounty county = SampleCounty.mountain();
        Planned planned = sound(SamplePack.usual(), county);
        assertThat(planned.report().examiners()).isGreaterThan(40);
    }

    @Test
    void seatsTheSampleCountyMixedAndOneToOneAndByLotAndByPaper() {
        SampleCounty county = SampleCounty.mountain();
        sound(SamplePack.with(SamplePack.usual(), SamplePack.session(24, Grouping.MIXED)), county);
        sound(SamplePack.with(SamplePack.usual(), SamplePack.examiner(1)), county);
        SampleCounty able = SampleCounty.mountain(SampleCounty.ALL);
        sound(SamplePack.oneByLot(), able);
        sound(SamplePack.paper(), able);
    }

    @ParameterizedTest
    @ValueSource(strings = {"usual", "oneByLot", "paper"})
    void plansAHundredRandomCountiesWithoutAViolation(String pack) {
        RulePack base = switch (pack) {
            case "paper" -> SamplePack.paper();
            case "oneByLot" -> SamplePack.oneByLot();
            default -> SamplePack.usual();
        };
        for (int seed = 0; seed < 100; seed++) {
            RulePack rules = varied(base, seed);
            SampleCounty county = SampleCounty.random(seed, pack.equals("usual") ? 8 : 9);
            Planned planned = plan(rules, county);
            assertThat(planned.problems())
                    .as("county %d", seed)
                    .filteredOn(Problem::isError)
                    .isEmpty();
            assertThat(PlanCheck.check(rules, CATALOGUE, county.roster(), county.venue(), planned.plan()))
                    .as("county %d", seed)
                    .isEmpty();
        }
    }

    private static RulePack varied(RulePack base, int seed) {
        RulePack rules = SamplePack.with(base, SamplePack.draw(base.draw().object(), seed % 2 == 0));
        rules = SamplePack.with(rules, SamplePack.examiner(1 + seed % 4));
        return SamplePack.with(
                rules, SamplePack.session(6 + seed % 20, seed % 3 == 0 ? Grouping.MIXED : Grouping.SCHOOL));
    }

    @Test
    void givesTheSamePlanForTheSameSeedWhateverTheOrderOfTheInput() {
        SampleCounty county = SampleCounty.mountain();
        Roster roster = county.roster();
        Venue venue = county.venue();
        Plan once = Planner.plan(SamplePack.usual(), CATALOGUE, roster, venue, "2026")
                .plan();
        List<org.shikao.exam.roster.Candidate> reversed = new ArrayList<>(roster.candidates());
        Collections.reverse(reversed);
        Plan again = Planner.plan(SamplePack.usual(), CATALOGUE, new Roster(roster.schools(), reversed), venue, "2026")
                .plan();
        assertThat(again).isEqualTo(once);
        Plan other = Planner.plan(SamplePack.usual(), CATALOGUE, roster, venue, "2027")
                .plan();
        assertThat(other.sessions()).isNotEqualTo(once.sessions());
    }

    @Test
    void plansTwentyThousandCandidates() {
        SampleCounty county = new SampleCounty();
        for (int s = 1; s <= 10; s++) {
            county.site("S" + s);
            for (int r = 0; r < 3; r++) {
                county.room(
                        "S" + s, String.valueOf((char) ('A' + r)), EnumSet.of(Subject.PHYSICS, Subject.CHEMISTRY), 24);
            }
        }
        for (int i = 0; i < 60; i++) {
            county.school(String.valueOf(500 + i), 9, i % 3 == 0 ? 334 : 333);
            county.examiners(String.valueOf(500 + i), "", i % 2 == 0 ? PHYSICS : CHEMISTRY, 8);
        }
        Planned planned = sound(SamplePack.usual(), county);
        assertThat(planned.report().seats()).isEqualTo(40_000);
    }

    @Test
    void namesSessionsReadablyAndKeepsBothSubjectsOnOneDay() {
        Planned planned = sound(SamplePack.usual(), small());
        assertThat(planned.plan().sessions().get(0).id()).isEqualTo("S1-A-0516-01");
        assertThat(planned.plan().sessions().get(0).stations().get(0).lotNo()).isEqualTo("A-01");
        assertThat(planned.report().splitCandidates()).isZero();
    }

    @Test
    void seatsNobodyInAnExemptSubject() {
        SampleCounty county =
                small().candidate(SampleCounty.candidate("9", "101", 9, "", Map.of(Subject.PHYSICS, "disabled")));
        Planned planned = sound(SamplePack.usual(), county);
        assertThat(planned.plan().sessions())
                .filteredOn(s -> s.candidates().contains("9"))
                .extracting(Session::subjects)
                .containsExactly(List.of(Subject.CHEMISTRY));
    }

    @Test
    void leavesBrokenBenchesOut() {
        SampleCounty county = new SampleCounty()
                .school("101", 9, 5)
                .site("S1")
                .room("S1", "A", SampleCounty.ALL, 3, List.of(1, 3), List.of())
                .examiners("900", "", SampleCounty.ALL, 3);
        Planned planned = sound(SamplePack.usual(), county);
        assertThat(planned.plan().sessions())
                .allMatch(s -> s.stations().size() == 1 && s.stations().get(0).benchNo() == 2);
    }

    @Test
    void keepsALowBenchForAWheelchair() {
        SampleCounty county = small().site("S2", "200")
                .room("S2", "A", SampleCounty.ALL, 12, List.of(), List.of(12))
                .examiners("900", "S2", SampleCounty.ALL, 4)
                .candidate(SampleCounty.candidate("w", "200", 9, "wheelchair", Map.of()))
                .school("200", 9, 4);
        Planned planned = sound(SamplePack.usual(), county);
        assertThat(planned.plan().sessions().stream().flatMap(s -> s.seats().stream()))
                .filteredOn(seat -> seat.candidateNo().equals("w"))
                .extracting(Seat::fixedLot)
                .containsExactly("A-12", "A-12");
    }

    /** 13 in rooms of 12 leave one over, 14 leave two. */
    @ParameterizedTest
    @CsvSource({"13, 1", "14, 0", "12, 0", "1, 0"})
    void warnsOfWhoeverSitsAloneBesideAFullRoom(int candidates, int told) {
        SampleCounty county = new SampleCounty()
                .school("101", 9, candidates)
                .site("S1")
                .room("S1", "A", PHYSICS, 12)
                .room("S1", "C", PHYSICS, 12)
                .room("S1", "B", CHEMISTRY, 24)
                .examiners("900", "S1", PHYSICS, 12)
                .examiners("900", "S1", CHEMISTRY, 12);
        List<Problem> problems = sound(SamplePack.usual(), county).problems();
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyElementsOf(Collections.nCopies(told, "PLAN_ALONE_IN_ROOM"));
        assertThat(problems).allSatisfy(p -> assertThat(p.args()).endsWith("12").contains("A", "C"));
    }

    @Test
    void warnsWhereASiteHasNoLowBench() {
        SampleCounty county = small().candidate(SampleCounty.candidate("w", "101", 9, "wheelchair", Map.of()));
        Planned planned = sound(SamplePack.usual(), county);
        assertThat(planned.problems()).extracting(Problem::code).containsExactly("PLAN_LOW_BENCH_MISSING");
    }

    @Test
    void sendsSchoolsToTheSiteThatNamesThem() {
        SampleCounty county = small().school("202", 9, 30)
                .site("S2", "202")
                .room("S2", "A", SampleCounty.ALL, 12)
                .examiners("900", "S2", SampleCounty.ALL, 6);
        Planned planned = sound(SamplePack.usual(), county);
        assertThat(planned.plan().sessions())
                .filteredOn(s -> s.siteCode().equals("S2"))
                .allMatch(s -> s.candidates().stream().allMatch(no -> no.startsWith("202")));
    }

    @Test
    void makesSessionsSmallerWhereExaminersAreFew() {
        SampleCounty county = new SampleCounty()
                .school("101", 9, 40)
                .school("102", 9, 40)
                .site("S1")
                .room("S1", "A", SampleCounty.ALL, 24)
                .room("S1", "B", SampleCounty.ALL, 24)
                .examiners("101", "S1", SampleCounty.ALL, 3)
                .examiners("102", "S1", SampleCounty.ALL, 2);
        Planned planned = sound(SamplePack.usual(), county);
        assertThat(planned.plan().sessions()).allMatch(s -> s.seats().size() <= 6);
    }

    @Test
    void keepsExaminersAtTheirBenchForTheHalfDay() {
        Planned planned = sound(SamplePack.usual(), small());
        Map<String, Set<String>> byBench = new HashMap<>();
        planned.plan().sessions().stream()
                .filter(s -> s.number() <= 8 && s.seats().size() == 12)
                .forEach(s -> s.stations()
                        .forEach(t -> byBench.computeIfAbsent(s.date() + s.roomNo() + t.benchNo(), k -> new HashSet<>())
                                .add(t.examinerCode())));
        assertThat(byBench.values()).allMatch(codes -> codes.size() == 1);
    }

    @Test
    void rotatesExaminersWhereTheRuleSaysSo() {
        RulePack rules = SamplePack.with(
                SamplePack.usual(), new ExaminerRule(2, ExaminerRule.Binding.ROTATES, true, true, false, false));
        Planned planned = sound(rules, small());
        Set<String> atFirstBench = planned.plan().sessions().stream()
                .filter(s -> s.roomNo().equals("A"))
                .map(s -> s.stations().get(0).examinerCode())
                .collect(Collectors.toSet());
        assertThat(atFirstBench).hasSizeGreaterThan(1);
    }

    @Test
    void dealsLabelsOutAnewButLeavesTasksAtTheirBench() {
        RulePack rules = SamplePack.with(SamplePack.usual(), SamplePack.draw(DrawRule.Object.BENCH, true));
        Planned planned = sound(rules, small());
        List<Session> roomA = planned.plan().sessions().stream()
                .filter(s -> s.roomNo().equals("A") && s.seats().size() == 12)
                .toList();
        assertThat(roomA).hasSizeGreaterThan(1);
        assertThat(roomA.get(0).stations())
                .extracting(Station::tasks)
                .isEqualTo(roomA.get(1).stations().stream().map(Station::tasks).toList());
        assertThat(roomA.get(0).stations())
                .extracting(Station::lotNo)
                .isNotEqualTo(
                        roomA.get(1).stations().stream().map(Station::lotNo).toList());
    }

    @Test
    void keepsTwoExaminersOfOneSchoolApartAndSchoolsFromExaminingEachOther() {
        RulePack rules = SamplePack.with(
                SamplePack.usual(), new ExaminerRule(2, ExaminerRule.Binding.HALF_DAY, true, true, true, true));
        SampleCounty county = small().school("102", 9, 30);
        for (int i = 0; i < 12; i++) {
            county.examiners("80" + (char) ('a' + i), "S1", SampleCounty.ALL, 1);
        }
        county.examiners("101", "S1", SampleCounty.ALL, 2).examiners("102", "S1", SampleCounty.ALL, 2);
        sound(rules, county);
    }

    @Test
    void sendsExaminersOfTheirPartnersToPairedSchools() {
        ExaminerRule swap = new ExaminerRule(
                2, ExaminerRule.Binding.HALF_DAY, true, true, false, false, List.of(List.of("101", "102")));
        RulePack rules = SamplePack.with(SamplePack.usual(), swap);
        SampleCounty county = new SampleCounty()
                .school("101", 9, 24)
                .school("102", 9, 24)
                .school("103", 9, 24)
                .site("S1")
                .room("S1", "A", SampleCounty.ALL, 12)
                .room("S1", "B", SampleCounty.ALL, 12)
                .examiners("101", "S1", SampleCounty.ALL, 8)
                .examiners("102", "S1", SampleCounty.ALL, 8)
                .examiners("900", "S1", SampleCounty.ALL, 8);
        Planned planned = sound(rules, county);
        Map<String, String> schools = new HashMap<>();
        county.roster().candidates().forEach(c -> schools.put(c.candidateNo(), c.schoolCode()));
        Map<String, String> from = new HashMap<>();
        county.venue().examiners().forEach(e -> from.put(e.code(), e.schoolCode()));
        for (Session session : planned.plan().sessions()) {
            Set<String> sit = session.candidates().stream().map(schools::get).collect(Collectors.toSet());
            Set<String> watch = session.stations().stream()
                    .map(s -> from.get(s.examinerCode()))
                    .collect(Collectors.toSet());
            if (sit.contains("101")) {
                assertThat(watch).as(session.id()).containsOnly("102");
            } else if (sit.contains("102")) {
                assertThat(watch).as(session.id()).containsOnly("101");
            }
        }
    }

    @Test
    void saysWhichPartnersAreMissing() {
        ExaminerRule swap = new ExaminerRule(
                2, ExaminerRule.Binding.HALF_DAY, true, true, false, false, List.of(List.of("101", "999")));
        Planned planned = Planner.plan(
                SamplePack.with(SamplePack.usual(), swap), CATALOGUE, small().roster(), small().venue(), "seed");
        assertThat(planned.problems()).extracting(Problem::code).contains("PLAN_EXAMINERS_MISSING");
    }

    @Test
    void neverPutsTwoVariantsOfOneExperimentSideBySide() {
        RulePack rules = SamplePack.with(
                SamplePack.usual(), new TaskRule(TaskRule.Source.CITY, TaskRule.Variant.BOTH, List.of(), List.of(), 0));
        sound(rules, small());
        RulePack digital = SamplePack.with(
                SamplePack.usual(),
                new TaskRule(TaskRule.Source.CITY, TaskRule.Variant.DIGITAL, List.of(), List.of(), 0));
        assertThat(sound(digital, small()).plan().sessions().stream()
                        .flatMap(s -> s.stations().stream())
                        .flatMap(s -> s.tasks().stream()))
                .allMatch(t -> t.experimentId().endsWith("D"));
    }

    @Test
    void fixesALotForWhoIsExemptInASubjectTheLotCouldBring() {
        SampleCounty county = new SampleCounty()
                .school("101", 9, 20)
                .candidate(SampleCounty.candidate(
                        "x", "101", 9, "", Map.of(Subject.PHYSICS, "disabled", Subject.BIOLOGY, "disabled")))
                .site("S1")
                .room("S1", "A", SampleCounty.ALL, 24)
                .examiners("900", "", SampleCounty.ALL, 12);
        Planned planned = sound(SamplePack.oneByLot(), county);
        Session session = planned.plan().sessions().stream()
                .filter(s -> s.candidates().contains("x"))
                .findFirst()
                .orElseThrow();
        String lot = session.seats().stream()
                .filter(s -> s.candidateNo().equals("x"))
                .findFirst()
                .orElseThrow()
                .fixedLot();
        assertThat(session.station(lot).orElseThrow().tasks().get(0).subject()).isEqualTo(Subject.CHEMISTRY);
    }

    @Test
    void putsAMainAndTwoMinorTasksOnEveryStationOfAPaper() {
        SampleCounty county = new SampleCounty()
                .school("101", 9, 60)
                .site("S1")
                .room("S1", "A", SampleCounty.ALL, 12)
                .room("S1", "B", SampleCounty.ALL, 12)
                .examiners("900", "", SampleCounty.ALL, 20);
        Planned planned = sound(SamplePack.paper(), county);
        assertThat(planned.report().seats()).isEqualTo(60);
        assertThat(planned.plan().sessions().stream().flatMap(s -> s.stations().stream()))
                .allMatch(s -> s.tasks().size() == 3);
    }
}
