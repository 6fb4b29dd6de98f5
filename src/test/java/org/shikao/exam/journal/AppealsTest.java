package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Appeal.Ruling;

/** The register of appeals (复核登记, rule 38); the rules of the small exam leave three days. */
class AppealsTest {
    private static final SheetKey SHEET = physics("101");
    private static final String DAY = "2027-06-01";

    private final Laptop laptop = new Laptop(SmallExam.usual(), "A").startsP1().does(whole(SHEET));

    private static Fact.AppealOpened opened(String received, String late) {
        return new Fact.AppealOpened(SHEET, Appellant.GUARDIAN, DAY, received, "漏加", late, "王");
    }

    private static Fact decided(Appeal appeal, Ruling ruling, String second) {
        return new Fact.AppealDecided(SHEET, appeal.id(), ruling, "核对原始记录", "张", second);
    }

    private static Fact corrected(String old, String now) {
        return new Fact.Corrected(SHEET, 1, old, now, "复核", "张", "李");
    }

    private static String code(Laptop at, Fact fact) {
        return at.tries(fact).map(Problem::code).orElse("written");
    }

    private static Appeal only(Laptop at) {
        assertThat(at.day().appeals()).hasSize(1);
        return at.day().appeals().get(0);
    }

    @Test
    void refusesWhatSaysTooLittleOrIsAboutNoScore() {
        assertThat(code(laptop, new Fact.AppealOpened(physics("999"), Appellant.SCHOOL, DAY, DAY, "漏", "", "王")))
                .isEqualTo("SHEET_UNKNOWN");
        assertThat(code(laptop, new Fact.AppealOpened(physics("102"), Appellant.SCHOOL, DAY, DAY, "漏", "", "王")))
                .isEqualTo("APPEAL_NO_SCORE");
        assertThat(code(laptop, new Fact.AppealOpened(SHEET, Appellant.SCHOOL, DAY, DAY, " ", "", "王")))
                .isEqualTo("APPEAL_NEEDS_GROUND");
        assertThat(code(laptop, new Fact.AppealOpened(SHEET, Appellant.SCHOOL, DAY, DAY, "漏", "", "")))
                .isEqualTo("DAY_NEEDS_NAME");
        assertThat(laptop.day().appeals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-01,written",
        "2027-06-04,written",
        "2027-06-05,APPEAL_LATE",
        "2027-05-31,APPEAL_BEFORE",
        "2027-6-2,APPEAL_DATE",
        "2027-02-30,APPEAL_DATE",
        "昨天,APPEAL_DATE",
        "'',APPEAL_DATE",
        "+12027-06-02,APPEAL_DATE"
    })
    void theDaysWrittenDownDecideAndNoClock(String received, String said) {
        assertThat(code(laptop, opened(received, ""))).isEqualTo(said);
    }

    @Test
    void oneThatComesLateIsTakenWithAReason() {
        assertThat(code(laptop, opened("2027-07-01", " "))).isEqualTo("APPEAL_LATE");
        assertThat(code(laptop, opened("2027-07-01", "住院"))).isEqualTo("written");
        assertThat(only(laptop).opened().late()).isEqualTo("住院");
    }

    @Test
    void isDecidedOnceByTwoPeopleAndThenAnotherMayBeOpened() {
        laptop.does(opened(DAY, ""));
        assertThat(code(laptop, opened(DAY, ""))).isEqualTo("APPEAL_OPEN");
        Appeal appeal = only(laptop);
        assertThat(code(laptop, decided(appeal, Ruling.UPHELD, ""))).isEqualTo("DAY_NEEDS_TWO_PEOPLE");
        assertThat(code(laptop, decided(appeal, Ruling.UPHELD, "张 "))).isEqualTo("DAY_NEEDS_TWO_PEOPLE");
        assertThat(code(laptop, new Fact.AppealDecided(SHEET, "A:1", Ruling.UPHELD, "核", "张", "李")))
                .isEqualTo("APPEAL_UNKNOWN");
        assertThat(code(laptop, new Fact.AppealDecided(physics("102"), appeal.id(), Ruling.UPHELD, "核", "张", "李")))
                .isNotEqualTo("written");
        laptop.does(decided(appeal, Ruling.UPHELD, "李"));
        assertThat(only(laptop).isOpen()).isFalse();
        assertThat(code(laptop, decided(appeal, Ruling.UPHELD, "李"))).isEqualTo("APPEAL_DECIDED");
        laptop.does(opened("2027-06-02", ""));
        assertThat(laptop.day().appeals()).extracting(Appeal::isOpen).containsExactly(false, true);
    }

    @Test
    void marksChangeByACorrectionAloneAndTheDecisionSaysWhatWasDone() {
        laptop.does(corrected("2", "1"));
        laptop.does(opened(DAY, ""));
        Appeal appeal = only(laptop);
        assertThat(appeal.corrections()).isZero();
        assertThat(code(laptop, decided(appeal, Ruling.CHANGED, "李"))).isEqualTo("APPEAL_NOT_CORRECTED");
        laptop.does(corrected("1", "2"));
        assertThat(code(laptop, decided(appeal, Ruling.UPHELD, "李"))).isEqualTo("APPEAL_WAS_CORRECTED");
        laptop.does(decided(appeal, Ruling.CHANGED, "李"));
        assertThat(only(laptop).decided()).map(Fact.AppealDecided::ruling).contains(Ruling.CHANGED);
        assertThat(only(laptop).corrections()).isEqualTo(1);
    }

    /** A correction by somebody who had not heard of the appeal does not answer it. */
    @Test
    void aCorrectionMadeApartIsNoAnswer() {
        Laptop other = new Laptop(SmallExam.usual(), "B").takes(laptop);
        laptop.does(opened(DAY, ""));
        other.does(corrected("2", "1"));
        laptop.takes(other);
        assertThat(only(laptop).corrections()).isZero();
        assertThat(code(laptop, decided(only(laptop), Ruling.CHANGED, "李"))).isEqualTo("APPEAL_NOT_CORRECTED");
    }

    @Test
    void decisionsMadeApartThatContradictEachOtherAwaitAThird() {
        laptop.does(opened(DAY, ""));
        Laptop other = new Laptop(SmallExam.usual(), "B").takes(laptop);
        laptop.does(decided(only(laptop), Ruling.UPHELD, "李"));
        other.does(corrected("2", "1")).does(decided(only(other), Ruling.CHANGED, "李"));
        laptop.takes(other);
        other.takes(laptop);
        assertThat(only(laptop)).isEqualTo(only(other));
        assertThat(only(laptop).disputed()).isTrue();
        assertThat(only(laptop).isOpen()).isTrue();
        laptop.does(decided(only(laptop), Ruling.CHANGED, "赵"));
        assertThat(only(laptop).disputed()).isFalse();
        assertThat(only(laptop).decided()).map(Fact.AppealDecided::name2).isEqualTo(Optional.of("赵"));
    }

    @Test
    void twoAppealsOpenedApartStandBesideEachOther() {
        Laptop other = new Laptop(SmallExam.usual(), "B").takes(laptop);
        laptop.does(opened(DAY, ""));
        other.does(opened(DAY, ""));
        laptop.takes(other);
        assertThat(laptop.day().appeals()).hasSize(2);
        laptop.day().appeals().forEach(appeal -> laptop.does(decided(appeal, Ruling.UPHELD, "李")));
        assertThat(laptop.day().appeals()).noneMatch(Appeal::isOpen);
        assertThat(laptop.tries(mark(SHEET, 1, 100))).isPresent();
    }
}
