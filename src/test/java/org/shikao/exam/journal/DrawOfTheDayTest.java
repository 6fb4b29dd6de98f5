package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shikao.exam.journal.Laptop.absent;
import static org.shikao.exam.journal.Laptop.again;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.draw;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.exam.rules.OutcomeRule.AbsentAt;

class DrawOfTheDayTest {
    private final Laptop desk = new Laptop(SmallExam.usual(), "A");
    private final SheetKey one = physics("101");

    @Test
    void refusesDrawsThatDoNotFitTheUrn() {
        desk.does(present("P1", "101", "102", "104"));
        refuses("LOTS_NOT_COMMITTED", draw("P1", "101=p1", "102=p2"));
        desk.does(commit("P1"));
        refuses("LOTS_COMMITTED_ALREADY", commit("P1"));
        refuses("DAY_NOT_CHECKED_IN", draw("P1", "101=p1", "102=p2", "103=p3"));
        refuses("DAY_CANDIDATE_NOT_DUE", draw("P1", "101=p1", "201=p2"));
        refuses("DAY_CANDIDATE_TWICE", draw("P1", "101=p1", "101=p2"));
        refuses("LOT_FIXED", draw("P1", "101=p1", "102=p2", "104=p3"));
        refuses("LOT_KEPT", draw("P1", "101=p1", "102=p6"));
        refuses("LOT_UNKNOWN", draw("P1", "101=p1", "102=c2"));
        refuses("LOT_TWICE", draw("P1", "101=p1", "102=p1"));
        refuses("LOTS_FORGET", draw("P1", "101=p1"));
        refuses("LOTS_TOO_FEW", draw("P1"));
        desk.does(draw("P1", "101=p1", "102=p2"));
    }

    @Test
    void aSecondDrawNeedsACommitmentAReasonAndTwoPeopleAndNoMarks() {
        desk.startsP1();
        refuses("LOTS_NOT_COMMITTED", draw("P1", "101=p2", "102=p1"));
        desk.does(commit("P1"));
        refuses("DAY_NEEDS_REASON", draw("P1", "101=p2", "102=p1"));
        refuses("DAY_NEEDS_TWO_PEOPLE", again("P1", "停电", "张", "张", "101=p2", "102=p1"));
        desk.does(again("P1", "停电", "张", "李", "101=p2", "102=p1"));
        assertThat(sheet(one).lotNo()).isEqualTo("p2");
        assertThat(desk.day().draws("P1")).hasSize(2);
        desk.does(commit("P1"), mark(one, 1, 0));
        refuses("LOTS_BEGUN", again("P1", "停电", "张", "李", "101=p1", "102=p2"));
    }

    @Test
    void slipsDrawnByHandAreUniqueAndChangedByTwoPeople() {
        Laptop hand = new Laptop(SmallExam.of(Actor.PHYSICAL, 2, AbsentAt.DRAW, true), "A");
        hand.does(present("P1", "101", "102"), typed("101", "p1"));
        assertThat(hand.tries(typed("102", "p1"))).map(p -> p.code()).contains("LOT_TAKEN");
        assertThat(hand.tries(typed("102", "p6"))).map(p -> p.code()).contains("LOT_KEPT");
        assertThat(hand.tries(typed("102", "p9"))).map(p -> p.code()).contains("LOT_UNKNOWN");
        assertThat(hand.tries(typed("101", "p1"))).map(p -> p.code()).contains("LOT_SAME");
        assertThat(hand.tries(typed("101", "p3"))).map(p -> p.code()).contains("DAY_NEEDS_REASON");
        assertThat(hand.tries(typed("103", "p3"))).map(p -> p.code()).contains("DAY_NOT_CHECKED_IN");
        hand.does(typed("102", "p2"), mark(one, 1, 0));
        assertThat(hand.day().sessionState("P1")).isEqualTo(SessionState.SCORING);
        Fact otherTask = new Fact.LotTyped("P1", "101", "p4", "看错", "张", "李");
        assertThat(hand.tries(otherTask)).map(p -> p.code()).contains("LOTS_BEGUN");
        hand.does(new Fact.LotTyped("P1", "101", "p3", "看错", "张", "李"));
        assertThat(hand.day().lotOf("101", "P1")).contains("p3");
    }

    @Test
    void twoWhoseSlipsWereMixedUpSwapOnceOneHasGivenTheLotBack() {
        Laptop hand = new Laptop(SmallExam.of(Actor.PHYSICAL, 2, AbsentAt.DRAW, true), "A");
        hand.does(present("P1", "101", "102"));
        assertThat(hand.tries(corrected("101", ""))).map(p -> p.code()).contains("LOT_NONE");
        hand.does(typed("101", "p1"), typed("102", "p2"));
        assertThat(hand.tries(corrected("101", "p2"))).map(p -> p.code()).contains("LOT_TAKEN");
        assertThat(hand.tries(typed("101", ""))).map(p -> p.code()).contains("DAY_NEEDS_REASON");
        hand.does(corrected("101", ""));
        assertThat(hand.day().lotOf("101", "P1")).isEmpty();
        hand.does(corrected("102", "p1"), corrected("101", "p2"));
        assertThat(hand.day().lotOf("101", "P1")).contains("p2");
        assertThat(hand.day().lotOf("102", "P1")).contains("p1");
        hand.does(mark(one, 1, 0));
        assertThat(hand.tries(corrected("101", "")))
                .as("marks without a lot would stand on no experiment")
                .map(p -> p.code())
                .contains("LOTS_BEGUN");
    }

    private static Fact corrected(String candidate, String lot) {
        return new Fact.LotTyped("P1", candidate, lot, "拿错", "张", "李");
    }

    private static Fact typed(String candidate, String lot) {
        return new Fact.LotTyped("P1", candidate, lot, "", "", "");
    }

    @Test
    void eachCandidatePressingCarriesTheSameDrawOn() {
        Laptop pressed = new Laptop(SmallExam.of(Actor.CANDIDATE, 2, AbsentAt.DRAW, true), "A");
        pressed.does(commit("P1"), present("P1", "101", "102"));
        Fact.Drawn all = draw("P1", "102=p4", "101=p1");
        Fact.Drawn first =
                new Fact.Drawn("P1", "candidate", "5e", "1", "5d", all.order().subList(0, 1), all.lots(), "", "", "");
        pressed.does(first, mark(physics("102"), 1, 0));
        assertThat(pressed.day().lotOf("101", "P1")).isEmpty();
        pressed.does(all);
        assertThat(pressed.day().lotOf("101", "P1")).contains("p1");
        assertThat(sheetOf(pressed, physics("102")).values()).hasSize(1);
    }

    @Test
    void theLotDecidesSubjectAndRoomWhereTheRuleSaysSo() {
        Laptop lot = new Laptop(SmallExam.subjectByLot(), "A");
        assertThat(lot.day().urnOf("B")).isEqualTo("A");
        lot.does(present("A", "1", "2"), present("B", "3"), absent("B", "4"));
        assertThat(lot.day().allSheets())
                .as("only the absence is written down before the lot gives a subject")
                .extracting(MarkSheet::key, MarkSheet::outcome)
                .containsExactly(tuple(physics("4"), Outcome.ABSENT));
        assertThat(lot.tries(commit("B"))).map(p -> p.code()).contains("LOTS_OTHER_URN");
        lot.does(commit("A"), draw("A", "1=b1", "2=a2", "3=a1"));
        assertThat(lot.day().drawn("B")).isPresent();
        assertThat(lot.day().sheets("A"))
                .extracting(MarkSheet::key)
                .containsExactly(physics("3"), new SheetKey("2", Subject.CHEMISTRY));
        assertThat(lot.day().sheets("B")).extracting(MarkSheet::key).containsExactly(physics("4"), physics("1"));
        assertThat(lot.tries(mark(new SheetKey("1", Subject.CHEMISTRY), 1, 0)))
                .map(p -> p.code())
                .contains("SHEET_OTHER_SUBJECT");
        lot.does(whole(physics("1"))).does(new Fact.Signed("B", "张", ""));
        assertThat(lot.day().sessionState("B")).isEqualTo(SessionState.SIGNED);
        assertThat(lot.day().sessionState("A")).isEqualTo(SessionState.DRAWN);
    }

    private MarkSheet sheet(SheetKey key) {
        return sheetOf(desk, key);
    }

    private static MarkSheet sheetOf(Laptop laptop, SheetKey key) {
        return laptop.day().sheet(key).orElseThrow();
    }

    private void refuses(String code, Fact fact) {
        assertThat(desk.day().allows(fact)).map(p -> p.code()).isEqualTo(Optional.of(code));
    }
}
