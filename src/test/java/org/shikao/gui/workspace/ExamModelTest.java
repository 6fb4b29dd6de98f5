package org.shikao.gui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.flow.OpenExam;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamModels;
import org.shikao.gui.control.StepState;
import org.shikao.text.Phrase;

class ExamModelTest {
    private final ExamModels exam = new ExamModels();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        exam.close();
    }

    @Test
    void anExamClosedWhileItIsReadShowsNothing() {
        Titles closing = new Titles(ExamModel.Reading.IN_BACKGROUND);
        closing.whileReading = exam.workspace()::close;
        exam.workspace().open(ExamDayCopies.oneSite(folder));

        assertThat(exam.workspace().exam()).isNull();
        assertThat(closing.viewProperty().get()).isNull();
        assertThat(closing.stepProperty().get()).isEqualTo(StepState.EMPTY);
        assertThat(closing.stateProperty().get()).isNull();
    }

    @Test
    void whatIsReadWhenInFrontWaitsUntilItIs() {
        Titles lazy = new Titles(ExamModel.Reading.WHEN_IN_FRONT);
        exam.workspace().open(ExamDayCopies.oneSite(folder));
        int reads = lazy.reads;
        exam.workspace().changed();
        exam.workspace().changed();
        assertThat(lazy.reads).isEqualTo(reads);

        lazy.shown(true);
        assertThat(lazy.reads).isEqualTo(reads + 1);
        exam.workspace().changed();
        assertThat(lazy.reads).isEqualTo(reads + 2);
        lazy.shown(false);
        exam.workspace().changed();
        assertThat(lazy.reads).isEqualTo(reads + 2);
    }

    @Test
    void forgetsTheExamBeforeAndTellsOfIt() {
        Titles titles = new Titles(ExamModel.Reading.AT_ONCE);
        exam.workspace().open(ExamDayCopies.oneSite(folder));
        assertThat(titles.writableProperty().get()).isTrue();
        assertThat(titles.stateProperty().get())
                .isEqualTo(Phrase.of("title", exam.workspace().exam().title()));
        titles.told.clear();
        int forgotten = titles.forgotten;

        exam.workspace().close();
        assertThat(titles.forgotten).isEqualTo(forgotten + 1);
        assertThat(titles.told).containsExactly("null");
        assertThat(titles.writableProperty().get()).isFalse();
    }

    @Test
    void aModelMadeAfterTheExamWasOpenedReadsItWhenShown() {
        exam.workspace().open(ExamDayCopies.oneSite(folder));
        Titles late = new Titles(ExamModel.Reading.AT_ONCE);
        assertThat(late.viewProperty().get()).isNull();
        late.shown(true);
        assertThat(late.viewProperty().get()).isNotEmpty();
        assertThat(late.writableProperty().get()).isTrue();
    }

    /** Shows the title of the exam. */
    private final class Titles extends ExamModel<String> {
        private final List<String> told = new ArrayList<>();
        private Runnable whileReading = () -> {};
        private int reads;
        private int forgotten;

        Titles(Reading reading) {
            super(exam.workspace(), reading);
            onChanged(() -> told.add(String.valueOf(viewProperty().get())));
        }

        @Override
        protected String read(OpenExam open) {
            reads++;
            String title = open.title();
            whileReading.run();
            return title;
        }

        @Override
        protected void forget() {
            forgotten++;
        }

        @Override
        protected StepState stepOf(String title) {
            return StepState.DONE;
        }

        @Override
        protected Phrase stateOf(String title) {
            return Phrase.of("title", title);
        }
    }
}
