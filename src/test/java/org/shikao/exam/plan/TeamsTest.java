package org.shikao.exam.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.RulePath;
import org.shikao.exam.rules.SamplePack;
import org.shikao.exam.venue.Examiner;

/** Rule 21, team: three at least score together in a room, one of them leads, and the recusals (rule 20) hold for each of them. */
class TeamsTest {
    private static final Catalogue CATALOGUE = SampleCounty.catalogue(4);
    private static final Set<Subject> PHYSICS = EnumSet.of(Subject.PHYSICS);

    private static RulePack teams(RulePack rules) {
        return RulePath.with(rules, "marking.mode", Mode.TEAM);
    }

    private static Planned plan(RulePack rules, SampleCounty county) {
        return Planner.plan(rules, CATALOGUE, county.roster(), county.venue(), "seed");
    }

    private static List<Problem> check(RulePack rules, SampleCounty county, Plan plan) {
        return PlanCheck.check(rules, CATALOGUE, county.roster(), county.venue(), plan);
    }

    /** Eight candidates of one school and two subjects; four benches an examiner leave two at the benches. */
    private static SampleCounty room(int examiners) {
        return new SampleCounty()
                .school("101", 9, 8)
                .site("S1")
                .room("S1", "A", EnumSet.allOf(Subject.class), 8)
                .examiners("900", "S1", EnumSet.of(Subject.CHEMISTRY), 8)
                .examiners("900", "S1", PHYSICS, examiners);
    }

    private static RulePack wide() {
        return teams(SamplePack.with(SamplePack.usual(), SamplePack.examiner(4)));
    }

    private static long small(Plan plan) {
        return plan.sessions().stream().filter(s -> s.team().size() < 3).count();
    }

    @Test
    void postsATeamWithALeaderInEverySessionOfTheSampleCounty() {
        SampleCounty county = SampleCounty.mountain();
        RulePack rules = teams(SamplePack.usual());
        Planned planned = plan(rules, county);
        assertThat(planned.problems()).isEmpty();
        assertThat(check(rules, county, planned.plan())).isEmpty();
        assertThat(planned.plan().sessions()).isNotEmpty().allSatisfy(session -> {
            assertThat(session.team()).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
            assertThat(session.team()).containsExactlyElementsOf(session.examinerCodes());
            assertThat(session.leader()).contains(session.stations().get(0).examinerCode());
        });
        assertThat(plan(rules, county).plan()).isEqualTo(planned.plan());
    }

    @Test
    void postsNoTeamUnderAnyOtherRule() {
        for (Mode mode : List.of(Mode.SINGLE, Mode.NETWORKED, Mode.DOUBLE)) {
            Plan plan = plan(RulePath.with(SamplePack.usual(), "marking.mode", mode), room(8))
                    .plan();
            assertThat(plan.sessions())
                    .isNotEmpty()
                    .allMatch(s -> s.team().isEmpty() && s.leader().isEmpty());
        }
    }

    /** Two watch eight benches, so the third has no bench of his own. */
    @Test
    void fillsTheTeamUpWithOneWhoHasNoBench() {
        Planned planned = plan(wide(), room(3));
        assertThat(planned.problems()).isEmpty();
        assertThat(planned.plan().sessions()).hasSize(2).allSatisfy(s -> {
            assertThat(s.team()).hasSize(3);
            assertThat(s.withoutBench()).hasSize(1).doesNotContain(s.leader().orElseThrow());
        });
        assertThat(check(wide(), room(3), planned.plan())).isEmpty();
    }

    @Test
    void letsASmallTeamScoreOnlyWhereThereIsNobodyElse() {
        Planned planned = plan(wide(), room(2));
        assertThat(planned.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PLAN_TEAM_MISSING");
            assertThat(problem.isError()).isFalse();
            assertThat(problem.args()).contains("S1", "1");
        });
        assertThat(small(planned.plan())).isEqualTo(1);
        assertThat(check(wide(), room(2), planned.plan()))
                .extracting(Problem::code)
                .containsOnly("PLAN_TEAM_SMALL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"usual", "oneByLot", "paper"})
    void plansRandomCountiesSoThatEveryMemberMayMeetEveryCandidate(String pack) {
        RulePack base = teams(
                switch (pack) {
                    case "paper" -> SamplePack.paper();
                    case "oneByLot" -> SamplePack.oneByLot();
                    default -> SamplePack.usual();
                });
        for (int seed = 0; seed < 60; seed++) {
            ExaminerRule.Binding binding = ExaminerRule.Binding.values()[seed % 3];
            ExaminerRule rule = new ExaminerRule(1 + seed % 4, binding, true, true, seed % 5 == 0, seed % 7 == 0);
            RulePack rules = SamplePack.with(base, rule);
            SampleCounty county = SampleCounty.random(seed, pack.equals("usual") ? 8 : 9);
            Planned planned = plan(rules, county);
            boolean lacking = planned.problems().stream().anyMatch(p -> p.code().equals("PLAN_TEAM_MISSING"));
            assertThat(check(rules, county, planned.plan()))
                    .as("county %d", seed)
                    .filteredOn(p -> !lacking || !p.code().equals("PLAN_TEAM_SMALL"))
                    .filteredOn(p -> !Problem.anyError(planned.problems()))
                    .isEmpty();
            assertThat(small(planned.plan()) > 0).as("county %d", seed).isEqualTo(lacking);
            keepsApart(rule, county, planned.plan());
        }
    }

    /** Rule 20 by the plain words of it, over the team alone. */
    private static void keepsApart(ExaminerRule rule, SampleCounty county, Plan plan) {
        Map<String, Candidate> candidates = county.roster().candidates().stream()
                .collect(Collectors.toMap(Candidate::candidateNo, Function.identity()));
        for (Session session : plan.sessions()) {
            List<String> schools = new ArrayList<>();
            for (String code : session.team()) {
                Examiner member = county.venue().examiner(code).orElseThrow();
                schools.add(member.schoolCode());
                session.candidates().forEach(no -> {
                    assertThat(candidates.get(no).schoolCode()).isNotEqualTo(member.schoolCode());
                    assertThat(member.recusals()).doesNotContain(no);
                });
            }
            assertThat(!rule.avoidSameSchoolPair() || new HashSet<>(schools).size() == schools.size())
                    .isTrue();
        }
    }

    @Test
    void keepsCountiesThatOneExaminerCouldServePlannableUnderEveryAvoidance() {
        for (int seed = 0; seed < 40; seed++) {
            ExaminerRule rule = new ExaminerRule(2, ExaminerRule.Binding.HALF_DAY, true, true, true, true);
            RulePack once = SamplePack.with(SamplePack.usual(), rule);
            SampleCounty county = SampleCounty.random(seed, 8);
            boolean feasible = !Problem.anyError(plan(once, county).problems());
            assertThat(!feasible || !Problem.anyError(plan(teams(once), county).problems()))
                    .as("county %d", seed)
                    .isTrue();
        }
    }

    @Test
    void seesATeamThatIsNotOne() {
        SampleCounty county = room(3).examiner(
                        new Examiner("OWN", "", "101", "S1", Examiner.Role.EXAMINER, SampleCounty.ALL, true, List.of()))
                .examiner(new Examiner("NEW", "", "900", "S1", Examiner.Role.EXAMINER, PHYSICS, false, List.of()));
        Plan sound = plan(wide(), county).plan();
        assertThat(planted(wide(), county, sound, s -> s.team())).isEmpty();
        assertThat(planted(wide(), county, sound, s -> List.of())).containsExactly("PLAN_TEAM_SMALL");
        assertThat(planted(wide(), county, sound, s -> with(s, s.team().get(0))))
                .contains("PLAN_TEAM_TWICE");
        assertThat(planted(wide(), county, sound, s -> s.team().subList(1, 3)))
                .containsExactlyInAnyOrder("PLAN_TEAM_SMALL", "PLAN_TEAM_OUTSIDE");
        assertThat(planted(wide(), county, sound, s -> with(s, "OWN"))).contains("PLAN_EXAMINER_OWN_SCHOOL");
        assertThat(planted(wide(), county, sound, s -> with(s, "NEW"))).contains("PLAN_EXAMINER_UNTRAINED");
        assertThat(planted(wide(), county, sound, s -> with(s, "E001"))).contains("PLAN_TEAM_SUBJECT");
        assertThat(planted(wide(), county, sound, s -> with(s, "?"))).contains("PLAN_EXAMINER_UNKNOWN");
        assertThat(planted(SamplePack.usual(), county, sound, s -> s.team())).contains("PLAN_TEAM_NOT_DUE");
        RulePack pairs = RulePath.with(wide(), "examiner.avoidSameSchoolPair", true);
        assertThat(planted(pairs, county, sound, s -> s.team())).contains("PLAN_EXAMINER_SCHOOL_PAIR");
    }

    /** Nobody is sent to a session on arrival one of whose team must not meet him, at a bench or not. */
    @Test
    void keepsWhoComesApartFromEveryMember() {
        SampleCounty county = room(3);
        Plan plan = plan(wide(), county).plan();
        Session session = plan.sessions().get(0);
        Candidate other = SampleCounty.random(1, 9).roster().candidates().get(0);
        for (String code : session.team()) {
            List<Examiner> venue = county.venue().examiners().stream()
                    .map(e -> e.code().equals(code) ? relative(e, other) : e)
                    .toList();
            Optional<Examiner> met = new KeptApart(wide().examiner(), venue).at(List.of(session), other);
            assertThat(met).map(Examiner::code).contains(code);
        }
    }

    private static Examiner relative(Examiner e, Candidate candidate) {
        return new Examiner(
                e.code(),
                e.name(),
                e.schoolCode(),
                e.siteCode(),
                e.role(),
                e.subjects(),
                e.trained(),
                List.of(candidate.candidateNo()));
    }

    private static List<String> with(Session session, String code) {
        List<String> team = new ArrayList<>(session.team());
        team.add(code);
        return team;
    }

    /** The codes found when the physics sessions have other teams. */
    private static Set<String> planted(
            RulePack rules, SampleCounty county, Plan sound, Function<Session, List<String>> team) {
        List<Session> sessions = sound.sessions().stream()
                .map(s -> s.subjects().contains(Subject.PHYSICS) ? Altered.team(s, team.apply(s)) : s)
                .toList();
        return check(rules, county, new Plan(sound.seed(), sessions)).stream()
                .map(Problem::code)
                .collect(Collectors.toSet());
    }
}
