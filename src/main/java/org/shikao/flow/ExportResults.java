package org.shikao.flow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shikao.exam.Problem;
import org.shikao.exam.result.ResultCheck;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.result.Results;
import org.shikao.files.pdf.Forms;
import org.shikao.files.sheet.ResultCsv;
import org.shikao.files.sheet.ResultWorkbook;
import org.shikao.text.Texts;

/** Computes results from the journal and writes them; the same input gives the same rows. */
public final class ExportResults {
    /** What a result file may be. */
    public enum Format {
        XLSX,
        CSV,
        PDF;

        /** The format a file name asks for; xlsx if it tells none. */
        public static Format ofName(String file) {
            String name = file.toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv")) {
                return CSV;
            }
            return name.endsWith(".pdf") ? PDF : XLSX;
        }
    }

    /** What was written; {@code withheld} counts candidates without a total. */
    public record Exported(Path file, int rows, int withheld) {}

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
                exam.rules(),
                exam.catalogue(),
                exam.roster(),
                exam.plan(),
                exam.day().allSheets());
    }

    /** Writes the result table; the file is there only when it is whole. */
    public Answer<Exported> run(OpenExam exam, Path out, Format format) throws IOException {
        ResultTable table = table(exam);
        List<Problem> problems = new ArrayList<>(ResultCheck.check(
                exam.rules(), exam.catalogue(), exam.roster(), exam.day().allSheets(), table));
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        problems.addAll(NewFiles.write(out, draft -> write(exam, table, draft, format)));
        int withheld =
                (int) table.rows().stream().filter(r -> r.total().isEmpty()).count();
        return Answer.of(new Exported(out, table.rows().size(), withheld), problems);
    }

    private List<Problem> write(OpenExam exam, ResultTable table, Path draft, Format format) throws IOException {
        switch (format) {
            case CSV -> ResultCsv.write(draft, table, exam.rules(), exam.roster(), paper);
            case XLSX -> ResultWorkbook.write(draft, table, exam.rules(), exam.roster(), paper, exam.title());
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
