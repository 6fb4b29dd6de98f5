package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.Wiring;
import org.shikao.exam.Problem;
import org.shikao.flow.DecideConflict.Decision;
import org.shikao.flow.DecideConflict.Disputed;
import org.shikao.gui.ExamDayCopies;

class DecideConflictTest {
    private final Wiring wiring = ExamDayCopies.flows();
    private final DecideConflict decide = new DecideConflict();

    @TempDir
    private Path folder;

    private OpenExam exam;

    @BeforeEach
    void mergeTwoLaptopsThatDisagree() {
        exam = wiring.exams.open(ExamDayCopies.finished(folder), Access.WRITE).get();
        assertThat(wiring.merge
                        .run(exam, ExamDayCopies.disagreeing(folder), Progress.NONE)
                        .problems())
                .noneMatch(Problem::isError);
    }

    @AfterEach
    void close() {
        exam.close();
    }

    @Test
    void refusesOnePersonNoReasonAndAForeignDevice() {
        Disputed first = decide.waiting(exam).get(0);
        String device = first.versions().get(0).device();

        assertThat(decide.run(exam, new Decision(first.sheet(), device, "录像", "王", "王"))
                        .refused())
                .isTrue();
        assertThat(decide.run(exam, new Decision(first.sheet(), device, " ", "王", "李"))
                        .refused())
                .isTrue();
        assertThat(decide.run(exam, new Decision(first.sheet(), "nobody", "录像", "王", "李"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("SHEET_CONFLICT_DEVICE");
        assertThat(decide.waiting(exam)).hasSize(ExamDayCopies.DISPUTED);
    }

    @Test
    void theVersionKeptCountsAndTheTotalComesBack() {
        Disputed first = decide.waiting(exam).get(0);
        String candidate = first.sheet().candidateNo();
        assertThat(total(candidate)).isFalse();
        DecideConflict.Version kept = first.versions().get(1);

        Answer<DecideConflict.Decided> decided =
                decide.run(exam, new Decision(first.sheet(), kept.device(), "复核录像", "王主任", "李老师"));

        assertThat(decided.get().waiting()).isEqualTo(ExamDayCopies.DISPUTED - 1);
        assertThat(decided.get().sheet().total()).isEqualTo(kept.sheet().total());
        assertThat(decide.waiting(exam)).hasSize(ExamDayCopies.DISPUTED - 1);
        assertThat(decide.run(exam, new Decision(first.sheet(), kept.device(), "又一次", "王", "李"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("SHEET_NO_CONFLICT");
    }

    @Test
    void whenAllIsDecidedEveryTotalIsThereAgain() {
        for (Disputed each : decide.waiting(exam)) {
            assertThat(each.versions()).hasSize(2);
            String device = each.versions().get(0).device();
            assertThat(decide.run(exam, new Decision(each.sheet(), device, "复核录像", "王主任", "李老师"))
                            .refused())
                    .isFalse();
            assertThat(total(each.sheet().candidateNo())
                            || decide.waiting(exam).stream()
                                    .anyMatch(d -> d.sheet()
                                            .candidateNo()
                                            .equals(each.sheet().candidateNo())))
                    .isTrue();
        }
        assertThat(decide.waiting(exam)).isEmpty();
    }

    private boolean total(String candidate) {
        return wiring.results.table(exam).rows().stream()
                .filter(row -> row.candidateNo().equals(candidate))
                .findFirst()
                .orElseThrow()
                .total()
                .isPresent();
    }
}
