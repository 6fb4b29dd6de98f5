package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.catalogue.CatalogueDiff;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ImportCatalogue;
import org.shikao.flow.ImportCatalogue.CatalogueReport;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Seal;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue import|export|check|diff}. */
public final class CatalogueCommands {
    private CatalogueCommands() {}

    /** {@code catalogue import FILE}: replaces the exam's catalogue, or with {@code --merge} adds to it. */
    @Command(name = "import")
    public static final class Import extends ExamCommand implements LooksFirst {
        @Parameters(paramLabel = "FILE")
        Path file;

        @Option(names = "--merge")
        boolean merge;

        @Mixin
        DropPlan drop = new DropPlan();

        private final ImportCatalogue catalogue;

        public Import(Console console, Exams exams, ImportCatalogue catalogue) {
            super(console, exams, Access.WRITE);
            this.catalogue = catalogue;
        }

        @Override
        public Optional<Reply> foretold(OpenExam exam) throws IOException {
            return Reply.ifRefused(catalogue.check(exam, file, drop.seal()));
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Seal seal = drop.seal();
            Answer<CatalogueReport> done = merge ? catalogue.merge(exam, file, seal) : catalogue.run(exam, file, seal);
            return reply(done, merge ? "cli.catalogue.merged" : "cli.catalogue.done");
        }
    }

    /** {@code catalogue export FILE}: the exam's catalogue as a workbook or YAML. */
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

    /** {@code catalogue diff FILE}: what an import would change. */
    @Command(name = "diff")
    public static final class Diff extends ExamCommand {
        @Parameters(paramLabel = "FILE")
        Path file;

        private final ImportCatalogue catalogue;

        public Diff(Console console, Exams exams, ImportCatalogue catalogue) {
            super(console, exams, Access.READ);
            this.catalogue = catalogue;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<CatalogueDiff> answer = catalogue.diff(exam, file);
            return answer.refused() ? Reply.refused(answer.problems()) : told(answer);
        }

        private static Reply told(Answer<CatalogueDiff> answer) {
            CatalogueDiff diff = answer.get();
            List<List<Object>> table = new ArrayList<>();
            diff.added().forEach(e -> table.add(line(e, "cli.diff.added")));
            diff.removed().forEach(e -> table.add(line(e, "cli.diff.missing")));
            diff.changes()
                    .forEach(c -> table.add(List.of(
                            c.experimentId(),
                            Phrase.of("word.book.part." + c.part()),
                            c.name(),
                            Phrase.of("word.book." + c.field()),
                            c.before(),
                            c.after())));
            Map<String, Object> result =
                    Map.of("added", ids(diff.added()), "removed", ids(diff.removed()), "changes", diff.changes());
            Phrase count = Phrase.of(
                    "cli.catalogue.diff",
                    diff.added().size(),
                    diff.removed().size(),
                    diff.changes().size());
            return Reply.done(answer.problems(), result, count).withTable(table);
        }

        private static List<Object> line(Experiment experiment, String kind) {
            return List.of(experiment.id(), Phrase.of(kind), "", "", "", experiment.title());
        }

        private static List<String> ids(List<Experiment> experiments) {
            return experiments.stream().map(Experiment::id).toList();
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
