package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.draw;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Altered;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.exam.rules.DrawRule.Unit;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.OutcomeRule.AbsentAt;
import org.shikao.exam.rules.RulePack;

/** Rules that decide what may be written on the day. */
class RuleKeysTest {
    static SmallExam exam(Unit unit, Actor actor, Mode mode) {
        SmallExam small = SmallExam.of(actor, 2, AbsentAt.DRAW, true);
        RulePack p = small.rules();
        DrawRule draw = new DrawRule(unit, p.draw().object(), actor, 15, true);
        MarkingRule marking = new MarkingRule(mode, Marks.ZERO, Marks.of(1), true, 2, 70, true);
        RulePack rules = new RulePack(
                p.id(),
                p.version(),
                p.name(),
                p.draft(),
                p.note(),
                p.exam(),
                p.subjects(),
                p.tasks(),
                draw,
                p.session(),
                p.examiner(),
                marking,
                p.score(),
                p.outcomes(),
                p.report(),
                p.labels());
        return new SmallExam(rules, small.catalogue(), small.plan());
    }

    @Test
    void aTeamIsCountersignedAndASingleExaminerNeedNotBe() {
        for (Mode mode : new Mode[] {Mode.TEAM, Mode.SINGLE}) {
            Laptop laptop = new Laptop(exam(Unit.SESSION, Actor.SESSION, mode), "A").startsP1();
            laptop.does(whole(physics("101"))).does(whole(physics("102"))).does(whole(physics("104")));
            Fact alone = new Fact.Signed("P1", "张", "");
            if (mode == Mode.TEAM) {
                assertThat(laptop.tries(alone)).map(Problem::code).contains("SIGN_NEEDS_SECOND");
                laptop.does(new Fact.Signed("P1", "张", "李"));
            } else {
                laptop.does(alone);
            }
            assertThat(laptop.day().sessionState("P1")).isEqualTo(SessionState.SIGNED);
        }
    }

    @Test
    void theLeaderOfAPostedTeamSignsOrItIsSaidWhyHeDoesNot() {
        SmallExam exam = withTeam(exam(Unit.SESSION, Actor.SESSION, Mode.TEAM), "E03", "E01", "E02");
        Laptop laptop = new Laptop(exam, "A").startsP1();
        laptop.does(whole(physics("101"))).does(whole(physics("102"))).does(whole(physics("104")));
        assertThat(laptop.tries(new Fact.Signed("P1", "张", "", "E03", "")))
                .map(Problem::code)
                .contains("SIGN_NEEDS_SECOND");
        assertThat(laptop.tries(new Fact.Signed("P1", "张", "李", "", " ")))
                .map(Problem::code)
                .contains("SIGN_NOT_LEADER");
        assertThat(laptop.tries(new Fact.Signed("P1", "张", "李", "E01", "")).orElseThrow())
                .satisfies(problem -> assertThat(problem.args()).containsExactly("P1", "E03"));
        Laptop other = new Laptop(exam, "C").takes(laptop);
        assertThat(other.tries(new Fact.Signed("P1", "张", "李", "", "组长因病离场"))).isEmpty();
        Fact.Signed signed = new Fact.Signed("P1", "张", "李", "E03", "");
        laptop.does(signed);
        assertThat(laptop.day().signatures("P1")).containsExactly(signed);
        assertThat(new Laptop(exam, "B").takes(laptop).day().signatures("P1")).containsExactly(signed);
    }

    @Test
    void aTeamPostedByOtherRulesBindsNobody() {
        SmallExam exam = withTeam(exam(Unit.SESSION, Actor.SESSION, Mode.SINGLE), "E03", "E01", "E02");
        Laptop laptop = new Laptop(exam, "A").startsP1();
        laptop.does(whole(physics("101"))).does(whole(physics("102"))).does(whole(physics("104")));
        assertThat(laptop.tries(new Fact.Signed("P1", "张", ""))).isEmpty();
    }

    private static SmallExam withTeam(SmallExam exam, String... team) {
        List<Session> sessions = exam.plan().sessions().stream()
                .map(s -> Altered.team(s, List.of(team)))
                .toList();
        return new SmallExam(
                exam.rules(), exam.catalogue(), new Plan(exam.plan().seed(), sessions));
    }

    @Test
    void aSessionThatDrawsTogetherForgetsNobodyAndCandidatesOfTheirOwnDrawOneByOne() {
        for (Actor actor : new Actor[] {Actor.FIRST_CANDIDATE, Actor.OFFICIAL, Actor.SESSION}) {
            Laptop laptop = new Laptop(exam(Unit.CANDIDATE, actor, Mode.SINGLE), "A");
            laptop.does(commit("P1"), present("P1", "101", "102"));
            assertThat(laptop.tries(draw("P1", "101=p1")))
                    .as(actor.name())
                    .map(Problem::code)
                    .contains("LOTS_FORGET");
        }
        for (Actor actor : new Actor[] {Actor.CANDIDATE, Actor.ON_ARRIVAL}) {
            Laptop together = new Laptop(exam(Unit.SESSION, actor, Mode.SINGLE), "A");
            together.does(commit("P1"), present("P1", "101", "102"));
            assertThat(together.tries(draw("P1", "101=p1"))).map(Problem::code).contains("LOTS_FORGET");
            Laptop alone = new Laptop(exam(Unit.CANDIDATE, actor, Mode.SINGLE), "A");
            alone.does(commit("P1"), present("P1", "101", "102"), draw("P1", "101=p1"));
            assertThat(alone.day().lotOf("101", "P1")).contains("p1");
        }
    }

    @Test
    void whoComesFirstStandsFirstWhereLotsAreGivenOnArrival() {
        Laptop laptop = new Laptop(exam(Unit.CANDIDATE, Actor.ON_ARRIVAL, Mode.SINGLE), "A");
        laptop.does(present("P1", "102"), present("P1", "104", "101"));
        assertThat(laptop.day().present("P1")).containsExactly("101", "102", "104");
        assertThat(laptop.day().arrivals("P1")).containsExactly("102", "104", "101");
    }

    @Test
    void anEntryOfAPaperSheetScoresNothingAndIsReadAsItWasWritten() {
        Laptop laptop = new Laptop(exam(Unit.SESSION, Actor.SESSION, Mode.SINGLE), "A").startsP1();
        Fact.Keyed keyed =
                new Fact.Keyed(physics("101"), "A", Map.of(2, Marks.of(1), 1, Marks.of("0"), 3, Marks.of(1)));
        assertThat(laptop.tries(new Fact.Keyed(physics("101"), "C", keyed.values())))
                .map(Problem::code)
                .contains("SHEET_ENTRY_UNKNOWN");
        assertThat(laptop.tries(new Fact.Keyed(physics("101"), "A", Map.of(1, Marks.of(9)))))
                .map(Problem::code)
                .contains("SHEET_VALUE_RANGE");
        laptop.does(keyed);
        assertThat(laptop.day().keyed(physics("101"), 1))
                .containsOnly(Map.entry("A", new Fact.KeyedAgain(physics("101"), 1, "", "A", keyed.values())));
        assertThat(laptop.tries(new Fact.KeyedAgain(physics("101"), 2, "M2", "A", keyed.values())))
                .map(Problem::code)
                .contains("SHEET_MARKING_UNKNOWN");
        assertThat(laptop.day().sheet(physics("101")).orElseThrow().values()).isEmpty();
        assertThat(laptop.links().get(laptop.links().size() - 1).body())
                .contains("\"values\":[\"1:0\",\"2:100\",\"3:100\"]");
        laptop.does(whole(physics("101")));
        assertThat(laptop.tries(keyed)).map(Problem::code).contains("SHEET_SUBMITTED");
    }
}
