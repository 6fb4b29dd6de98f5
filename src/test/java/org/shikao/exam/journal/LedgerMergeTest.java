package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.whole;
import static org.shikao.exam.journal.LedgerExam.ACID;
import static org.shikao.exam.journal.LedgerExam.EXAM;
import static org.shikao.exam.journal.LedgerExam.SALT;
import static org.shikao.exam.journal.LedgerExam.back;
import static org.shikao.exam.journal.LedgerExam.close;
import static org.shikao.exam.journal.LedgerExam.correct;
import static org.shikao.exam.journal.LedgerExam.issue;
import static org.shikao.exam.journal.LedgerExam.page;
import static org.shikao.exam.journal.LedgerExam.spill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;

/** The ledger of several laptops of one site: whatever order they are merged in, it says the same, exactly. */
class LedgerMergeTest {
    private static final long SEED = 20270517L;
    private static final List<LedgerKey> KEYS = List.of(ACID, SALT);

    @Test
    void twoLaptopsThatReturnTheSameBottleOverdrawThePageAndMustCorrectIt() {
        Laptop a = new Laptop(EXAM, "A").does(issue(ACID, 1_000));
        Laptop b = new Laptop(EXAM, "B").takes(a);
        a.does(back(ACID, 600));
        b.does(back(ACID, 600)).takes(a);

        assertThat(page(b, ACID).consumed()).isEqualTo(-200);
        assertThat(codes(b)).containsExactly("CHECK_LEDGER_OVERDRAWN");
        assertThat(code(b, close(ACID, "核对过"))).isEqualTo("LEDGER_OVERDRAWN");
        assertThat(code(b, back(ACID, 1))).isEqualTo("LEDGER_NOT_OUT");
        String first = page(b, ACID).lines().get(1).id();
        assertThat(code(b, correct(ACID, first, 600, 700))).isEqualTo("LEDGER_BELOW_RETURNED");
        b.does(correct(ACID, first, 600, 0), close(ACID, "两本登记了同一次退回"));
        assertThat(page(b, ACID).consumed()).isEqualTo(400);
        assertThat(b.day().ledger().check()).isEmpty();
    }

    @Test
    void aLineCorrectedApartToTwoAmountsIsDisputedUntilCorrectedAgain() {
        Laptop a = new Laptop(EXAM, "A").does(issue(ACID, 1_000));
        Laptop b = new Laptop(EXAM, "B").takes(a);
        String line = page(a, ACID).lines().get(0).id();
        a.does(correct(ACID, line, 1_000, 900));
        b.does(correct(ACID, line, 1_000, 800)).takes(a);

        assertThat(page(b, ACID).isDisputed()).isTrue();
        assertThat(page(b, ACID).issued()).isEqualTo(800);
        assertThat(codes(b)).containsExactly("CHECK_LEDGER_DISPUTED");
        assertThat(code(b, close(ACID, "x"))).isEqualTo("LEDGER_DISPUTED");
        b.does(correct(ACID, line, 800, 800));
        assertThat(page(b, ACID).isDisputed()).as("one amount was confirmed").isFalse();
        assertThat(a.takes(b).day().ledger().pages()).isEqualTo(b.day().ledger().pages());
    }

    @Test
    void theSameCorrectionMadeTwiceIsNoDispute() {
        Laptop a = new Laptop(EXAM, "A").does(issue(ACID, 1_000));
        Laptop b = new Laptop(EXAM, "B").takes(a);
        String line = page(a, ACID).lines().get(0).id();
        a.does(correct(ACID, line, 1_000, 900));
        b.does(correct(ACID, line, 1_000, 900)).takes(a);
        assertThat(page(b, ACID).isDisputed()).isFalse();
        assertThat(page(b, ACID).issued()).isEqualTo(900);
    }

    @Test
    void aLineThatTheCloserDidNotKnowOpensThePage() {
        Laptop a = new Laptop(EXAM, "A").does(issue(ACID, 1_000));
        Laptop b = new Laptop(EXAM, "B").takes(a);
        a.does(close(ACID, "没有用完的倒回"));
        b.does(back(ACID, 300));
        assertThat(page(a, ACID).isClosed()).isTrue();
        assertThat(page(a.takes(b), ACID).isClosed()).isFalse();
        assertThat(page(b.takes(a), ACID).isClosed()).isFalse();
        assertThat(b.day().irregular()).isEmpty();
    }

    @Test
    void sheetsMergedAfterTheClosingShowAnUnexplainedDifference() {
        Laptop room = new Laptop(EXAM, "A").startsP1();
        Laptop store = new Laptop(EXAM, "B").takes(room);
        room.does(whole(physics("101"))).does(whole(physics("102"))).does(whole(physics("104")));
        room.does(Laptop.absent("P2", "201", "202", "203"), Laptop.absent("C1", "101", "102", "103", "104"));
        store.takes(room).does(issue(ACID, 2_000), close(ACID, ""));
        Laptop late = new Laptop(EXAM, "C").takes(store);
        late.does(Laptop.correct(physics("104"), 0, "EARNED", "EXEMPT"));
        store.takes(late);
        assertThat(codes(store)).containsExactly("CHECK_LEDGER_DIFFERENCE");
    }

    @Test
    void mergingInAnyOrderGivesTheSameLedgerAndEveryBalanceIsTheSumOfItsLines() {
        int overdrawn = 0;
        int disputed = 0;
        int closed = 0;
        for (int set = 0; set < 400; set++) {
            String as = "seed " + (SEED + set);
            Random random = new Random(SEED + set);
            List<Laptop> laptops = worked(random);
            List<Link> union = union(laptops);
            Collections.shuffle(laptops, random);
            assertThat(union(laptops)).as(as).hasSameElementsAs(union);
            List<LedgerPage> pages = fold(union);
            Collections.shuffle(union, random);
            assertThat(fold(union)).as(as).isEqualTo(pages);
            for (LedgerPage page : pages) {
                assertThat(page.consumed()).as(as).isEqualTo(reference(union, page.key()));
                overdrawn += page.isOverdrawn() ? 1 : 0;
                disputed += page.isDisputed() ? 1 : 0;
                closed += page.isClosed() ? 1 : 0;
            }
        }
        assertThat(List.of(overdrawn, disputed, closed))
                .as("the sets are worth testing")
                .allMatch(count -> count > 20);
    }

    @Test
    void oneLaptopAloneNeverGoesBelowZero() {
        for (int set = 0; set < 200; set++) {
            Random random = new Random(SEED + set);
            Laptop laptop = new Laptop(EXAM, "A");
            for (int step = 0; step < 60; step++) {
                laptop.tries(anything(laptop, random));
                assertThat(laptop.day().ledger().pages())
                        .as("seed %d", SEED + set)
                        .noneMatch(page -> page.isOverdrawn() || page.isDisputed());
            }
        }
    }

    /** Two or three laptops that write and hear of each other now and then. */
    private static List<Laptop> worked(Random random) {
        Laptop first = new Laptop(EXAM, "A").does(issue(ACID, 900), issue(SALT, 900));
        List<Laptop> laptops = new ArrayList<>(List.of(first));
        for (int i = 1; i < 2 + random.nextInt(2); i++) {
            laptops.add(new Laptop(EXAM, "ABC".substring(i, i + 1)).takes(first));
        }
        for (int step = 0; step < 25; step++) {
            Laptop laptop = laptops.get(random.nextInt(laptops.size()));
            if (random.nextInt(9) == 0) {
                laptop.takes(laptops.get(random.nextInt(laptops.size())));
            } else {
                laptop.tries(anything(laptop, random));
            }
        }
        return laptops;
    }

    private static Fact anything(Laptop laptop, Random random) {
        LedgerKey key = KEYS.get(random.nextInt(KEYS.size()));
        long amount = 1 + random.nextInt(900);
        List<LedgerLine> lines = page(laptop, key).lines();
        return switch (random.nextInt(9)) {
            case 0 -> issue(key, amount);
            case 2, 3 -> back(key, amount);
            case 4 -> spill(key, amount / 4 + 1);
            case 5, 6 -> lines.isEmpty() ? issue(key, amount) : any(key, lines, random);
            default -> random.nextInt(2) == 0 ? close(key, "说明") : issue(key, amount);
        };
    }

    private static Fact any(LedgerKey key, List<LedgerLine> lines, Random random) {
        LedgerLine line = lines.get(random.nextInt(lines.size()));
        return correct(key, line.id(), line.amount(), random.nextInt(900));
    }

    private static List<Link> union(List<Laptop> laptops) {
        List<Link> all = new ArrayList<>();
        for (Laptop laptop : laptops) {
            Merged merged = JournalMerge.merge(Laptop.EXAM, all, laptop.links());
            assertThat(merged.problems()).isEmpty();
            all.addAll(merged.added());
            assertThat(JournalMerge.merge(Laptop.EXAM, all, laptop.links()).added())
                    .isEmpty();
        }
        return all;
    }

    private static List<LedgerPage> fold(List<Link> links) {
        ExamDay day = Laptop.fold(EXAM, links);
        assertThat(day.irregular()).isEmpty();
        return day.ledger().pages();
    }

    /** The balance as a clerk would find it: each line with the last amount anybody wrote for it. */
    private static long reference(List<Link> links, LedgerKey key) {
        Map<String, Long> amounts = new HashMap<>();
        List<Entry> entries = Laptop.entries(links).stream().sorted(Entry.ORDER).toList();
        for (Entry entry : entries) {
            if (entry.fact() instanceof Fact.ReagentMoved moved && moved.key().equals(key)) {
                amounts.put(entry.device() + ":" + entry.seq(), moved.amount());
            } else if (entry.fact() instanceof Fact.ReagentCorrected now
                    && now.key().equals(key)) {
                amounts.put(now.line(), now.newAmount());
            }
        }
        return entries.stream()
                .filter(e -> e.fact() instanceof Fact.ReagentMoved moved
                        && moved.key().equals(key))
                .mapToLong(e -> (((Fact.ReagentMoved) e.fact()).move().equals("ISSUED") ? 1 : -1)
                        * amounts.get(e.device() + ":" + e.seq()))
                .sum();
    }

    private static List<String> codes(Laptop laptop) {
        return laptop.day().ledger().check().stream().map(Problem::code).toList();
    }

    private static String code(Laptop laptop, Fact fact) {
        Optional<Problem> refusal = laptop.tries(fact);
        return refusal.map(Problem::code).orElse("");
    }
}
