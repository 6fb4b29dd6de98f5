package org.shikao.exam.journal;

import java.util.List;

/**
 * A line of the ledger of regulated reagents, named {@code device:seq}. {@code written} is the amount first written, {@code amount} the
 * one that counts after corrections, both in hundredths of the stock's unit. A line is {@code disputed} while two laptops have corrected
 * it to different amounts without knowing of each other; the later of them counts meanwhile.
 */
public record LedgerLine(
        String id,
        LedgerMove move,
        long written,
        long amount,
        boolean disputed,
        String reason,
        String name1,
        String name2,
        String at,
        List<Change> changes) {
    /** A correction of the line's amount. */
    public record Change(
            String id, long oldAmount, long newAmount, String reason, String name1, String name2, String at) {}

    public LedgerLine {
        changes = List.copyOf(changes);
    }
}
