package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shikao.exam.journal.Laptop.absent;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.correct;
import static org.shikao.exam.journal.Laptop.draw;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.outcome;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;
import static org.shikao.exam.journal.Laptop.submit;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.exam.rules.OutcomeRule.AbsentAt;

class ExamDayTest {
    private final Laptop desk = new Laptop(SmallExam.usual(), "A");
    private final SheetKey one = physics("101");

    @Test
    void walksASessionFromPlannedToSigned() {
        assertThat(state("P1")).isEqualTo(SessionState.PLANNED);
        desk.does(commit("P1"));
        assertThat(state("P1")).isEqualTo(SessionState.COMMITTED);
        desk.does(present("P1", "101", "102", "104"), absent("P1", "103"));
        assertThat(state("P1")).isEqualTo(SessionState.CHECKED_IN);
        desk.does(draw("P1", "101=p1", "102=p2"));
        assertThat(state("P1")).isEqualTo(SessionState.DRAWN);
        desk.does(new Fact.ScoringOpened("P1", "E01"));
        assertThat(state("P1")).isEqualTo(SessionState.SCORING);
        desk.does(whole(one)).does(whole(physics("102")));
        assertThat(state("P1")).isEqualTo(SessionState.SCORING);
        desk.does(whole(physics("104")));
        assertThat(state("P1")).isEqualTo(SessionState.ENDED);
        desk.does(new Fact.Signed("P1", "张", ""));
        assertThat(state("P1")).isEqualTo(SessionState.SIGNED);
        assertThat(desk.day().signatures("P1")).containsExactly(new Fact.Signed("P1", "张", ""));
        assertThat(state("C1")).isEqualTo(SessionState.PLANNED);
        assertThat(desk.day().irregular()).isEmpty();
    }

    @Test
    void tellsWhoCameAndWhoGotWhichLot() {
        desk.startsP1();
        ExamDay day = desk.day();
        assertThat(day.present("P1")).containsExactly("101", "102", "104");
        assertThat(day.absent("P1")).containsExactly("103");
        assertThat(day.lotOf("102", "P1")).contains("p2");
        assertThat(day.lotOf("103", "P1")).isEmpty();
        assertThat(day.lotOf("104", "P1")).contains("p6");
        assertThat(day.committed("P1")).contains((Fact.DrawCommitted) commit("P1"));
        assertThat(day.drawn("P1")).contains(draw("P1", "101=p1", "102=p2"));
        assertThat(day.draws("P1")).singleElement().satisfies(d -> {
            assertThat(d.commitment()).contains((Fact.DrawCommitted) commit("P1"));
            assertThat(d.entry().seq()).isEqualTo(4);
        });
        assertThat(day.allSheets()).hasSize(11);
        assertThat(day.sheets("P1")).extracting(s -> s.key().candidateNo()).containsExactly("101", "102", "103", "104");
        assertThatThrownBy(() -> day.present("X")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSheetGrowsFromEmptyToSigned() {
        assertThat(sheet(one).task()).isNull();
        desk.startsP1();
        assertThat(sheet(one).state()).isEqualTo(SheetState.EMPTY);
        assertThat(sheet(one).benchNo()).isEqualTo(1);
        assertThat(sheet(one).examinerCode()).isEqualTo("E01");
        assertThat(sheet(one).task().experimentId()).isEqualTo("PH2");
        desk.does(mark(one, 1, 150), mark(one, 1, 200), mark(one, 2, 0));
        assertThat(sheet(one).state()).isEqualTo(SheetState.IN_PROGRESS);
        assertThat(sheet(one).values()).isEqualTo(Map.of(1, new Marks(200), 2, Marks.ZERO));
        desk.does(mark(one, 3, 100));
        assertThat(sheet(one).state()).isEqualTo(SheetState.COMPLETE);
        assertThat(sheet(one).outcome()).isEqualTo(Outcome.PENDING);
        desk.does(submit(one));
        assertThat(sheet(one).state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(sheet(one).outcome()).isEqualTo(Outcome.EARNED);
        assertThat(sheet(one).devices()).containsExactly("A");
    }

    @Test
    void anAbsentCandidatesSheetNeedsNoPoints() {
        desk.startsP1();
        assertThat(sheet(physics("103")).outcome()).isEqualTo(Outcome.ABSENT);
        assertThat(sheet(physics("103")).state()).isEqualTo(SheetState.SUBMITTED);
        refuses("SHEET_ABSENT", mark(physics("103"), 1, 100));
        refuses("SHEET_ABSENT", submit(physics("103")));
        refuses("SHEET_ABSENT", outcome(physics("103"), "TALK"));
    }

    @Test
    void refusesMarksOnWhatIsNotPlannedOrNotDrawnOrNotCheckedIn() {
        refuses("SHEET_UNKNOWN", mark(physics("999"), 1, 100));
        refuses("SHEET_UNKNOWN", mark(new SheetKey("201", Subject.CHEMISTRY), 1, 100));
        refuses("SHEET_NOT_CHECKED_IN", mark(one, 1, 100));
        desk.does(present("P1", "101"));
        refuses("SHEET_NOT_DRAWN", mark(one, 1, 100));
        refuses("SHEET_NOT_CHECKED_IN", mark(physics("104"), 1, 100));
        desk.does(present("P1", "104"), mark(physics("104"), 1, 100));
    }

    @Test
    void refusesPointsAndValuesTheRubricDoesNotHave() {
        desk.startsP1();
        refuses("SHEET_POINT_UNKNOWN", mark(one, 4, 0));
        refuses("SHEET_POINT_UNKNOWN", mark(one, 0, 0));
        refuses("SHEET_VALUE_RANGE", mark(one, 1, 250));
        refuses("SHEET_VALUE_RANGE", mark(one, 1, -50));
        refuses("SHEET_VALUE_STEP", mark(one, 1, 25));
        refuses("SHEET_ERROR_UNKNOWN", new Fact.Marked(one, 1, new Marks(150), List.of("a", "z")));
        desk.does(new Fact.Marked(one, 1, new Marks(150), List.of("a")));
    }

    @Test
    void refusesToHandInBlankPointsAndToMarkAfterHandingIn() {
        desk.startsP1().does(mark(one, 2, 100));
        assertThat(desk.day().allows(submit(one)).orElseThrow().args()).containsExactly("101", "physics", "1, 3");
        refuses("SHEET_INCOMPLETE", submit(one));
        refuses("SHEET_NOT_SUBMITTED", correct(one, 2, "1", "0"));
        desk.does(whole(one));
        refuses("SHEET_SUBMITTED", mark(one, 1, 0));
        refuses("SHEET_SUBMITTED", submit(one));
        refuses("SHEET_SUBMITTED", outcome(one, "TALK"));
    }

    @Test
    void aCorrectionNamesOldValueReasonAndTwoPeople() {
        desk.startsP1().does(whole(one));
        refuses("DAY_NEEDS_REASON", new Fact.Corrected(one, 1, "2", "1", " ", "张", "李"));
        refuses("DAY_NEEDS_NAME", new Fact.Corrected(one, 1, "2", "1", "看错", "", "李"));
        refuses("DAY_NEEDS_TWO_PEOPLE", new Fact.Corrected(one, 1, "2", "1", "看错", "张", ""));
        refuses("DAY_NEEDS_TWO_PEOPLE", new Fact.Corrected(one, 1, "2", "1", "看错", "张", "张 "));
        refuses("SHEET_OLD_VALUE", correct(one, 1, "1.5", "1"));
        refuses("SHEET_OLD_VALUE", correct(one, 1, "", "1"));
        refuses("SHEET_SAME_VALUE", correct(one, 1, "2", "2.0"));
        refuses("SHEET_VALUE_NOT_MARKS", correct(one, 1, "2", "one"));
        refuses("SHEET_VALUE_RANGE", correct(one, 1, "2", "3"));
        refuses("SHEET_VALUE_STEP", correct(one, 1, "2", "1.75"));
        refuses("SHEET_OLD_VALUE", correct(one, 9, "2", "1"));
        desk.does(correct(one, 1, "2.00", "1.5"), correct(one, 1, "1.5", "1"));
        assertThat(sheet(one).marks().get(1)).isEqualTo(new MarkSheet.PointMark(Marks.of(1), List.of(), 2));
        assertThat(desk.day().corrections(one)).hasSize(2);
    }

    @Test
    void oneNameIsEnoughWhereTheRuleSaysSoButNeverAfterSigning() {
        Laptop lax = new Laptop(SmallExam.of(Actor.SESSION, 1, AbsentAt.DRAW, true), "A").startsP1();
        lax.does(whole(one)).does(whole(physics("102"))).does(whole(physics("104")));
        lax.does(new Fact.Corrected(one, 1, "2", "1", "看错", "张", ""));
        lax.does(new Fact.Signed("P1", "张", "李"));
        Fact alone = new Fact.Corrected(one, 1, "1", "2", "看错", "张", "");
        assertThat(lax.day().allows(alone)).map(p -> p.code()).contains("DAY_NEEDS_TWO_PEOPLE");
        lax.does(correct(one, 1, "1", "2"));
        assertThat(lax.day().sessionState("P1")).isEqualTo(SessionState.SIGNED);
    }

    @Test
    void outcomesCloseASheetAndPenaltiesDoNot() {
        desk.startsP1();
        refuses("SHEET_OUTCOME_UNKNOWN", outcome(one, "LATE"));
        refuses("SHEET_OUTCOME_UNKNOWN", outcome(one, "PENDING"));
        desk.does(mark(one, 1, 200), outcome(one, "TALK"));
        refuses("SHEET_BEGUN", outcome(one, "ABSENT"));
        assertThat(sheet(one).penalties()).containsExactly("TALK");
        assertThat(sheet(one).outcome()).isEqualTo(Outcome.PENDING);
        desk.does(outcome(one, "CHEAT"));
        assertThat(sheet(one).outcome()).isEqualTo(Outcome.VOID);
        assertThat(sheet(one).state()).isEqualTo(SheetState.SUBMITTED);
        refuses("SHEET_CLOSED", mark(one, 2, 100));
        desk.does(outcome(one, "EARNED"));
        assertThat(sheet(one).penalties()).isEmpty();
        assertThat(sheet(one).state()).isEqualTo(SheetState.IN_PROGRESS);
        desk.does(outcome(one, "WITHDRAWN"), submit(one));
        assertThat(sheet(one).outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void deferralAndExemptionMayBeNotedBeforehandIfTheRuleHasThem() {
        desk.does(outcome(one, "DEFERRED"), outcome(physics("102"), "EXEMPT"));
        assertThat(sheet(one).outcome()).isEqualTo(Outcome.DEFERRED);
        refuses("SHEET_NOT_CHECKED_IN", outcome(physics("104"), "VOID"));
        Laptop strict = new Laptop(SmallExam.of(Actor.SESSION, 2, AbsentAt.DRAW, false), "A");
        assertThat(strict.tries(outcome(one, "DEFERRED"))).map(p -> p.code()).contains("SHEET_NO_DEFERRAL");
    }

    @Test
    void anOutcomeIsCorrectedByItsCode() {
        desk.startsP1().does(whole(one));
        refuses("SHEET_OUTCOME_UNKNOWN", correct(one, 0, "EARNED", "X"));
        refuses("SHEET_OLD_VALUE", correct(one, 0, "VOID", "EARNED"));
        refuses("SHEET_SAME_VALUE", correct(one, 0, "EARNED", "EARNED"));
        desk.does(correct(one, 0, "EARNED", "TALK"), correct(one, 0, "EARNED", "CHEAT"));
        assertThat(sheet(one).outcome()).isEqualTo(Outcome.VOID);
        desk.does(correct(one, 0, "CHEAT", "EARNED"));
        assertThat(sheet(one).penalties()).containsExactly("TALK");
        assertThat(sheet(one).outcome()).isEqualTo(Outcome.EARNED);
        desk.does(correct(physics("103"), 0, "ABSENT", "EARNED"));
        assertThat(sheet(physics("103")).state()).isEqualTo(SheetState.EMPTY);
        assertThat(desk.day().present("P1")).contains("103");
    }

    @Test
    void refusesARollCallOfStrangersOrTwiceOrTooLate() {
        refuses("DAY_SESSION_UNKNOWN", present("X9", "101"));
        refuses("DAY_CANDIDATE_NOT_DUE", present("P1", "101", "201"));
        refuses("DAY_CANDIDATE_TWICE", present("P1", "101", "101"));
        refuses("DAY_NOBODY_NAMED", present("P1"));
        desk.startsP1();
        refuses("DAY_ABSENT_AFTER_DRAW", absent("P1", "101"));
        desk.does(present("P1", "103"), absent("P1", "103"), absent("P1", "104"), present("P1", "104"));
        desk.does(mark(physics("104"), 1, 0));
        refuses("DAY_ABSENT_AFTER_MARKS", absent("P1", "104"));
        Laptop atStart = new Laptop(SmallExam.of(Actor.SESSION, 2, AbsentAt.START, true), "A").startsP1();
        atStart.does(absent("P1", "101"));
    }

    @Test
    void nothingHappensBeforeThereIsAPlan() {
        SmallExam usual = SmallExam.usual();
        ExamDay day = ExamDay.start(usual.rules(), usual.catalogue(), Plan.EMPTY);
        assertThat(day.allows(present("P1", "101"))).map(p -> p.code()).contains("DAY_NOT_PLANNED");
        assertThat(day.allows(mark(one, 1, 0))).map(p -> p.code()).contains("SHEET_UNKNOWN");
    }

    @Test
    void signingListsWhatIsMissing() {
        desk.does(commit("P1"), present("P1", "101", "102"), absent("P1", "103"), draw("P1", "101=p1", "102=p2"));
        assertRefusal("SIGN_UNBALANCED", new Fact.Signed("P1", "张", ""), "P1", "104");
        desk.does(present("P1", "104")).does(whole(one));
        assertRefusal("SIGN_OPEN_SHEETS", new Fact.Signed("P1", "张", ""), "P1", "102/physics, 104/physics");
        desk.does(whole(physics("102"))).does(whole(physics("104")));
        refuses("SIGN_NEEDS_NAME", new Fact.Signed("P1", " ", ""));
        refuses("SIGN_SAME_NAME", new Fact.Signed("P1", "张", "张"));
        desk.does(new Fact.Signed("P1", "张", "李"));
        assertThat(sheet(one).state()).isEqualTo(SheetState.SIGNED);
        refuses("DAY_SESSION_SIGNED", new Fact.Signed("P1", "张", ""));
        refuses("DAY_SESSION_SIGNED", present("P1", "103"));
        refuses("DAY_SESSION_SIGNED", commit("P1"));
        refuses("DAY_SESSION_SIGNED", new Fact.ScoringOpened("P1", "E01"));
        refuses("SHEET_SIGNED", mark(one, 1, 0));
        refuses("SHEET_SIGNED", outcome(one, "TALK"));
    }

    @Test
    void takingBackAnAbsenceAfterSigningOpensTheSessionAgain() {
        desk.startsP1().does(whole(one)).does(whole(physics("102"))).does(whole(physics("104")));
        desk.does(new Fact.Signed("P1", "张", ""), correct(physics("103"), 0, "ABSENT", "EARNED"));
        assertThat(state("P1")).isEqualTo(SessionState.SCORING);
        desk.does(new Fact.LotTyped("P1", "103", "p3", "迟到", "张", "李")).does(whole(physics("103")));
        assertThat(state("P1")).isEqualTo(SessionState.ENDED);
        desk.does(new Fact.Signed("P1", "张", ""));
        assertThat(state("P1")).isEqualTo(SessionState.SIGNED);
    }

    @Test
    void anAbsenceTakenBackWithoutALotCanBeSetAgain() {
        SheetKey away = physics("103");
        desk.startsP1().does(whole(one)).does(whole(physics("102"))).does(whole(physics("104")));
        desk.does(new Fact.Signed("P1", "张", "李"), correct(away, 0, "ABSENT", "EARNED"));
        refuses("SHEET_NOT_SUBMITTED", correct(away, 0, "PENDING", "TALK"));
        desk.does(correct(away, 0, "PENDING", "ABSENT"));
        assertThat(sheet(away).outcome()).isEqualTo(Outcome.ABSENT);
        assertThat(desk.day().absent("P1")).containsExactly("103");
        assertThat(desk.day().present("P1")).containsExactly("101", "102", "104");
        desk.does(new Fact.Signed("P1", "张", "李"));
        assertThat(state("P1")).isEqualTo(SessionState.SIGNED);
    }

    @Test
    void countsWhoIsAbsentByTheOutcome() {
        desk.startsP1().does(whole(one)).does(whole(physics("102"))).does(whole(physics("104")));
        desk.does(new Fact.Signed("P1", "张", "李"), correct(one, 0, "EARNED", "ABSENT"));
        assertThat(desk.day().absent("P1")).containsExactly("101", "103");
        assertThat(desk.day().present("P1")).containsExactly("102", "104");
        desk.does(correct(one, 0, "ABSENT", "EARNED"));
        assertThat(desk.day().present("P1")).containsExactly("101", "102", "104");
    }

    @Test
    void scoringOpensOnlyAfterTheDrawAndForSomebody() {
        desk.does(present("C1", "101"));
        refuses("DAY_NOT_DRAWN", new Fact.ScoringOpened("C1", "E01"));
        desk.startsP1();
        refuses("DAY_NEEDS_EXAMINER", new Fact.ScoringOpened("P1", " "));
    }

    @Test
    void thePlanIsSealedAgainOnlyBeforeTheDayBegins() {
        desk.does(new Fact.PlanSealed("aa"), new Fact.PlanSealed("bb"), present("P1", "101"));
        refuses("DAY_PLAN_IN_USE", new Fact.PlanSealed("cc"));
        desk.does(new Fact.PlanSealed("bb"));
        assertThat(desk.day().sealed()).contains("bb");
    }

    @Test
    void entriesThatWereNotAllowedAreListedAndDoNotCount() {
        desk.startsP1();
        ExamDay day = desk.day();
        Entry wrong = new Entry("A", 5, 5, "", "", mark(one, 1, 999));
        assertThat(day.apply(wrong)).map(p -> p.code()).contains("SHEET_VALUE_RANGE");
        assertThat(day.apply(new Entry("A", 5, 6, "", "", mark(one, 1, 100))))
                .map(p -> p.code())
                .contains("JOURNAL_ORDER");
        assertThat(day.irregular())
                .extracting(p -> p.args())
                .containsExactly(List.of("A", "5", "SHEET_VALUE_RANGE"), List.of("A", "5", "JOURNAL_ORDER"));
        assertThat(day.sheet(one).orElseThrow().marks()).isEmpty();
        assertThatThrownBy(() -> day.apply(wrong)).isInstanceOf(IllegalArgumentException.class);
        refuses("JOURNAL_HEAD_MALFORMED", new Fact.Seen(List.of("B:0")));
    }

    private SessionState state(String session) {
        return desk.day().sessionState(session);
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

    private void assertRefusal(String code, Fact fact, String... args) {
        refuses(code, fact);
        assertThat(desk.day().allows(fact).orElseThrow().args()).containsExactly(args);
    }
}
