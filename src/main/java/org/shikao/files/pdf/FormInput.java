package org.shikao.files.pdf;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Venue;
import org.shikao.text.Texts;

/**
 * All a form may print. {@code title} is the exam's; {@code site} and {@code session} narrow the form to a
 * site's code and a session's id.
 */
public record FormInput(
        String title,
        RulePack rules,
        Catalogue catalogue,
        Roster roster,
        Venue venue,
        Plan plan,
        List<MarkSheet> sheets,
        ResultTable results,
        List<LedgerPage> ledger,
        Photos photos,
        Optional<String> site,
        Optional<String> session,
        Texts texts) {
    public FormInput {
        sheets = List.copyOf(sheets);
        ledger = List.copyOf(ledger);
    }
}
