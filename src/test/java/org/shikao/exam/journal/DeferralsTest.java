package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.outcome;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.exam.rules.OutcomeRule.AbsentAt;
import org.shikao.exam.rules.RulePath;
import org.shikao.exam.rules.SubjectRule;

/** Rule 30: a list puts sittings off before anybody has planned them. */
class DeferralsTest {
    private static final SheetKey ONE = physics("101");
    private final SmallExam exam = physicsAlone(SmallExam.usual());
    private final SmallExam unplanned = new SmallExam(exam.rules(), exam.catalogue(), Plan.EMPTY);

    private static SmallExam physicsAlone(SmallExam small) {
        List<SubjectRule> subjects = List.of(new SubjectRule(Subject.PHYSICS, 9, Marks.of(10), Marks.of(10)));
        return new SmallExam(RulePath.with(small.rules(), "subjects.list", subjects), small.catalogue(), small.plan());
    }

    private static Fact off(SheetKey key) {
        return new Fact.DeferralSet(key, true, "住院");
    }

    private static Fact back(SheetKey key) {
        return new Fact.DeferralSet(key, false, "已出院");
    }

    private static String code(Laptop laptop, Fact fact) {
        return laptop.tries(fact).map(Problem::code).orElse("written");
    }

    private static Outcome outcomeOf(ExamDay day, SheetKey key) {
        return day.sheet(key).map(MarkSheet::outcome).orElseThrow();
    }

    @Test
    void refusesWhereTheRulesHaveNoDeferralAndASubjectThatIsNotExamined() {
        SmallExam strict = physicsAlone(SmallExam.of(Actor.SESSION, 2, AbsentAt.DRAW, false));
        assertThat(code(new Laptop(strict, "a"), off(ONE))).isEqualTo("SHEET_NO_DEFERRAL");
        assertThat(code(new Laptop(exam, "a"), off(new SheetKey("101", Subject.BIOLOGY))))
                .isEqualTo("COMMITTEE_SUBJECT");
    }

    @Test
    void standsOnTheSheetOfEveryPlanMadeAfterItAndOfNoneThatHasNoSuchSheet() {
        Laptop office = new Laptop(unplanned, "a").does(off(ONE), off(physics("999")));
        assertThat(office.day().allSheets()).isEmpty();
        assertThat(office.day().listedDeferrals()).containsOnlyKeys(ONE, physics("999"));

        ExamDay planned = Laptop.fold(exam, office.links());

        assertThat(outcomeOf(planned, ONE)).isEqualTo(Outcome.DEFERRED);
        assertThat(outcomeOf(planned, physics("102"))).isEqualTo(Outcome.PENDING);
        assertThat(planned.isPlanned(physics("999"))).isFalse();
        assertThat(planned.irregular()).isEmpty();
        assertThat(planned.allows(new Fact.PlanSealed("another")))
                .as("the day has not begun")
                .isEmpty();
    }

    @Test
    void isTakenBackBeforeAndAfterThePlanButOnlyWhereItStands() {
        Laptop office = new Laptop(unplanned, "a").does(off(ONE), off(physics("102")), back(ONE));
        assertThat(office.day().listedDeferrals()).isEqualTo(Map.of(physics("102"), "住院"));
        ExamDay planned = Laptop.fold(exam, office.links());
        assertThat(outcomeOf(planned, ONE)).isEqualTo(Outcome.PENDING);

        Laptop desk = new Laptop(exam, "b").takes(office);
        assertThat(code(desk, back(ONE))).isEqualTo("SHEET_NOT_DEFERRED");
        assertThat(code(desk, back(physics("102")))).isEqualTo("written");
        assertThat(outcomeOf(desk.day(), physics("102"))).isEqualTo(Outcome.PENDING);
    }

    @Test
    void isRefusedForASheetHandedInAndContradictsMarksGivenApart() {
        Laptop desk = new Laptop(exam, "a").startsP1().does(whole(ONE));
        assertThat(code(desk, off(ONE))).isEqualTo("SHEET_SUBMITTED");

        Laptop start = new Laptop(exam, "b").startsP1();
        Laptop marks = new Laptop(exam, "c").takes(start).does(mark(ONE, 1, 200));
        Laptop list = new Laptop(exam, "d").takes(start).does(off(ONE));
        marks.takes(list);
        list.takes(marks);
        assertThat(marks.day().sheet(ONE).orElseThrow().state()).isEqualTo(SheetState.CONFLICT);
        assertThat(list.day().allSheets()).isEqualTo(marks.day().allSheets());
    }

    @Test
    void theDeskTakesItBackAsItDoesWithOneNotedThere() {
        Laptop desk = new Laptop(exam, "a").does(off(ONE), outcome(ONE, "EARNED"));
        assertThat(outcomeOf(desk.day(), ONE)).isEqualTo(Outcome.PENDING);
    }
}
