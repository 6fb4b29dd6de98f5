package org.shikao.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.OpenExam;

class SampleExamTest {
    @TempDir
    private Path folder;

    @Test
    void aPlannedExamHasTheWholeCounty() {
        try (OpenExam exam = SampleExam.open(SampleExam.Stage.PLANNED, folder)) {
            assertThat(exam.roster().candidates()).hasSize(1600);
            assertThat(exam.roster().schools()).hasSize(12);
            assertThat(exam.venue().sites()).hasSize(3);
            assertThat(exam.planned()).isTrue();
            assertThat(exam.started()).isFalse();
        }
    }

    @Test
    void aFinishedExamIsSignedThroughout() {
        try (OpenExam exam = SampleExam.open(SampleExam.Stage.FINISHED, folder)) {
            ExamStatus.Totals totals = new ExamStatus().totals(exam);
            assertThat(exam.roster().candidates()).hasSize(160);
            assertThat(totals.signed()).isEqualTo(totals.sessions()).isPositive();
        }
    }
}
