package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.absent;
import static org.shikao.exam.journal.Laptop.outcome;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.whole;
import static org.shikao.exam.journal.LedgerExam.back;
import static org.shikao.exam.journal.LedgerExam.close;
import static org.shikao.exam.journal.LedgerExam.correct;
import static org.shikao.exam.journal.LedgerExam.issue;
import static org.shikao.exam.journal.LedgerExam.page;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Stock;

/**
 * The bottle is what the ledger keeps. {@code PH1} takes 10 mL of 1∶3 (2.5 mL of the bottle), {@code PH2} 5 mL of 1∶4 (1 mL of the same
 * bottle) and 20 mL of peroxide of 5 % (3.003 mL of the bottle of 30 %).
 */
class BottleLedgerTest {
    private static final LedgerKey BOTTLE = key("浓盐酸", "37 %");
    private static final LedgerKey PEROXIDE = key("过氧化氢溶液", "30 %");
    private static final LedgerKey QUARTER = key("稀盐酸", "1∶3，由浓盐酸稀释");
    private static final LedgerKey FIFTH = key("稀盐酸", "1∶4，由浓盐酸稀释");
    private static final SmallExam EXAM = LedgerExam.diluted();

    private final Laptop laptop = new Laptop(EXAM, "A");

    private static LedgerKey key(String name, String concentration) {
        return new LedgerKey("S1", LocalDate.of(2027, 5, 16), new Stock(name, concentration, "mL"));
    }

    @Test
    void keepsOnePageForABottleOfWhichTwoSolutionsAreMade() {
        assertThat(keys(laptop)).containsExactlyInAnyOrder(BOTTLE, PEROXIDE);
        laptop.startsP1();
        // 102 and 104 sit PH1, 101 sits PH2
        assertThat(page(laptop, BOTTLE).sat()).isEqualTo(3);
        assertThat(page(laptop, BOTTLE).expected()).isEqualTo(2 * 250 + 100);
        assertThat(page(laptop, PEROXIDE).expected()).isEqualTo(300);
        laptop.does(outcome(physics("104"), "EXEMPT"));
        assertThat(page(laptop, BOTTLE).expected()).isEqualTo(250 + 100);
    }

    /** What is planned for a bottle is the sum of what the recipes of the day take out of it. */
    @Test
    void plansWhatTheRecipesTake() {
        LedgerPage page = page(laptop, BOTTLE);
        assertThat(page.need().ready())
                .isEqualTo(page.need().reagents().stream()
                        .mapToLong(need -> need.recipe().taken())
                        .sum());
        assertThat(page.need().ready()).isGreaterThan(page.need().used());
    }

    /** The recipe has a spare that is poured away: who mixes as told has nothing to explain, who loses more has. */
    @Test
    void closesWithoutWordsWhereNoMoreIsMissingThanTheSpareOfTheRecipe() {
        laptop.startsP1()
                .does(whole(physics("101")))
                .does(whole(physics("102")))
                .does(whole(physics("104")));
        laptop.does(absent("P2", "201", "202", "203"), absent("C1", "101", "102", "103", "104"));
        LedgerPage page = page(laptop, BOTTLE);
        long spare = page.need().ready() - page.need().used();
        assertThat(spare).as("the spare of the recipes").isGreaterThan(page.tolerance());
        assertThat(page.need().leftOver()).isEqualTo(spare);
        long most = page.expected() + spare + page.tolerance();

        laptop.does(issue(BOTTLE, most + 1));
        assertThat(laptop.tries(close(BOTTLE, "")).map(Problem::code)).contains("LEDGER_UNEXPLAINED");
        laptop.does(back(BOTTLE, 1));
        assertThat(laptop.tries(close(BOTTLE, ""))).isEmpty();
    }

    @Test
    void carriesOnThePageOfASolutionThatAnEarlierFileHas() {
        // as written before bottles were kept
        laptop.does(issue(QUARTER, 11_700));
        laptop.startsP1();
        assertThat(keys(laptop)).containsExactlyInAnyOrder(BOTTLE, PEROXIDE, QUARTER);
        assertThat(page(laptop, QUARTER).expected())
                .as("in millilitres of the solution")
                .isEqualTo(2_000);
        assertThat(page(laptop, BOTTLE).expected())
                .as("nothing is counted twice")
                .isEqualTo(100);
        assertThat(page(laptop, BOTTLE).need().reagents())
                .extracting(need -> need.kind())
                .containsExactly(FIFTH.stock());

        laptop.does(back(QUARTER, 9_700));
        String line = page(laptop, QUARTER).lines().get(1).id();
        laptop.does(correct(QUARTER, line, 9_700, 9_600), close(QUARTER, "场次未完"));
        assertThat(page(laptop, QUARTER).isClosed()).isTrue();
        assertThat(page(laptop, QUARTER).consumed()).isEqualTo(2_100);
    }

    /** One who still writes solutions and one who writes bottles, merged in either order, read the same. */
    @Test
    void readsTheSameInWhateverOrderASolutionIsHeardOf() {
        Laptop old = new Laptop(EXAM, "B");
        laptop.does(issue(BOTTLE, 3_000));
        old.does(issue(QUARTER, 11_700), issue(FIFTH, 1_000));
        Laptop first = new Laptop(EXAM, "C").takes(laptop).takes(old);
        Laptop second = new Laptop(EXAM, "D").takes(old).takes(laptop);
        assertThat(first.day().ledger().pages()).isEqualTo(second.day().ledger().pages());
        // the bottle has a line, so its page stays although both solutions have their own
        assertThat(keys(first)).containsExactlyInAnyOrder(BOTTLE, PEROXIDE, QUARTER, FIFTH);
        assertThat(page(first, BOTTLE).need().ready()).isZero();
        assertThat(keys(old)).containsExactlyInAnyOrder(PEROXIDE, QUARTER, FIFTH);
    }

    @Test
    void refusesABottleOfAnotherStrengthAndTheWrongUnit() {
        for (LedgerKey unknown : List.of(key("浓盐酸", "36 %"), key("浓盐酸", ""), key("浓硫酸", "98 %"))) {
            assertThat(laptop.tries(issue(unknown, 100)).map(Problem::code)).contains("LEDGER_STOCK_UNKNOWN");
        }
    }

    private static List<LedgerKey> keys(Laptop on) {
        return on.day().ledger().pages().stream().map(LedgerPage::key).toList();
    }
}
