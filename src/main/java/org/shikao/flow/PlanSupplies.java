package org.shikao.flow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.plan.Supplies;
import org.shikao.files.DraftMark;
import org.shikao.files.pdf.Forms;
import org.shikao.files.sheet.SuppliesWorkbook;
import org.shikao.text.Texts;

/** What the sites need on each day: reckoned from plan and catalogue, written as a workbook or printed. */
public final class PlanSupplies {
    /** What was written; {@code regulated} counts lines of precursors. */
    public record SuppliesReport(Path file, int days, int apparatus, int reagents, int regulated) {}

    private final Texts paper;
    private final MakeForms forms;

    /** @param paper the language of what is written */
    public PlanSupplies(MakeForms forms, Texts paper) {
        this.forms = forms;
        this.paper = paper;
    }

    /** The needs of all sites and days, or of one; refused before there is a plan and for a site or day that has no session. */
    public Answer<List<DaySupplies>> of(OpenExam exam, Optional<String> site, Optional<LocalDate> day) {
        return SiteDay.of(exam, site, day.map(LocalDate::toString))
                .map(asked -> Supplies.of(exam.plan(), exam.wordedCatalogue()).stream()
                        .filter(need -> site.map(need.siteCode()::equals).orElse(true))
                        .filter(need -> day.map(need.date()::equals).orElse(true))
                        .toList());
    }

    /** Writes the needs as PDF or workbook, by the file's ending. */
    public Answer<SuppliesReport> write(OpenExam exam, Path out, Optional<String> site, Optional<LocalDate> day)
            throws IOException {
        OutputFile.require(out, "pdf", "xlsx");
        Answer<List<DaySupplies>> needs = of(exam, site, day);
        if (needs.refused()) {
            return Answer.refused(needs.problems());
        }
        List<DaySupplies> days = needs.get();
        boolean pdf = OutputFile.ending(out).equals("pdf");
        NewFiles.write(out, draft -> pdf ? printed(exam, days, draft) : tables(exam, days, draft));
        return Answer.of(new SuppliesReport(
                out,
                days.size(),
                days.stream().mapToInt(d -> d.apparatus().size()).sum(),
                days.stream().mapToInt(d -> d.reagents().size()).sum(),
                days.stream().mapToInt(d -> d.regulated().size()).sum()));
    }

    private Path tables(OpenExam exam, List<DaySupplies> days, Path draft) throws IOException {
        SuppliesWorkbook.write(draft, days, exam.venue(), paper, DraftMark.of(exam.rules(), paper));
        return draft;
    }

    private Path printed(OpenExam exam, List<DaySupplies> days, Path draft) throws IOException {
        try (OutputStream stream = Files.newOutputStream(draft)) {
            Forms.writeSupplies(days, forms.input(exam), stream);
        }
        return draft;
    }
}
