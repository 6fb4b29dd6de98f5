package org.shikao.gui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.plan.ArrivalGroup;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.NewExam;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.flow.Seal;
import org.shikao.gui.Hand;
import org.shikao.gui.SampleDay;
import org.shikao.gui.SampleExam;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.workspace.Workspace;
import org.testfx.util.WaitForAsyncUtils;

/** The desk at which candidates arrive who are given their session then (rule 14), by keyboard. */
@ExtendWith(Windowed.class)
class ArrivalPageTest {
    private static final Path SHIPPED = Path.of("src/main/resources/org/shikao/rules/hunan.yaml");

    private final Hand robot = new Hand();
    private DrawWindow window;
    private Workspace workspace;
    private Screens screens;
    private OpenExam exam;
    private ArrivalGroup group;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        window = new DrawWindow();
        screens = window.screens();
        workspace = window.workspace();
        Path rules = folder.resolve("arrival.yaml");
        Files.writeString(rules, Files.readString(SHIPPED).replace("grouping: school", "grouping: on-arrival"));
        exam = SampleDay.FLOWS
                .exams
                .create(
                        folder.resolve("e.shikao"),
                        new NewExam(rules.toString(), Optional.empty(), "永宁县2026年理化生实验操作考试"))
                .get();
        SampleDay.FLOWS
                .venue
                .run(exam, SampleExam.files().resolve("venue.xlsx"), Seal.KEEP)
                .get();
        SampleDay.FLOWS
                .roster
                .run(exam, SampleExam.rosters().subList(4, 6), new RosterOptions(false, false), Progress.NONE)
                .get();
        SampleDay.FLOWS.plan.run(exam, "7", Seal.KEEP, Progress.NONE).get();
        group = exam.arrivalGroups().all().get(0);
        screens.run(() -> workspace.show(exam));
        until(() -> screens.find("#arrival-number") != null
                && screens.find("#arrival-number").isVisible());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void whoeverComesIsToldHisSeatInLargeLetters() throws Exception {
        List<String> roll = group.roll().stream().map(Seat::candidateNo).toList();
        choose(group.sessions().get(0).id());
        type(roll.get(0));
        until(() -> screens.find("#arrival-seat") != null);
        Session sent = session(roll.get(0));
        assertThat(seat()).contains(sent.roomNo()).contains(sent.start().toString());
        // the same once more, pressed twice: told again, nothing recorded
        int before = present();
        type(roll.get(0));
        robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
        until(() -> ((TextField) screens.find("#arrival-number")).getText().isEmpty());
        screens.settle();
        assertThat(present()).isEqualTo(before);
        assertThat(session(roll.get(0)).id()).isEqualTo(sent.id());
        screens.shoot("arrival-again");

        for (String no : roll.subList(1, 12)) {
            type(no);
        }
        until(() -> present() == 12);
        choose(session(roll.get(0)).id());
        screens.settle();
        screens.shoot("arrival");
    }

    @Test
    void anUnknownNumberIsRefusedInWordsAndTheFieldIsReady() throws Exception {
        type("4711");
        until(() -> screens.find("#arrival-refusal") != null);
        screens.shoot("arrival-refused");
        assertThat(((TextField) screens.find("#arrival-number")).getText()).isEmpty();
        assertThat(present()).isZero();
        TableView<?> nobody = (TableView<?>) screens.find("#draw-people");
        assertThat(nobody.getVisibleLeafColumns().stream()
                        .mapToDouble(TableColumn::getWidth)
                        .sum())
                .as("an empty table shows all its headings")
                .isLessThanOrEqualTo(nobody.getWidth());
        robot.type(KeyCode.ENTER);
        screens.settle();
        assertThat(present()).isZero();
    }

    @Test
    void thoseWhoNeverComeBecomeAbsentInTheClosingSession() throws Exception {
        String closing = group.closing().id();
        choose(closing);
        screens.settle();
        robot.clickOn("#gui-draw-commit");
        until(() -> screens.find("#gui-draw-register") != null);
        type(group.roll().get(0).candidateNo());
        until(() -> present() == 1);
        screens.settle();
        screens.shoot("arrival-closing");
        robot.clickOn("#gui-draw-register");
        until(() -> robot.lookup("再等等").tryQuery().isPresent());
        screens.shootDialog("arrival-sure-zh");
        robot.clickOn("再等等");
        screens.settle();
        assertThat(screens.compute(() -> exam.day().absent(closing))).isEmpty();
        robot.clickOn("#gui-draw-register");
        until(() -> robot.lookup("记为缺考").tryQuery().isPresent());
        robot.clickOn("记为缺考");
        until(() -> screens.compute(() -> exam.day().absent(closing)).size()
                == group.roll().size() - 1);
        screens.settle();
        screens.shoot("arrival-absent");
    }

    private void type(String number) throws Exception {
        screens.run(() -> screens.find("#arrival-number").requestFocus());
        robot.write(number);
        robot.type(KeyCode.ENTER);
        screens.settle();
    }

    private void choose(String session) {
        TableView<?> table = (TableView<?>) screens.find("#draw-sessions");
        screens.run(() -> {
            for (int i = 0; i < table.getItems().size(); i++) {
                if (table.getItems().get(i).toString().contains(session)) {
                    table.getSelectionModel().clearAndSelect(i);
                }
            }
        });
        screens.settle();
    }

    private Session session(String no) {
        return screens.compute(() -> exam.plan().sessions().stream()
                .filter(s -> exam.day().present(s.id()).contains(no))
                .findFirst()
                .orElseThrow());
    }

    private int present() {
        return screens.compute(() -> exam.plan().sessions().stream()
                .mapToInt(s -> exam.day().present(s.id()).size())
                .sum());
    }

    private String seat() {
        return ((Label) screens.find("#arrival-seat")).getText();
    }

    private void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        screens.settle();
    }
}
