package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.shikao.exam.roster.Candidate;
import org.shikao.files.sheet.LineBook;
import org.shikao.flow.ImportSecondList;
import org.shikao.flow.SecondChange;
import org.shikao.gui.DraggedFiles;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;

/** A list of exemptions and deferrals comes in through the window: looked at first, mended, taken over once. */
class SecondListDeskTest extends OnRosterPage {
    private static final String HEADING = "准考证号,姓名,免考,免考原因,缓考,缓考原因,特殊需要,考生类别\n";

    private Path list(String... rows) throws IOException {
        return Files.writeString(folder.resolve("免考缓考.csv"), HEADING + String.join("\n", rows) + "\n");
    }

    private void choose(Path file) {
        window.screens().files().answer(file);
        robot.clickOn("#page-more");
        robot.clickOn("#gui-second-open");
        window.quiet();
    }

    private List<String> changes() {
        TableView<?> table = (TableView<?>) window.screens().find("#second-changes");
        return table.getItems().stream()
                .map(SecondChange.class::cast)
                .map(change -> change.candidateNo() + " " + change.field())
                .toList();
    }

    private Candidate candidate(String no) {
        return window.exam().roster().candidates().stream()
                .filter(c -> c.candidateNo().equals(no))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aListWithMistakesIsShownMendedAndTakenOver() throws Exception {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        choose(list(
                "026990109001,彭怡婷,残疾 50%,,,,,",
                "026990109002,向果,,,是,住院,,", "026990109003,唐琳强,是,,,,是,外星人", "026990109999,张三,,,物理,骨折,,"));
        window.screens().shoot("second-refused");
        assertThat(candidate("026990109001").exemptions()).isEmpty();

        window.screens().files().answer(folder.resolve("退回.xlsx"));
        robot.clickOn("#gui-intake-report");
        window.quiet();
        assertThat(folder.resolve("退回.xlsx")).exists();

        list("026990109001,彭怡婷,残疾,,,,,", "026990109002,向果思,,,是,住院,,", "026990109003,唐琳强,,,,,左利手,外星人");
        robot.clickOn("#gui-second-again");
        window.quiet();
        window.screens().shoot("second-ready");
        assertThat(changes())
                .as("who is changed by it, in the order of the roster")
                .containsExactly(
                        "026990109001 EXEMPTION",
                        "026990109002 DEFERRAL",
                        "026990109002 DEFERRAL",
                        "026990109003 CANDIDATE_TYPE",
                        "026990109003 NEEDS");
        assertThat(candidate("026990109001").exemptions()).as("looked at only").isEmpty();
        window.screens().run(() -> window.screens().find("#gui-second-take").requestFocus());

        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        window.quiet();
        window.screens().shoot("second-done");
        assertThat(candidate("026990109001").exemptions()).hasSize(2);
        assertThat(candidate("026990109003").needs()).isEqualTo("left-handed");
        assertThat(window.exam().day().listedDeferrals()).hasSize(2);
        assertThat(ImportSecondList.deferred(window.exam())).containsExactly("026990109002");
        assertThat(((Label) window.screens().find("#roster-outcome .label")).getText())
                .isNotEmpty();

        choose(folder.resolve("免考缓考.csv"));
        window.screens().shootAsIs("second-nothing-zh");
        assertThat(window.screens().find("#gui-second-take"))
                .as("nothing is left to do")
                .isNull();
        robot.type(KeyCode.ESCAPE);
        window.quiet();
        assertThat(window.screens().find("#second-head")).isNull();
    }

    @Test
    void aListEditedAfterItWasLookedAtIsNotTakenOverUnseen() throws Exception {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        choose(list("026990109001,彭怡婷,残疾,,,,,"));
        list("026990109001,彭怡婷,残疾,,,,,", "026990109002,向果思,残疾,,,,,");

        robot.clickOn("#gui-second-take");
        window.quiet();
        assertThat(candidate("026990109001").exemptions()).as("nothing of it").isEmpty();
        assertThat(candidate("026990109002").exemptions()).isEmpty();
        window.screens().shootAsIs("second-edited-zh");

        robot.clickOn("#gui-second-again");
        window.quiet();
        robot.clickOn("#gui-second-take");
        window.quiet();
        assertThat(candidate("026990109002").exemptions()).as("seen and taken").hasSize(2);
    }

    @Test
    void pressedTwiceWhileTheFirstWaitsAListIsTakenOverOnce() throws Exception {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        choose(list("026990109002,向果思,,,是,住院,,"));
        int before = window.facts();
        int waiting = window.slowly(() -> {
            robot.clickOn("#gui-second-take");
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        });
        assertThat(waiting).isEqualTo(1);
        assertThat(window.facts())
                .as("a deferral in each of two subjects, and what the copy has seen")
                .isEqualTo(before + 3);
        assertThat(window.exam().day().listedDeferrals()).hasSize(2);
    }

    @Test
    void aPlanIsDroppedOnlyWhenAPersonSaysSoAndDeferralsLeaveItAlone() throws Exception {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        int sessions = window.exam().plan().sessions().size();
        choose(list("026990109002,向果思,,,是,住院,,"));
        robot.clickOn("#gui-second-take");
        window.quiet();
        assertThat(window.exam().plan().sessions()).hasSize(sessions);
        assertThat(window.exam().day().listedDeferrals()).hasSize(2);
        assertThat(window.exam().started()).isFalse();

        choose(list("026990109001,彭怡婷,残疾,,,,,"));
        robot.clickOn("#gui-second-take");
        window.screens().settle();
        window.screens().shootDialog("second-drop-zh");
        robot.type(KeyCode.ESCAPE);
        window.quiet();
        assertThat(window.exam().plan().sessions()).hasSize(sessions);
        assertThat(candidate("026990109001").exemptions()).isEmpty();
    }

    @Test
    void anUnreadableFileIsToldAndTheEmptyListIsHandedOut() throws Exception {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        choose(Files.write(folder.resolve("broken.xlsx"), new byte[] {0x50, 0x4B, 3, 4, 0, 0}));
        assertThat(window.screens().find("#second-sentence")).isNotNull();
        assertThat(window.screens().find("#gui-second-again")).isNotNull();
        Files.delete(folder.resolve("broken.xlsx"));
        robot.clickOn("#gui-second-again");
        window.quiet();
        window.screens().shootAsIs("second-gone-zh");
        assertThat(window.screens().find("#gui-second-again")).isNotNull();
        robot.type(KeyCode.ESCAPE);
        window.quiet();

        Path empty = folder.resolve("空白.xlsx");
        window.screens().files().answer(empty);
        robot.clickOn("#page-more");
        window.screens().shootAsIs("second-menu-zh");
        robot.clickOn("#gui-second-template");
        window.quiet();
        assertThat(List.of(empty)).allMatch(Files::exists);
    }

    private void drop(Path... files) throws Exception {
        DraggedFiles.fire(DragEvent.DRAG_DROPPED, window.screens().find("#roster-drop"), files);
        window.quiet();
    }

    @Test
    void listsThatAreDroppedWithRostersWaitForThemAndComeOneAfterTheOther() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        Path one = list("026990109001,彭怡婷,残疾,,,,,");
        Path two = Files.writeString(folder.resolve("缓考.csv"), HEADING + "026990109002,向果思,,,是,住院,,\n");
        List<Path> all = new ArrayList<>(SampleExam.rosters());
        all.add(0, one);
        all.add(two);

        drop(all.toArray(Path[]::new));
        assertThat(window.exam().roster().candidates()).hasSizeGreaterThan(100);
        assertThat(((Label) window.screens().find("#second-file")).getText()).contains("免考缓考.csv");
        window.screens().shoot("second-first-of-two");
        robot.clickOn("#gui-second-take");
        window.quiet();
        assertThat(candidate("026990109001").exemptions()).hasSize(2);
        assertThat(((Label) window.screens().find("#second-file")).getText()).isEqualTo("缓考.csv");
        robot.clickOn("#gui-second-take");
        window.quiet();
        assertThat(ImportSecondList.deferred(window.exam())).containsExactly("026990109002");
        assertThat(window.screens().find("#second-head")).isNull();
    }

    @Test
    void aListOfDeferralsAloneIsDroppedWithoutAQuestionAboutThePlan() throws Exception {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        int sessions = window.exam().plan().sessions().size();

        drop(list("026990109002,向果思,,,是,住院,,"));
        robot.clickOn("#gui-second-take");
        window.quiet();

        assertThat(ImportSecondList.deferred(window.exam())).containsExactly("026990109002");
        assertThat(window.exam().plan().sessions()).hasSize(sessions);
    }

    @Test
    void ofAListThatCouldBeEitherThePersonIsAsked() throws Exception {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        Path either = Files.writeString(
                folder.resolve("不明.csv"),
                "准考证号,姓名,身份证号,免考\n026990109001,彭怡婷," + candidate("026990109001").idNo() + ",残疾\n");

        DraggedFiles.fire(DragEvent.DRAG_DROPPED, window.screens().find("#roster-drop"), either);
        window.screens().settle();
        window.screens().shootDialog("arrivals-which-zh");
        robot.type(KeyCode.ENTER);
        window.quiet();

        assertThat(window.screens().find("#second-file")).isNotNull();
        assertThat(candidate("026990109001").exemptions()).isEmpty();
    }

    private void column(String field, int steps) {
        Node choice = robot.lookup("#second-column-" + field).query();
        for (int i = 0; i < 15 && !window.screens().compute(choice::isFocused); i++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.DOWN, steps);
    }

    @Test
    void columnsThatNobodyCouldKnowAreSaidByKeys() throws Exception {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        Path odd = Files.writeString(
                folder.resolve("特殊情况.csv"), "序列,称呼,情形,缘故\n026990109001,彭怡婷,残疾,\n026990109002,向果思,,\n");
        choose(odd);
        assertThat(candidate("026990109001").exemptions()).isEmpty();

        robot.clickOn("#gui-second-columns");
        window.screens().settle();
        window.screens().shootDialog("second-columns-zh");
        column("CANDIDATE_NO", 1);
        column("NAME", 2);
        column("EXEMPTION", 3);
        window.screens().shootDialog("second-columns-said-zh");
        robot.type(KeyCode.ENTER);
        window.quiet();
        window.screens().shoot("second-columns-read");
        robot.clickOn("#gui-second-take");
        window.quiet();

        assertThat(candidate("026990109001").exemptions()).hasSize(2);
    }

    private Path twoSheets() throws IOException {
        return LineBook.write(
                folder.resolve("两张表.xlsx"),
                List.of(
                        List.of("免考", "准考证号,姓名,免考", "026990109001,彭怡婷,残疾"),
                        List.of("缓考生", "序列,称呼,情形,缘故", "026990109002,向果思,是,住院", "026990109003,唐琳强,是,住院")));
    }

    @Test
    void columnsOfEveryTableOfAFileAreSaidAndKnownTheNextTime() throws Exception {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        choose(twoSheets());
        assertThat(window.screens().find("#gui-second-take"))
                .as("one table is understood")
                .isNotNull();

        robot.clickOn("#gui-second-columns");
        window.screens().settle();
        window.screens().shootDialog("second-tables-zh");
        ComboBox<?> tables = robot.lookup("#field-page").queryComboBox();
        assertThat(window.screens().compute(tables::isFocused))
                .as("the choice of the sheet is asked first")
                .isTrue();
        assertThat(tables.getSelectionModel().getSelectedIndex())
                .as("the one that is not understood")
                .isEqualTo(1);
        column("CANDIDATE_NO", 1);
        column("NAME", 2);
        column("DEFERRAL", 3);
        column("DEFERRAL_REASON", 4);
        robot.clickOn("#field-page").clickOn("第 1 张：免考");
        ComboBox<?> exemption = robot.lookup("#second-column-EXEMPTION").queryComboBox();
        assertThat(exemption.getSelectionModel().getSelectedIndex()).isEqualTo(3);
        window.screens().shootDialog("second-tables-first-zh");
        robot.type(KeyCode.ENTER);
        window.quiet();
        window.screens().shoot("second-tables-read");
        robot.clickOn("#gui-second-take");
        window.quiet();
        assertThat(candidate("026990109001").exemptions()).hasSize(2);
        assertThat(ImportSecondList.deferred(window.exam())).containsExactlyInAnyOrder("026990109002", "026990109003");

        choose(twoSheets());
        assertThat(window.screens().find("#gui-second-take"))
                .as("nothing is left to do")
                .isNull();
        assertThat(window.screens().find("#second-findings .finding"))
                .as("no sheet is skipped")
                .isNull();
    }
}
