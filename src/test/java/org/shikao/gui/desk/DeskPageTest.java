package org.shikao.gui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.flow.OpenExam;
import org.shikao.gui.SampleDay;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(Windowed.class)
class DeskPageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-16T01:40:00Z"), ZoneOffset.ofHours(8));

    private final FxRobot robot = new FxRobot();
    private Workspace workspace;
    private Screens screens;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        screens = Screens.of(services -> {
            workspace = new Workspace(SampleDay.FLOWS.exams, services.tasks(), services.dialogs()::error);
            return List.of(new DeskPage(workspace, services.dialogs(), SampleDay.FLOWS.score, CLOCK));
        });
    }

    @AfterEach
    void close() throws Exception {
        screens.close();
        workspace.close();
    }

    private void openDay() throws Exception {
        OpenExam exam = SampleDay.drawn(folder);
        screens.run(() -> workspace.show(exam));
        waitFor("#desk-sessions");
    }

    private void openDesk() throws Exception {
        openDay();
        robot.clickOn(".desk-examiner");
        waitFor("#desk");
        screens.settle();
    }

    private void waitFor(String selector) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> screens.find(selector) != null);
    }

    private List<MarkSheet> stored() {
        return screens.compute(() -> {
            String session = workspace.exam().plan().sessions().get(0).id();
            String first = workspace.exam().day().sheets(session).stream()
                    .map(MarkSheet::examinerCode)
                    .filter(code -> !code.isEmpty())
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return workspace.exam().day().sheets(session).stream()
                    .filter(sheet -> sheet.examinerCode().equals(first))
                    .sorted((a, b) -> Integer.compare(a.benchNo(), b.benchNo()))
                    .toList();
        });
    }

    private Map<Integer, Marks> values(SheetKey key) {
        return screens.compute(
                () -> workspace.exam().day().sheet(key).orElseThrow().values());
    }

    private void saved(SheetKey key, int count) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> values(key).size() == count);
        screens.settle();
    }

    @Test
    void saysWhatTheDeskIsForWhileNothingIsDrawn() throws Exception {
        screens.shoot("desk-empty");
        assertThat(screens.find(".empty-state")).isNotNull();
    }

    @Test
    void aSheetIsScoredByKeysAloneAndHandedIn() throws Exception {
        openDay();
        screens.shoot("desk-choose");
        robot.clickOn(".desk-examiner");
        waitFor("#desk");
        SheetKey first = stored().get(0).key();
        int points = screens.compute(() -> workspace
                .exam()
                .catalogue()
                .experiment(stored0().task().experimentId())
                .orElseThrow()
                .rubric()
                .points()
                .size());
        for (int i = 0; i < points; i++) {
            robot.type(KeyCode.SPACE);
        }
        saved(first, points);
        robot.type(KeyCode.F9);
        screens.settle();
        screens.shootDialog("desk-submit-zh");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> stored().get(0).state() == SheetState.SUBMITTED);
    }

    private MarkSheet stored0() {
        String session = workspace.exam().plan().sessions().get(0).id();
        return workspace.exam().day().sheets(session).stream()
                .filter(s -> !s.examinerCode().isEmpty())
                .sorted((a, b) -> a.examinerCode().equals(b.examinerCode())
                        ? Integer.compare(a.benchNo(), b.benchNo())
                        : a.examinerCode().compareTo(b.examinerCode()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void looksRight() throws Exception {
        openDesk();
        robot.clickOn("#gui-desk-clock-start");
        robot.type(KeyCode.SPACE, 4);
        robot.type(KeyCode.A);
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.SPACE, 2);
        robot.type(KeyCode.DIGIT0);
        screens.settle();
        saved(stored().get(1).key(), 2);
        screens.shoot("desk");
    }
}
