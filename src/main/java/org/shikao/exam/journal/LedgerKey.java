package org.shikao.exam.journal;

import java.time.LocalDate;
import java.util.Comparator;
import org.shikao.exam.plan.Stock;

/** A page of the ledger of regulated reagents: one stock at one site on one day. */
public record LedgerKey(String siteCode, LocalDate date, Stock stock) implements Comparable<LedgerKey> {
    private static final Comparator<LedgerKey> ORDER = Comparator.comparing(LedgerKey::siteCode)
            .thenComparing(LedgerKey::date)
            .thenComparing(LedgerKey::stock);

    /** The page of another stock on the same day. */
    LedgerKey of(Stock other) {
        return new LedgerKey(siteCode, date, other);
    }

    @Override
    public int compareTo(LedgerKey other) {
        return ORDER.compare(this, other);
    }
}
