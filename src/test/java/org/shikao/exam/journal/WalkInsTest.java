package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.absent;
import static org.shikao.exam.journal.Laptop.again;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.draw;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;
import static org.shikao.exam.journal.Laptop.submit;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Seat;

/** Walk-ins: who may sit where, what a link does to the counts, and what two laptops make of it. */
class WalkInsTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final String T = "TA01";
    private final SmallExam exam = SmallExam.usual();
    private final Laptop a = new Laptop(exam, "a");
    private final Laptop b = new Laptop(exam, "b");

    static Fact added(String no, String session, String lot) {
        return new Fact.WalkInAdded(no, session, lot, DIGEST, "漏报", "王", "李");
    }

    static Fact linked(String temporary, String no) {
        return new Fact.WalkInLinked(temporary, no, Fact.WalkInLinked.SAME, "", "王", "李");
    }

    static Fact unlinked(String temporary, String no) {
        return new Fact.WalkInUnlinked(temporary, no, "认错人", "王", "李");
    }

    static Fact kept(String no, String keptNo) {
        return new Fact.WalkInDecided(physics(no), keptNo, "核对纸表", "王", "李");
    }

    private Optional<String> refusal(Fact fact) {
        return a.tries(fact).map(Problem::code);
    }

    @Test
    void refusesHimWithoutTwoPeopleAReasonABenchOrASoundNumber() {
        assertThat(refusal(new Fact.WalkInAdded(T, "P2", "", DIGEST, " ", "王", "李")))
                .contains("DAY_NEEDS_REASON");
        assertThat(refusal(new Fact.WalkInAdded(T, "P2", "", DIGEST, "漏报", "王", "王")))
                .contains("DAY_NEEDS_TWO_PEOPLE");
        assertThat(refusal(new Fact.WalkInAdded(T, "P2", "", "name", "漏报", "王", "李")))
                .contains("WALK_IN_MALFORMED");
        assertThat(refusal(added("203", "P2", ""))).contains("WALK_IN_MALFORMED");
        assertThat(refusal(added(T, "P9", ""))).contains("DAY_SESSION_UNKNOWN");
        assertThat(refusal(added(T, "P2", "q1"))).contains("WALK_IN_NO_BENCH");
        a.does(added("TA02", "P2", ""), added("TA03", "P2", ""), added("TA04", "P2", ""));
        assertThat(refusal(added("TA02", "P1", ""))).contains("WALK_IN_SEATED");
        assertThat(refusal(added(T, "P2", ""))).contains("WALK_IN_NO_BENCH");
        assertThat(a.day().walkIns().all()).hasSize(3);
    }

    @Test
    void isNotLetIntoAnUrnThatWasCommittedTo() {
        a.does(commit("P2"));

        assertThat(refusal(added(T, "P2", ""))).contains("WALK_IN_COMMITTED");
        assertThat(refusal(added(T, "P2", "q6"))).contains("WALK_IN_COMMITTED");
    }

    @Test
    void takesABenchKeptForSomebodyRemovedWhenTheListIsCommittedTo() {
        a.does(new Fact.CandidateRemoved("104", "转学", "王", "李"), commit("P1"));

        assertThat(a.day().walkIns().spareLots("P1")).containsExactly("p6");
        a.does(added(T, "P1", "p6"), present("P1", "101", "102", "103", T));
        a.does(draw("P1", "101=p1", "102=p2", "103=p3"));
        assertThat(a.day().lotOf(T, "P1")).contains("p6");
        assertThat(a.day().walkIns().drawnSeats("P1"))
                .extracting(Seat::candidateNo)
                .doesNotContain(T);
    }

    @Test
    void isDrawnWithTheOthersScoredAndSignedAndMustNotBeForgotten() {
        a.does(added(T, "P2", ""), commit("P2"), present("P2", "201", "202", "203", T));
        assertThat(refusal(draw("P2", "201=q1", "202=q2", "203=q3"))).contains("LOTS_FORGET");

        a.does(draw("P2", "201=q1", "202=q2", "203=q3", T + "=q4"));
        for (String no : List.of("201", "202", "203")) {
            a.does(whole(physics(no)));
        }
        assertThat(refusal(new Fact.Signed("P2", "张", "李"))).contains("SIGN_OPEN_SHEETS");
        a.does(whole(physics(T))).does(new Fact.Signed("P2", "张", "李"));

        assertThat(a.day().sessionState("P2")).isEqualTo(SessionState.SIGNED);
        assertThat(a.day().present("P2")).contains(T);
        assertThat(refusal(added("TA02", "P2", ""))).contains("DAY_SESSION_SIGNED");
    }

    @Test
    void takesABenchThatTheDrawGaveNobodyAndASecondDrawLeavesItToHim() {
        a.does(commit("P2"), present("P2", "201", "202"), absent("P2", "203"), draw("P2", "201=q1", "202=q2"));
        assertThat(a.day().walkIns().spareLots("P2")).containsExactly("q3", "q4", "q5", "q6");
        assertThat(refusal(added(T, "P2", "q1"))).contains("WALK_IN_NO_BENCH");
        a.does(added(T, "P2", "q3"), present("P2", T), commit("P2"));

        assertThat(refusal(again("P2", "停电", "张", "李", "201=q3", "202=q2"))).contains("LOT_KEPT");
        a.does(again("P2", "停电", "张", "李", "201=q4", "202=q2")).does(whole(physics(T)));
        assertThat(a.day().sheet(physics(T)).orElseThrow().lotNo()).isEqualTo("q3");
    }

    @Test
    void twoTemporaryNumbersOfOnePersonAreJoinedTheHigherToTheLowerAndBothFollowTheLaterLink() {
        a.does(added(T, "P2", ""), added("TB01", "C1", ""));

        assertThat(refusal(linked(T, "TB01"))).contains("WALK_IN_TARGET");
        assertThat(refusal(linked("TB01", "TC01"))).contains("WALK_IN_TARGET");
        assertThat(refusal(linked(T, T))).contains("WALK_IN_TARGET");
        a.does(linked("TB01", T));
        assertThat(a.day().walkIns().seats("C1"))
                .extracting(Seat::candidateNo)
                .contains(T)
                .doesNotContain("TB01");
        assertThat(refusal(new Fact.CandidateRemoved(T, "走了", "王", "李"))).contains("LIST_CAME");
        a.does(linked(T, "101"));
        assertThat(a.day().walkIns().seats("C1"))
                .extracting(Seat::candidateNo)
                .contains("101")
                .doesNotContain(T);
        a.does(unlinked(T, "101"), unlinked("TB01", T));
        assertThat(a.day().walkIns().seats("C1"))
                .extracting(Seat::candidateNo)
                .contains("TB01")
                .doesNotContain(T);
    }

    @Test
    void linkedHeIsShownOnceUnderHisNumberAndHisPlannedSeatIsNeitherDueNorAbsent() {
        sitsInP2();
        a.does(absent("P1", "101"), linked(T, "101"));

        MarkSheet sheet = a.day().sheet(physics("101")).orElseThrow();
        assertThat(sheet.sessionId()).isEqualTo("P2");
        assertThat(sheet.values()).hasSize(3);
        assertThat(a.day().sheet(physics(T)).orElseThrow().key()).isEqualTo(physics("101"));
        assertThat(a.day().allSheets().stream().filter(s -> s.key().equals(physics("101"))))
                .hasSize(1);
        assertThat(a.day().absent("P1")).isEmpty();
        assertThat(a.day().walkIns().seats("P1")).extracting(Seat::candidateNo).containsExactly("102", "103", "104");
        assertThat(a.day().walkIns().seats("P2"))
                .extracting(Seat::candidateNo)
                .contains("101")
                .doesNotContain(T);
        assertThat(a.day().walkIns().seats("C1")).extracting(Seat::candidateNo).contains("101");
        assertThat(refusal(present("P1", "101"))).contains("DAY_CANDIDATE_ELSEWHERE");
        assertThat(refusal(mark(physics("101"), 1, 100))).contains("SHEET_ELSEWHERE");
        assertThat(refusal(new Fact.CandidateRemoved("101", "转学", "王", "李"))).contains("LIST_CAME");
        assertThat(a.day().conflicts()).isEmpty();
    }

    @Test
    void refusesALinkOfNobodyToNobodyTwiceOrWithoutSayingWhyTheNumbersDiffer() {
        sitsInP2();
        assertThat(refusal(linked("TX", "101"))).contains("WALK_IN_UNKNOWN");
        assertThat(refusal(linked(T, T))).contains("WALK_IN_TARGET");
        assertThat(refusal(new Fact.WalkInLinked(T, "101", Fact.WalkInLinked.OTHER, "", "王", "李")))
                .contains("DAY_NEEDS_REASON");
        assertThat(refusal(new Fact.WalkInLinked(T, "101", Fact.WalkInLinked.SAME, "", "王", "")))
                .contains("DAY_NEEDS_TWO_PEOPLE");
        a.does(linked(T, "101"));
        assertThat(refusal(linked(T, "101"))).contains("WALK_IN_LINKED");
        a.does(new Fact.WalkInLinked(T, "102", Fact.WalkInLinked.OTHER, "看错", "王", "李"));
        assertThat(a.day().sheet(physics("102")).orElseThrow().values()).hasSize(3);
        assertThat(a.day().walkIns().seats("P1")).extracting(Seat::candidateNo).contains("101");
    }

    @Test
    void aCandidateRemovedWhoCameAfterAllIsOnTheListAgain() {
        a.does(new Fact.CandidateRemoved("101", "转学", "王", "李"));
        sitsInP2();
        a.does(linked(T, "101"));

        assertThat(a.day().removed()).isEmpty();
        assertThat(a.day().sheet(physics("101")).orElseThrow().values()).hasSize(3);
    }

    @Test
    void sheetsScoredUnderBothNumbersAreAConflictUntilTwoPeopleDecide() {
        sitsInP2();
        a.startsP1().does(whole(physics("101"))).does(linked(T, "101"));

        assertThat(a.day().conflicts()).hasSize(1);
        Conflict conflict = a.day().conflicts().get(0);
        assertThat(conflict.sheet()).isEqualTo(physics("101"));
        assertThat(conflict.devices()).containsExactly("101", T);
        assertThat(a.day().sheet(physics("101")).orElseThrow().state()).isEqualTo(SheetState.CONFLICT);
        assertThat(a.day().allSheets().stream().filter(s -> s.key().equals(physics("101"))))
                .hasSize(1);
        assertThat(refusal(kept("101", "102"))).contains("SHEET_CONFLICT_DEVICE");
        assertThat(refusal(kept("102", "102"))).contains("SHEET_NO_CONFLICT");
        a.does(kept("101", T));

        assertThat(a.day().conflicts()).isEmpty();
        assertThat(a.day().sheet(physics("101")).orElseThrow().sessionId()).isEqualTo("P2");
    }

    @Test
    void marksUnderTheOtherNumberThatTheDecisionDidNotKnowOpenItAgain() {
        sitsInP2();
        a.startsP1().does(mark(physics("101"), 1, 100));
        b.takes(a);
        a.does(linked(T, "101"), kept("101", T));
        assertThat(a.day().conflicts()).isEmpty();
        b.does(mark(physics("101"), 2, 100));
        a.takes(b);

        assertThat(a.day().conflicts()).hasSize(1);
        assertThat(a.day().irregular()).isEmpty();
    }

    @Test
    void linksToTwoCandidatesMadeApartHoldNeitherUntilSomebodyLinksAgain() {
        sitsInP2();
        b.takes(a);
        a.does(linked(T, "101"));
        b.does(linked(T, "102"));
        a.takes(b);

        assertThat(a.day().walkIns().all().get(0).claimed()).containsExactly("101", "102");
        assertThat(a.day().sheet(physics(T)).orElseThrow().state()).isEqualTo(SheetState.CONFLICT);
        assertThat(a.day().walkIns().seats("P1")).hasSize(4);
        a.does(linked(T, "102"));
        assertThat(a.day().walkIns().all().get(0).isInConflict()).isFalse();
        assertThat(a.day().sheet(physics("102")).orElseThrow().state()).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void refusesToTakeALinkBackThatIsNotThereOrWithoutTwoPeopleAndAReason() {
        sitsInP2();
        assertThat(refusal(unlinked("TX", "101"))).contains("WALK_IN_UNKNOWN");
        assertThat(refusal(unlinked(T, "101"))).contains("WALK_IN_NOT_LINKED");
        a.does(linked(T, "101"));
        assertThat(refusal(unlinked(T, "102"))).contains("WALK_IN_NOT_LINKED");
        assertThat(refusal(new Fact.WalkInUnlinked(T, "101", " ", "王", "李"))).contains("DAY_NEEDS_REASON");
        assertThat(refusal(new Fact.WalkInUnlinked(T, "101", "认错人", "王", "王"))).contains("DAY_NEEDS_TWO_PEOPLE");
        a.does(unlinked(T, "101"));
        assertThat(refusal(unlinked(T, "101"))).contains("WALK_IN_NOT_LINKED");
    }

    @Test
    void aLinkTakenBackLeavesEachWithWhatWasHis() {
        sitsInP2();
        a.does(linked(T, "101"));
        assertThat(a.day().sheet(physics("101")).orElseThrow().state()).isEqualTo(SheetState.SUBMITTED);
        a.does(unlinked(T, "101"));

        assertThat(a.day().walkIns().all().get(0).claimed()).isEmpty();
        assertThat(a.day().sheet(physics(T)).orElseThrow().state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(a.day().sheet(physics("101")).orElseThrow().state()).isEqualTo(SheetState.EMPTY);
        a.does(linked(T, "102"));
        assertThat(a.day().sheet(physics("102")).orElseThrow().state()).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void aLinkMadeApartFromATakingBackStands() {
        sitsInP2();
        a.does(linked(T, "101"));
        b.takes(a);
        a.does(unlinked(T, "101"));
        b.does(linked(T, "102"));
        a.takes(b);
        b.takes(a);

        assertThat(a.day().walkIns().all().get(0).claimed()).containsExactly("102");
        assertThat(b.day().walkIns().all()).isEqualTo(a.day().walkIns().all());
    }

    @Test
    void anotherLaptopsWalkInIsNotInAListCommittedToWithoutHim() {
        b.does(commit("P2"), present("P2", "201", "202", "203"));
        a.does(added(T, "P2", ""), present("P2", T));
        b.takes(a);

        assertThat(b.day().walkIns().drawnSeats("P2")).hasSize(3);
        b.does(draw("P2", "201=q1", "202=q2", "203=q3"));
        b.does(new Fact.LotTyped("P2", T, "q4", "合并后补", "王", "李")).does(whole(physics(T)));
        assertThat(b.day().sheet(physics(T)).orElseThrow().lotNo()).isEqualTo("q4");
    }

    @Test
    void aSignOffThatDidNotKnowHimOpensTheSessionAgain() {
        b.does(commit("P2"), present("P2", "201", "202"), absent("P2", "203"), draw("P2", "201=q1", "202=q2"));
        a.takes(b).does(added(T, "P2", "q5"), present("P2", T));
        b.does(whole(physics("201"))).does(whole(physics("202"))).does(new Fact.Signed("P2", "张", "李"));
        b.takes(a);

        assertThat(b.day().irregular()).isEmpty();
        assertThat(b.day().sessionState("P2")).isNotEqualTo(SessionState.SIGNED);
        b.does(whole(physics(T))).does(new Fact.Signed("P2", "张", "李"));
        assertThat(b.day().sessionState("P2")).isEqualTo(SessionState.SIGNED);
    }

    /** He sits P2 at q4 with full marks. */
    private void sitsInP2() {
        a.does(added(T, "P2", ""), commit("P2"), present("P2", "201", T), draw("P2", "201=q1", T + "=q4"));
        a.does(mark(physics(T), 1, 200), mark(physics(T), 2, 100), mark(physics(T), 3, 100), submit(physics(T)));
    }
}
