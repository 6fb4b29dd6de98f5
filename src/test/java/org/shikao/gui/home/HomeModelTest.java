package org.shikao.gui.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.Wiring;
import org.shikao.exam.Problem;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.control.StepState;
import org.shikao.gui.frame.Notices;
import org.shikao.gui.task.SameThreadTasks;
import org.shikao.gui.workspace.Workspace;
import org.shikao.settings.SettingsFile;

class HomeModelTest {
    @TempDir
    private Path folder;

    private final Wiring wiring = SampleExam.flows();
    private final List<Problem> refused = new ArrayList<>();
    private SettingsFile settings;
    private Workspace workspace;
    private HomeModel model;

    @BeforeEach
    void make() {
        settings = new SettingsFile(folder.resolve("settings"));
        SameThreadTasks tasks = new SameThreadTasks();
        workspace = new Workspace(wiring.exams, tasks, failure -> {
            throw new AssertionError(failure);
        });
        workspace.onProblems(refused::addAll);
        HomeFlows flows = new HomeFlows(wiring.exams, wiring.rules, wiring.demo, wiring.status);
        model = new HomeModel(flows, workspace, tasks, new Notices(Clock.systemUTC()), settings);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void eachStageOfTheWorkHasItsNextStep() {
        assertThat(nextOf(Stage.NEW)).isEqualTo(Next.What.ROSTER);
        assertThat(nextOf(Stage.ROSTER)).isEqualTo(Next.What.VENUE);
        assertThat(nextOf(Stage.VENUE)).isEqualTo(Next.What.PLAN);
        assertThat(nextOf(Stage.PLANNED)).isEqualTo(Next.What.DRAW);
        assertThat(nextOf(Stage.FINISHED)).isEqualTo(Next.What.EXPORT);
    }

    @Test
    void countsWhatThereIs() {
        workspace.show(SampleExam.open(Stage.PLANNED, folder));
        Overview overview = model.overviewProperty().get();

        assertThat(overview.figures().candidates()).isEqualTo(1600);
        assertThat(overview.figures().schools()).isEqualTo(12);
        assertThat(overview.figures().signed()).isZero();
        assertThat(overview.sites().stream()
                        .mapToInt(Overview.SiteRow::sessions)
                        .sum())
                .isEqualTo(overview.figures().sessions());
        assertThat(overview.steps()).extracting(Overview.Step::state).contains(StepState.DONE, StepState.EMPTY);
    }

    @Test
    void theSampleCountyRunsAndIsOpened() {
        model.trySample(folder.resolve("sample"), 60);

        assertThat(refused).isEmpty();
        assertThat(workspace.exam().roster().candidates()).hasSize(60);
        assertThat(model.overviewProperty().get().next().what()).isEqualTo(Next.What.EXPORT);
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("已有.shikao"), "不是考试");
        model.form().placeProperty().set(file.toString());
        model.create();

        assertThat(refused).isNotEmpty();
        assertThat(Files.readString(file)).isEqualTo("不是考试");
        assertThat(workspace.exam()).isNull();
        assertThat(model.form().placeProperty().get()).isEqualTo(file.toString());
    }

    @Test
    void aRecentFileThatIsGoneIsShownAsGoneAndCanBeForgotten() {
        settings.change(s -> s.withRecent("/nowhere/旧考试.shikao"));
        model.refresh();
        Recent gone = model.recent().get(0);

        assertThat(gone.there()).isFalse();
        assertThat(gone.name()).isEqualTo("旧考试");
        model.forget(gone);
        assertThat(settings.get().recent()).isEmpty();
    }

    private Next.What nextOf(Stage stage) {
        Path own = folder.resolve(stage.name());
        own.toFile().mkdirs();
        workspace.show(SampleExam.open(stage, own));
        return model.overviewProperty().get().next().what();
    }
}
