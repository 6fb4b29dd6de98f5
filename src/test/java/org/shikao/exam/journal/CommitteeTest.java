package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.physics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact.ExemptionDecided;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.exam.rules.SamplePack;

/** Rule 31: what the committee sets for those exempt. */
class CommitteeTest {
    private final SmallExam exam = new SmallExam(
            SamplePack.usual(), SmallExam.usual().catalogue(), SmallExam.usual().plan());
    private final Laptop a = new Laptop(exam, "a");
    private final Laptop b = new Laptop(exam, "b");

    private static ExemptionDecided percent(int value) {
        return new ExemptionDecided(physics("101"), Basis.PERCENT, value, "诊断证明", "组长", "组员");
    }

    private static ExemptionDecided marks(int hundredths) {
        return new ExemptionDecided(physics("101"), Basis.MARKS, hundredths, "诊断证明", "组长", "组员");
    }

    private static CommitteeDecision of(Laptop laptop) {
        return laptop.day().committee().get(physics("101"));
    }

    @Test
    void refusesWhatNobodyAnswersForAndWhatASubjectCannotBring() {
        assertThat(code(new ExemptionDecided(physics("101"), Basis.PERCENT, 60, " ", "组长", "组员")))
                .isEqualTo("DAY_NEEDS_REASON");
        assertThat(code(new ExemptionDecided(physics("101"), Basis.PERCENT, 60, "病", "组长", "组长 ")))
                .isEqualTo("DAY_NEEDS_TWO_PEOPLE");
        assertThat(code(percent(101))).isEqualTo("COMMITTEE_OUT_OF_RANGE");
        assertThat(code(percent(-1))).isEqualTo("COMMITTEE_OUT_OF_RANGE");
        int full = exam.rules().subjects().list().get(0).fullMarks().hundredths();
        assertThat(code(marks(full + 1))).isEqualTo("COMMITTEE_OUT_OF_RANGE");
        assertThat(a.tries(marks(full))).isEmpty();
        assertThat(of(a)).isEqualTo(new CommitteeDecision(marks(full), false));
    }

    private String code(Fact fact) {
        return a.tries(fact).map(Problem::code).orElse("");
    }

    @Test
    void aLaterDecisionTakesThePlaceOfTheOneItKnows() {
        a.does(percent(60), marks(700));
        assertThat(of(a)).isEqualTo(new CommitteeDecision(marks(700), false));
        b.takes(a);
        b.does(percent(80));
        a.takes(b);
        assertThat(of(a)).isEqualTo(new CommitteeDecision(percent(80), false));
    }

    @Test
    void theDayHasNotBegunByIt() {
        a.does(new Fact.PlanSealed("one"), percent(60));
        assertThat(a.day().allows(new Fact.PlanSealed("other"))).isEmpty();
    }

    @Test
    void decisionsThatKnowNothingOfEachOtherAreDisputedUnlessTheyAgree() {
        a.does(percent(60));
        b.does(percent(60));
        a.takes(b);
        assertThat(of(a).disputed()).isFalse();
        b.does(percent(80));
        a.does(percent(90));
        a.takes(b);
        assertThat(of(a).disputed()).isTrue();
        a.does(percent(85));
        assertThat(of(a)).isEqualTo(new CommitteeDecision(percent(85), false));
    }

    @Test
    void anyOrderOfMergingGivesTheSame() {
        Random random = new Random(31);
        List<Laptop> laptops = List.of(a, b, new Laptop(exam, "c"));
        for (int i = 0; i < 200; i++) {
            Laptop one = laptops.get(random.nextInt(3));
            if (random.nextInt(3) == 0) {
                one.takes(laptops.get((laptops.indexOf(one) + 1 + random.nextInt(2)) % 3));
            }
            one.does(percent(random.nextInt(5)));
        }
        a.takes(b);
        a.takes(laptops.get(2));
        List<Entry> entries = new ArrayList<>(Laptop.entries(a.links()));
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(entries, random);
            ExamDay day = ExamDay.of(exam.rules(), exam.catalogue(), exam.plan(), entries);
            assertThat(day.committee()).isEqualTo(a.day().committee());
            assertThat(day.irregular()).isEmpty();
        }
    }
}
