package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.MergeExams;
import org.shikao.flow.MergeExams.MergeReport;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code merge FILE…}: the union of journals; conflicts are listed with their totals withheld. */
@Command(name = "merge")
public final class MergeCommand extends ExamCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE")
    List<Path> files;

    private final MergeExams merge;

    public MergeCommand(Console console, Exams exams, MergeExams merge) {
        super(console, exams, Access.WRITE);
        this.merge = merge;
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        Answer<MergeReport> answer = merge.run(exam, files, Progress.NONE);
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        MergeReport r = answer.get();
        List<List<Object>> rows = new ArrayList<>();
        r.files()
                .forEach(f ->
                        rows.add(List.of(f.file(), Phrase.of("cli.merge.file", f.devices(), f.entries(), f.added()))));
        r.conflicts()
                .forEach(c -> rows.add(List.of(
                        c.candidateNo(),
                        Phrase.of("subject." + c.subject().code()),
                        Phrase.of("cli.merge.conflict", String.join(", ", c.devices())))));
        return Reply.of(
                        answer,
                        Phrase.of("cli.merge.done", r.added(), r.conflicts().size()))
                .withTable(rows);
    }
}
