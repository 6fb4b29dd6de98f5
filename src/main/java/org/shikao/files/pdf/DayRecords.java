package org.shikao.files.pdf;

import java.util.List;
import java.util.Map;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.rules.OutcomeRule.Proof;

/**
 * What the days of the exam left to print: sheets, pages of the reagent ledger, faults of apparatus by session, first to last, and
 * what proof was seen for deferred sittings.
 */
public record DayRecords(
        List<MarkSheet> sheets,
        List<LedgerPage> ledger,
        Map<String, List<Fault>> faults,
        Map<SheetKey, Proof> proofs) {
    public DayRecords {
        sheets = List.copyOf(sheets);
        ledger = List.copyOf(ledger);
        faults = Map.copyOf(faults);
        proofs = Map.copyOf(proofs);
    }

    /** Where no proof was seen. */
    public DayRecords(List<MarkSheet> sheets, List<LedgerPage> ledger, Map<String, List<Fault>> faults) {
        this(sheets, ledger, faults, Map.of());
    }

    /** Sheets alone. */
    public DayRecords(List<MarkSheet> sheets) {
        this(sheets, List.of(), Map.of());
    }

    List<Fault> faultsOf(String sessionId) {
        return faults.getOrDefault(sessionId, List.of());
    }
}
