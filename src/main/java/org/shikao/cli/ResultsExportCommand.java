package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ExportResults;
import org.shikao.flow.ExportResults.Exported;
import org.shikao.flow.ExportResults.Format;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code results export}: the result table as xlsx, csv or pdf. */
@Command(name = "export")
public final class ResultsExportCommand extends ExamCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE")
    Path out;

    @Option(names = "--format", paramLabel = "xlsx|pdf|csv")
    Format format;

    private final ExportResults results;

    public ResultsExportCommand(Console console, Exams exams, ExportResults results) {
        super(console, exams, Access.READ);
        this.results = results;
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        Format shape = format == null ? Format.ofName(out.getFileName().toString()) : format;
        Answer<Exported> answer = results.run(exam, out, shape);
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        Exported e = answer.get();
        return Reply.of(answer, Phrase.of("cli.results.done", e.rows(), e.file().toString(), e.withheld()));
    }
}
