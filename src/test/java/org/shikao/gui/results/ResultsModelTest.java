package org.shikao.gui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.flow.ExportResults.Format;
import org.shikao.flow.Progress;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamModels;
import org.shikao.gui.control.StateMark;
import org.shikao.gui.control.StepState;
import org.shikao.gui.results.CandidateDetail.PointLine;

class ResultsModelTest {
    private final ExamModels exam = new ExamModels();
    private final ResultsModel model = new ResultsModel(
            exam.workspace(), new ResultsFlows(exam.wiring().results, exam.wiring().makeUp, exam.wiring().appeals));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        exam.close();
    }

    @Test
    void theLostMarksOfACandidateAddUpToWhatIsMissing() {
        exam.workspace().open(ExamDayCopies.finished(folder));
        for (CandidateLine line : model.viewProperty().get().lines()) {
            model.choose(line);
            model.detailProperty().get().subjects().stream()
                    .filter(subject -> !subject.points().isEmpty())
                    .forEach(subject -> {
                        Marks lost =
                                subject.points().stream().map(PointLine::lost).reduce(Marks.ZERO, Marks::plus);
                        assertThat(subject.full().minus(lost))
                                .as(line.row().candidateNo())
                                .isEqualTo(subject.score().raw().orElseThrow());
                    });
        }
        assertThat(model.stepProperty().get()).isEqualTo(StepState.DONE);
    }

    @Test
    void aConflictWithholdsTheTotalAndAsksForAttention() {
        exam.workspace().open(ExamDayCopies.finished(folder));
        model.shown(true);
        exam.wiring().merge.run(exam.workspace().exam(), ExamDayCopies.disagreeing(folder), Progress.NONE);
        exam.workspace().changed();

        assertThat(model.stepProperty().get()).isEqualTo(StepState.ATTENTION);
        assertThat(model.viewProperty().get().lines())
                .filteredOn(CandidateLine::hasConflict)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.total()).isEmpty());
    }

    @Test
    void anAbsentCandidateHasALetterAndNotJustANumber() {
        exam.workspace().open(ExamDayCopies.finished(folder));
        assertThat(model.viewProperty().get().lines())
                .flatExtracting(line -> line.row().subjects().values())
                .extracting(ResultsBody::mark)
                .contains(StateMark.State.ABSENT);
    }

    @Test
    void exportingTwiceWritesTheSameBytes() throws Exception {
        exam.workspace().open(ExamDayCopies.finished(folder));
        Path first = folder.resolve("one.csv");
        Path second = folder.resolve("two.csv");
        model.export(
                first, Format.CSV, answer -> assertThat(answer.get().rows()).isEqualTo(160));
        model.export(second, Format.CSV, answer -> assertThat(answer.refused()).isFalse());
        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
    }

    @Test
    void closingTheExamEmptiesThePage() {
        exam.workspace().open(ExamDayCopies.finished(folder));
        model.choose(model.viewProperty().get().lines().get(0));
        exam.workspace().close();
        assertThat(model.viewProperty().get()).isNull();
        assertThat(model.detailProperty().get()).isNull();
    }
}
