package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Stock;

/** The ledger of regulated reagents (易制毒, 易制爆) as the journal tells it. */
public final class ReagentLedger {
    private final LedgerBook book;

    ReagentLedger(LedgerBook book) {
        this.book = book;
    }

    /** All pages that the plan foresees, by site and day, in the order of the shopping list. */
    public List<LedgerPage> pages() {
        return book.pages(Witness.ALL);
    }

    /** A page; empty if the plan foresees no such regulated stock there and then. */
    public Optional<LedgerPage> page(LedgerKey key) {
        return Optional.of(key).filter(book::isForeseen).map(known -> book.page(known, Witness.ALL));
    }

    /**
     * What does not balance: more returned than issued, a line corrected to two amounts, a closed page whose difference nobody explained
     * (entries merged later changed who sat).
     */
    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        for (LedgerPage page : pages()) {
            Stock stock = page.key().stock();
            if (page.isOverdrawn()) {
                problems.add(warning("CHECK_LEDGER_OVERDRAWN", page, words(-page.consumed(), stock)));
            }
            if (page.isDisputed()) {
                problems.add(warning("CHECK_LEDGER_DISPUTED", page));
            }
            if (page.closing().filter(closing -> closing.reason().isBlank()).isPresent() && page.isAtOdds()) {
                problems.add(warning(
                        "CHECK_LEDGER_DIFFERENCE", page, words(page.consumed(), stock), words(page.expected(), stock)));
            }
        }
        return problems;
    }

    /** An error about a page; site, day and stock are its first arguments. */
    public static Problem problem(String code, LedgerKey key, String... more) {
        return Problem.error(code, Place.named(name(key)), args(key, more));
    }

    private static Problem warning(String code, LedgerPage page, String... more) {
        return Problem.warning(code, Place.named(name(page.key())), args(page.key(), more));
    }

    /** {@code site/day/stock}. */
    static String name(LedgerKey key) {
        return key.siteCode() + "/" + key.date() + "/" + key.stock().label();
    }

    /** An amount in hundredths, in its shortest form with the unit. */
    static String words(long hundredths, Stock stock) {
        return Stock.amount(hundredths) + " " + stock.unit();
    }

    private static String[] args(LedgerKey key, String... more) {
        List<String> all = new ArrayList<>(
                List.of(key.siteCode(), key.date().toString(), key.stock().label()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
