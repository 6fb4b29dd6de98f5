package org.shikao.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.journal.LedgerLine;
import org.shikao.exam.journal.LedgerPage;

/** A page of the ledger as {@code --json} prints it; amounts are integer hundredths of {@code unit}. */
record LedgerRow(
        String site,
        LocalDate day,
        String reagent,
        String concentration,
        String unit,
        Set<Hazard> flags,
        long planned,
        long issued,
        long returned,
        long disposed,
        long consumed,
        int sat,
        long expected,
        long difference,
        long tolerance,
        LedgerPage.State state,
        String explanation,
        List<String> openSessions,
        List<LedgerLine> lines) {
    static LedgerRow of(LedgerPage page) {
        return new LedgerRow(
                page.key().siteCode(),
                page.key().date(),
                page.key().stock().name(),
                page.key().stock().concentration(),
                page.key().stock().unit(),
                page.need().flags(),
                page.need().ready(),
                page.issued(),
                page.returned(),
                page.disposed(),
                page.consumed(),
                page.sat(),
                page.expected(),
                page.difference(),
                page.allowed(),
                page.state(),
                page.closing().map(LedgerPage.Closing::reason).orElse(""),
                page.openSessions(),
                page.lines());
    }
}
