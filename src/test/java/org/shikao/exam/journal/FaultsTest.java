package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.decide;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.whole;

import org.junit.jupiter.api.Test;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;

/** The register of faulty apparatus (器材故障登记) and what each remedy does. */
class FaultsTest {
    private static final SheetKey SHEET = physics("101");

    private static Fact.FaultNoted fault(String candidateNo, int minutes, FaultRemedy remedy) {
        return new Fact.FaultNoted("P1", 1, candidateNo, "秒表", minutes, remedy, "不走", "王");
    }

    private static Fact settled(String fault, FaultRemedy remedy, int minutes, String second) {
        return new Fact.FaultSettled("P1", fault, minutes, remedy, "主考裁定", "张", second);
    }

    private static String refusal(Laptop laptop, Fact fact) {
        return laptop.tries(fact).map(Problem::code).orElse("written");
    }

    @Test
    void refusesWhatSaysTooLittleOrNamesNobodyThere() {
        Laptop laptop = new Laptop(EventfulExam.usual(), "A").startsP1();
        assertThat(refusal(laptop, new Fact.FaultNoted("P9", 1, "", "秒表", 0, FaultRemedy.REPLACE, "", "王")))
                .isEqualTo("DAY_SESSION_UNKNOWN");
        assertThat(refusal(laptop, new Fact.FaultNoted("P1", 1, "", " ", 0, FaultRemedy.REPLACE, "", "王")))
                .isEqualTo("FAULT_NEEDS_APPARATUS");
        assertThat(refusal(laptop, new Fact.FaultNoted("P1", 1, "", "秒表", 0, FaultRemedy.REPLACE, "", "")))
                .isEqualTo("FAULT_NEEDS_NAME");
        assertThat(refusal(laptop, new Fact.FaultNoted("P1", 7, "", "秒表", 0, FaultRemedy.REPLACE, "", "王")))
                .isEqualTo("FAULT_BENCH_UNKNOWN");
        assertThat(refusal(laptop, fault("201", 1, FaultRemedy.REPLACE))).isEqualTo("DAY_CANDIDATE_NOT_DUE");
        assertThat(refusal(laptop, fault("103", 1, FaultRemedy.REPLACE))).isEqualTo("DAY_NOT_CHECKED_IN");
        assertThat(refusal(laptop, fault("", 1, FaultRemedy.ADD_MINUTES))).isEqualTo("FAULT_NEEDS_CANDIDATE");
        assertThat(refusal(laptop, fault("", 1, FaultRemedy.RESIT))).isEqualTo("FAULT_NEEDS_CANDIDATE");
        assertThat(refusal(laptop, fault("101", 0, FaultRemedy.ADD_MINUTES))).isEqualTo("FAULT_MINUTES");
        assertThat(refusal(laptop, fault("101", -1, FaultRemedy.REPLACE))).isEqualTo("FAULT_MINUTES");
        assertThat(refusal(laptop, fault("101", 241, FaultRemedy.RESIT))).isEqualTo("FAULT_MINUTES");
        assertThat(laptop.day().faults("P1")).isEmpty();
    }

    @Test
    void aFaultBeforeTheDrawIsOfTheBenchAlone() {
        Laptop laptop = new Laptop(EventfulExam.usual(), "A").does(fault("", 0, FaultRemedy.REPLACE));
        assertThat(laptop.day().faults("P1")).hasSize(1);
        assertThat(laptop.day().sessionState("P1")).isEqualTo(SessionState.PLANNED);
    }

    @Test
    void givesBackTheMinutesOfThatRemedyAlone() {
        Laptop laptop = new Laptop(EventfulExam.usual(), "A").startsP1();
        laptop.does(fault("101", 4, FaultRemedy.ADD_MINUTES), fault("101", 4, FaultRemedy.REPLACE));
        assertThat(laptop.day().faults("P1")).extracting(Fault::given).containsExactly(4, 0);
        laptop.does(mark(SHEET, 1, 100));
        assertThat(laptop.day().sheet(SHEET).orElseThrow().notes().resitDue()).isFalse();
    }

    @Test
    void whoSitsAgainHasNoScoreAndHoldsNobodyUp() {
        Laptop laptop = new Laptop(EventfulExam.usual(), "A").startsP1();
        laptop.does(mark(SHEET, 1, 100), fault("101", 3, FaultRemedy.RESIT));
        assertThat(refusal(laptop, mark(SHEET, 2, 100))).isEqualTo("SHEET_RESIT_DUE");
        MarkSheet sheet = laptop.day().sheet(SHEET).orElseThrow();
        assertThat(sheet.notes().resitDue()).isTrue();
        assertThat(sheet.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(sheet.values()).as("nothing is lost").hasSize(1);
        laptop.does(whole(physics("102"))).does(whole(physics("104")));
        laptop.does(new Fact.Signed("P1", "主", ""));
        assertThat(laptop.day().sessionState("P1")).isEqualTo(SessionState.SIGNED);
        assertThat(refusal(laptop, fault("101", 3, FaultRemedy.RESIT))).isEqualTo("DAY_SESSION_SIGNED");
    }

    @Test
    void aSheetHandedInIsWithheldUntilTwoPeopleDecideOtherwise() {
        Laptop laptop = new Laptop(EventfulExam.usual(), "A").startsP1();
        laptop.does(whole(SHEET)).does(fault("101", 3, FaultRemedy.RESIT));
        assertThat(laptop.day().sheet(SHEET).orElseThrow().outcome()).isEqualTo(Outcome.PENDING);
        String id = laptop.day().faults("P1").get(0).id();
        assertThat(refusal(laptop, settled("A:99", FaultRemedy.REPLACE, 0, "李")))
                .isEqualTo("FAULT_UNKNOWN");
        assertThat(refusal(laptop, settled(id, FaultRemedy.RESIT, 3, "李"))).isEqualTo("FAULT_SAME");
        assertThat(refusal(laptop, settled(id, FaultRemedy.REPLACE, 3, "张"))).isEqualTo("DAY_NEEDS_TWO_PEOPLE");
        assertThat(refusal(laptop, settled(id, FaultRemedy.ADD_MINUTES, 0, "李")))
                .isEqualTo("FAULT_MINUTES");
        laptop.does(settled(id, FaultRemedy.ADD_MINUTES, 2, "李"));
        assertThat(laptop.day().sheet(SHEET).orElseThrow().outcome()).isEqualTo(Outcome.EARNED);
        Fault now = laptop.day().faults("P1").get(0);
        assertThat(now.given()).isEqualTo(2);
        assertThat(now.noted().remedy()).isEqualTo(FaultRemedy.RESIT);
    }

    @Test
    void noDecisionBetweenTwoSheetsLosesAFault() {
        Laptop a = new Laptop(EventfulExam.usual(), "A").startsP1();
        Laptop b = new Laptop(EventfulExam.usual(), "B").takes(a);
        a.does(whole(SHEET));
        b.does(mark(SHEET, 1, 100), fault("101", 3, FaultRemedy.RESIT));
        a.takes(b).does(decide(SHEET, "A"));
        assertThat(a.day().conflicts()).isEmpty();
        assertThat(a.day().sheet(SHEET).orElseThrow().notes().resitDue()).isTrue();
    }

    @Test
    void faultsToldOnTwoLaptopsStandBesideEachOther() {
        Laptop a = new Laptop(EventfulExam.usual(), "A").startsP1();
        Laptop b = new Laptop(EventfulExam.usual(), "B").takes(a);
        a.does(fault("101", 2, FaultRemedy.ADD_MINUTES));
        b.does(fault("101", 3, FaultRemedy.ADD_MINUTES), mark(SHEET, 1, 100));
        a.takes(b);
        b.takes(a);
        assertThat(a.day().conflicts()).isEmpty();
        assertThat(a.day().faults("P1")).isEqualTo(b.day().faults("P1")).hasSize(2);
    }

    @Test
    void faultsAndEventsOfAWalkInAreOfWhomeverHeTurnsOutToBe() {
        Laptop laptop = new Laptop(EventfulExam.usual(), "A");
        laptop.does(WalkInsTest.added("TA01", "P2", ""), Laptop.commit("P2"), Laptop.present("P2", "201", "TA01"));
        laptop.does(Laptop.draw("P2", "201=q1", "TA01=q4"));
        laptop.does(WalkInsTest.linked("TA01", "101"));
        NotedEvent late = new NotedEvent(NotedEvent.Kind.OVERRAN, 0, 1);
        laptop.does(laptop.day().walkIns().addressed(new Fact.SheetEventNoted(SHEET, late)));
        Fact fault = new Fact.FaultNoted("P2", 4, "101", "秒表", 3, FaultRemedy.RESIT, "", "王");
        laptop.does(laptop.day().walkIns().addressed(fault));
        assertThat(laptop.day().faults("P2"))
                .extracting(f -> f.noted().candidateNo())
                .containsExactly("101");
        SheetNotes notes = laptop.day().sheet(SHEET).orElseThrow().notes();
        assertThat(notes.resitDue()).isTrue();
        assertThat(notes.events()).hasSize(1);
    }
}
