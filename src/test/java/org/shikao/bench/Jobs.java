package org.shikao.bench;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Every job by its name. */
final class Jobs {
    private static final Map<String, Supplier<Job>> ALL = Map.ofEntries(
            Map.entry("xlsx-import", () -> RosterJobs.imported("roster.xlsx")),
            Map.entry("xlsx-read", () -> RosterJobs.read("roster.xlsx")),
            Map.entry("xlsx-stax", () -> RosterJobs::stax),
            Map.entry("xlsx-fastexcel", () -> RosterJobs::fastexcel),
            Map.entry("xlsx-poi", () -> RosterJobs::poi),
            Map.entry("csv-import", () -> RosterJobs.imported("roster.csv")),
            Map.entry("csv-read", () -> RosterJobs.read("roster.csv")),
            Map.entry("csv-lines", () -> RosterJobs::lines),
            Map.entry("csv-fastcsv", () -> RosterJobs::fastCsv),
            Map.entry("csv-commons", () -> RosterJobs::commonsCsv),
            Map.entry("export", ExportJobs.Ours::new),
            Map.entry("export-fastexcel", ExportJobs.Fastexcel::new),
            Map.entry("export-sxssf", ExportJobs.Sxssf::new),
            Map.entry("tickets", PdfJobs.Tickets::new),
            Map.entry("tickets-layout", PdfJobs.TicketsLayout::new),
            Map.entry("table", PdfJobs.ResultList::new),
            Map.entry("table-layout", PdfJobs.ResultListLayout::new),
            Map.entry("tap", TapJobs.Ours::new),
            Map.entry("tap-floor", TapJobs.Floor::new));

    private Jobs() {}

    static Job named(String name) {
        return Objects.requireNonNull(ALL.get(name), name).get();
    }
}
