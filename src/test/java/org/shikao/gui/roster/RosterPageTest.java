package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.shikao.boot.Wiring;
import org.shikao.gui.DraggedFiles;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;

class RosterPageTest extends OnRosterPage {
    @Test
    void filesDroppedOnTheWindowAreImported() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        Path file = BigRoster.write(folder.resolve("拖入.csv"), 30);
        Node area = window.screens().find("#roster-drop");
        assertThat(DraggedFiles.fire(DragEvent.DRAG_OVER, area, file).isAccepted())
                .isTrue();
        assertThat(DraggedFiles.fire(DragEvent.DRAG_DROPPED, area, file).isDropCompleted())
                .isTrue();
        window.quiet();
        assertThat(rows()).isEqualTo(30);
    }

    @Test
    void withoutAnExamItSaysWhatTheRosterIsFor() {
        window.screens().shoot("roster-noexam");
        assertThat(window.screens().find("#gui-workspace-toHome")).isNotNull();
    }

    @Test
    void importsTheRostersOfAllSchoolsAtOnce() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        window.screens().shoot("roster-empty");
        window.screens().files().answer(SampleExam.rosters().toArray(Path[]::new));
        robot.clickOn("#gui-roster-import");
        window.quiet();
        window.screens().shoot("roster-imported");

        assertThat(window.exam().roster().candidates()).hasSize(1600);
        assertThat(rows()).isEqualTo(1600);
    }

    @Test
    void filtersByWhatIsTyped() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        window.screens().shoot("roster");
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("026990101001");
        assertThat(rows()).isEqualTo(1);

        window.screens().run(() -> window.screens().navigator().show("roster", "026990112003"));
        assertThat(rows()).isEqualTo(1600);
        TableView<?> table = (TableView<?>) window.screens().stage().getScene().lookup("#roster-table");
        RosterRow chosen = (RosterRow) table.getSelectionModel().getSelectedItem();
        assertThat(chosen.candidate().candidateNo()).isEqualTo("026990112003");
        window.screens().size(1280, 720);
        window.screens().shootAsIs("roster-narrow-zh");
        window.screens().size(1920, 1080);
        window.screens().shootAsIs("roster-wide-zh");
    }

    @Test
    void anErrorAnywhereImportsNothingAndNamesTheCell() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        Path mistakes = SampleExam.files().resolve("rosters-with-mistakes");
        window.screens()
                .files()
                .answer(
                        SampleExam.rosters().get(0),
                        mistakes.resolve("id-check-digit.xlsx"),
                        mistakes.resolve("number-twice.xlsx"),
                        mistakes.resolve("name-with-digit.xlsx"));
        robot.clickOn("#gui-roster-import");
        window.quiet();
        window.screens().shoot("roster-findings");

        assertThat(window.exam().roster().candidates()).isEmpty();
        assertThat(window.screens().find("#gui-roster-again")).isNotNull();
    }

    @Test
    void candidatesWithOtherDataAreShownAndUpdatedOnlyWhenAsked() throws Exception {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        Path sent = SampleExam.files().resolve("rosters/school-09.csv");
        Charset gbk = Charset.forName("GB18030");
        Path changed = folder.resolve("高坪更正.csv");
        String words = Files.readString(sent, gbk)
                .replace("初三1班", "初三9班")
                .replaceFirst("026990109001,[^\\n]*\\n", "")
                .replaceFirst("026990109002,", "026990109902,");
        Files.writeString(changed, words, gbk);
        window.screens().files().answer(changed);
        robot.clickOn("#gui-roster-import");
        window.quiet();
        window.screens().shoot("roster-diff");
        assertThat(window.exam().roster().candidates())
                .noneMatch(c -> c.className().contains("初三9班"));

        robot.clickOn("#intake-remove");
        window.screens().shootAsIs("roster-diff-removing-zh");
        robot.clickOn("#gui-roster-update");
        window.quiet();
        assertThat(window.exam().roster().candidates())
                .anyMatch(c -> c.className().contains("初三9班"))
                .noneMatch(c -> c.candidateNo().equals("026990109001"))
                .anyMatch(c -> c.candidateNo().equals("026990109902"))
                .hasSize(1599);
    }

    @Test
    void oneOfTwentyThousandCandidatesIsFoundByTheNumber() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        window.screens().files().answer(BigRoster.write(folder.resolve("全市.csv"), 20_000));
        robot.clickOn("#gui-roster-import");
        window.quiet();
        window.screens().shoot("roster-20000");
        assertThat(rows()).isEqualTo(20_000);

        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("026990219999");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void photosComeInByAFolderAndStandBesideTheirCandidates() throws Exception {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        window.quiet();
        assertThat(missing()).contains("1,600");
        Path photos = Files.createDirectories(folder.resolve("照片"));
        Files.copy(SampleExam.files().resolve("photos/026990101001.jpg"), photos.resolve("026990101001-彭珊琅.jpg"));
        Files.copy(SampleExam.files().resolve("photos/026990101003.png"), photos.resolve("026990101003.jpg"));
        Files.write(photos.resolve("026990101004.jpg"), new byte[] {1, 2, 3});
        Files.write(photos.resolve("全班合影.jpg"), new byte[] {1, 2, 3});
        Files.copy(photos.resolve("026990101003.jpg"), photos.resolve("026990101003 - 副本.jpg"));
        Files.write(photos.resolve("名单.xlsx"), new byte[] {1, 2, 3});
        Files.write(photos.resolve("026990101001.txt"), new byte[] {1, 2, 3});
        window.screens().files().answer(photos);
        robot.clickOn("#page-more");
        robot.clickOn("#gui-roster-photos-folder");
        window.quiet();
        window.screens().run(() -> window.screens().navigator().show("roster", "026990101003"));
        window.quiet();
        window.screens().shoot("roster-photos");

        assertThat(window.exam().photographed()).containsExactlyInAnyOrder("026990101001", "026990101003");
        assertThat(missing()).contains("1,598");
        assertThat(told()).contains("读取 7 个文件，导入 2 人，未变 0 人；对不上 1 个，未采用 1 个，重复 1 个，名单等其他文件 2 个");
        ImageView picture = (ImageView) window.screens().find("#roster-photo .image-view");
        assertThat(picture.getImage().getWidth()).isPositive();

        window.screens().run(() -> window.screens().navigator().show("roster", "026990101002"));
        window.quiet();
        assertThat(picture.getImage()).isNull();
    }

    static DeskFlows desk(Wiring wiring) {
        return new DeskFlows(
                wiring.correct,
                wiring.remove,
                wiring.duplicates,
                wiring.exportRoster,
                wiring.walkIn,
                wiring.link,
                wiring.exemption,
                wiring.secondList);
    }

    private String told() {
        return window.screens()
                .compute(() -> robot.lookup("#roster-outcome .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .reduce("", String::concat));
    }

    private String missing() {
        return ((Label) window.screens().find("#roster-photos-missing")).getText();
    }

    @Test
    void tryingChangesNothing() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        window.screens().files().answer(SampleExam.rosters().toArray(Path[]::new));
        robot.clickOn("#page-more");
        robot.clickOn("#gui-roster-try");
        window.quiet();
        window.screens().shoot("roster-tried");
        assertThat(window.exam().roster().candidates()).isEmpty();

        robot.clickOn("#gui-roster-now");
        window.quiet();
        assertThat(window.exam().roster().candidates()).hasSize(1600);
    }

    private int rows() {
        return window.screens()
                .compute(() -> ((TableView<?>)
                                window.screens().stage().getScene().lookup("#roster-table"))
                        .getItems()
                        .size());
    }
}
