package org.shikao.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.boot.Secrets;
import org.shikao.boot.Wiring;
import org.shikao.exam.Problem;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.NewExam;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.flow.RunDemo.DemoRequest;
import org.shikao.flow.Seal;

/**
 * Exams of the sample county for tests of the window, made through the flows. Each stage is built once per JVM; a test gets a copy
 * of its own and may change it.
 */
public final class SampleExam {
    /** How far the exam has come. */
    public enum Stage {
        /** Rules and catalogue only. */
        NEW,
        /** And 1,600 candidates of 12 schools. */
        ROSTER,
        /** And sites, rooms and examiners. */
        VENUE,
        /** And a plan; nothing of the exam day has happened. */
        PLANNED,
        /** 160 candidates, scored at three sites, signed and merged. */
        FINISHED
    }

    private static final String NAME = "永宁县2026.shikao";
    private static final String SEED = "20260516";
    private static final int CANDIDATES_SCORED = 160;
    private static final SampleExam SHARED = new SampleExam();

    private final Wiring wiring = flows();
    private final Map<Stage, Path> made = new EnumMap<>(Stage.class);
    private Path folder;

    private SampleExam() {}

    /** The flows of an install of their own. */
    public static Wiring flows() {
        return Secrets.wiring("window-tests", "张老师");
    }

    /** A copy of the exam in this folder. */
    public static Path copy(Stage stage, Path target) {
        try {
            return Files.copy(SHARED.at(stage), target.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the exam in this folder, open for writing; close it. */
    public static OpenExam open(Stage stage, Path target) {
        return SHARED.wiring.exams.open(copy(stage, target), Access.WRITE).get();
    }

    /** The sample county's files as schools send them: {@code rosters/}, {@code rosters-with-mistakes/}, {@code venue.xlsx}. */
    public static Path files() {
        try {
            return SHARED.county();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rosters of the sample county. */
    public static List<Path> rosters() {
        try {
            return SHARED.wiring.sample.rosters(files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Path at(Stage stage) throws IOException {
        Path known = made.get(stage);
        if (known == null) {
            known = stage == Stage.FINISHED ? finished() : prepared(stage);
            made.put(stage, known);
        }
        return known;
    }

    private Path finished() throws IOException {
        Path out = folder().resolve("demo");
        return done(wiring.demo.run(new DemoRequest(out, CANDIDATES_SCORED, SEED), Progress.NONE))
                .exam();
    }

    private Path prepared(Stage stage) throws IOException {
        Path file = folder().resolve(stage + ".shikao");
        if (stage == Stage.NEW) {
            done(wiring.exams.create(file, new NewExam("hunan", Optional.empty(), "永宁县2026年理化生实验操作考试")))
                    .close();
            return file;
        }
        Files.copy(at(Stage.values()[stage.ordinal() - 1]), file);
        try (OpenExam exam = done(wiring.exams.open(file, Access.WRITE))) {
            fill(exam, stage);
        }
        return file;
    }

    private void fill(OpenExam exam, Stage stage) throws IOException {
        switch (stage) {
            case ROSTER -> done(wiring.roster.run(exam, rosters(), new RosterOptions(false, false), Progress.NONE));
            case VENUE -> done(wiring.venue.run(exam, wiring.sample.venue(county()), Seal.KEEP));
            default -> done(wiring.plan.run(exam, SEED, Seal.KEEP, Progress.NONE));
        }
    }

    private synchronized Path county() throws IOException {
        Path county = folder().resolve("county");
        return Files.isDirectory(county) ? county : wiring.sample.unpack(county);
    }

    private Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("shikao-sample");
            Runtime.getRuntime().addShutdownHook(new Thread(this::sweep));
        }
        return folder;
    }

    private void sweep() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T done(Answer<T> answer) {
        if (answer.refused()) {
            List<Problem> errors =
                    answer.problems().stream().filter(Problem::isError).toList();
            throw new AssertionError("refused: " + errors);
        }
        return answer.get();
    }
}
