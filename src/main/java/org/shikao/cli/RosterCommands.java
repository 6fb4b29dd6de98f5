package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ImportRoster;
import org.shikao.flow.ImportRoster.RosterFiles;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.ImportRoster.RosterReport;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.flow.ReportFindings;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

        @Option(names = "--report", paramLabel = "FILE.xlsx")
        Path report;

        private final ImportRoster roster;
        private final ReportFindings reports;
        private RosterFiles read;

        public Import(Console console, Exams exams, ImportRoster roster, ReportFindings reports) {
            super(console, exams, Access.WRITE);
            this.roster = roster;
            this.reports = reports;
        }

        @Override
        public Optional<Reply> foretold(OpenExam exam) throws IOException {
            read = roster.read(files, Progress.NONE);
            Answer<RosterReport> answer = roster.run(exam, read, new RosterOptions(update, true));
            boolean changes = !dryRun && !answer.refused() && answer.get().changes();
            return changes ? Optional.empty() : Optional.of(reply(answer));
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            return reply(roster.run(exam, read, new RosterOptions(update, false)));
        }

        /** The report is written also when the import is refused: that is what it is for. */
        private Reply reply(Answer<RosterReport> answer) throws IOException {
            List<Phrase> lines = new ArrayList<>();
            if (report != null) {
                reports.run(files, answer.problems(), report)
                        .forEach(file -> lines.add(Phrase.of("cli.roster.report", file.toString())));
            }
            if (answer.refused()) {
                return Reply.refused(answer.problems()).with(lines);
            }
            RosterReport r = answer.get();
            String key = dryRun ? "cli.roster.dry" : "cli.roster.done";
            return Reply.of(
                            answer,
                            Phrase.of(
                                    key,
                                    r.read(),
                                    r.imported(),
                                    r.unchanged(),
                                    r.updated(),
                                    r.normalised(),
                                    r.warnings()))
                    .with(lines);
        }
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

    /** {@code roster diff FILE}: what an import with {@code --update} would change. */
    @Command(name = "diff")
    public static final class Diff extends ExamCommand {
        @Parameters(paramLabel = "FILE")
        Path file;

        private final ImportRoster roster;

        public Diff(Console console, Exams exams, ImportRoster roster) {
            super(console, exams, Access.READ);
            this.roster = roster;
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<List<ImportRoster.Change>> answer = roster.diff(exam, file);
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            List<List<Object>> table = new ArrayList<>();
            answer.get()
                    .forEach(c -> table.add(List.of(
                            Phrase.of("cli.diff." + c.kind()), c.candidateNo(), c.field(), c.before(), c.after())));
            return Reply.done(
                            answer.problems(),
                            Map.of("changes", answer.get()),
                            Phrase.of("cli.diff.count", answer.get().size()))
                    .withTable(table);
        }
    }
}
