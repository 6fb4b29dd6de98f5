package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.shikao.flow.Progress;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.frame.Notices.Notice;
import org.shikao.gui.task.Job;

/** Whoever stops an import in the middle finds the exam as it was, to the byte, and is told so. */
class StoppedImportTest extends OnRosterPage {
    private Path exam;
    private byte[] before;

    private void open(Stage stage) throws Exception {
        exam = SampleExam.copy(stage, folder);
        window.open(exam);
        before = Files.readAllBytes(exam);
    }

    /** The first writing of all turns the file into one that is worked on, which its first bytes say. */
    private void work() throws IOException {
        assertThatThrownBy(() -> window.wiring().photos.run(window.exam(), photos(), false, stoppingAt(0)))
                .isInstanceOf(CancellationException.class);
        before = Files.readAllBytes(exam);
    }

    private static List<Path> photos() {
        return List.of(SampleExam.files().resolve("photos"));
    }

    /** Stops the long job with this place in the row of those that begin, as a press on the button beside its bar does. */
    private void stopJob(int place, Predicate<Job<?>> meant) {
        int[] begun = {0};
        window.screens()
                .run(() -> window.screens().services().tasks().running().addListener((ListChangeListener<Job<?>>)
                        change -> {
                            while (change.next()) {
                                for (Job<?> job : change.getAddedSubList()) {
                                    if (meant.test(job) && ++begun[0] == place) {
                                        job.cancel();
                                    }
                                }
                            }
                        }));
    }

    private void unchanged() throws IOException {
        assertThat(Files.readAllBytes(exam)).isEqualTo(before);
        assertThat(window.refused()).isEmpty();
    }

    private String sentence() {
        return window.screens()
                .compute(() -> robot.lookup("#intake-sentence .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .reduce("", String::concat));
    }

    @Test
    void anImportOfManyFilesStoppedAtTheFifthChangesNothing() throws Exception {
        open(Stage.NEW);
        stopJob(5, job -> true);
        window.screens().files().answer(SampleExam.rosters().toArray(Path[]::new));
        robot.clickOn("#gui-roster-import");
        window.quiet();

        assertThat(sentence()).contains("已停止").contains("4 / 12").contains("没有导入");
        assertThat(window.exam().roster().candidates()).isEmpty();
        unchanged();
        window.screens().shoot("roster-stopped");
    }

    @Test
    void aSecondListStoppedWhileItIsReadOrTakenOverChangesNothing() throws Exception {
        open(Stage.ROSTER);
        Path list = Files.writeString(folder.resolve("免考.csv"), "准考证号,姓名,免考\n026990109001,彭怡婷,残疾\n");
        stopJob(1, job -> true);
        window.screens().files().answer(list);
        robot.clickOn("#page-more");
        robot.clickOn("#gui-second-open");
        window.quiet();
        assertThat(window.screens().find("#second-head"))
                .as("nothing was seen yet")
                .isNull();
        unchanged();

        window.screens().files().answer(list);
        robot.clickOn("#page-more");
        robot.clickOn("#gui-second-open");
        window.quiet();
        stopJob(1, job -> true);
        robot.clickOn("#gui-second-take");
        window.quiet();
        assertThat(window.exam().roster().candidates())
                .filteredOn(candidate -> candidate.candidateNo().equals("026990109001"))
                .allSatisfy(candidate -> assertThat(candidate.exemptions()).isEmpty());
        assertThat(window.screens().find("#gui-second-take"))
                .as("can be taken over still")
                .isNotNull();
        unchanged();
    }

    @Test
    void anImportStoppedWhileAllFilesAreJudgedChangesNothing() throws Exception {
        open(Stage.NEW);
        stopJob(SampleExam.rosters().size() + 1, job -> true);
        window.screens().files().answer(SampleExam.rosters().toArray(Path[]::new));
        robot.clickOn("#gui-roster-import");
        window.quiet();

        assertThat(sentence()).contains("已停止").contains("12 / 12").contains("没有导入");
        assertThat(window.exam().roster().candidates()).isEmpty();
        unchanged();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void photosStoppedInTheMiddleAreNotThereAndItIsTold() throws Exception {
        open(Stage.ROSTER);
        work();
        stopJob(1, job -> "gui.roster.photos.importing".equals(job.titleKey()));
        window.screens().files().answer(SampleExam.files().resolve("photos"));
        robot.clickOn("#page-more");
        robot.clickOn("#gui-roster-photos-folder");
        window.quiet();

        assertThat(window.exam().photographed()).isEmpty();
        unchanged();
        assertThat(window.screens()
                        .compute(() -> window.screens().services().notices().all().stream()
                                .map(Notice::phrase)
                                .map(phrase -> phrase.key())
                                .toList()))
                .containsExactly("gui.workspace.stopped");
    }

    @Test
    void aMappingThatIsGivenUpChangesNothing() throws Exception {
        open(Stage.NEW);
        Path odd = Files.writeString(
                folder.resolve("高坪.csv"),
                "编码,学生,证件\n026990109001,彭怡婷,990101201102166776\n026990109002,向果思,990101201010222830\n");
        window.screens().files().answer(odd);
        robot.clickOn("#gui-roster-import");
        window.quiet();
        assertThat(window.screens().find("#intake-preview")).isNotNull();
        robot.clickOn("#gui-roster-keep");
        window.quiet();

        assertThat(window.exam().roster().candidates()).isEmpty();
        unchanged();
    }

    /** Asks to stop once so many steps were taken. */
    private static Progress stoppingAt(int step) {
        int[] steps = {0};
        return new Progress() {
            @Override
            public void report(long done, long total) {
                steps[0]++;
            }

            @Override
            public boolean cancelled() {
                return steps[0] >= step;
            }
        };
    }

    @Test
    void theFlowsThrowAndLeaveTheFileToTheByte() throws Exception {
        open(Stage.ROSTER);
        work();
        List<Path> rosters = SampleExam.rosters();
        assertThatThrownBy(() -> window.wiring().roster.read(rosters, stoppingAt(3)))
                .isInstanceOf(CancellationException.class);
        for (int step : new int[] {0, 1, 4, 9}) {
            assertThatThrownBy(() -> window.wiring().photos.run(window.exam(), photos(), false, stoppingAt(step)))
                    .isInstanceOf(CancellationException.class);
            assertThat(window.exam().photographed()).isEmpty();
            unchanged();
        }
    }
}
