package org.shikao.files.pdf;

import java.util.Optional;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.RoleWords;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Venue;
import org.shikao.text.Texts;

/**
 * All a form may print, for a part of the exam. {@code title} is the exam's; the catalogue is read in the words that the rules have for
 * room, bench and examiner.
 */
public record FormInput(
        String title,
        RulePack rules,
        Catalogue catalogue,
        Roster roster,
        Venue venue,
        Plan plan,
        DayRecords day,
        ResultTable results,
        Photos photos,
        FormPart part,
        Texts texts) {
    public FormInput {
        catalogue = new RoleWords(rules.labels()).fill(catalogue);
    }

    Optional<String> site() {
        return part.site();
    }

    Optional<String> session() {
        return part.session();
    }

    Optional<String> candidate() {
        return part.candidate();
    }
}
