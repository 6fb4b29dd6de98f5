package org.shikao.files.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Venue;
import org.shikao.text.Texts;

/**
 * All a form may print. {@code title} is the exam's; {@code site} and {@code session} narrow the form to a
 * site's code and a session's id, {@code candidate} to somebody's number where it is about single ones; {@code faults} are the
 * entries of the register of faulty apparatus by session.
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
        Photos photos,
        Optional<String> site,
        Optional<String> session,
        Optional<String> candidate,
        Map<String, List<Fault>> faults,
        Texts texts) {
    /** The same for all candidates, without faults. */
    public FormInput(
            String title,
            RulePack rules,
            Catalogue catalogue,
            Roster roster,
            Venue venue,
            Plan plan,
            List<MarkSheet> sheets,
            ResultTable results,
            Photos photos,
            Optional<String> site,
            Optional<String> session,
            Texts texts) {
        this(
                title,
                rules,
                catalogue,
                roster,
                venue,
                plan,
                sheets,
                results,
                photos,
                site,
                session,
                Optional.empty(),
                Map.of(),
                texts);
    }

    public FormInput {
        sheets = List.copyOf(sheets);
        faults = Map.copyOf(faults);
    }

    /** The faults told in a session, first to last. */
    List<Fault> faultsOf(String sessionId) {
        return faults.getOrDefault(sessionId, List.of());
    }
}
