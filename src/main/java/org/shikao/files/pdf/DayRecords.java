package org.shikao.files.pdf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Appeal;
import org.shikao.exam.journal.Correction;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.rules.OutcomeRule.Proof;

/**
 * What the days of the exam left to print: sheets, pages of the reagent ledger, faults of apparatus by session, first to last, and
 * what proof was seen for deferred sittings, the appeals by candidate and subject, what was changed after handing in, and who signed by session. {@code awaited} are the numbers of those who are given their session when they come and
 * have not come yet (rule 14).
 */
public record DayRecords(
        List<MarkSheet> sheets,
        List<LedgerPage> ledger,
        Map<String, List<Fault>> faults,
        Map<SheetKey, Proof> proofs,
        Set<AwaitedSeat> awaited,
        List<Appeal> appeals,
        List<Correction> corrections,
        Map<String, List<Fact.Signed>> signatures) {
    /** Somebody who has not come yet, in the closing session of his half-day. */
    public record AwaitedSeat(String sessionId, String candidateNo) {}

    public DayRecords {
        awaited = Set.copyOf(awaited);
        sheets = List.copyOf(sheets);
        ledger = List.copyOf(ledger);
        faults = Map.copyOf(faults);
        proofs = Map.copyOf(proofs);
        appeals = List.copyOf(appeals);
        corrections = List.copyOf(corrections);
        signatures = Map.copyOf(signatures);
    }

    /** Where no proof was seen, nobody is awaited, nobody appeals, nothing was changed and no session signed. */
    public DayRecords(List<MarkSheet> sheets, List<LedgerPage> ledger, Map<String, List<Fault>> faults) {
        this(sheets, ledger, faults, Map.of(), Set.of(), List.of(), List.of(), Map.of());
    }

    /** Sheets alone. */
    public DayRecords(List<MarkSheet> sheets) {
        this(sheets, List.of(), Map.of());
    }

    boolean isAwaited(String sessionId, String candidateNo) {
        return awaited.contains(new AwaitedSeat(sessionId, candidateNo));
    }

    List<Correction> correctionsOf(SheetKey sheet) {
        return corrections.stream().filter(c -> c.sheet().equals(sheet)).toList();
    }

    List<Fault> faultsOf(String sessionId) {
        return faults.getOrDefault(sessionId, List.of());
    }
}
