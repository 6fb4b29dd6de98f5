package org.shikao.files.pdf;

import java.util.List;
import java.util.Map;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.journal.MarkSheet;

/** What the days of the exam left to print: sheets, pages of the reagent ledger, faults of apparatus by session, first to last. */
public record DayRecords(List<MarkSheet> sheets, List<LedgerPage> ledger, Map<String, List<Fault>> faults) {
    public DayRecords {
        sheets = List.copyOf(sheets);
        ledger = List.copyOf(ledger);
        faults = Map.copyOf(faults);
    }

    /** Sheets alone. */
    public DayRecords(List<MarkSheet> sheets) {
        this(sheets, List.of(), Map.of());
    }

    List<Fault> faultsOf(String sessionId) {
        return faults.getOrDefault(sessionId, List.of());
    }
}
