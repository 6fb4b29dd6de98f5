package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ImportRoster;
import org.shikao.flow.ImportRoster.RosterFiles;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.ImportRoster.RosterPreview;
import org.shikao.flow.ImportRoster.RosterReport;
import org.shikao.flow.OpenExam;
import org.shikao.flow.OutputFile;
import org.shikao.flow.Progress;
import org.shikao.flow.ReportFindings;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code roster import|template|diff}. */
public final class RosterCommands {
    private RosterCommands() {}

    /** {@code roster import FILE…}: all or nothing over all files named. */
    @Command(name = "import")
    public static final class Import extends ExamCommand implements LooksFirst {
        @Parameters(arity = "1..*", paramLabel = "FILE")
        List<Path> files;

        @Option(names = "--update")
        boolean update;

        @Option(names = "--dry-run")
        boolean dryRun;

        @Option(names = "--remove-missing")
        boolean removeMissing;

        @Mixin
        DropPlan drop = new DropPlan();

        @Option(names = "--report", paramLabel = "FILE.xlsx")
        Path report;

        @Option(names = "--mapping", paramLabel = "MAPPING.yaml")
        Path mapping;

        @Option(names = "--school", paramLabel = "CODE")
        String school = "";

        private final ImportRoster roster;
        private final ReportFindings reports;
        private RosterFiles read;

        public Import(Console console, Exams exams, ImportRoster roster, ReportFindings reports) {
            super(console, exams, Access.WRITE);
            this.roster = roster;
            this.reports = reports;
        }

        @Override
        void requireUsage() {
            super.requireUsage();
            if (removeMissing && !update) {
                throw new ParameterException(spec.commandLine(), "--remove-missing: --update");
            }
        }

        @Override
        public Optional<Reply> foretold(OpenExam exam) throws IOException {
            if (report != null) {
                OutputFile.require(report, "xlsx");
            }
            // a command does the same on every computer: only a mapping that is named counts
            Answer<RosterFiles> all = mapping == null
                    ? Answer.of(roster.read(files, List.of(), school.strip(), Progress.NONE))
                    : roster.read(files, mapping, school.strip(), Progress.NONE);
            if (all.refused()) {
                return Optional.of(Reply.refused(all.problems()));
            }
            read = all.get();
            Answer<RosterReport> answer = roster.run(exam, read, options(true));
            boolean changes = !dryRun && !answer.refused() && answer.get().changes();
            return changes ? Optional.empty() : Optional.of(reply(answer));
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            return reply(roster.run(exam, read, options(false)));
        }

        private RosterOptions options(boolean trial) {
            return new RosterOptions(update, trial, removeMissing, drop.seal());
        }

        /** The report is written also when the import is refused: that is what it is for. */
        private Reply reply(Answer<RosterReport> answer) throws IOException {
            List<Phrase> lines = new ArrayList<>();
            if (report != null) {
                reports.run(files, answer.problems(), report)
                        .forEach(file -> lines.add(Phrase.of("cli.roster.report", file.toString())));
            }
            List<List<Object>> byFile = FileCounts.table(read.sheets(), answer.problems());
            if (answer.refused()) {
                return Reply.refused(answer.problems()).with(lines).withTable(byFile);
            }
            RosterReport r = answer.get();
            String key = dryRun ? "cli.roster.dry" : "cli.roster.done";
            if (removeMissing) {
                lines.add(Phrase.of("cli.roster.removed", r.removed()));
            }
            if (r.deferred() > 0) {
                lines.add(Phrase.of("cli.roster.deferred", r.deferred()));
            }
            List<Problem> told = new ArrayList<>(answer.problems());
            told.addAll(SkippedColumns.of(read.previews()));
            return Reply.done(
                            told,
                            counts(r, removeMissing),
                            Phrase.of(
                                    key,
                                    r.read(),
                                    r.imported(),
                                    r.unchanged(),
                                    r.updated(),
                                    r.normalised(),
                                    r.warnings()))
                    .with(lines)
                    .withTable(byFile);
        }
    }

    /** The counts of the contract; those removed only where that was asked for, those put off only where there are any. */
    private static Map<String, Integer> counts(RosterReport r, boolean removed) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("read", r.read());
        counts.put("imported", r.imported());
        counts.put("unchanged", r.unchanged());
        counts.put("updated", r.updated());
        counts.put("normalised", r.normalised());
        counts.put("warnings", r.warnings());
        if (removed) {
            counts.put("removed", r.removed());
        }
        if (r.deferred() > 0) {
            counts.put("deferred", r.deferred());
        }
        return counts;
    }

    /** {@code roster template FILE.xlsx}: an empty roster with our columns. */
    @Command(name = "template")
    public static final class Template extends FlowCommand {
        @Parameters(paramLabel = "FILE.xlsx")
        Path file;

        private final ImportRoster roster;

        public Template(Console console, ImportRoster roster) {
            super(console);
            this.roster = roster;
        }

        @Override
        Reply run() throws IOException {
            roster.template(file);
            return Reply.done(
                    List.of(), Map.of("file", file.toString()), Phrase.of("cli.file.written", file.toString()));
        }
    }

    /** {@code roster mapping FILE… --out MAPPING.yaml}: how the columns are understood, to be edited and given to an import. */
    @Command(name = "mapping")
    public static final class Mapping extends FlowCommand {
        @Parameters(arity = "1..*", paramLabel = "FILE")
        List<Path> files;

        @Option(names = "--out", required = true, paramLabel = "MAPPING.yaml")
        Path out;

        private final ImportRoster roster;

        public Mapping(Console console, ImportRoster roster) {
            super(console);
            this.roster = roster;
        }

        @Override
        Reply run() throws IOException {
            RosterPreview preview = roster.preview(files, List.of(), Progress.NONE);
            if (preview.tables().isEmpty()) {
                return Reply.refused(preview.problems());
            }
            roster.saveMappings(
                    out, preview.tables().stream().map(SheetPreview::mapping).toList());
            List<List<Object>> table = new ArrayList<>();
            preview.tables().forEach(t -> t.columns().forEach(c -> table.add(row(t, c))));
            // what is wrong with the layout is what the file is there to mend
            return Reply.done(
                            List.of(),
                            Map.of("file", out.toString(), "tables", preview.tables()),
                            Phrase.of("cli.file.written", out.toString()))
                    .withTable(table);
        }

        private static List<Object> row(SheetPreview table, SheetPreview.Column column) {
            Object field = column.field()
                    .<Object>map(f -> Phrase.of("roster.column." + f.name()))
                    .orElse("-");
            return List.of(table.file(), table.sheet(), column.letter(), column.heading(), field);
        }
    }

    /** {@code roster diff FILE}: what an import with {@code --update} would change. */
    @Command(name = "diff")
    public static final class Diff extends ExamCommand {
        @Parameters(paramLabel = "FILE")
        Path file;

        @Option(names = "--mapping", paramLabel = "MAPPING.yaml")
        Path mapping;

        @Option(names = "--school", paramLabel = "CODE")
        String school = "";

        private final ImportRoster roster;

        public Diff(Console console, Exams exams, ImportRoster roster) {
            super(console, exams, Access.READ);
            this.roster = roster;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<RosterFiles> read = mapping == null
                    ? Answer.of(roster.read(List.of(file), List.of(), school.strip(), Progress.NONE))
                    : roster.read(List.of(file), mapping, school.strip(), Progress.NONE);
            Answer<List<ImportRoster.Change>> answer = read.then(files -> roster.diff(exam, files));
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            List<List<Object>> table = new ArrayList<>();
            answer.get().forEach(change -> table.add(row(change.named(exam.rules()))));
            return Reply.done(
                            answer.problems(),
                            Map.of("changes", answer.get()),
                            Phrase.of("cli.diff.count", answer.get().size()))
                    .withTable(table);
        }

        private static List<Object> row(ImportRoster.Change c) {
            Phrase kind = Phrase.of("cli.diff." + c.kind());
            return c.field().isEmpty()
                    ? List.of(kind, c.candidateNo(), c.name(), "", "")
                    : List.of(
                            kind,
                            c.candidateNo(),
                            c.name(),
                            Phrase.of("roster.column." + c.field()),
                            Phrase.of("cli.diff.change", c.before(), c.after()));
        }
    }
}
