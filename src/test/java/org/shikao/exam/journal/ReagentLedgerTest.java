package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.absent;
import static org.shikao.exam.journal.Laptop.outcome;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;
import static org.shikao.exam.journal.Laptop.whole;
import static org.shikao.exam.journal.LedgerExam.ACID;
import static org.shikao.exam.journal.LedgerExam.EXAM;
import static org.shikao.exam.journal.LedgerExam.SALT;
import static org.shikao.exam.journal.LedgerExam.STRIP;
import static org.shikao.exam.journal.LedgerExam.STRONGER;
import static org.shikao.exam.journal.LedgerExam.back;
import static org.shikao.exam.journal.LedgerExam.close;
import static org.shikao.exam.journal.LedgerExam.correct;
import static org.shikao.exam.journal.LedgerExam.issue;
import static org.shikao.exam.journal.LedgerExam.page;
import static org.shikao.exam.journal.LedgerExam.spill;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Stock;

class ReagentLedgerTest {
    private final Laptop laptop = new Laptop(EXAM, "A");

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -500, 1_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE})
    void refusesAmountsThatNobodyCanCarry(long amount) {
        assertThat(refusal(issue(ACID, amount))).isEqualTo("LEDGER_AMOUNT");
    }

    @ParameterizedTest
    @CsvSource({
        "'','', DAY_NEEDS_NAME",
        "'\u00a0',李, DAY_NEEDS_NAME",
        "张,'', DAY_NEEDS_TWO_PEOPLE",
        "张,张, DAY_NEEDS_TWO_PEOPLE",
        "张三,张 三, DAY_NEEDS_TWO_PEOPLE",
        "张三,'张三\u200b', DAY_NEEDS_TWO_PEOPLE",
        "Zhang,ｚｈａｎｇ, DAY_NEEDS_TWO_PEOPLE"
    })
    void refusesALineWithoutTwoDifferentPeople(String name1, String name2, String code) {
        assertThat(refusal(new Fact.ReagentMoved(ACID, "ISSUED", 100, "", name1, name2)))
                .isEqualTo(code);
        assertThat(refusal(new Fact.ReagentClosed(ACID, "r", name1, name2))).isEqualTo(code);
    }

    @Test
    void refusesAStockThatThePlanDoesNotForesee() {
        Stock water = new Stock("水", "", "mL");
        Stock grams = new Stock("稀盐酸", "3 mol/L", "g");
        List<LedgerKey> unknown = List.of(
                new LedgerKey("S1", ACID.date(), water),
                new LedgerKey("S1", ACID.date(), grams),
                new LedgerKey("S2", ACID.date(), ACID.stock()),
                new LedgerKey("S1", LocalDate.of(2027, 5, 17), ACID.stock()),
                new LedgerKey("S1", ACID.date(), new Stock("", "", "")));
        unknown.forEach(key -> assertThat(refusal(issue(key, 100))).isEqualTo("LEDGER_STOCK_UNKNOWN"));
    }

    @Test
    void refusesAnUnknownKindOfLine() {
        assertThat(refusal(new Fact.ReagentMoved(ACID, "DRUNK", 100, "r", "张", "李")))
                .isEqualTo("LEDGER_MALFORMED");
    }

    @Test
    void refusesToDisposeWithoutAReason() {
        laptop.does(issue(ACID, 1000));
        assertThat(refusal(new Fact.ReagentMoved(ACID, "DISPOSED", 100, " ", "张", "李")))
                .isEqualTo("DAY_NEEDS_REASON");
    }

    @Test
    void refusesPartsOfAPiece() {
        assertThat(refusal(issue(STRIP, 150))).isEqualTo("LEDGER_WHOLE");
        assertThat(refusal(issue(STRIP, 200))).isEmpty();
        assertThat(refusal(issue(SALT, 1))).isEmpty();
    }

    @Test
    void refusesMoreBackThanIsOut() {
        assertThat(refusal(back(ACID, 1))).isEqualTo("LEDGER_NOT_OUT");
        laptop.does(issue(ACID, 10_000), back(ACID, 4_000), spill(ACID, 5_999));
        assertThat(refusal(back(ACID, 2))).isEqualTo("LEDGER_NOT_OUT");
        assertThat(refusal(spill(ACID, 2))).isEqualTo("LEDGER_NOT_OUT");
        laptop.does(back(ACID, 1));
        assertThat(page(laptop, ACID).consumed()).isZero();
    }

    @Test
    void neverAddsUpTwoConcentrations() {
        laptop.does(issue(ACID, 1_000), issue(STRONGER, 250));
        assertThat(refusal(back(STRONGER, 251))).isEqualTo("LEDGER_NOT_OUT");
        assertThat(page(laptop, ACID).issued()).isEqualTo(1_000);
        assertThat(page(laptop, STRONGER).issued()).isEqualTo(250);
    }

    @Test
    void correctsALineByNamingItAndItsOldAmount() {
        laptop.does(issue(ACID, 5_000), back(ACID, 1_000));
        String issued = page(laptop, ACID).lines().get(0).id();
        String returned = page(laptop, ACID).lines().get(1).id();

        assertThat(refusal(correct(ACID, "A:99", 5_000, 6_000))).isEqualTo("LEDGER_LINE_UNKNOWN");
        assertThat(refusal(correct(STRONGER, issued, 5_000, 6_000))).isEqualTo("LEDGER_LINE_UNKNOWN");
        assertThat(refusal(correct(ACID, issued, 4_000, 6_000))).isEqualTo("LEDGER_STALE");
        assertThat(refusal(correct(ACID, issued, 5_000, 5_000))).isEqualTo("LEDGER_SAME");
        assertThat(refusal(correct(ACID, issued, 5_000, -1))).isEqualTo("LEDGER_AMOUNT");
        assertThat(refusal(correct(ACID, issued, 5_000, 999))).isEqualTo("LEDGER_BELOW_RETURNED");
        assertThat(refusal(correct(ACID, returned, 1_000, 5_001))).isEqualTo("LEDGER_BELOW_RETURNED");
        assertThat(refusal(new Fact.ReagentCorrected(ACID, issued, 5_000, 6_000, " ", "张", "李")))
                .isEqualTo("DAY_NEEDS_REASON");
        assertThat(refusal(new Fact.ReagentCorrected(ACID, issued, 5_000, 6_000, "r", "张", " 张 ")))
                .isEqualTo("DAY_NEEDS_TWO_PEOPLE");

        laptop.does(correct(ACID, issued, 5_000, 6_000), correct(ACID, issued, 6_000, 4_000));
        laptop.does(correct(ACID, returned, 1_000, 0));
        LedgerLine line = page(laptop, ACID).lines().get(0);
        assertThat(line.written()).isEqualTo(5_000);
        assertThat(line.amount()).isEqualTo(4_000);
        assertThat(line.changes()).extracting(LedgerLine.Change::newAmount).containsExactly(6_000L, 4_000L);
        assertThat(page(laptop, ACID).consumed()).isEqualTo(4_000);
    }

    @Test
    void expectsWhatTheCandidatesWhoSatUse() {
        assertThat(page(laptop, ACID).expected()).isZero();
        laptop.startsP1();
        // 102 and 104 sit PH1, 101 sits PH2, 103 is absent
        assertThat(page(laptop, ACID).expected()).isEqualTo(2_000);
        assertThat(page(laptop, ACID).sat()).isEqualTo(2);
        assertThat(page(laptop, SALT).expected()).isEqualTo(300);
        assertThat(page(laptop, STRONGER).expected()).isEqualTo(500);
        laptop.does(outcome(physics("104"), "EXEMPT"), outcome(physics("102"), "CHEAT"));
        assertThat(page(laptop, ACID).expected())
                .as("the exempt used nothing, the cheat did")
                .isEqualTo(1_000);
    }

    @Test
    void keepsTheDayOpenUntilSessionsAreOverOrTheirStateIsExplained() {
        laptop.startsP1().does(issue(ACID, 3_000), back(ACID, 1_000));
        Problem problem = laptop.tries(close(ACID, "")).orElseThrow();
        assertThat(problem.code()).isEqualTo("LEDGER_SESSIONS_OPEN");
        assertThat(problem.args()).endsWith("P1, C1, P2");
        assertThat(refusal(close(ACID, "化学场次改期"))).isEmpty();
    }

    @Test
    void closesWithoutWordsOnlyWithinTheTolerance() {
        endsAllSessions();
        // 20 mL expected, 1 mL tolerated
        laptop.does(issue(ACID, 3_000), back(ACID, 899));
        assertThat(refusal(close(ACID, ""))).isEqualTo("LEDGER_UNEXPLAINED");
        laptop.does(spill(ACID, 202));
        assertThat(page(laptop, ACID).consumed()).isEqualTo(1_899);
        assertThat(refusal(close(ACID, " "))).isEqualTo("LEDGER_UNEXPLAINED");
        laptop.does(issue(ACID, 1));
        assertThat(refusal(close(ACID, ""))).isEmpty();
    }

    @Test
    void countsWhatWasUsedWithoutBeingIssued() {
        endsAllSessions();
        assertThat(refusal(close(SALT, ""))).isEqualTo("LEDGER_UNEXPLAINED");
        assertThat(refusal(close(SALT, "用上午剩下的"))).isEmpty();
        assertThat(page(laptop, SALT).difference()).isEqualTo(-300);
    }

    @Test
    void writesNothingOnAClosedPageButCorrectionsWhichOpenItAgain() {
        endsAllSessions();
        laptop.does(issue(ACID, 3_000), back(ACID, 1_000), close(ACID, ""));
        assertThat(page(laptop, ACID).isClosed()).isTrue();
        assertThat(refusal(issue(ACID, 100))).isEqualTo("LEDGER_CLOSED");
        assertThat(refusal(back(ACID, 100))).isEqualTo("LEDGER_CLOSED");
        assertThat(refusal(close(ACID, "again"))).isEqualTo("LEDGER_CLOSED");
        assertThat(refusal(issue(SALT, 100))).as("another page").isEmpty();

        String line = page(laptop, ACID).lines().get(1).id();
        laptop.does(correct(ACID, line, 1_000, 500));
        assertThat(page(laptop, ACID).isClosed()).isFalse();
        assertThat(refusal(close(ACID, ""))).isEqualTo("LEDGER_UNEXPLAINED");
        assertThat(refusal(close(ACID, "滴漏"))).isEmpty();
    }

    @Test
    void listsThePagesThatThePlanForeseesAndNoWater() {
        assertThat(laptop.day().ledger().pages())
                .extracting(LedgerPage::key)
                .as("both solutions are made of one bottle")
                .containsExactlyInAnyOrder(LedgerExam.CONCENTRATED, SALT, STRIP);
        assertThat(laptop.day().ledger().page(new LedgerKey("S1", ACID.date(), new Stock("水", "", "mL"))))
                .isEmpty();
    }

    @Test
    void aLineOfTheLedgerBeginsTheExam() {
        laptop.does(issue(ACID, 100));
        assertThat(refusal(new Fact.PlanSealed("00"))).isEqualTo("DAY_PLAN_IN_USE");
    }

    private void endsAllSessions() {
        laptop.startsP1()
                .does(whole(physics("101")))
                .does(whole(physics("102")))
                .does(whole(physics("104")));
        laptop.does(absent("P2", "201", "202", "203"), absent("C1", "101", "102", "103", "104"));
    }

    @Test
    void aCandidateWhoCameAfterAllOpensHisSessionAgain() {
        endsAllSessions();
        laptop.does(issue(ACID, 3_000), back(ACID, 1_000), close(ACID, ""));
        assertThat(laptop.day().ledger().check()).isEmpty();
        laptop.does(Laptop.correct(physics("103"), 0, "ABSENT", "EARNED"));
        laptop.does(present("P1", "103"));
        assertThat(page(laptop, ACID).openSessions()).containsExactly("P1");
    }

    private String refusal(Fact fact) {
        return laptop.tries(fact).map(Problem::code).orElse("");
    }
}
