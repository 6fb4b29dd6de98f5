package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ExportRoster;
import org.shikao.flow.ExportRoster.ExportedRoster;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roster export FILE.xlsx}: the roster, or one school's part of it, in our template. */
@Command(name = "export")
public final class RosterExportCommand extends ExamCommand {
    @Parameters(paramLabel = "FILE.xlsx")
    Path file;

    @Option(names = "--school", paramLabel = "CODE")
    String school;

    private final ExportRoster roster;

    public RosterExportCommand(Console console, Exams exams, ExportRoster roster) {
        super(console, exams, Access.READ);
        this.roster = roster;
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        Answer<ExportedRoster> answer = roster.run(exam, file, Optional.ofNullable(school));
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        ExportedRoster e = answer.get();
        return Reply.of(
                answer, Phrase.of("cli.roster.exported", e.rows(), e.file().toString(), e.scores(), e.proofs()));
    }
}
