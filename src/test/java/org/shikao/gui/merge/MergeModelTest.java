package org.shikao.gui.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamModels;
import org.shikao.gui.control.StepState;
import org.shikao.gui.dialog.Correction;

class MergeModelTest {
    private final ExamModels exam = new ExamModels();
    private final MergeModel model =
            new MergeModel(exam.workspace(), exam.wiring().merge, exam.wiring().decide, exam.wiring().adjudicate);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        exam.close();
    }

    @Test
    void onlyExamFilesAreTakenFromWhatIsDropped() {
        assertThat(MergeModel.examFiles(List.of(Path.of("a.xlsx"), Path.of("b.SHIKAO"), Path.of("c.shikao"))))
                .containsExactly(Path.of("b.SHIKAO"), Path.of("c.shikao"));
    }

    @Test
    void nothingIsMergedWhileNoExamIsOpen() {
        model.merge(List.of(Path.of("a.shikao")), report -> {
            throw new AssertionError("merged");
        });
        assertThat(model.viewProperty().get()).isNull();
        assertThat(model.stepProperty().get()).isEqualTo(StepState.EMPTY);
    }

    @Test
    void mergingTwiceAddsNothingTheSecondTime() {
        List<Path> sites = ExamDayCopies.sites(folder);
        exam.workspace().open(sites.get(0));
        List<Path> others = sites.subList(1, sites.size());
        model.merge(others, report -> assertThat(report.added()).isPositive());
        model.merge(others, report -> assertThat(report.added()).isZero());

        assertThat(model.viewProperty().get().files()).hasSize(sites.size());
        assertThat(model.stepProperty().get()).isEqualTo(StepState.DONE);
    }

    @Test
    void copiesOfOneNameFromTwoSticksAreTwoLines() throws Exception {
        List<Path> sites = ExamDayCopies.sites(folder);
        exam.workspace().open(sites.get(0));
        List<Path> sticks = new ArrayList<>();
        for (String stick : List.of("甲盘", "乙盘")) {
            Path there = Files.createDirectories(folder.resolve(stick)).resolve("实考.shikao");
            sticks.add(Files.copy(sites.get(1 + sticks.size()), there));
        }
        model.merge(sticks.subList(0, 1), report -> assertThat(report.added()).isPositive());
        model.merge(sticks.subList(1, 2), report -> assertThat(report.added()).isPositive());

        assertThat(model.viewProperty().get().files())
                .extracting(MergeModel.FileRow::file)
                .containsExactly(sites.get(0).getFileName().toString(), "甲盘/实考.shikao", "乙盘/实考.shikao");
    }

    @Test
    void oneUntrustworthyFileStopsAllAndIsNamed() throws Exception {
        exam.workspace().open(ExamDayCopies.finished(folder));
        Path bad = Files.writeString(folder.resolve("bad.shikao"), "no database");
        List<Path> good = ExamDayCopies.disagreeing(folder);
        model.merge(List.of(good.get(0), bad), report -> {
            throw new AssertionError("merged");
        });

        assertThat(model.viewProperty().get().problems())
                .extracting(Problem::code)
                .contains("STORE_NOT_EXAM");
        assertThat(model.viewProperty().get().files()).hasSize(1);
        assertThat(model.viewProperty().get().conflicts()).isEmpty();
    }

    @Test
    void aDecisionTakesTheConflictAway() {
        exam.workspace().open(ExamDayCopies.finished(folder));
        model.shown(true);
        model.merge(ExamDayCopies.disagreeing(folder), report -> {});
        DisputedView first = model.viewProperty().get().conflicts().get(0);
        assertThat(first.differing()).isEqualTo(2);
        assertThat(first.sheets()).noneMatch(DisputedView.Sheet::own);

        model.decide(
                first,
                first.sheets().get(1).device(),
                new Correction("复核录像", "王主任", "李老师"),
                decided -> assertThat(decided.sheet().total())
                        .isEqualTo(first.sheets().get(1).total()));

        assertThat(model.viewProperty().get().conflicts()).hasSize(ExamDayCopies.DISPUTED - 1);
        assertThat(model.stepProperty().get()).isEqualTo(StepState.ATTENTION);
    }
}
