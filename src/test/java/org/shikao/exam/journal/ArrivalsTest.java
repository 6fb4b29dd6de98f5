package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.absent;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.decide;
import static org.shikao.exam.journal.Laptop.draw;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.outcome;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.ArrivalGroup;
import org.shikao.exam.plan.ArrivalGroups;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.rules.DrawRule.Actor;

/** Candidates who are given their session when they come (rule 14). */
class ArrivalsTest {
    private final SmallExam exam = SmallExam.onArrival(Actor.SESSION);
    private final Laptop a = new Laptop(exam, "aaaaaaaa");
    private final Laptop b = new Laptop(exam, "bbbbbbbb");

    @Test
    void everybodyReservedIsDueInTheLastSessionOfHisHalfDay() {
        assertThat(due(a, "M1")).isEmpty();
        assertThat(due(a, "M2")).containsExactly("8");
        assertThat(due(a, "M3")).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(due(a, "N1")).containsExactly("1", "2");
        assertThat(due(a, "A1")).containsExactly("9");
        assertThat(group("M1").closing().id()).isEqualTo("M3");
        assertThat(a.day().arrivals().awaited(group("M1"))).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(a.day().arrivals().free("M2")).isEqualTo(2);
    }

    @Test
    void whoComesSitsWhereHeIsSentAndIsDueNowhereElse() {
        a.does(present("M1", "6", "1"));

        assertThat(due(a, "M1")).containsExactly("6", "1");
        assertThat(due(a, "M3")).containsExactly("2", "3", "4", "5", "7");
        assertThat(a.day().present("M1")).containsExactly("6", "1");
        assertThat(a.day().arrivals("M1")).containsExactly("6", "1");
        assertThat(a.day().present("M3")).isEmpty();
        assertThat(a.day().sheet(physics("6")).orElseThrow().sessionId()).isEqualTo("M1");
        assertThat(a.day().arrivals().free("M1")).isEqualTo(1);
        assertThat(a.day().arrivals().sentTo(group("M1"), "6")).contains("M1");
        assertThat(a.day().arrivals().sentTo(group("M1"), "7")).isEmpty();
    }

    @Test
    void refusesASessionThatIsFullAndOneOfAnotherHalfDay() {
        a.does(present("M1", "1", "2"));

        assertThat(code(a, present("M1", "3", "4"))).isEqualTo("DAY_SESSION_FULL");
        a.does(present("M1", "3"), present("M1", "3"));
        assertThat(code(a, present("M1", "4"))).isEqualTo("DAY_SESSION_FULL");
        assertThat(code(a, present("M2", "4", "5", "6"))).isEqualTo("DAY_SESSION_FULL");
        assertThat(code(a, present("A1", "4"))).isEqualTo("DAY_CANDIDATE_NOT_DUE");
        assertThat(code(a, present("M2", "9"))).isEqualTo("DAY_CANDIDATE_NOT_DUE");
        assertThat(code(a, present("M2", "77"))).isEqualTo("DAY_CANDIDATE_NOT_DUE");
        assertThat(code(a, present("M2", "4", "4"))).isEqualTo("DAY_CANDIDATE_TWICE");
    }

    @Test
    void sendsSomebodyToAnotherRoomUntilHeHasDrawn() {
        a.does(commit("M1"), present("M1", "1", "2"), present("M2", "2"));
        assertThat(due(a, "M1")).containsExactly("1");
        assertThat(due(a, "M2")).containsExactly("8", "2");
        assertThat(code(a, draw("M1", "1=a1", "2=a2"))).isEqualTo("DAY_SENT_ELSEWHERE");
        assertThat(code(a, absent("M1", "2"))).isEqualTo("DAY_SENT_ELSEWHERE");

        a.does(draw("M1", "1=a1"));
        assertThat(code(a, present("M2", "1"))).isEqualTo("DAY_SENT_AND_DRAWN");
        a.does(present("M1", "2"));
        assertThat(due(a, "M1")).containsExactly("1", "2");
        assertThat(a.day().lotOf("1", "M1")).contains("a1");
    }

    @Test
    void refusesToBeAtTwoPlacesAtOneTime() {
        a.does(present("N1", "1"));

        assertThat(code(a, present("M2", "1"))).isEqualTo("DAY_SENT_OVERLAP");
        a.does(present("M3", "1"));
    }

    @Test
    void aKeptBenchIsAnAppointment() {
        assertThat(code(a, present("M1", "8"))).isEqualTo("DAY_CANDIDATE_NOT_DUE");
        a.does(present("M2", "8"));
        assertThat(due(a, "M2")).containsExactly("8");
    }

    @Test
    void whoNeverComesIsAbsentFromTheClosingSession() {
        a.does(present("M1", "1"));
        assertThat(code(a, absent("M1", "2"))).isEqualTo("DAY_CANDIDATE_NOT_DUE");
        assertThat(code(a, absent("M3", "1"))).isEqualTo("DAY_SENT_ELSEWHERE");

        a.does(absent("M3", "2", "3"));
        assertThat(a.day().absent("M3")).containsExactly("2", "3");
        assertThat(a.day().sheet(physics("2")).orElseThrow().outcome()).isEqualTo(Outcome.ABSENT);

        a.does(present("M2", "2"));
        assertThat(a.day().absent("M3")).containsExactly("3");
        assertThat(a.day().sheet(physics("2")).orElseThrow().outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void deferralsAndExemptionsStandInTheClosingSession() {
        a.does(outcome(physics("4"), "DEFERRED"), outcome(physics("5"), "EXEMPT"));

        assertThat(a.day().sheet(physics("4")).orElseThrow().sessionId()).isEqualTo("M3");
        assertThat(a.day().arrivals().awaited(group("M1"))).doesNotContain("4", "5");
    }

    @Test
    void aWholeHalfDayIsDrawnScoredAndSigned() {
        scored(a, "M1", "5=a1", "3=a2", "1=a3");
        a.does(commit("M2"), present("M2", "8", "2"), draw("M2", "2=b1"));
        finish(a, "M2", "8", "2");
        // the same lots again, in the same room
        a.does(commit("M3"), present("M3", "6"), absent("M3", "4", "7"), draw("M3", "6=a1"));
        finish(a, "M3", "6");

        for (String session : List.of("M1", "M2", "M3")) {
            assertThat(a.day().sessionState(session)).isEqualTo(SessionState.SIGNED);
        }
        assertThat(due(a, "M3")).containsExactly("4", "6", "7");
        assertThat(a.day().allSheets())
                .filteredOn(s -> s.key().subject() == Subject.PHYSICS
                        && !s.key().candidateNo().equals("9"))
                .extracting(s -> s.key().candidateNo())
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(a.day().sheet(physics("5")).orElseThrow().sessionId()).isEqualTo("M1");
        assertThat(a.day().sheet(physics("6")).orElseThrow().sessionId()).isEqualTo("M3");
        assertThat(a.day().irregular()).isEmpty();
        assertThat(code(a, present("M2", "7"))).isEqualTo("DAY_SESSION_SIGNED");
    }

    @Test
    void aSessionToWhichNobodyCameHoldsNothingUp() {
        a.does(commit("M1"), commit("M2"));

        assertThat(a.day().sessionState("M1")).isEqualTo(SessionState.COMMITTED);
        assertThat(a.day().sheets("M1")).isEmpty();
        assertThat(code(a, new Fact.ScoringOpened("M1", "E01"))).isEqualTo("DAY_NOT_DRAWN");
    }

    @Test
    void onceScoringBeganSomebodyMustAnswerForALatecomer() {
        a.does(commit("M1"), present("M1", "1"), draw("M1", "1=a1"), new Fact.ScoringOpened("M1", "E01"));

        assertThat(code(a, present("M1", "2"))).isEqualTo("DAY_ENTRY_CLOSED");
        a.does(new Fact.LateEntryAllowed("M1", List.of("2"), "堵车", "王"), present("M1", "2"));
        assertThat(due(a, "M1")).containsExactly("1", "2");
    }

    @Test
    void sentToTwoSessionsByTwoLaptopsTheLaterRollCallCounts() {
        a.does(present("M1", "1"));
        b.does(present("M2", "2"), present("M2", "1"));
        a.takes(b);
        b.takes(a);

        assertThat(a.day().conflicts()).isEmpty();
        assertThat(due(a, "M1")).isEmpty();
        assertThat(due(a, "M2")).containsExactly("8", "2", "1");
        assertThat(due(b, "M2")).isEqualTo(due(a, "M2"));
        assertThat(a.day().allSheets())
                .hasSameSizeAs(new Laptop(exam, "c").day().allSheets());
    }

    @Test
    void theOnlyLotCountsAgainstALaterRollCall() {
        a.does(commit("M1"), present("M1", "1"), draw("M1", "1=a1"));
        b.does(present("M2", "2"), present("M2", "4"), present("M3", "1"), commit("M3"));
        b.takes(a);

        assertThat(b.day().conflicts()).isEmpty();
        assertThat(due(b, "M1")).containsExactly("1");
        assertThat(due(b, "M3")).doesNotContain("1");
        assertThat(code(b, draw("M3", "1=a1"))).isEqualTo("DAY_SENT_ELSEWHERE");
    }

    @Test
    void theSameLotInTwoSessionsIsAConflict() {
        a.does(commit("M1"), present("M1", "1"), draw("M1", "1=a1"));
        b.does(commit("M3"), present("M3", "1"), draw("M3", "1=a1"));
        a.takes(b);

        assertThat(a.day().conflicts()).extracting(Conflict::sheet).containsExactly(physics("1"));
        assertThat(a.day().conflicts().get(0).versions())
                .extracting(MarkSheet::sessionId)
                .containsExactly("M1", "M3");
        assertThat(a.day().allSheets())
                .filteredOn(s -> s.key().equals(physics("1")))
                .hasSize(1);
        for (String session : List.of("M1", "M3")) {
            assertThat(code(a, new Fact.Signed(session, "张", "")))
                    .as(session)
                    .isIn("SIGN_CONFLICTS", "SIGN_UNBALANCED");
        }
        assertThat(code(a, new Fact.Signed("M1", "张", ""))).isEqualTo("SIGN_CONFLICTS");

        a.does(decide(physics("1"), b.device()));
        assertThat(a.day().sheet(physics("1")).orElseThrow().sessionId()).isEqualTo("M3");
        assertThat(due(a, "M1")).isEmpty();
        assertThat(due(a, "M3")).contains("1");
    }

    @Test
    void marksMadeAtTwoPlacesAreNeverMergedSilently() {
        scored(a, "M1", "1=a1");
        b.does(commit("M3"), present("M3", "1"), draw("M3", "1=a1"), mark(physics("1"), 1, 0));
        a.takes(b);

        assertThat(a.day().conflicts()).hasSize(1);
        assertThat(a.day().conflicts().get(0).devices()).containsExactly("aaaaaaaa", "bbbbbbbb");
    }

    @Test
    void absentOnOneLaptopAgainstMarksOnAnotherIsAConflict() {
        a.does(absent("M3", "1", "2", "3", "4", "5", "6", "7"));
        b.does(commit("M1"), present("M1", "1"), draw("M1", "1=a1"), mark(physics("1"), 1, 200));
        a.takes(b);

        assertThat(a.day().conflicts()).extracting(Conflict::sheet).containsExactly(physics("1"));
        assertThat(code(a, new Fact.Signed("M3", "张", ""))).isEqualTo("SIGN_CONFLICTS");
        assertThat(code(a, new Fact.Signed("M1", "张", ""))).isEqualTo("SIGN_CONFLICTS");

        a.does(decide(physics("1"), b.device()));
        assertThat(a.day().sheet(physics("1")).orElseThrow().sessionId()).isEqualTo("M1");
        assertThat(a.day().absent("M3")).doesNotContain("1");
    }

    @Test
    void twoLaptopsThatFilledARoomApartMoveSomebodyOn() {
        a.does(present("M1", "1", "2", "3"));
        b.does(present("M1", "4", "5"), present("M2", "1"));
        a.takes(b);

        assertThat(a.day().present("M1")).containsExactlyInAnyOrder("2", "3", "4", "5");
        assertThat(a.day().arrivals().free("M1")).isEqualTo(-1);
        assertThat(code(a, present("M1", "6"))).isEqualTo("DAY_SESSION_FULL");
        a.does(present("M3", "5"));
        assertThat(a.day().arrivals().free("M1")).isZero();
    }

    @Test
    void aWalkInTakesNoBenchThatSomebodyAwaitedNeeds() {
        // eight benches for seven candidates
        assertThat(a.day().walkIns().mayJoin("M1")).isTrue();
        a.does(new Fact.WalkInAdded("T01", "M1", "", "0".repeat(64), "误漏", "张", "李"));
        assertThat(a.day().walkIns().mayJoin("M1")).isFalse();
        assertThat(a.day().walkIns().mayJoin("M3")).isFalse();
        assertThat(due(a, "M1")).containsExactly("T01");
        a.does(outcome(physics("4"), "DEFERRED"));
        assertThat(a.day().walkIns().mayJoin("M3")).isTrue();
    }

    @Test
    void aWalkInWhoIsSomebodyAwaitedTakesHisPlace() {
        a.does(new Fact.WalkInAdded("T01", "M1", "", "0".repeat(64), "误漏", "张", "李"));
        a.does(new Fact.WalkInLinked("T01", "1", Fact.WalkInLinked.SAME, "", "张", "李"));
        a.does(commit("M1"), present("M1", "T01"));

        assertThat(due(a, "M1")).containsExactly("1");
        assertThat(due(a, "M2")).doesNotContain("1");
        assertThat(due(a, "M3")).doesNotContain("1");
        assertThat(code(a, present("M3", "1"))).isEqualTo("DAY_CANDIDATE_ELSEWHERE");
    }

    @Test
    void underAnotherRuleNobodyIsSentAnywhere() {
        SmallExam usual = SmallExam.usual();

        assertThat(ArrivalGroups.of(usual.rules(), usual.plan()).all()).isEmpty();
        assertThat(code(new Laptop(usual, "d"), present("P2", "101"))).isEqualTo("DAY_CANDIDATE_NOT_DUE");
    }

    private ArrivalGroup group(String session) {
        return ArrivalGroups.of(exam.rules(), exam.plan()).of(session).orElseThrow();
    }

    private static List<String> due(Laptop laptop, String session) {
        return laptop.day().walkIns().seats(session).stream()
                .map(Seat::candidateNo)
                .toList();
    }

    private static String code(Laptop laptop, Fact fact) {
        Optional<Problem> refusal = laptop.day().allows(fact);
        return refusal.map(Problem::code).orElse("allowed");
    }

    private static void scored(Laptop laptop, String session, String... given) {
        String[] numbers =
                List.of(given).stream().map(g -> g.substring(0, g.indexOf('='))).toArray(String[]::new);
        laptop.does(commit(session), present(session, numbers), draw(session, given));
        finish(laptop, session, numbers);
    }

    private static void finish(Laptop laptop, String session, String... numbers) {
        for (String no : numbers) {
            laptop.does(whole(new SheetKey(no, Subject.PHYSICS)));
        }
        laptop.does(new Fact.Signed(session, "张", ""));
    }
}
