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
import org.shikao.flow.ImportCatalogue.Order;
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

        @Mixin
        NewVersion version = new NewVersion();

        private final ImportCatalogue catalogue;

        public Import(Console console, Exams exams, ImportCatalogue catalogue) {
            super(console, exams, Access.WRITE);
            this.catalogue = catalogue;
        }

        @Override
        void requireUsage() {
            super.requireUsage();
            version.requireUsage(spec.commandLine());
        }

        @Override
        public Optional<Reply> foretold(OpenExam exam) throws IOException {
            Answer<CatalogueReport> checked = catalogue.check(exam, file, order());
            if (!checked.refused()) {
                // who gives up a plan means it
                boolean same = drop.seal() == Seal.KEEP && !checked.get().changed();
                return same ? Optional.of(reply(checked, "cli.catalogue.same")) : Optional.empty();
            }
            Reply refused = Reply.refused(checked.problems());
            boolean frozen = checked.problems().stream().anyMatch(p -> p.code().equals("EXPERIMENT_FROZEN"));
            return Optional.of(
                    frozen
                            ? shown(
                                    refused,
                                    catalogue.touched(exam, file, order()).get())
                            : refused);
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            return reply(catalogue.run(exam, file, order()), merge ? "cli.catalogue.merged" : "cli.catalogue.done");
        }

        private Order order() {
            return new Order(merge, drop.seal(), version.signature());
        }

        /** What the file would do to frozen experiments. */
        private static Reply shown(Reply refused, CatalogueDiff touched) {
            return new Reply(
                    true, refused.findings(), Diff.result(touched), List.of(), Diff.table(touched), refused.verdict());
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
            Phrase count = Phrase.of(
                    "cli.catalogue.diff",
                    diff.added().size(),
                    diff.removed().size(),
                    diff.changes().size());
            return Reply.done(answer.problems(), result(diff), count).withTable(table(diff));
        }

        static Map<String, Object> result(CatalogueDiff diff) {
            return Map.of("added", ids(diff.added()), "removed", ids(diff.removed()), "changes", diff.changes());
        }

        static List<List<Object>> table(CatalogueDiff diff) {
            List<List<Object>> table = new ArrayList<>();
            diff.added().forEach(e -> table.add(line(e, "cli.diff.added")));
            diff.removed().forEach(e -> table.add(line(e, "cli.diff.missing")));
            diff.changes()
                    .forEach(c -> table.add(List.of(
                            c.experimentId(),
                            Phrase.of("word.book.part." + c.part()),
                            DiffCells.name(c.name()),
                            Phrase.of("word.book." + c.field()),
                            DiffCells.value(c.field(), c.before()),
                            DiffCells.value(c.field(), c.after()))));
            return table;
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
