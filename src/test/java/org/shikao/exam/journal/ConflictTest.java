package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.absent;
import static org.shikao.exam.journal.Laptop.again;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.correct;
import static org.shikao.exam.journal.Laptop.decide;
import static org.shikao.exam.journal.Laptop.draw;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.outcome;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;
import static org.shikao.exam.journal.Laptop.submit;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;

class ConflictTest {
    private final SmallExam exam = SmallExam.usual();
    private final Laptop a = new Laptop(exam, "A").startsP1();
    private final Laptop b = new Laptop(exam, "B").takes(a);
    private final Laptop c = new Laptop(exam, "C");
    private final SheetKey one = physics("101");

    @Test
    void twoLaptopsMarkingOneSheetIsAConflictWithBothVersionsKept() {
        a.does(whole(one));
        b.does(mark(one, 1, 150), mark(one, 2, 0));
        c.takes(b).takes(a);
        Conflict conflict = onlyConflict(c);
        assertThat(conflict.devices()).containsExactly("A", "B");
        assertThat(conflict.version("A").orElseThrow().state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(conflict.version("B").orElseThrow().values())
                .containsEntry(1, new Marks(150))
                .hasSize(2);
        assertThat(sheet(c).state()).isEqualTo(SheetState.CONFLICT);
        assertThat(c.day().irregular()).isEmpty();
    }

    @Test
    void equalMarksOnTwoLaptopsAreStillTwoSheets() {
        a.does(mark(one, 1, 200));
        b.does(mark(one, 1, 200));
        assertThat(c.takes(a).takes(b).day().conflicts()).hasSize(1);
    }

    @Test
    void aMarkOnALaptopThatDidNotKnowOfTheHandingInIsNotLost() {
        a.does(whole(one));
        b.does(whole(physics("102"))).does(mark(one, 1, 50));
        c.takes(a).takes(b);
        assertThat(onlyConflict(c).version("B").orElseThrow().values()).containsOnlyKeys(1);
    }

    @Test
    void goingOnWithACopyIsNoConflict() {
        a.does(mark(one, 1, 200));
        b.takes(a).does(mark(one, 2, 100));
        a.takes(b).does(mark(one, 3, 100), submit(one));
        c.takes(b).takes(a);
        assertThat(c.day().conflicts()).isEmpty();
        assertThat(sheet(c).values()).hasSize(3);
        assertThat(sheet(c).devices()).containsExactly("A", "B");
    }

    @Test
    void differentSheetsOfOneSessionOnTwoLaptopsAreNoConflict() {
        a.does(whole(one));
        b.does(whole(physics("102"))).does(whole(physics("104")));
        a.takes(b).does(new Fact.Signed("P1", "张", ""));
        assertThat(c.takes(a).day().sessionState("P1")).isEqualTo(SessionState.SIGNED);
    }

    @Test
    void knowledgePassesOnThroughAThirdLaptop() {
        a.does(mark(one, 1, 200));
        b.takes(a).does(mark(physics("102"), 1, 0));
        c.takes(b).does(mark(one, 2, 100));
        assertThat(a.takes(c).day().conflicts()).isEmpty();
        assertThat(a.day().unseen("A")).contains(new Fact.Seen(List.of("B:2", "C:2")));
        assertThat(a.day().unseen("C")).isEmpty();
        assertThat(b.day().unseen("B")).isEmpty();
    }

    @Test
    void nothingButADecisionOfTwoPeopleIsAllowedInAConflict() {
        a.does(mark(one, 1, 200)).takes(b.does(mark(one, 1, 0)));
        refuses("SHEET_IN_CONFLICT", mark(one, 1, 100));
        refuses("SHEET_IN_CONFLICT", submit(one));
        refuses("SHEET_IN_CONFLICT", outcome(one, "VOID"));
        refuses("SHEET_IN_CONFLICT", correct(one, 1, "2", "1"));
        refuses("DAY_CANDIDATE_IN_CONFLICT", absent("P1", "101"));
        refuses("SHEET_CONFLICT_DEVICE", decide(one, "C"));
        refuses("SHEET_NO_CONFLICT", decide(physics("102"), "A"));
        refuses("SHEET_UNKNOWN", decide(physics("999"), "A"));
        refuses("DAY_NEEDS_REASON", new Fact.ConflictDecided(one, "A", "", "张", "李"));
        refuses("DAY_NEEDS_TWO_PEOPLE", new Fact.ConflictDecided(one, "A", "看错", "张", "张"));
        a.does(whole(physics("102"))).does(whole(physics("104")));
        refuses("SIGN_CONFLICTS", new Fact.Signed("P1", "张", ""));
        a.does(decide(one, "B"));
        assertThat(sheet(a).values()).containsEntry(1, Marks.ZERO);
    }

    @Test
    void aDecisionSurvivesMergingTheCopiesAgain() {
        a.does(whole(one));
        b.does(mark(one, 1, 0));
        c.takes(a).takes(b).does(decide(one, "B")).does(mark(one, 2, 50));
        c.takes(a).takes(b);
        a.takes(b).takes(c);
        assertThat(a.day().conflicts()).isEmpty();
        assertThat(sheet(a).values()).containsEntry(1, Marks.ZERO).containsEntry(2, new Marks(50));
        assertThat(sheet(a)).isEqualTo(sheet(c));
    }

    @Test
    void scoringOnWithoutKnowingTheDecisionIsAConflictAgain() {
        a.does(mark(one, 1, 200));
        b.does(mark(one, 1, 0));
        c.takes(a).takes(b).does(decide(one, "A"));
        a.does(mark(one, 2, 100));
        c.takes(a);
        assertThat(onlyConflict(c).devices()).containsExactly("A", "C");
        c.does(decide(one, "A"));
        assertThat(sheet(c).values()).hasSize(2);
    }

    @Test
    void twoDecisionsConflictOnlyIfTheyDiffer() {
        a.does(mark(one, 1, 200));
        b.does(mark(one, 1, 0));
        c.takes(a).takes(b).does(decide(one, "A"));
        Laptop same = new Laptop(exam, "D").takes(b).takes(a).does(decide(one, "A"));
        Laptop other = new Laptop(exam, "E").takes(b).takes(a).does(decide(one, "B"));
        c.takes(same);
        assertThat(c.day().conflicts()).isEmpty();
        assertThat(sheet(c).values()).containsEntry(1, new Marks(200));
        c.takes(other);
        assertThat(onlyConflict(c).devices()).containsExactly("C", "D", "E");
        c.does(decide(one, "E"));
        assertThat(sheet(c).values()).containsEntry(1, Marks.ZERO);
    }

    @Test
    void twoCorrectionsWithoutKnowledgeOfEachOtherAreAConflict() {
        a.does(whole(one));
        b.takes(a).does(correct(one, 1, "2", "1"));
        a.does(correct(one, 1, "2", "0"));
        assertThat(onlyConflict(a.takes(b)).devices()).containsExactly("A", "B");
    }

    @Test
    void absentHereAndScoredThereIsAConflict() {
        Laptop d = new Laptop(exam, "D").does(commit("P2"), present("P2", "201", "202", "203"));
        Laptop e = new Laptop(exam, "E").takes(d);
        d.does(draw("P2", "201=q1", "202=q2", "203=q3"), mark(physics("201"), 1, 200));
        e.does(absent("P2", "201"));
        assertThat(onlyConflict(c.takes(e).takes(d)).versions())
                .extracting(MarkSheet::outcome)
                .containsExactly(Outcome.PENDING, Outcome.ABSENT);
        c.does(decide(physics("201"), "E"));
        assertThat(c.day().sheet(physics("201")).orElseThrow().outcome()).isEqualTo(Outcome.ABSENT);
    }

    @Test
    void twoDrawsOfOneUrnWithDifferentResultsAreAConflictForAllTheirSheets() {
        Laptop d = new Laptop(exam, "D").does(commit("P2"), present("P2", "201", "202", "203"));
        Laptop e = new Laptop(exam, "E").takes(d);
        d.does(draw("P2", "201=q1", "202=q2", "203=q3")).does(mark(physics("203"), 1, 50));
        e.does(draw("P2", "201=q2", "202=q1", "203=q3"));
        assertThat(c.takes(d).takes(e).day().conflicts())
                .extracting(conflict -> conflict.sheet().candidateNo())
                .containsExactly("201", "202", "203");
        assertThat(c.day().conflicts().get(0).versions())
                .extracting(MarkSheet::lotNo)
                .containsExactly("q1", "q2");
        c.does(decide(physics("201"), "E"));
        assertThat(c.day().lotOf("201", "P2")).contains("q2");
    }

    @Test
    void twoDrawsWithTheSameResultAreNone() {
        Laptop d = new Laptop(exam, "D").does(commit("P2"), present("P2", "201", "202", "203"));
        Laptop e = new Laptop(exam, "E").takes(d).does(draw("P2", "201=q1", "202=q2", "203=q3"));
        d.does(draw("P2", "201=q1", "202=q2", "203=q3")).does(whole(physics("201")));
        assertThat(c.takes(d).takes(e).day().conflicts()).isEmpty();
    }

    @Test
    void aSecondDrawHereAndMarksUnderTheFirstThereAreAConflict() {
        a.does(mark(one, 1, 200));
        b.does(commit("P1"), again("P1", "停电", "张", "李", "101=p2", "102=p1"));
        c.takes(a).takes(b);
        assertThat(onlyConflict(c).sheet()).isEqualTo(one);
        assertThat(c.day().lotOf("102", "P1")).contains("p1");
    }

    @Test
    void aSignedSessionIsOpenAgainWhileASheetIsInConflict() {
        a.does(whole(one)).does(whole(physics("102"))).does(whole(physics("104")));
        a.does(new Fact.Signed("P1", "张", ""));
        b.does(mark(one, 1, 0));
        c.takes(a).takes(b);
        assertThat(c.day().sessionState("P1")).isEqualTo(SessionState.SCORING);
        Laptop keepsOther = new Laptop(exam, "D").takes(c).does(decide(one, "B"));
        keepsOther.does(whole(one));
        assertThat(keepsOther.day().sessionState("P1")).isEqualTo(SessionState.ENDED);
        c.does(decide(one, "A"));
        assertThat(c.day().sessionState("P1")).isEqualTo(SessionState.SIGNED);
    }

    private static Conflict onlyConflict(Laptop laptop) {
        assertThat(laptop.day().conflicts()).hasSize(1);
        return laptop.day().conflicts().get(0);
    }

    private MarkSheet sheet(Laptop laptop) {
        return laptop.day().sheet(one).orElseThrow();
    }

    private void refuses(String code, Fact fact) {
        assertThat(a.day().allows(fact)).map(p -> p.code()).isEqualTo(Optional.of(code));
    }
}
