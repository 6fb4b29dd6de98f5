package org.shikao.gui.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamModels;
import org.shikao.gui.control.StepState;

class SignModelTest {
    private final ExamModels exam = new ExamModels();
    private final SignModel model = new SignModel(
            exam.workspace(),
            new SignFlows(exam.wiring().status, exam.wiring().sign, exam.wiring().score, exam.wiring().faults));

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        exam.workspace().open(ExamDayCopies.oneSite(folder));
        model.shown(true);
        model.choose(model.sessionsProperty().get().stream()
                .filter(line -> line.isBegun() && !line.isSigned())
                .findFirst()
                .orElseThrow());
    }

    @AfterEach
    void close() {
        exam.close();
    }

    @Test
    void nobodySignsWithoutAName() {
        assertThat(model.signableProperty().get()).isFalse();
        model.firstProperty().set("  ");
        assertThat(model.signableProperty().get()).isFalse();
        model.firstProperty().set("王主考");
        assertThat(model.signableProperty().get()).isTrue();
    }

    @Test
    void openSheetsAndTheSameNameTwiceAreRefused() {
        model.firstProperty().set("王主考");
        model.sign(signed -> {
            throw new AssertionError("signed");
        });
        assertThat(model.problemsProperty().get()).extracting(Problem::code).containsExactly("SIGN_OPEN_SHEETS");

        model.secondProperty().set("王主考");
        model.sign(signed -> {
            throw new AssertionError("signed");
        });
        assertThat(model.problemsProperty().get()).extracting(Problem::code).containsExactly("SIGN_SAME_NAME");
        assertThat(model.stepProperty().get()).isEqualTo(StepState.IN_PROGRESS);
    }

    @Test
    void aRefusalIsForgottenWithAnotherSession() {
        model.firstProperty().set("王主考");
        model.sign(signed -> {});
        model.choose(model.sessionsProperty().get().get(0));
        assertThat(model.problemsProperty().get()).isEmpty();
        assertThat(model.signableProperty().get()).isFalse();
    }

    @Test
    void theLastSheetMakesItReadyAndThenItIsSigned() {
        SessionLine line = model.chosenProperty().get();
        line.open()
                .forEach(sheet -> exam.wiring()
                        .score
                        .outcome(
                                exam.workspace().exam(),
                                new SheetKey(
                                        sheet.row().candidateNo(), sheet.row().subject()),
                                "VOID",
                                ""));
        exam.workspace().changed();
        assertThat(model.chosenProperty().get().isReady()).isTrue();

        model.firstProperty().set("王主考");
        model.secondProperty().set("李副主考");
        model.sign(signed -> assertThat(signed.session()).isEqualTo(line.row().id()));

        assertThat(model.chosenProperty().get().isSigned()).isTrue();
        assertThat(model.chosenProperty().get().signatures())
                .extracting(signed -> signed.name() + signed.second())
                .containsExactly("王主考李副主考");
    }

    @Test
    void filtersByTextAndByWhatIsUnsigned() {
        int all = model.matching().size();
        model.unsignedOnlyProperty().set(true);
        assertThat(model.matching().size()).isBetween(1, all - 1);
        model.unsignedOnlyProperty().set(false);
        model.queryProperty().set(model.chosenProperty().get().row().id());
        assertThat(model.matching()).hasSize(1);
        model.queryProperty().set("nowhere");
        assertThat(model.matching()).isEmpty();
    }
}
