package org.shikao.gui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SamplePack;
import org.shikao.exam.rules.TaskRule;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Seal;
import org.shikao.gui.Hand;
import org.shikao.gui.SampleDay;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.workspace.Workspace;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(Windowed.class)
class PlanPageTest {
    private final Hand robot = new Hand();
    private Workspace workspace;
    private Screens screens;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        screens = Screens.of(services -> {
            workspace = new Workspace(SampleDay.FLOWS.exams, services.tasks(), services.dialogs()::error);
            return List.of(new PlanPage(
                    workspace,
                    services,
                    () -> screens.navigator(),
                    SampleDay.FLOWS.plan,
                    new PublicDraws(SampleDay.FLOWS.drawUnits, SampleDay.FLOWS.drawGroups)));
        });
    }

    @AfterEach
    void close() throws Exception {
        screens.close();
        workspace.close();
    }

    @Test
    void plansWithASeedFromAnEmptyPage() throws Exception {
        OpenExam exam = SampleExam.open(Stage.VENUE, folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#gui-plan-make");
        screens.shoot("plan-empty");
        robot.clickOn("#gui-plan-make");
        screens.settle();
        screens.shootDialog("plan-seed-zh");
        robot.type(KeyCode.ENTER);
        waitFor("#plan-sessions");
        assertThat(exam.planned()).isTrue();
        assertThat(exam.plan().seed()).isEqualTo("2026");
    }

    @Test
    void showsTheSessionsAndChecksThem() throws Exception {
        OpenExam exam = SampleExam.open(Stage.PLANNED, folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#plan-sessions");
        screens.shoot("plan");
        TableView<?> table = (TableView<?>) screens.find("#plan-sessions");
        assertThat(table.getItems()).hasSize(exam.plan().sessions().size());

        robot.clickOn("#gui-plan-check");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.find(".findings") != null);
        screens.settle();
        screens.shoot("plan-checked");
        robot.clickOn(".filter-field");
        robot.write("J043");
        screens.settle();
        TableView<?> filtered = (TableView<?>) screens.find("#plan-sessions");
        assertThat(filtered.getItems().size())
                .isPositive()
                .isLessThan(exam.plan().sessions().size());
    }

    @Test
    void namesTheTeamAndItsLeader() throws Exception {
        OpenExam exam = SampleDay.planned(folder, "mode: single", "mode: team");
        screens.run(() -> workspace.show(exam));
        waitFor("#plan-sessions");
        screens.shoot("plan-team");
        PlanRow row = (PlanRow) ((TableView<?>) screens.find("#plan-sessions"))
                .getSelectionModel()
                .getSelectedItem();
        String leader = row.session().leader().orElseThrow();
        assertThat(((Label) screens.find("#plan-team")).getText()).contains(leader);
        assertThat(screens.find("#plan-places").isVisible()).isFalse();
    }

    @Test
    void saysThatSeatsAreOnlyPlacesWhereSessionsAreGivenOnArrival() throws Exception {
        OpenExam exam = SampleDay.planned(folder, "grouping: school", "grouping: on-arrival");
        screens.run(() -> workspace.show(exam));
        waitFor("#plan-sessions");
        screens.shoot("plan-on-arrival");
        assertThat(screens.find("#plan-places").isVisible()).isTrue();
        assertThat(screens.find("#plan-team").isVisible()).isFalse();
    }

    @Test
    void drawsTheUnitsOfThePoolBeforeThePlan() throws Exception {
        OpenExam exam = SampleExam.open(Stage.VENUE, folder);
        RulePack pack = exam.rules();
        TaskRule units = new TaskRule(
                TaskRule.Source.PROVINCE, pack.tasks().variant(), List.of(), List.of(unit("A", 1), unit("B", 2)), 1);
        assertThat(SampleDay.FLOWS
                        .changeRules
                        .run(exam, pack.with(units), Seal.KEEP)
                        .problems())
                .noneMatch(Problem::isError);
        screens.run(() -> workspace.show(exam));
        waitFor("#gui-plan-units-draw");
        screens.shoot("plan-units");
        robot.clickOn("#gui-plan-units-draw");
        screens.settle();
        robot.clickOn("#correction-reason");
        robot.write("31415926535");
        robot.clickOn("#correction-first");
        robot.write("zhang");
        robot.clickOn("#correction-second");
        robot.write("li");
        screens.shootDialog("plan-units-dialog-zh");
        robot.type(KeyCode.ENTER);
        waitFor("#gui-plan-make");
        assertThat(exam.day().unitDraws()).hasSize(1);
        screens.shoot("plan-units-drawn");
        robot.clickOn("#gui-plan-make");
        screens.settle();
        robot.type(KeyCode.ENTER);
        waitFor("#plan-sessions");
        String drawn = exam.day().unitDraws().get(0).units().get(0);
        assertThat(exam.plan().sessions().stream()
                        .flatMap(s -> s.stations().stream())
                        .flatMap(s -> s.tasks().stream())
                        .map(Task::experimentId))
                .isNotEmpty()
                .allMatch(id -> id.endsWith(drawn.equals("A") ? "1" : "2"));
    }

    @Test
    void drawsTheGroupsBeforeThePlanAndAsksForNoSeed() throws Exception {
        OpenExam exam = SampleExam.open(Stage.VENUE, folder);
        RulePack pack = exam.rules();
        DrawRule draw = new DrawRule(
                DrawRule.Unit.GROUP_THEN_BENCH,
                pack.draw().object(),
                pack.draw().actor(),
                pack.draw().minutesBefore(),
                pack.draw().relabelBenches());
        assertThat(SampleDay.FLOWS
                        .changeRules
                        .run(exam, SamplePack.with(pack, draw), Seal.KEEP)
                        .problems())
                .noneMatch(Problem::isError);
        screens.run(() -> workspace.show(exam));
        waitFor("#gui-plan-groups-draw");
        screens.shoot("plan-groups");
        robot.clickOn("#gui-plan-groups-draw");
        screens.settle();
        robot.clickOn("#correction-reason");
        robot.write("31415926535");
        robot.clickOn("#correction-first");
        robot.write("zhang");
        robot.clickOn("#correction-second");
        robot.write("li");
        screens.shootDialog("plan-groups-dialog-zh");
        robot.type(KeyCode.ENTER);
        waitFor("#gui-plan-make");
        screens.shoot("plan-groups-drawn");
        robot.clickOn("#gui-plan-make");
        waitFor("#plan-sessions");
        assertThat(exam.plan().seed()).isEqualTo(exam.day().groupDraws().get(0).seed());
        screens.shoot("plan-groups-planned");
    }

    private static TaskRule.Unit unit(String name, int no) {
        return new TaskRule.Unit(name, List.of(List.of("WL0" + no), List.of("HX0" + no), List.of("SW0" + no)));
    }

    @Test
    void exportsAWorkbook() throws Exception {
        OpenExam exam = SampleExam.open(Stage.PLANNED, folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#plan-sessions");
        Path file = folder.resolve("plan.xlsx");
        screens.files().answer(file);
        robot.clickOn("#page-more");
        screens.settle();
        robot.clickOn("#gui-plan-export");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(file));
    }

    private void waitFor(String selector) throws Exception {
        WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, () -> screens.find(selector) != null);
        screens.settle();
    }
}
