package org.shikao.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.boot.Secrets;
import org.shikao.boot.Wiring;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.DrawLots.DrawOrder;
import org.shikao.flow.EnterScore.Correction;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.flow.RunDemo.DemoRequest;

/**
 * An exam of the sample county (160 candidates) as laptops have it in the middle of the day, made through the flows once per JVM: the
 * copy of one site, those of the other sites, and two more of the finished exam in which the same sheets were corrected differently.
 */
public final class ExamDayCopies {
    /** Sheets that the two disagreeing laptops corrected. */
    public static final int DISPUTED = 3;

    private static final int CANDIDATES = 160;
    private static final String SEED = "20260516";
    private static final ExamDayCopies SHARED = new ExamDayCopies();

    private final Wiring wiring = flows();
    private Path folder;

    private ExamDayCopies() {}

    /** The flows of an install of their own. */
    public static Wiring flows() {
        return Secrets.wiring("window-tests", "张老师");
    }

    /** The copy of one site: its sessions are signed, one of another site is being scored, the rest has not begun. */
    public static Path oneSite(Path target) {
        return SHARED.copy("one-site.shikao", target.resolve("永宁县2026.shikao"));
    }

    /** The finished exam, every session signed. */
    public static Path finished(Path target) {
        return SHARED.copy("demo.shikao", target.resolve("永宁县2026.shikao"));
    }

    /** The copies of all sites, scored and signed. */
    public static List<Path> sites(Path target) {
        return SHARED.sites().stream()
                .map(site -> SHARED.copy("sites/" + site, target.resolve("考点" + site)))
                .toList();
    }

    /** Two copies of the finished exam that disagree about some sheets. */
    public static List<Path> disagreeing(Path target) {
        return List.of(
                SHARED.copy("laptop-b.shikao", target.resolve("复核组乙.shikao")),
                SHARED.copy("laptop-c.shikao", target.resolve("复核组丙.shikao")));
    }

    private synchronized Path copy(String name, Path target) {
        try {
            make();
            return Files.copy(folder.resolve(name), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized List<String> sites() {
        try {
            make();
            try (Stream<Path> files = Files.list(folder.resolve("sites"))) {
                return files.map(path -> path.getFileName().toString())
                        .filter(name -> name.endsWith(".shikao"))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        if (folder != null) {
            return;
        }
        Path made = Files.createTempDirectory("shikao-day");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> sweep(made)));
        done(wiring.demo.run(new DemoRequest(made, CANDIDATES, SEED), Progress.NONE));
        folder = made;
        Path site = Files.copy(folder.resolve("sites").resolve(sites().get(0)), folder.resolve("one-site.shikao"));
        try (OpenExam exam = done(wiring.exams.open(site, Access.WRITE))) {
            begin(exam);
        }
        corrected("laptop-b.shikao", 0);
        corrected("laptop-c.shikao", 1);
    }

    /** Brings a session that has not begun as far as half its sheets. */
    private void begin(OpenExam exam) {
        Session session = exam.plan().sessions().stream()
                .filter(s -> exam.day().present(s.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        done(wiring.draw.commit(exam, session.id(), ""));
        done(wiring.checkIn.allBut(exam, session.id(), session.candidates().subList(0, 1), ""));
        done(wiring.draw.run(exam, DrawOrder.first(session.id(), "314159265358", "")));
        List<MarkSheet> sheets = exam.day().sheets(session.id()).stream()
                .filter(sheet ->
                        exam.day().present(session.id()).contains(sheet.key().candidateNo()))
                .toList();
        for (int i = 0; i < sheets.size() - 2; i++) {
            MarkSheet sheet = sheets.get(i);
            done(wiring.score.wholeSheet(exam, sheet.key(), full(exam, sheet)));
        }
    }

    private static Map<Integer, Marks> full(OpenExam exam, MarkSheet sheet) {
        return points(exam, sheet).stream().collect(Collectors.toMap(RubricPoint::no, RubricPoint::marks));
    }

    private static List<RubricPoint> points(OpenExam exam, MarkSheet sheet) {
        return exam.catalogue()
                .experiment(sheet.task().experimentId())
                .orElseThrow()
                .rubric()
                .points();
    }

    private void corrected(String name, int version) throws IOException {
        Path copy = Files.copy(folder.resolve("demo.shikao"), folder.resolve(name));
        try (OpenExam exam = done(wiring.exams.open(copy, Access.WRITE))) {
            List<MarkSheet> sheets = exam.day().allSheets().stream()
                    .filter(sheet -> !sheet.marks().isEmpty())
                    .limit(DISPUTED)
                    .toList();
            for (MarkSheet sheet : sheets) {
                correct(exam, sheet, version);
            }
        }
    }

    private void correct(OpenExam exam, MarkSheet sheet, int version) {
        RubricPoint point = points(exam, sheet).get(version);
        Marks old = sheet.values().get(point.no());
        Marks other = old.equals(Marks.ZERO) ? point.marks() : Marks.ZERO;
        SheetKey key = sheet.key();
        done(wiring.score.correct(exam, new Correction(key, point.no(), other.toString(), "复核录像", "王主任", "李老师")));
    }

    private static void sweep(Path folder) {
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
