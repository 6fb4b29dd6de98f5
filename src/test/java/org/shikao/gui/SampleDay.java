package org.shikao.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.boot.Wiring;
import org.shikao.exam.plan.Session;
import org.shikao.flow.Access;
import org.shikao.flow.DrawLots.DrawOrder;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.NewExam;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.store.Install;
import org.shikao.text.Lang;

/** The sample county planned, with one session drawn and ready to be scored; built once a run, copied for each test. */
public final class SampleDay {
    /** Every flow of the program. */
    public static final Wiring FLOWS = new Wiring(Install.here("11112222333344445555666677778888", "张老师"), Lang.ZH_CN);

    private SampleDay() {}

    /** A copy with a plan and nothing of the day; the file lies in this folder. */
    public static Path planned(Path folder) {
        return copy(Built.PLANNED, folder.resolve("永宁县2026.shikao"));
    }

    /** A copy in which the first session is drawn. */
    public static Path drawn(Path folder) {
        return copy(Built.DRAWN, folder.resolve("永宁县2026.shikao"));
    }

    /** A copy without roster, venue and plan. */
    public static Path empty(Path folder) {
        return copy(Built.EMPTY, folder.resolve("永宁县2026.shikao"));
    }

    /** The venue workbook of the sample county. */
    public static Path venueBook() {
        return Built.SOURCE.resolve("venue.xlsx");
    }

    /** Opens a copy for writing. */
    public static OpenExam open(Path file) {
        return FLOWS.exams.open(file, Access.WRITE).get();
    }

    private static Path copy(Path from, Path to) {
        try {
            return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Built when first asked for. */
    private static final class Built {
        private static final Path FOLDER = folder();
        private static final Path SOURCE = unpack();
        private static final Path EMPTY = empty();
        private static final Path PLANNED = planned();
        private static final Path DRAWN = drawn();

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("shikao-sample-day");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path unpack() {
            try {
                return FLOWS.sample.unpack(FOLDER.resolve("county"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path empty() {
            Path file = FOLDER.resolve("empty.shikao");
            try (OpenExam exam = FLOWS.exams
                    .create(file, new NewExam("hunan", Optional.empty(), ""))
                    .get()) {
                return exam.path();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path planned() {
            Path file = copy(EMPTY, FOLDER.resolve("planned.shikao"));
            try (OpenExam exam = open(file)) {
                List<Path> rosters = FLOWS.sample.rosters(SOURCE);
                FLOWS.roster.run(exam, rosters, new RosterOptions(false, false), Progress.NONE).get();
                FLOWS.venue.run(exam, FLOWS.sample.venue(SOURCE)).get();
                FLOWS.plan.run(exam, "20260516", Progress.NONE).get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file;
        }

        private static Path drawn() {
            Path file = copy(PLANNED, FOLDER.resolve("drawn.shikao"));
            try (OpenExam exam = open(file)) {
                Session session = exam.plan().sessions().get(0);
                List<String> absent = session.candidates().subList(0, 1);
                FLOWS.draw.commit(exam, session.id(), "").get();
                FLOWS.checkIn.allBut(exam, session.id(), absent, "").get();
                FLOWS.draw.run(exam, DrawOrder.first(session.id(), "3141592653", "")).get();
            }
            return file;
        }
    }
}
