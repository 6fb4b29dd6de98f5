package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.journal.ExamDay;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.ReportRule.Format;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Venue;
import org.shikao.files.pdf.DayRecords;
import org.shikao.files.pdf.FormInput;
import org.shikao.files.pdf.FormMade;
import org.shikao.files.pdf.FormPart;
import org.shikao.files.pdf.Forms;
import org.shikao.files.sheet.ResultCsv;
import org.shikao.files.sheet.ResultWorkbook;
import org.shikao.files.sheet.UploadFile;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** What goes on paper and up to the office after a random exam: every form, and the results in every format, by the real writers. */
final class PackPapers {
    private final RulePack pack;
    private final Catalogue catalogue;
    private final Roster roster;
    private final Venue venue;
    private final Plan plan;
    private final Texts texts;

    PackPapers(RulePack pack, Catalogue catalogue, Roster roster, Venue venue, Plan plan, Lang lang) {
        this.pack = pack;
        this.catalogue = catalogue;
        this.roster = roster;
        this.venue = venue;
        this.plan = plan;
        this.texts = Texts.in(lang);
    }

    /** Prints every kind of form; one may be empty, and then says so. */
    void print(ExamDay day, ResultTable table) {
        var faults = plan.sessions().stream().collect(Collectors.toMap(Session::id, s -> day.faults(s.id())));
        FormInput input = new FormInput(
                "随机考试",
                pack,
                catalogue,
                roster,
                venue,
                plan,
                new DayRecords(day.allSheets(), List.of(), Map.copyOf(faults)),
                table,
                no -> Optional.empty(),
                FormPart.WHOLE,
                texts);
        for (String kind : Forms.kinds()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FormMade made = Forms.write(kind, input, out);
            assertThat(made.pages() > 0).as(kind).isEqualTo(!Problem.anyError(made.problems()));
            assertThat(out.size() > 0).as(kind).isEqualTo(made.pages() > 0);
        }
    }

    /** Writes the results as a workbook, as CSV and as the upload file of each format; each holds every candidate. */
    void export(ResultTable table) {
        try {
            Path folder = Files.createTempDirectory("packs");
            Path csv = folder.resolve("r.csv");
            ResultWorkbook.write(folder.resolve("r.xlsx"), table, pack, roster, texts, "随机考试");
            ResultCsv.write(csv, table, pack, roster, texts);
            assertThat(Files.readAllBytes(csv)).isNotEmpty();
            ExportTemplate usual = ExportTemplate.usual(pack);
            ExportRows rows = new ExportRows(usual, table, roster);
            assertThat(rows.rows()).hasSameSizeAs(table.rows());
            for (Format format : Format.values()) {
                Path upload = folder.resolve("u." + format);
                List<Problem> found = UploadFile.write(
                        upload, usual, format, rows, "成绩", pack.exam().firstDay());
                assertThat(found).as("%s", format).noneMatch(Problem::isError);
                assertThat(Files.size(upload)).isPositive();
                Files.delete(upload);
            }
            Files.delete(folder.resolve("r.xlsx"));
            Files.delete(csv);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
