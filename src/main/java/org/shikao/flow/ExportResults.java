package org.shikao.flow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.AppealCheck;
import org.shikao.exam.journal.CorrectionCheck;
import org.shikao.exam.result.DayTold;
import org.shikao.exam.result.ExportRows;
import org.shikao.exam.result.ExportTemplate;
import org.shikao.exam.result.ResultCheck;
import org.shikao.exam.result.ResultRow;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.result.Results;
import org.shikao.exam.rules.ReportRule;
import org.shikao.files.DraftMark;
import org.shikao.files.pdf.Forms;
import org.shikao.files.sheet.ResultCsv;
import org.shikao.files.sheet.ResultWorkbook;
import org.shikao.files.sheet.UploadFile;
import org.shikao.files.yaml.ExportTemplateYaml;
import org.shikao.files.yaml.YamlRead;
import org.shikao.text.Texts;

/** Computes results from the journal and writes them; the same input gives the same rows. */
public final class ExportResults {
    /** What a result file may be. */
    public enum Format {
        XLSX,
        CSV,
        PDF,
        DBF;

        /** The format a file name asks for; xlsx if it tells none. */
        public static Format ofName(String file) {
            String name = file.toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(f -> name.endsWith("." + f.name().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(XLSX);
        }
    }

    /** What was written; {@code withheld} counts candidates whose total is open, {@code blank} those who have none by the rules. */
    public record Exported(Path file, int rows, int withheld, int blank) {}

    private final ExportTemplateYaml templates = new ExportTemplateYaml();
    private final MakeForms forms;
    private final Texts paper;

    /** @param paper the language of what is printed */
    public ExportResults(MakeForms forms, Texts paper) {
        this.forms = forms;
        this.paper = paper;
    }

    /** The result table as it stands now. */
    public ResultTable table(OpenExam exam) {
        return Results.compute(
                exam.rules(), exam.wordedCatalogue(), exam.roster(), exam.plan(), DayTold.of(exam.day()));
    }

    /** Writes the result table; the file is there only when it is whole. */
    public Answer<Exported> run(OpenExam exam, Path out, Format format) throws IOException {
        OutputFile.require(out, format.name().toLowerCase(Locale.ROOT));
        ResultTable table = table(exam);
        List<Problem> problems = new ArrayList<>(
                ResultCheck.check(exam.rules(), exam.wordedCatalogue(), exam.roster(), DayTold.of(exam.day()), table));
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        problems.addAll(aside(exam));
        return written(out, table, problems, draft -> write(exam, table, draft, format));
    }

    /**
     * Writes an upload file by a template. A folder as {@code out} takes the name the template gives; {@code format} overrides the
     * template's. Refused for a template that is wrong, and where a value does not fit.
     */
    public Answer<Exported> run(OpenExam exam, Path out, Optional<ReportRule.Format> format, Path template)
            throws IOException {
        YamlRead<ExportTemplate> read = templates.read(
                Files.readAllBytes(template), template.getFileName().toString());
        if (read.value().isEmpty()) {
            return Answer.refused(read.problems());
        }
        ExportTemplate shape = read.value().get();
        ReportRule.Format kind = format.orElse(shape.format());
        if (!Files.isDirectory(out)) {
            OutputFile.require(out, kind.name().toLowerCase(Locale.ROOT));
        }
        ResultTable table = table(exam);
        List<Problem> problems = new ArrayList<>(ExportRows.check(shape, kind, exam.rules()));
        problems.addAll(
                ResultCheck.check(exam.rules(), exam.wordedCatalogue(), exam.roster(), DayTold.of(exam.day()), table));
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        problems.addAll(aside(exam));
        String name = ExportRows.fileName(shape, exam.title(), exam.rules()) + "."
                + kind.name().toLowerCase(Locale.ROOT);
        Path target = Files.isDirectory(out) ? out.resolve(name) : out;
        return written(target, table, problems, draft -> upload(exam, table, draft, shape, kind));
    }

    /** What is to be known of the file: rules that nobody has checked, which an upload file has no place to say, and who is waited for. */
    private static List<Problem> aside(OpenExam exam) {
        List<Problem> said = new ArrayList<>(ReportBatches.waiting(exam));
        said.addAll(AppealCheck.of(exam.day()));
        said.addAll(CorrectionCheck.of(exam.day()));
        if (exam.rules().draft()) {
            said.add(Problem.warning(
                    "RULES_DRAFT", Place.named("draft"), exam.rules().name()));
        }
        return said;
    }

    private static Answer<Exported> written(
            Path target, ResultTable table, List<Problem> problems, NewFiles.Writing<List<Problem>> writing)
            throws IOException {
        List<Problem> found = NewFiles.write(target, writing, result -> !Problem.anyError(result));
        problems.addAll(found);
        List<ResultRow> without =
                table.rows().stream().filter(r -> r.total().isEmpty()).toList();
        int withheld = (int) without.stream().filter(ResultRow::isUndecided).count();
        return Problem.anyError(found)
                ? Answer.refused(problems)
                : Answer.of(new Exported(target, table.rows().size(), withheld, without.size() - withheld), problems);
    }

    private List<Problem> upload(
            OpenExam exam, ResultTable table, Path draft, ExportTemplate template, ReportRule.Format format)
            throws IOException {
        ExportRows rows = new ExportRows(
                template, table, exam.roster(), subject -> paper.text("forms.subject." + subject.code()));
        return UploadFile.write(
                draft,
                template,
                format,
                rows,
                paper.text("forms.sheet.results"),
                exam.rules().exam().firstDay());
    }

    private List<Problem> write(OpenExam exam, ResultTable table, Path draft, Format format) throws IOException {
        switch (format) {
            case CSV -> ResultCsv.write(draft, table, exam.rules(), exam.roster(), paper);
            case XLSX ->
                ResultWorkbook.write(
                        draft,
                        table,
                        exam.rules(),
                        exam.roster(),
                        paper,
                        DraftMark.titled(exam.title(), exam.rules(), paper));
            case DBF -> {
                ExportTemplate usual = ExportTemplate.usual(exam.rules());
                return upload(exam, table, draft, usual, ReportRule.Format.DBF);
            }
            case PDF -> {
                try (OutputStream out = Files.newOutputStream(draft)) {
                    return Forms.write("result-list", forms.input(exam, table), out)
                            .problems();
                }
            }
        }
        return List.of();
    }
}
