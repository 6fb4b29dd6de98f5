package org.shikao.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.boot.Wiring;
import org.shikao.cli.ExamDatabase;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.ImportRoster.RosterReport;
import org.shikao.flow.NewExam;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.sample.defect.Expected;
import org.shikao.sample.defect.RosterCase;
import org.shikao.sample.defect.Weight;
import org.shikao.store.Install;
import org.shikao.text.Lang;

/** Imports made-up rosters as the office would, and says what is wrong with the program's answer. */
final class DefectDesk implements AutoCloseable {
    private static final RosterOptions PLAINLY = new RosterOptions(false, false);
    private final Wiring wiring = new Wiring(Install.here("defects", "测试"), Lang.ZH_CN);
    private final Path folder;
    private final Path blank;
    private OpenExam empty;
    private String emptyContent;
    private int copies;

    DefectDesk(Path folder) throws IOException {
        this.folder = folder;
        blank = folder.resolve("blank.shikao");
        wiring.exams
                .create(blank, new NewExam("hunan", Optional.empty(), "缺陷"))
                .get()
                .close();
        empty = fresh();
        emptyContent = ExamDatabase.of(empty.path()).dump();
    }

    /** An exam of its own for one import. */
    OpenExam fresh() throws IOException {
        Path copy = folder.resolve("exam-" + copies++ + ".shikao");
        Files.copy(blank, copy);
        return wiring.exams.open(copy, Access.WRITE).get();
    }

    Answer<RosterReport> imported(OpenExam exam, List<Path> files) throws IOException {
        return wiring.roster.run(exam, files, PLAINLY, Progress.NONE);
    }

    Wiring wiring() {
        return wiring;
    }

    /** What is wrong with the answer to a planted defect; empty if it was found as it must be. */
    Optional<String> judge(RosterCase planted) {
        try {
            return planted.weight() == Weight.REFUSED && planted.before().isEmpty()
                    ? onTheEmptyExam(planted)
                    : onItsOwnExam(planted);
        } catch (RuntimeException | IOException crash) {
            return Optional.of(
                    "CRASH " + crash + " " + List.of(crash.getStackTrace()).subList(0, 4));
        }
    }

    private Optional<String> onTheEmptyExam(RosterCase planted) throws IOException {
        Answer<RosterReport> answer = imported(empty, planted.files());
        boolean changed = !ExamDatabase.of(empty.path()).dump().equals(emptyContent);
        if (changed) {
            renew();
        }
        return answer.refused() && changed ? Optional.of("REFUSED AND YET CHANGED") : judge(planted, answer);
    }

    /** Something was imported that must not be; the next file shall find an empty exam all the same. */
    private void renew() throws IOException {
        empty.close();
        empty = fresh();
        emptyContent = ExamDatabase.of(empty.path()).dump();
    }

    private Optional<String> onItsOwnExam(RosterCase planted) throws IOException {
        try (OpenExam exam = fresh()) {
            if (!planted.before().isEmpty()) {
                Answer<RosterReport> first = imported(exam, planted.before());
                if (first.refused()) {
                    return Optional.of("the clean file before it was refused: " + errors(first.problems()));
                }
            }
            String before = ExamDatabase.of(exam.path()).dump();
            Answer<RosterReport> answer = imported(exam, planted.files());
            boolean changed = !ExamDatabase.of(exam.path()).dump().equals(before);
            return answer.refused() && changed ? Optional.of("REFUSED AND YET CHANGED") : judge(planted, answer);
        }
    }

    private static Optional<String> judge(RosterCase planted, Answer<RosterReport> answer) {
        List<Problem> there = answer.problems().stream()
                .filter(p -> isAt(p, planted.expected()))
                .filter(p -> planted.expected().codes().contains(p.code()))
                .filter(p -> weighs(p.severity(), planted.weight()))
                .toList();
        if (there.isEmpty()) {
            return Optional.of("MISSED, " + (answer.refused() ? "refused: " : "imported: ") + said(answer));
        }
        if (planted.weight() == Weight.REFUSED && !answer.refused()) {
            return Optional.of("found and yet imported");
        }
        if (planted.weight() == Weight.COUNTED
                && (answer.refused() || answer.get().normalised() == 0)) {
            return Optional.of("mended and yet refused or not counted: " + said(answer));
        }
        List<Problem> noise = answer.problems().stream()
                .filter(Problem::isError)
                .filter(p -> !isAt(p, planted.expected()))
                .toList();
        return noise.isEmpty() ? Optional.empty() : Optional.of("NOISE " + errors(noise));
    }

    private static boolean weighs(Severity severity, Weight weight) {
        return Map.of(
                        Weight.REFUSED, List.of(Severity.ERROR),
                        Weight.TOLD, List.of(Severity.ERROR, Severity.WARNING),
                        Weight.COUNTED, List.of(Severity.NORMALISED))
                .get(weight)
                .contains(severity);
    }

    private static boolean isAt(Problem problem, Expected expected) {
        return problem.place().file().equals(expected.file())
                && problem.place().sheet().equals(expected.sheet())
                && problem.place().row() == expected.row()
                && problem.place().column().equals(expected.column());
    }

    private static String said(Answer<RosterReport> answer) {
        return errors(answer.problems());
    }

    static String errors(List<Problem> problems) {
        return problems.stream()
                .filter(p -> p.severity() != Severity.NORMALISED)
                .limit(4)
                .map(p -> p.severity() + " " + p.code() + "@" + p.place() + p.args())
                .toList()
                .toString();
    }

    @Override
    public void close() {
        empty.close();
        try {
            Files.deleteIfExists(blank);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
