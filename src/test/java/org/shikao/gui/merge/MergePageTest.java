package org.shikao.gui.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.flow.OpenExam;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.MarkedTwice;
import org.shikao.gui.SampleDay;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.StepState;

@ExtendWith(Windowed.class)
class MergePageTest {
    private final Hand robot = new Hand();

    @TempDir
    private Path folder;

    private ExamWindow window;
    private Screens screens;

    @BeforeEach
    void show() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) ->
                new MergePage(services, workspace, navigator, MergeModelTest.flows(wiring)));
        screens = window.screens();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void saysWhatItIsForWhileNoExamIsOpen() {
        screens.shoot("merge-empty");
        assertThat(screens.find(".empty-state")).isNotNull();
    }

    @Test
    void mergesTheCopiesOfTheOtherSites() {
        List<Path> sites = ExamDayCopies.sites(folder);
        window.open(sites.get(0));
        screens.shoot("merge-first");
        assertThat(files().getItems()).hasSize(1);

        screens.files().answer(sites.get(1), sites.get(2));
        robot.clickOn("#gui-merge-add");
        window.quiet();

        screens.shoot("merge-done");
        assertThat(files().getItems()).hasSize(3);
        assertThat(step()).isEqualTo(StepState.DONE);
    }

    @Test
    void showsConflictsSideBySideAndTwoPeopleDecide() {
        window.open(ExamDayCopies.finished(folder));
        screens.files().answer(ExamDayCopies.disagreeing(folder).toArray(Path[]::new));
        robot.clickOn("#gui-merge-add");
        window.quiet();
        screens.shoot("merge");
        assertThat(conflicts().getItems()).hasSize(ExamDayCopies.DISPUTED);
        assertThat(step()).isEqualTo(StepState.ATTENTION);

        robot.clickOn("#merge-keep-2");
        screens.settle();
        robot.clickOn("#correction-reason").write("video");
        robot.clickOn("#correction-first").write("Wang");
        robot.clickOn("#correction-second").write("Li");
        screens.shootDialog("merge-decide-zh");
        robot.type(KeyCode.ENTER);
        window.quiet();

        assertThat(conflicts().getItems()).hasSize(ExamDayCopies.DISPUTED - 1);
    }

    @Test
    void markingsTooFarApartStandSideBySideAndTwoPeopleKeepOne() {
        OpenExam exam = SampleDay.markedTwice(folder, "double");
        MarkSheet sheet = MarkedTwice.sheets(exam).get(0);
        MarkedTwice.both(exam, sheet, 4);
        MarkedTwice.again(exam, sheet, 3, 2);
        MarkedTwice.both(exam, MarkedTwice.sheets(exam).get(1), 5);
        exam.close();
        window.open(exam.path());
        screens.shoot("merge-adjudicate");
        assertThat(conflicts().getItems()).hasSize(2);
        assertThat(step()).isEqualTo(StepState.ATTENTION);

        robot.clickOn("#merge-keep-3");
        screens.settle();
        robot.clickOn("#correction-reason").write("video");
        robot.clickOn("#correction-first").write("Wang");
        robot.clickOn("#correction-second").write("Li");
        screens.shootDialog("merge-adjudicate-names-zh");
        robot.type(KeyCode.ENTER);
        window.quiet();

        assertThat(conflicts().getItems()).hasSize(1);
    }

    @Test
    void changesOfTheListMadeApartStandSideBySideAndAreDecidedByKeysOrMouse() {
        ListsApart apart = new ListsApart(folder);
        window.open(apart.here);
        screens.files().answer(apart.there);
        robot.clickOn("#gui-merge-add");
        window.quiet();
        screens.shoot("merge-list");
        assertThat(conflicts().getItems()).hasSize(ListsApart.DISPUTES);
        assertThat(step()).isEqualTo(StepState.ATTENTION);

        robot.clickOn("#merge-list-keep-2");
        screens.settle();
        robot.clickOn("#correction-reason").write("hukou");
        robot.clickOn("#correction-first").write("Wang");
        robot.clickOn("#correction-second").write("Wang");
        robot.type(KeyCode.ENTER);
        screens.settle();
        assertThat(conflicts().getItems())
                .as("one person alone decides nothing")
                .hasSize(ListsApart.DISPUTES);
        robot.clickOn("#correction-second").eraseText(4).write("Li");
        screens.shootDialog("merge-list-decide-zh");
        robot.type(KeyCode.ENTER);
        window.quiet();
        assertThat(conflicts().getItems()).hasSize(ListsApart.DISPUTES - 1);

        robot.interact(conflicts()::requestFocus);
        robot.type(KeyCode.DOWN);
        screens.shootAsIs("merge-list-exemption-zh");
        robot.type(KeyCode.DOWN);
        screens.shoot("merge-list-removed");
        robot.interact(conflicts()::requestFocus);
        robot.type(KeyCode.DIGIT2);
        screens.settle();
        screens.shootDialog("merge-list-remove-zh");
        robot.clickOn("#correction-reason").write("moved");
        robot.clickOn("#correction-first").write("Wang");
        robot.clickOn("#correction-second").write("Li");
        robot.type(KeyCode.ENTER);
        window.quiet();
        assertThat(conflicts().getItems()).hasSize(ListsApart.DISPUTES - 2);
    }

    @Test
    void aForeignFileIsRefusedAndNamed() throws Exception {
        window.open(ExamDayCopies.finished(folder));
        Path other = Files.writeString(folder.resolve("坏.shikao"), "not a database");
        screens.files().answer(other);
        robot.clickOn("#gui-merge-add");
        window.quiet();
        screens.shoot("merge-refused");

        FindingsPanel findings = (FindingsPanel) screens.find("#merge-findings");
        assertThat(findings.findings()).isNotEmpty();
        assertThat(files().getItems()).hasSize(1);
    }

    private TableView<?> files() {
        return (TableView<?>) screens.find("#merge-files");
    }

    private ListView<?> conflicts() {
        return (ListView<?>) screens.find("#merge-conflicts");
    }

    private StepState step() {
        return screens.compute(() -> screens.current().step().getValue());
    }
}
