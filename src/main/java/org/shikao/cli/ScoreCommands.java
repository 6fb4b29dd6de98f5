package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ImportScores;
import org.shikao.flow.ImportScores.KeyedReport;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code score import|template}: paper sheets keyed into a workbook. */
public final class ScoreCommands {
    private ScoreCommands() {}

    /** One of two independent keyings. */
    public enum Entry {
        A,
        B
    }

    /** {@code score import FILE.xlsx --entry A|B [--marking N]}: differences are listed, nothing is guessed. */
    @Command(name = "import")
    public static final class Import extends ExamCommand {
        @Parameters(paramLabel = "FILE.xlsx")
        Path file;

        @Option(names = "--entry", required = true, paramLabel = "A|B")
        Entry entry;

        @Option(names = "--marking", paramLabel = "N", defaultValue = "1")
        int marking;

        private final ImportScores scores;

        public Import(Console console, Exams exams, ImportScores scores) {
            super(console, exams, Access.WRITE);
            this.scores = scores;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<KeyedReport> answer = scores.run(exam, file, entry.name(), marking);
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            KeyedReport r = answer.get();
            return Reply.of(
                    answer,
                    Phrase.of(
                            "cli.score.keyed",
                            entry.name(),
                            r.keyed(),
                            r.agreed(),
                            r.differing(),
                            r.waiting(),
                            r.unchanged()));
        }
    }

    /** {@code score template FILE.xlsx [--session ID] [--marking N]}: the workbook to key open sheets into. */
    @Command(name = "template")
    public static final class Template extends ExamCommand {
        @Parameters(paramLabel = "FILE.xlsx")
        Path file;

        @Option(names = "--session", paramLabel = "ID")
        String session;

        @Option(names = "--marking", paramLabel = "N", defaultValue = "1")
        int marking;

        private final ImportScores scores;

        public Template(Console console, Exams exams, ImportScores scores) {
            super(console, exams, Access.READ);
            this.scores = scores;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<Integer> answer = scores.template(exam, file, Optional.ofNullable(session), marking);
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            return Reply.done(
                    answer.problems(),
                    Map.of("file", file.toString(), "sheets", answer.get()),
                    Phrase.of("cli.file.written", file.toString()));
        }
    }
}
