package org.shikao.gui.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.journey.SmallExam;

@ExtendWith(Windowed.class)
class SignPageTest {
    private final Hand robot = new Hand();

    @TempDir
    private Path folder;

    private ExamWindow window;
    private Screens screens;

    @BeforeEach
    void show() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) -> new SignPage(
                services,
                workspace,
                navigator,
                new SignFlows(wiring.status, wiring.sign, wiring.score, wiring.faults)));
        screens = window.screens();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void saysWhatItIsForWhileNoExamIsOpen() {
        screens.shoot("sign-empty");
        assertThat(screens.find(".empty-state")).isNotNull();
    }

    @Test
    void refusesASessionWithOpenSheetsAndListsThem() {
        window.open(ExamDayCopies.oneSite(folder));
        chooseTheOneBeingScored();
        assertThat(((ListView<?>) screens.find("#sign-open")).getItems()).hasSize(2);
        screens.shoot("sign");

        screens.run(() -> ((TextField) screens.find("#sign-first")).setText("王主考"));
        robot.clickOn("#gui-sign-sign");
        window.quiet();

        screens.shoot("sign-refused");
        assertThat(screens.find(".banner.error")).isNotNull();
    }

    @Test
    void signsASessionWhoseSheetsAreIn() {
        window.open(ExamDayCopies.oneSite(folder));
        chooseTheOneBeingScored();
        SessionLine line = (SessionLine) sessions().getSelectionModel().getSelectedItem();
        screens.run(() -> line.open()
                .forEach(sheet -> window.wiring()
                        .score
                        .outcome(
                                window.exam(),
                                new SheetKey(
                                        sheet.row().candidateNo(), sheet.row().subject()),
                                "VOID",
                                "")));
        window.changed();
        screens.shoot("sign-ready");
        robot.clickOn("#sign-first").write("Wang");
        robot.clickOn("#sign-second").write("Li").type(KeyCode.F9);
        window.quiet();

        screens.shoot("sign-signed");
        assertThat(((SessionLine) sessions().getSelectionModel().getSelectedItem()).isSigned())
                .isTrue();
        assertThat(screens.find("#sign-first")).isNull();
    }

    @Test
    void waitsForEverybodyToAcknowledgeAndListsTheFaults() throws IOException {
        Path file = handedIn();
        window.open(file);
        chooseTheOneBeingScored();
        ListView<?> waiting = (ListView<?>) screens.find("#sign-unacknowledged");
        assertThat(waiting.getItems()).hasSizeGreaterThan(2);
        int before = waiting.getItems().size();
        screens.shoot("sign-unacknowledged");
        assertThat(screens.find("#sign-faults")).isNotNull();
        SessionLine.Sheet first = (SessionLine.Sheet) waiting.getItems().get(0);
        robot.clickOn("#acknowledge-" + first.row().candidateNo());
        window.quiet();
        assertThat(((ListView<?>) screens.find("#sign-unacknowledged")).getItems())
                .hasSize(before - 1);
        robot.clickOn("#sign-first").write("Wang").type(KeyCode.F9);
        window.quiet();
        assertThat(screens.find(".banner.error")).isNotNull();
    }

    @Test
    void changesTheRemedyOfAFaultWithTwoNames() throws Exception {
        window.open(handedIn());
        chooseTheOneBeingScored();
        String session = window.exam().plan().sessions().get(0).id();
        change(1, "Wang", "Wang");
        assertThat(screens.find(".banner.error")).isNotNull();
        assertThat(remedies(session)).containsExactly(FaultRemedy.ADD_MINUTES, FaultRemedy.RESIT);

        robot.clickOn("#sign-settle-1");
        screens.settle();
        screens.shootDialog("sign-settle-zh");
        robot.type(KeyCode.ESCAPE);
        screens.settle();
        assertThat(remedies(session)).containsExactly(FaultRemedy.ADD_MINUTES, FaultRemedy.RESIT);

        change(1, "Wang", "Li");
        window.quiet();
        assertThat(remedies(session)).containsExactly(FaultRemedy.REPLACE, FaultRemedy.RESIT);
        assertThat(window.exam().day().faults(session).get(0).settled())
                .hasValueSatisfying(settled -> assertThat(List.of(settled.reason(), settled.name1(), settled.name2()))
                        .containsExactly("seen", "Wang", "Li"));
        screens.shoot("sign-settled");
        assertThat(screens.find(".banner.error")).isNull();
    }

    @Test
    void aFaultIsDecidedOnceHoweverOftenItIsPressed() throws Exception {
        window.open(handedIn());
        chooseTheOneBeingScored();
        int before = window.facts();
        window.slowly(() -> {
            press(1, "Wang", "Li");
            press(1, "Wang", "Li");
        });
        assertThat(window.facts()).as("the decision and what the copy has seen").isEqualTo(before + 2);
        assertThat(screens.find(".banner.error")).isNull();
    }

    /** Chooses the remedy above the present one and answers the rest. */
    private void change(int no, String first, String second) {
        press(no, first, second);
        window.quiet();
    }

    private void press(int no, String first, String second) {
        robot.clickOn("#sign-settle-" + no);
        robot.clickOn("#settle-remedy").type(KeyCode.UP, 3).type(KeyCode.ENTER);
        robot.clickOn("#settle-reason").write("seen");
        robot.clickOn("#settle-first").write(first);
        robot.clickOn("#settle-second").write(second).type(KeyCode.ENTER);
    }

    private List<FaultRemedy> remedies(String session) {
        return window.exam().day().faults(session).stream().map(Fault::remedy).toList();
    }

    @Test
    void theLeaderOfTheTeamSignsOrTheReasonIsGiven() throws Exception {
        window.open(handedIn("mode: single", "mode: team"));
        chooseTheOneBeingScored();
        screens.shoot("sign-team");
        robot.clickOn("#sign-first").write("Wang");
        robot.clickOn("#sign-second").write("Li").type(KeyCode.F9);
        window.quiet();
        screens.shoot("sign-team-refused");
        assertThat(screens.find(".banner.error")).isNotNull();
        assertThat(screens.find(".banner.success")).as("ready to sign").isNull();
        screens.run(() -> screens.find("#sign-second").requestFocus());
        robot.type(KeyCode.TAB).write("ill").type(KeyCode.F9, 2);
        window.quiet();
        screens.shoot("sign-team-signed");
        SessionLine line = (SessionLine) sessions().getSelectionModel().getSelectedItem();
        assertThat(line.signatures())
                .singleElement()
                .satisfies(signed -> assertThat(signed.reason()).isEqualTo("ill"));
    }

    /** An exam of one school under rules that ask for acknowledgement, the sheets of its first session in, with two faults. */
    private Path handedIn() throws IOException {
        return handedIn("disclosure: none", "disclosure: slip", "candidateSigns: false", "candidateSigns: true");
    }

    /** @param changes words of the rules, each followed by what takes its place */
    private Path handedIn(String... changes) throws IOException {
        CommandLineHere shikao = new CommandLineHere("sign");
        String rules = shikao.run("rules", "show", "hunan").out();
        for (int i = 0; i < changes.length; i += 2) {
            rules = rules.replace(changes[i], changes[i + 1]);
        }
        Path pack = Files.writeString(folder.resolve("slip.yaml"), rules);
        SmallExam exam = SmallExam.planned(shikao, folder.resolve("day.shikao"), pack.toString());
        String session = exam.sessions().get(0);
        exam.draw(session);
        List<String> lines = new ArrayList<>();
        exam.sheets(session).forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        exam.score(lines.toArray(String[]::new));
        String[] fault = {"--session", session, "--by", "周明", "--bench"};
        exam.result("fault add", with(fault, "1", "--apparatus", "托盘天平", "--minutes", "4"));
        exam.result("fault add", with(fault, "2", "--apparatus", "停表", "--remedy", "resit"));
        return exam.file();
    }

    private static Object[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray();
    }

    private void chooseTheOneBeingScored() {
        screens.run(() -> {
            int at = 0;
            for (Object each : sessions().getItems()) {
                SessionLine line = (SessionLine) each;
                if (line.isBegun() && !line.isSigned()) {
                    sessions().getSelectionModel().clearAndSelect(at);
                    sessions().scrollTo(Math.max(0, at - 8));
                    return;
                }
                at++;
            }
        });
    }

    private TableView<?> sessions() {
        return (TableView<?>) screens.find("#sign-sessions");
    }
}
