package org.shikao.gui.supplies;

import java.time.LocalDate;
import java.util.List;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;

/** What the sites of the open exam need, and the ledger of their regulated reagents. */
record SuppliesView(
        List<DaySupplies> needs, List<LedgerPage> pages, List<Problem> hints, Catalogue catalogue, Venue venue) {
    SuppliesView {
        needs = List.copyOf(needs);
        pages = List.copyOf(pages);
        hints = List.copyOf(hints);
    }

    /** The codes of the sites that need something, in order. */
    List<String> sites() {
        return needs.stream().map(DaySupplies::siteCode).distinct().toList();
    }

    /** The days of a site, or of all. */
    List<LocalDate> days(String siteCode) {
        return needs.stream()
                .filter(need -> siteCode.isEmpty() || need.siteCode().equals(siteCode))
                .map(DaySupplies::date)
                .distinct()
                .sorted()
                .toList();
    }

    /** A site's name, or its code. */
    String site(String code) {
        return venue.site(code).map(Site::name).filter(n -> !n.isBlank()).orElse(code);
    }
}
