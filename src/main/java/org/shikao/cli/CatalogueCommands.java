package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ImportCatalogue;
import org.shikao.flow.ImportCatalogue.CatalogueReport;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code catalogue import|export|check}. */
public final class CatalogueCommands {
    private CatalogueCommands() {}

    /** {@code catalogue import FILE}: replaces the exam's catalogue. */
    @Command(name = "import")
    public static final class Import extends ExamCommand implements LooksFirst {
        @Parameters(paramLabel = "FILE")
        Path file;

        private final ImportCatalogue catalogue;

        public Import(Console console, Exams exams, ImportCatalogue catalogue) {
            super(console, exams, Access.WRITE);
            this.catalogue = catalogue;
        }

        @Override
        public Optional<Reply> foretold(OpenExam exam) throws IOException {
            return Reply.ifRefused(catalogue.check(exam, file));
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            return reply(catalogue.run(exam, file), "cli.catalogue.done");
        }
    }

    /** {@code catalogue export FILE}: the exam's catalogue as YAML. */
    @Command(name = "export")
    public static final class Export extends ExamCommand {
        @Parameters(paramLabel = "FILE")
        Path file;

        private final ImportCatalogue catalogue;

        public Export(Console console, Exams exams, ImportCatalogue catalogue) {
            super(console, exams, Access.READ);
            this.catalogue = catalogue;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            catalogue.export(exam, file);
            return Reply.done(
                    List.of(), Map.of("file", file.toString()), Phrase.of("cli.file.written", file.toString()));
        }
    }

    /** {@code catalogue check FILE}: the linter. */
    @Command(name = "check")
    public static final class Check extends FlowCommand {
        @Parameters(paramLabel = "FILE")
        Path file;

        private final ImportCatalogue catalogue;

        public Check(Console console, ImportCatalogue catalogue) {
            super(console);
            this.catalogue = catalogue;
        }

        @Override
        Reply run() throws IOException {
            return reply(catalogue.check(file), "cli.catalogue.legal");
        }
    }

    private static Reply reply(Answer<CatalogueReport> answer, String key) {
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        CatalogueReport r = answer.get();
        return Reply.of(answer, Phrase.of(key, r.experiments(), r.points()));
    }
}
