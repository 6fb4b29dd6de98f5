package org.shikao.gui.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shikao.boot.Wiring;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.RosterField;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.CorrectCandidate.Correction;
import org.shikao.flow.OpenExam;
import org.shikao.flow.RemoveCandidates.Removal;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;

/**
 * Two copies of the planned sample county whose lists were changed apart: the name of the first candidate, the sex of the second, the
 * exemption of the third, and the fourth corrected here and removed there.
 */
final class ListsApart {
    static final int DISPUTES = 4;

    private final Wiring wiring = SampleExam.flows();
    final Path here;
    final Path there;

    ListsApart(Path folder) {
        here = SampleExam.copy(Stage.PLANNED, made(folder.resolve("县里")));
        there = SampleExam.copy(Stage.PLANNED, made(folder.resolve("考点")));
        try (OpenExam exam = open(here)) {
            correct(exam, 0, RosterField.NAME, "田小𬭛");
            correct(exam, 1, RosterField.CLASS_NAME, "阿卜杜热合曼·麦麦提吐尔逊·阿不都克里木江希望班（民族部）");
            correct(exam, 2, RosterField.EXEMPTION, "物理:" + label(exam));
            correct(exam, 3, RosterField.NAME, "王晓");
        }
        try (OpenExam exam = open(there)) {
            correct(exam, 0, RosterField.NAME, "田晓");
            correct(exam, 1, RosterField.CLASS_NAME, "");
            correct(exam, 2, RosterField.EXEMPTION, "化学:" + label(exam));
            Removal removal = new Removal(List.of(candidate(exam, 3).candidateNo()), "已转学", "王主任", "李老师", true);
            done(wiring.remove.run(exam, removal));
        }
    }

    private static String label(OpenExam exam) {
        return exam.rules().outcomes().exemptions().get(0).label();
    }

    static Candidate candidate(OpenExam exam, int at) {
        return exam.roster().candidates().get(at);
    }

    private void correct(OpenExam exam, int at, RosterField field, String value) {
        Correction correction =
                new Correction(candidate(exam, at).candidateNo(), field, value, "与户口簿核对，学校来电说明", "王主任", "李老师");
        done(wiring.correct.run(exam, correction));
    }

    private OpenExam open(Path file) {
        return done(wiring.exams.open(file, Access.WRITE));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T done(Answer<T> answer) {
        return answer.value()
                .orElseThrow(() -> new AssertionError(
                        answer.problems().stream().map(Problem::toString).toList()));
    }
}
