package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A command that works on an exam file, which it opens and closes. */
abstract class ExamCommand extends FlowCommand {
    // not required by picocli: "plan check" would then need it for "plan" too
    @Option(names = "--exam", paramLabel = "EXAM")
    Path exam;

    private final Exams exams;
    private final Access access;

    ExamCommand(Console console, Exams exams, Access access) {
        super(console);
        this.exams = exams;
        this.access = access;
    }

    /** Does the work on the open exam. */
    abstract Reply run(OpenExam exam) throws IOException;

    /** Refuses options that do not go together, before any file is touched. */
    void requireUsage() {
        if (exam == null) {
            throw new ParameterException(spec.commandLine(), "--exam=EXAM");
        }
    }

    /** What is done without an exam; empty if the exam is needed. */
    Optional<Reply> withoutExam() throws IOException {
        return Optional.empty();
    }

    @Override
    final Reply run() throws IOException {
        Optional<Reply> apart = withoutExam();
        if (apart.isPresent()) {
            return apart.get();
        }
        requireUsage();
        if (this instanceof LooksFirst looker) {
            Optional<Reply> foretold = looked(looker);
            if (foretold.isPresent()) {
                return foretold.get();
            }
        }
        Answer<OpenExam> opened = exams.open(exam, access);
        if (opened.refused()) {
            return Reply.refused(opened.problems());
        }
        try (OpenExam open = opened.get()) {
            return run(open);
        }
    }

    private Optional<Reply> looked(LooksFirst looker) throws IOException {
        Answer<OpenExam> opened = exams.open(exam, Access.READ);
        if (opened.refused()) {
            return Optional.of(Reply.refused(opened.problems()));
        }
        try (OpenExam open = opened.get()) {
            return looker.foretold(open);
        }
    }
}
