package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.Exams;
import org.shikao.flow.ImportPhotos;
import org.shikao.flow.ImportPhotos.MissingReport;
import org.shikao.flow.ImportPhotos.PhotoReport;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code photos import|missing}. */
public final class PhotosCommands {
    private PhotosCommands() {}

    /** {@code photos import FOLDER-OR-ZIP…}: what cannot be attached is listed, the rest is taken in one commit. */
    @Command(name = "import")
    public static final class Import extends ExamCommand implements LooksFirst {
        @Parameters(arity = "1..*", paramLabel = "FOLDER-OR-ZIP")
        List<Path> sources;

        @Option(names = "--update")
        boolean update;

        private final ImportPhotos photos;

        public Import(Console console, Exams exams, ImportPhotos photos) {
            super(console, exams, Access.WRITE);
            this.photos = photos;
        }

        @Override
        public Optional<Reply> foretold(OpenExam exam) throws IOException {
            return photos.foretold(exam, sources, update).map(Import::reply);
        }

        @Override
        Reply run(OpenExam exam) throws IOException {
            return reply(photos.run(exam, sources, update, Progress.NONE));
        }

        private static Reply reply(Answer<PhotoReport> answer) {
            if (answer.refused()) {
                return Reply.refused(answer.problems());
            }
            PhotoReport r = answer.get();
            return Reply.of(
                    answer,
                    Phrase.of(
                            "cli.photos.done",
                            r.read(),
                            r.attached(),
                            r.replaced(),
                            r.unchanged(),
                            r.unmatched(),
                            r.rejected(),
                            r.copies(),
                            r.papers()),
                    Phrase.of("cli.photos.missing", r.missing()));
        }
    }

    /** {@code photos missing}: who lacks a photo, by school. */
    @Command(name = "missing")
    public static final class Missing extends ExamCommand {
        private final ImportPhotos photos;

        public Missing(Console console, Exams exams, ImportPhotos photos) {
            super(console, exams, Access.READ);
            this.photos = photos;
        }

        @Override
        Reply run(OpenExam exam) {
            MissingReport r = photos.missing(exam);
            List<List<Object>> table = new ArrayList<>();
            r.schools()
                    .forEach(s -> table.add(
                            List.of(s.name(), Phrase.of("cli.photos.school", s.missing(), s.candidates()), "", "")));
            r.list().forEach(c -> table.add(List.of(c.school(), c.candidateNo(), c.name(), c.className())));
            return Reply.done(List.of(), r, Phrase.of("cli.photos.missing", r.missing()))
                    .withTable(r.missing() == 0 ? List.of() : table);
        }
    }
}
