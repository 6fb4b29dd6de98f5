package org.shikao.gui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SamplePack;
import org.shikao.flow.Access;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Seal;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Windowed;

/** A second press on the plan page, while the first still waits, does nothing. */
@ExtendWith(Windowed.class)
class PlanTwiceTest {
    private final Hand robot = new Hand();

    @TempDir
    private Path folder;

    private ExamWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) -> new PlanPage(
                workspace, services, navigator, wiring.plan, new PublicDraws(wiring.drawUnits, wiring.drawGroups)));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void theExamIsPlannedOnceHoweverOftenItIsPressed() {
        window.open(SampleExam.copy(Stage.VENUE, folder));
        int waiting = window.slowly(() -> {
            for (int i = 0; i < 2; i++) {
                robot.doubleClickOn("#gui-plan-make");
                window.screens().compute(() -> null);
                robot.type(KeyCode.ENTER, 2);
            }
            robot.type(KeyCode.ESCAPE);
        });
        assertThat(waiting).isEqualTo(1);
        assertThat(window.exam().planned()).isTrue();
        assertThat(window.refused()).isEmpty();
    }

    @Test
    void thePlanIsCheckedAndExportedOnceHoweverOftenItIsPressed() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        Path file = folder.resolve("plan.xlsx");
        window.screens().files().answer(file);
        int waiting = window.slowly(() -> {
            robot.doubleClickOn("#gui-plan-check").clickOn("#gui-plan-check");
            for (int i = 0; i < 2; i++) {
                robot.clickOn("#page-more").clickOn("#gui-plan-export");
            }
        });
        assertThat(waiting).isEqualTo(1);
        assertThat(file).exists();
        assertThat(window.screens().find(".findings")).isNotNull();
        assertThat(((TableView<?>) window.screens().find("#plan-sessions")).getItems())
                .hasSize(window.exam().plan().sessions().size());
    }

    @Test
    void groupsAreDrawnOnceHoweverOftenItIsPressed() {
        Path copy = SampleExam.copy(Stage.VENUE, folder);
        try (OpenExam exam = SampleExam.flows().exams.open(copy, Access.WRITE).get()) {
            RulePack pack = exam.rules();
            DrawRule draw = new DrawRule(
                    DrawRule.Unit.GROUP_THEN_BENCH,
                    pack.draw().object(),
                    pack.draw().actor(),
                    pack.draw().minutesBefore(),
                    pack.draw().relabelBenches());
            SampleExam.flows().changeRules.run(exam, SamplePack.with(pack, draw), Seal.KEEP);
        }
        window.open(copy);
        int waiting = window.slowly(() -> {
            for (String digits : List.of("31415926535", "27182818284")) {
                robot.clickOn("#gui-plan-groups-draw");
                robot.clickOn("#correction-reason").write(digits);
                robot.clickOn("#correction-first").write("zhang");
                robot.clickOn("#correction-second").write("li").type(KeyCode.ENTER, 2);
            }
        });
        assertThat(waiting).isEqualTo(1);
        assertThat(window.exam().day().groupDraws()).hasSize(1);
        assertThat(window.refused()).isEmpty();
    }
}
