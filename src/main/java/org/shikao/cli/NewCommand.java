package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.NewExam;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new EXAM --rules FILE-OR-NAME}: creates an exam file. */
@Command(name = "new")
public final class NewCommand extends FlowCommand {
    @Parameters(paramLabel = "EXAM")
    Path exam;

    @Option(names = "--rules", required = true, paramLabel = "FILE-OR-NAME")
    String rules;

    @Option(names = "--catalogue", paramLabel = "FILE")
    Path catalogue;

    @Option(names = "--title", paramLabel = "T")
    String title = "";

    private final Exams exams;

    public NewCommand(Console console, Exams exams) {
        super(console);
        this.exams = exams;
    }

    @Override
    Reply run() throws IOException {
        Answer<OpenExam> made = exams.create(exam, new NewExam(rules, Optional.ofNullable(catalogue), title));
        if (made.refused()) {
            return Reply.refused(made.problems());
        }
        try (OpenExam open = made.get()) {
            Map<String, String> result = Map.of("examId", open.examId(), "file", exam.toString());
            return Reply.done(made.problems(), result, Phrase.of("cli.new.done", exam.toString(), open.title()));
        }
    }
}
