package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.correct;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.outcome;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.submit;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.NotedEvent.Kind;
import org.shikao.exam.catalogue.RubricScoring;

/** What happens on a sheet and the rubric answers, and the candidate's word on the score. */
class SheetEventsTest {
    private static final SheetKey SHEET = physics("101");

    private static Fact event(Kind kind, int point, int number) {
        return new Fact.SheetEventNoted(SHEET, new NotedEvent(kind, point, number));
    }

    private static Fact changed(Kind kind, int point, int old, int now, String second) {
        return new Fact.SheetEventCorrected(SHEET, new NotedEvent(kind, point, now), old, "看错", "张", second);
    }

    private static String refusal(Laptop laptop, Fact fact) {
        return laptop.tries(fact).map(Problem::code).orElse("written");
    }

    private static Marks total(Laptop laptop) {
        MarkSheet sheet = laptop.day().sheet(SHEET).orElseThrow();
        return RubricScoring.score(EventfulExam.rubric(), sheet.given(), true).total();
    }

    @Test
    void refusesWhatTheRubricDoesNotKnow() {
        Laptop laptop = new Laptop(EventfulExam.usual(), "A").startsP1();
        for (Kind kind : Kind.values()) {
            assertThat(refusal(laptop, event(kind, 9, 1))).as(kind.code()).isEqualTo("SHEET_EVENT_POINT");
            assertThat(refusal(laptop, event(kind, -1, 1))).isEqualTo("SHEET_EVENT_POINT");
        }
        assertThat(refusal(laptop, event(Kind.ATTEMPTS, 1, 2))).isEqualTo("SHEET_EVENT_POINT");
        assertThat(refusal(laptop, event(Kind.OUT_OF_ORDER, 2, 1))).isEqualTo("SHEET_EVENT_POINT");
        assertThat(refusal(laptop, event(Kind.OVERRAN, 1, 1))).isEqualTo("SHEET_EVENT_POINT");
        assertThat(refusal(laptop, event(Kind.BROKEN, 1, 2))).isEqualTo("SHEET_EVENT_NUMBER");
        assertThat(refusal(laptop, event(Kind.STOPPED, 1, 2))).isEqualTo("SHEET_EVENT_NUMBER");
        assertThat(refusal(laptop, event(Kind.ATTEMPTS, 2, -1))).isEqualTo("SHEET_EVENT_NUMBER");
        assertThat(refusal(laptop, event(Kind.ATTEMPTS, 2, 10))).isEqualTo("SHEET_EVENT_NUMBER");
        assertThat(refusal(laptop, event(Kind.OVERRAN, 0, 1000))).isEqualTo("SHEET_EVENT_NUMBER");
        assertThat(refusal(laptop, event(Kind.ATTEMPTS, 2, 0))).isEqualTo("SHEET_EVENT_SAME");
        Laptop plain = new Laptop(SmallExam.usual(), "A").startsP1();
        for (Kind kind : Kind.values()) {
            for (int point = 0; point < 4; point++) {
                assertThat(refusal(plain, event(kind, point, 1))).isEqualTo("SHEET_EVENT_POINT");
            }
        }
    }

    @Test
    void refusesEventsOfACandidateWhoIsNotThereOrWhoseSheetIsClosed() {
        Laptop laptop = new Laptop(EventfulExam.usual(), "A");
        assertThat(refusal(laptop, event(Kind.ATTEMPTS, 2, 2))).isEqualTo("SHEET_NOT_CHECKED_IN");
        laptop.startsP1();
        NotedEvent late = new NotedEvent(Kind.ATTEMPTS, 2, 2);
        assertThat(refusal(laptop, new Fact.SheetEventNoted(physics("103"), late)))
                .isEqualTo("SHEET_ABSENT");
        assertThat(refusal(laptop, new Fact.SheetEventNoted(physics("999"), late)))
                .isEqualTo("SHEET_UNKNOWN");
        laptop.does(outcome(SHEET, "VOID"));
        assertThat(refusal(laptop, event(Kind.ATTEMPTS, 2, 2))).isEqualTo("SHEET_CLOSED");
        laptop.does(outcome(SHEET, "EARNED")).does(whole(SHEET));
        assertThat(refusal(laptop, event(Kind.ATTEMPTS, 2, 2))).isEqualTo("SHEET_SUBMITTED");
    }

    @Test
    void everyKindChangesTheTotalAndTakenBackItGivesTheMarksBack() {
        int[][] cases = {
            {Kind.ATTEMPTS.ordinal(), 2, 2, 350}, {Kind.ATTEMPTS.ordinal(), 2, 3, 300},
            {Kind.OUT_OF_ORDER.ordinal(), 1, 1, 350}, {Kind.BROKEN.ordinal(), 2, 1, 200},
            {Kind.BROKEN.ordinal(), 3, 2, 300}, {Kind.STOPPED.ordinal(), 2, 1, 0},
            {Kind.OVERRAN.ordinal(), 0, 1, 350}, {Kind.OVERRAN.ordinal(), 0, 9, 300},
        };
        Laptop laptop = new Laptop(EventfulExam.usual(), "A").startsP1();
        laptop.does(mark(SHEET, 1, 200), mark(SHEET, 2, 100), mark(SHEET, 3, 100));
        for (int[] one : cases) {
            Kind kind = Kind.values()[one[0]];
            laptop.does(event(kind, one[1], one[2]));
            assertThat(total(laptop)).as("%s %d", kind, one[2]).isEqualTo(new Marks(one[3]));
            assertThat(refusal(laptop, event(kind, one[1], one[2]))).isEqualTo("SHEET_EVENT_SAME");
            laptop.does(event(kind, one[1], 0));
            assertThat(total(laptop)).isEqualTo(Marks.of(4));
            assertThat(laptop.day().sheet(SHEET).orElseThrow().notes()).isEqualTo(SheetNotes.NONE);
        }
    }

    @Test
    void ofTheSameKindAndPointTheLastCountsAndOthersStandBesideIt() {
        Laptop laptop = new Laptop(EventfulExam.usual(), "A").startsP1();
        laptop.does(event(Kind.ATTEMPTS, 2, 3), event(Kind.OVERRAN, 0, 2), event(Kind.ATTEMPTS, 2, 2));
        assertThat(laptop.day().sheet(SHEET).orElseThrow().notes().events())
                .extracting(SheetNotes.Event::noted)
                .containsExactly(new NotedEvent(Kind.ATTEMPTS, 2, 2), new NotedEvent(Kind.OVERRAN, 0, 2));
        assertThat(laptop.day().sheet(SHEET).orElseThrow().state()).isEqualTo(SheetState.IN_PROGRESS);
    }

    @Test
    void afterHandingInAnEventIsChangedByTwoPeopleWhoKnowWhatStands() {
        Laptop laptop = new Laptop(EventfulExam.usual(), "A").startsP1();
        assertThat(refusal(laptop, changed(Kind.ATTEMPTS, 2, 0, 2, "李"))).isEqualTo("SHEET_NOT_SUBMITTED");
        laptop.does(event(Kind.ATTEMPTS, 2, 2)).does(whole(SHEET));
        assertThat(refusal(laptop, changed(Kind.ATTEMPTS, 2, 2, 0, "张"))).isEqualTo("DAY_NEEDS_TWO_PEOPLE");
        assertThat(refusal(laptop, changed(Kind.ATTEMPTS, 2, 1, 0, "李"))).isEqualTo("SHEET_OLD_VALUE");
        assertThat(refusal(laptop, changed(Kind.ATTEMPTS, 1, 0, 2, "李"))).isEqualTo("SHEET_EVENT_POINT");
        assertThat(refusal(laptop, changed(Kind.ATTEMPTS, 2, 2, 2, "李"))).isEqualTo("SHEET_EVENT_SAME");
        laptop.does(changed(Kind.ATTEMPTS, 2, 2, 0, "李"));
        assertThat(total(laptop)).isEqualTo(Marks.of(4));
        assertThat(laptop.day().corrections(SHEET)).hasSize(1);
    }

    @Test
    void aScoreIsAcknowledgedWhereTheRulesAskForItAndOnlyThen() {
        Laptop never = new Laptop(EventfulExam.signed(false), "A").startsP1().does(whole(SHEET));
        Fact signed = new Fact.Acknowledged(SHEET, true, "");
        assertThat(refusal(never, signed)).isEqualTo("SHEET_NOT_TO_ACKNOWLEDGE");
        never.does(whole(physics("102"))).does(whole(physics("104"))).does(new Fact.Signed("P1", "主", ""));

        Laptop laptop = new Laptop(EventfulExam.signed(true), "A").startsP1();
        assertThat(refusal(laptop, signed)).isEqualTo("SHEET_NOT_HANDED_IN");
        laptop.does(outcome(physics("104"), "VOID"));
        Fact voided = new Fact.Acknowledged(physics("104"), true, "");
        assertThat(refusal(laptop, voided)).isEqualTo("SHEET_CLOSED");
        laptop.does(whole(SHEET)).does(whole(physics("102")));
        Problem missing = laptop.tries(new Fact.Signed("P1", "主", "")).orElseThrow();
        assertThat(missing.code()).isEqualTo("SIGN_UNACKNOWLEDGED");
        assertThat(missing.args()).containsExactly("P1", "101/physics, 102/physics");
        laptop.does(signed, new Fact.Acknowledged(physics("102"), false, "不服"));
        laptop.does(new Fact.Signed("P1", "主", ""));
        assertThat(laptop.day().sessionState("P1")).isEqualTo(SessionState.SIGNED);
        assertThat(laptop.day().sheet(physics("102")).orElseThrow().notes().acknowledgement())
                .contains(new SheetNotes.Acknowledgement(false, "不服"));
    }

    @Test
    void aCorrectionMakesTheAcknowledgementVoid() {
        Laptop laptop = new Laptop(EventfulExam.signed(true), "A").startsP1().does(whole(SHEET));
        Fact signed = new Fact.Acknowledged(SHEET, true, "");
        for (Fact correction : List.of(correct(SHEET, 1, "2", "1.5"), changed(Kind.OVERRAN, 0, 0, 1, "李"))) {
            laptop.does(signed);
            assertThat(laptop.day().sheet(SHEET).orElseThrow().notes().acknowledgement())
                    .isPresent();
            laptop.does(correction);
            assertThat(laptop.day().sheet(SHEET).orElseThrow().notes().acknowledgement())
                    .isEmpty();
        }
    }

    @Test
    void marksGoInTheStepsOfTheRulesAndOfTheRubricBothButAPointMayBeGivenWhole() {
        Laptop whole = new Laptop(EventfulExam.stepped(100), "A").startsP1();
        assertThat(refusal(whole, mark(SHEET, 1, 150))).isEqualTo("SHEET_VALUE_STEP");
        assertThat(whole.tries(mark(SHEET, 2, 50)).orElseThrow().args()).contains("0, 1");
        whole.does(mark(SHEET, 1, 100), mark(SHEET, 2, 100), mark(SHEET, 3, 0), submit(SHEET));
        assertThat(refusal(whole, correct(SHEET, 1, "1", "0.5"))).isEqualTo("SHEET_VALUE_STEP");
        Fact keyed = new Fact.Keyed(physics("102"), "A", Map.of(1, new Marks(50)));
        assertThat(refusal(whole, keyed)).isEqualTo("SHEET_VALUE_STEP");
        assertThat(EventfulExam.rubric().points().get(0).step(Marks.of(1))).isEqualTo(Marks.of(1));
        assertThat(EventfulExam.rubric().points().get(0).step(new Marks(75))).isEqualTo(new Marks(150));
        Laptop odd = new Laptop(EventfulExam.stepped(150), "A").startsP1();
        odd.does(mark(SHEET, 1, 150), mark(SHEET, 1, 200), mark(SHEET, 2, 100));
        assertThat(refusal(odd, mark(SHEET, 1, 50))).isEqualTo("SHEET_VALUE_STEP");
        Laptop fine = new Laptop(EventfulExam.stepped(10), "A").startsP1();
        assertThat(refusal(fine, mark(SHEET, 1, 10))).isEqualTo("SHEET_VALUE_STEP");
        fine.does(mark(SHEET, 1, 50));
    }
}
