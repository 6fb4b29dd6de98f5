package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.shikao.exam.rules.ReportRule;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ExportResults;
import org.shikao.flow.ExportResults.Exported;
import org.shikao.flow.ExportResults.Format;
import org.shikao.flow.OpenExam;
import org.shikao.flow.OutputFile;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code results export}: the result table as xlsx, csv, pdf or dbf, or an upload file by a template. */
@Command(name = "export")
public final class ResultsExportCommand extends ExamCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE")
    Path out;

    @Option(names = "--format", paramLabel = "xlsx|pdf|csv|dbf")
    Format format;

    @Option(names = "--template", paramLabel = "FILE")
    Path template;

    private final ExportResults results;

    public ResultsExportCommand(Console console, Exams exams, ExportResults results) {
        super(console, exams, Access.READ);
        this.results = results;
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        Answer<Exported> answer =
                template == null ? results.run(exam, out, shape(exam)) : results.run(exam, out, asked(), template);
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        Exported e = answer.get();
        return Reply.of(answer, Phrase.of("cli.results.done", e.rows(), e.file().toString(), e.withheld(), e.blank()));
    }

    /** What is asked for, else what the file's name tells, else what the rules say. */
    private Format shape(OpenExam exam) throws IOException {
        if (format != null) {
            return format;
        }
        OutputFile.require(out, "xlsx", "pdf", "csv", "dbf");
        String name = String.valueOf(out.getFileName());
        return name.contains(".")
                ? Format.ofName(name)
                : Format.valueOf(exam.rules().report().exportFormat().name());
    }

    /** An upload file is a table; paper has its own forms. */
    private Optional<ReportRule.Format> asked() {
        if (format == Format.PDF) {
            throw new ParameterException(spec.commandLine(), "--template --format=pdf");
        }
        return Optional.ofNullable(format).map(f -> ReportRule.Format.valueOf(f.name()));
    }
}
