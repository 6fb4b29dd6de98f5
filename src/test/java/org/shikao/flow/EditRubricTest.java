package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.Rubric.Status;
import org.shikao.exam.catalogue.RubricEdit;
import org.shikao.exam.catalogue.RubricHistory.Kept;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;

class EditRubricTest {
    private static final String ID = "HX03";

    private final EditRubric flow = SampleExam.flows().rubrics;

    @TempDir
    private Path folder;

    @Test
    void aDraftThatDoesNotAddUpIsKeptButNotFrozen() {
        try (OpenExam exam = SampleExam.open(Stage.NEW, folder)) {
            Rubric own = rubric(exam);
            Rubric wrong = RubricEdit.whole(own, Marks.of(11), own.style(), own.step());

            assertThat(flow.keep(exam, ID, wrong).refused()).isFalse();
            Answer<?> frozen = flow.freeze(exam, ID, wrong, Signature.of("林老师"), Seal.KEEP);

            assertThat(frozen.problems()).extracting(Problem::code).contains("RUBRIC_SUM");
            assertThat(rubric(exam)).isEqualTo(own);
            assertThat(flow.history(exam).get().last(ID).map(Kept::rubric)).contains(wrong);
        }
    }

    @Test
    void nothingIsFrozenWithoutAName() {
        try (OpenExam exam = SampleExam.open(Stage.NEW, folder)) {
            assertThat(flow.freeze(exam, ID, rubric(exam), Signature.of("  "), Seal.KEEP)
                            .problems())
                    .extracting(Problem::code)
                    .contains("RUBRIC_UNSIGNED");
        }
    }

    @Test
    void everyVersionIsThereAfterTheFileWasClosed() {
        Path file;
        Rubric first;
        try (OpenExam exam = SampleExam.open(Stage.NEW, folder)) {
            file = exam.path();
            first = RubricEdit.remarks(rubric(exam), List.of("甲：#1 “引号”", "乙"));
            flow.keep(exam, ID, first);
            flow.keep(exam, ID, first);
            flow.keep(exam, ID, RubricEdit.down(first, 1));
            assertThat(flow.freeze(exam, ID, RubricEdit.down(first, 3), Signature.of("林老师"), Seal.KEEP)
                            .refused())
                    .isFalse();
        }
        try (OpenExam exam = SampleExam.flows().exams.open(file, Access.READ).get()) {
            List<Kept> versions = flow.history(exam).get().of(ID);
            assertThat(versions).extracting(Kept::by).containsExactly("林老师", "张老师", "张老师");
            assertThat(versions.get(2).rubric()).isEqualTo(first);
            assertThat(rubric(exam)).isEqualTo(versions.get(0).rubric());
            assertThat(rubric(exam).status()).isEqualTo(Status.FROZEN);
        }
    }

    @Test
    void aFrozenRubricIsNeitherKeptNorFrozenAgain() {
        try (OpenExam exam = SampleExam.open(Stage.NEW, folder)) {
            flow.freeze(exam, ID, rubric(exam), Signature.of("林老师"), Seal.KEEP);
            assertThat(flow.keep(exam, ID, rubric(exam)).problems())
                    .extracting(Problem::code)
                    .containsExactly("RUBRIC_FROZEN");
            assertThat(flow.freeze(exam, ID, rubric(exam), Signature.of("王老师"), Seal.KEEP)
                            .refused())
                    .isTrue();
            assertThat(flow.history(exam).get().next(ID, rubric(exam))).isEqualTo(2);
        }
    }

    @Test
    void freezingDropsASealedPlanOnlyIfToldAndSaysSo() {
        try (OpenExam exam = SampleExam.open(Stage.PLANNED, folder)) {
            assertThat(flow.freeze(exam, ID, rubric(exam), Signature.of("林老师"), Seal.KEEP)
                            .problems())
                    .extracting(Problem::code)
                    .containsExactly("PLAN_SEALED");
            assertThat(exam.planned()).isTrue();
            assertThat(flow.freeze(exam, ID, rubric(exam), Signature.of("林老师"), Seal.BREAK)
                            .problems())
                    .extracting(Problem::code)
                    .contains("PLAN_DROPPED");
            assertThat(exam.planned()).isFalse();
        }
    }

    @Test
    void anExamThatHasBegunKeepsItsRubrics() {
        try (OpenExam exam = SampleExam.open(Stage.FINISHED, folder)) {
            assertThat(flow.keep(exam, ID, rubric(exam)).refused()).isTrue();
            assertThat(flow.freeze(exam, ID, rubric(exam), Signature.of("林老师"), Seal.KEEP)
                            .refused())
                    .isTrue();
        }
    }

    private static Rubric rubric(OpenExam exam) {
        return exam.catalogue().experiment(ID).orElseThrow().rubric();
    }
}
