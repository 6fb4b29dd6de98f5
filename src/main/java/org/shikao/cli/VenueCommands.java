package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ImportVenue;
import org.shikao.flow.ImportVenue.VenueReport;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code venue import|template}. */
public final class VenueCommands {
    private VenueCommands() {}

    /** {@code venue import FILE}: sites, rooms, benches, examiners; replaces what was there. */
    @Command(name = "import")
    public static final class Import extends ExamCommand implements LooksFirst {
        @Parameters(paramLabel = "FILE")
        Path file;

        @Mixin
        DropPlan drop = new DropPlan();

        private final ImportVenue venue;

        public Import(Console console, Exams exams, ImportVenue venue) {
            super(console, exams, Access.WRITE);
            this.venue = venue;
        }

        @Override
        public Optional<Reply> foretold(OpenExam exam) throws IOException {
            return Reply.ifRefused(venue.check(exam, file, drop.seal()));
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            Answer<VenueReport> answer = venue.run(exam, file, drop.seal());
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            VenueReport r = answer.get();
            return Reply.of(
                    answer,
                    Phrase.of(
                            "cli.venue.done",
                            r.sites(),
                            r.rooms(),
                            r.benches(),
                            r.examiners(),
                            exam.rules().labels().room(),
                            exam.rules().labels().bench()));
        }
    }

    /** {@code venue template FILE.xlsx}: an empty venue workbook. */
    @Command(name = "template")
    public static final class Template extends FlowCommand {
        @Parameters(paramLabel = "FILE.xlsx")
        Path file;

        private final ImportVenue venue;

        public Template(Console console, ImportVenue venue) {
            super(console);
            this.venue = venue;
        }

        @Override
        Reply run() throws IOException {
            venue.template(file);
            return Reply.done(
                    List.of(), Map.of("file", file.toString()), Phrase.of("cli.file.written", file.toString()));
        }
    }
}
