package org.shikao.gui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.flow.EnterMarking.Marker;
import org.shikao.flow.OpenExam;
import org.shikao.gui.Hand;
import org.shikao.gui.MarkedTwice;
import org.shikao.gui.SampleDay;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.workspace.Workspace;
import org.testfx.util.WaitForAsyncUtils;

/** The desk where every sheet is marked by two people who do not see each other. */
@ExtendWith(Windowed.class)
class DeskMarkingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-16T01:40:00Z"), ZoneOffset.ofHours(8));

    private final Hand robot = new Hand();
    private Workspace workspace;
    private Screens screens;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        screens = Screens.of(services -> {
            workspace = new Workspace(SampleDay.FLOWS.exams, services.tasks(), services.dialogs()::error);
            return List.of(new DeskPage(
                    workspace,
                    services.dialogs(),
                    () -> screens.navigator(),
                    new ScoringFlows(SampleDay.FLOWS.score, SampleDay.FLOWS.faults),
                    CLOCK));
        });
    }

    @AfterEach
    void close() throws Exception {
        screens.close();
        workspace.close();
    }

    private OpenExam show(String mode) throws Exception {
        OpenExam exam = SampleDay.markedTwice(folder, mode);
        List<MarkSheet> sheets = MarkedTwice.sheets(exam);
        MarkedTwice.both(exam, sheets.get(0), 0);
        MarkedTwice.both(exam, sheets.get(1), 4);
        screens.run(() -> workspace.show(exam));
        waitFor("#desk-sessions");
        return exam;
    }

    private void waitFor(String selector) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.find(selector) != null);
        screens.settle();
    }

    private void choose(int marking) {
        ToggleButton button = (ToggleButton) screens.find("#desk-marking-" + marking);
        screens.run(button::fire);
        screens.settle();
    }

    @Test
    void theExaminersAtTheBenchesMakeTheFirstMarking() throws Exception {
        OpenExam exam = show("double");
        List<MarkSheet> sheets = MarkedTwice.sheets(exam);
        String examiner = sheets.stream()
                .map(MarkSheet::examinerCode)
                .filter(code -> !code.equals(sheets.get(0).examinerCode()))
                .filter(code -> !code.equals(sheets.get(1).examinerCode()))
                .findFirst()
                .orElseThrow();
        waitFor("#desk-examiner-" + examiner);
        screens.shoot("desk-marking-first");
        Button button = (Button) screens.find("#desk-examiner-" + examiner);
        screens.run(button::fire);
        waitFor("#desk");
        robot.type(KeyCode.SPACE);
        screens.settle();
        assertThat(exam.day().sheets(exam.plan().sessions().get(0).id()))
                .filteredOn(sheet ->
                        sheet.twice().filter(t -> t.marking(1).isPresent()).isPresent())
                .hasSize(3);
    }

    @Test
    void whoeverOfATeamHasNoBenchOpensEverySheet() throws Exception {
        OpenExam exam = SampleDay.byTeams(folder);
        Session session = exam.plan().sessions().get(0);
        String member = session.withoutBench().get(session.withoutBench().size() - 1);
        screens.run(() -> workspace.show(exam));
        waitFor("#desk-examiner-" + member);
        screens.shoot("desk-team");
        Button button = (Button) screens.find("#desk-examiner-" + member);
        screens.run(button::fire);
        waitFor("#desk");
        List<MarkSheet> sheets = MarkedTwice.sheets(exam);
        assertThat(sheets).isNotEmpty();
        for (MarkSheet sheet : sheets) {
            assertThat(screens.find("#desk-column-" + sheet.benchNo())).isNotNull();
        }
        robot.type(KeyCode.SPACE);
        screens.settle();
        assertThat(exam.day().allSheets())
                .filteredOn(sheet -> !sheet.marks().isEmpty())
                .hasSize(1);
    }

    @Test
    void aSecondMarkerGivesHisCodeAndSeesNobodysMarks() throws Exception {
        OpenExam exam = show("double");
        MarkSheet sheet = MarkedTwice.sheets(exam).get(3);
        SampleDay.FLOWS
                .score
                .by(new Marker(1, sheet.examinerCode()))
                .mark(exam, sheet.key(), 1, Marks.ZERO, List.of())
                .get();
        Marker second = MarkedTwice.marker(exam, sheet.key(), 2);
        choose(2);
        robot.clickOn("#desk-marker").write("X9").type(KeyCode.ENTER);
        screens.settle();
        screens.shoot("desk-marking-second");
        assertThat(((Label) screens.find("#desk-marker-who")).getText()).contains("X9");
        robot.clickOn("#desk-marker").eraseText(2).write(second.code());
        screens.settle();
        assertThat(((Label) screens.find("#desk-marker-who")).getText()).contains(second.code());
        robot.type(KeyCode.ENTER);
        waitFor("#desk");
        screens.shoot("desk-marking-blind");
        robot.type(KeyCode.SPACE);
        screens.settle();
        assertThat(exam.day().allSheets())
                .filteredOn(s -> s.twice()
                        .flatMap(t -> t.marking(2))
                        .filter(m -> m.marker().equals(second.code()) && !m.handedIn())
                        .isPresent())
                .hasSize(1);
    }

    @Test
    void theSecondExaminerOfThePlanFindsHisBenches() throws Exception {
        OpenExam exam = show("double");
        MarkSheet sheet = MarkedTwice.sheets(exam).get(3);
        String posted = sheet.twice().orElseThrow().posted();
        assertThat(posted).isNotEmpty().isNotEqualTo(sheet.examinerCode());
        choose(2);
        screens.shoot("desk-marking-posted");
        Button button = (Button) screens.find("#desk-examiner-" + posted);
        screens.run(button::fire);
        waitFor("#desk");
        for (MarkSheet other : MarkedTwice.sheets(exam)) {
            boolean his = other.twice().orElseThrow().posted().equals(posted);
            boolean free = other.twice().orElseThrow().marking(2).isEmpty();
            assertThat(screens.find("#desk-column-" + other.benchNo()) != null).isEqualTo(his && free);
        }
        robot.type(KeyCode.SPACE);
        screens.settle();
        assertThat(exam.day().allSheets())
                .filteredOn(s -> s.twice()
                        .flatMap(t -> t.marking(2))
                        .filter(m -> m.marker().equals(posted))
                        .isPresent())
                .hasSize(1);
    }

    @Test
    void aThirdMarkerIsOfferedOnlyWhatTheTwoDisagreeAbout() throws Exception {
        OpenExam exam = show("networked");
        MarkSheet between = MarkedTwice.sheets(exam).get(1);
        Marker third = MarkedTwice.marker(exam, between.key(), 3);
        choose(3);
        robot.clickOn("#desk-marker").write(third.code()).type(KeyCode.ENTER);
        waitFor("#desk");
        screens.shoot("desk-marking-third");
        assertThat(screens.find("#desk-column-" + between.benchNo())).isNotNull();
    }

    @Test
    void somebodyWithNothingToMarkIsToldSo() throws Exception {
        OpenExam exam = show("networked");
        MarkSheet between = MarkedTwice.sheets(exam).get(1);
        String same = between.examinerCode();
        choose(3);
        robot.clickOn("#desk-marker").write(same).type(KeyCode.ENTER);
        waitFor("#desk-marker-nothing");
        assertThat(((Label) screens.find("#desk-marker-nothing")).getText()).contains(same);
    }
}
