package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.shikao.gui.DraggedFiles;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.task.Job;

/** Presses on the roster page while the first one still runs, and many files at once. */
class RosterTwiceTest extends OnRosterPage {
    private static final Charset GBK = Charset.forName("GB18030");

    @Test
    void anImportRunsOnceHoweverOftenItIsPressed() throws Exception {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        int before = window.exam().roster().candidates().size();
        String sent = Files.readString(SampleExam.files().resolve("rosters/school-09.csv"), GBK);
        Path changed = Files.writeString(folder.resolve("高坪.csv"), sent.replace("初三1班", "初三9班"), GBK);
        window.screens().files().answer(changed);
        int reading = window.slowly(() -> robot.doubleClickOn("#gui-roster-import"));
        assertThat(reading).isLessThanOrEqualTo(1);

        int updating = window.slowly(() -> robot.clickOn("#gui-roster-update")
                .push(KeyCode.CONTROL, KeyCode.ENTER)
                .push(KeyCode.CONTROL, KeyCode.ENTER));
        assertThat(updating).isEqualTo(1);
        assertThat(window.exam().roster().candidates()).hasSize(before);
        assertThat(window.screens().find("#roster-outcome")).isNotNull();
        assertThat(window.refused()).isEmpty();
    }

    @Test
    void anExportAndAnEmptyTemplateAreWrittenOnce() {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        Path file = folder.resolve("导出.xlsx");
        window.screens().files().answer(file);
        int waiting = window.slowly(() -> {
            for (int i = 0; i < 2; i++) {
                robot.clickOn("#page-more").clickOn("#gui-roster-export");
            }
        });
        assertThat(waiting).isLessThanOrEqualTo(1);
        assertThat(file).exists();
        assertThat(window.refused()).isEmpty();
    }

    @Test
    void sixtyFilesAtOnceShowTheirProgressAndStopInTheMiddle() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        Path[] files = new Path[60];
        for (int i = 0; i < files.length; i++) {
            Path one = BigRoster.write(folder.resolve("第" + (i + 1) + "中学.csv"), 40 + i);
            files[i] = one;
        }
        window.screens().services().tasks().running().addListener(stopAt(31));
        DraggedFiles.fire(DragEvent.DRAG_DROPPED, window.screens().find("#roster-drop"), files);
        window.until(() -> sentence().contains("已停止"));
        assertThat(window.screens().compute(this::sentence)).contains("30 / 60").contains("没有导入");
        window.screens().shoot("roster-sixty-stopped");
        assertThat(window.exam().roster().candidates()).isEmpty();
    }

    private ListChangeListener<Job<?>> stopAt(int place) {
        int[] begun = {0};
        return change -> {
            while (change.next()) {
                for (Job<?> job : List.copyOf(change.getAddedSubList())) {
                    if (++begun[0] == place) {
                        window.screens().shootAsIs("roster-sixty-reading-zh");
                        job.cancel();
                    }
                }
            }
        };
    }

    private String sentence() {
        return robot.lookup("#intake-sentence .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .reduce("", String::concat);
    }
}
