package org.shikao.gui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.venue.Site;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamModels;
import org.shikao.gui.control.StepState;

class FormsModelTest {
    private final ExamModels exam = new ExamModels();
    private final FormsModel model = new FormsModel(exam.workspace(), exam.wiring().forms);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        exam.close();
    }

    @Test
    void aSiteNarrowsTheSessionsAndNamesTheFile() {
        exam.workspace().open(ExamDayCopies.finished(folder));
        int all = model.sessions().size();
        Site site = model.viewProperty().get().sites().get(0);
        model.siteProperty().set(Optional.of(site));

        assertThat(model.sessions())
                .hasSizeBetween(1, all - 1)
                .allSatisfy(s -> assertThat(s.siteCode()).isEqualTo(site.code()));
        assertThat(model.fileName("门贴")).isEqualTo("门贴 " + site.name());
        model.sessionProperty().set(Optional.of(model.sessions().get(0)));
        assertThat(model.fileName("门贴")).endsWith(model.sessions().get(0).id());
    }

    @Test
    void aFormMadeAgainStandsInTheListOnce() {
        exam.workspace().open(ExamDayCopies.finished(folder));
        Path file = folder.resolve("a.pdf");
        model.make(file, report -> assertThat(report.file()).isNotEmptyFile());
        model.make(file, report -> {});

        assertThat(model.made()).hasSize(1);
        assertThat(model.stepProperty().get()).isEqualTo(StepState.DONE);
        exam.workspace().close();
        assertThat(model.made()).isEmpty();
        assertThat(model.viewProperty().get()).isNull();
    }
}
