package org.shikao.gui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Windowed;

@ExtendWith(Windowed.class)
class CataloguePageTest {
    private final Hand robot = new Hand();

    @TempDir
    private Path folder;

    private ExamWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) -> new CataloguePage(
                new CatalogueFlows(wiring.catalogue, wiring.rubrics, wiring.rehearse), workspace, services, navigator));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void withoutAnExamItSaysWhatTheCatalogueIsFor() {
        window.screens().shoot("catalogue-empty");
        assertThat(window.screens().find("#gui-workspace-toHome")).isNotNull();
    }

    @Test
    void filtersBySubjectAndWords() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        window.screens().shoot("catalogue");
        int all = rows();

        robot.clickOn("#subject-chemistry");
        assertThat(rows()).isBetween(1, all - 1);
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("hx02");
        assertThat(rows()).isBetween(1, 2);
        window.screens().shoot("catalogue-chemistry");
    }

    @Test
    void aBadFileIsRefusedAndTheCatalogueStays() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        int all = rows();
        Path good = folder.resolve("目录.yaml");
        window.screens().files().answer(good);
        robot.clickOn("#page-more");
        robot.clickOn("#gui-catalogue-export");
        window.quiet();
        Path bad = folder.resolve("目录-改.yaml");
        String text = Files.readString(good, StandardCharsets.UTF_8);
        Files.writeString(bad, text.replaceFirst("minutes: 15", "minutes: 150"));

        window.screens().files().answer(bad);
        robot.clickOn("#gui-catalogue-import");
        window.quiet();
        window.screens().shoot("catalogue-refused");

        assertThat(rows()).isEqualTo(all);
        assertThat(window.exam().catalogue().experiments()).noneMatch(e -> e.minutes() == 150);
        assertThat(window.screens().find(".banner.error")).isNotNull();
    }

    @Test
    void aRubricIsEditedByKeysStoppedMendedAndFrozen() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        press(KeyCode.CONTROL, KeyCode.F);
        robot.write("hx03");
        press(KeyCode.CONTROL, KeyCode.E);
        window.quiet();
        assertThat(focused()).isEqualTo("rubric-list");
        window.screens().shoot("rubric-edit");
        window.screens().size(1920, 1080);
        window.screens().shoot("rubric-edit-1920");
        window.screens().size(1366, 768);
        Rubric before = window.exam().catalogue().experiment("HX03").get().rubric();

        press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(shownWords(3)).isEqualTo(before.point(1).get().text());
        push(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("point-text");
        assertThat(walk(5))
                .as("the fields follow in the order of reading")
                .containsExactly("point-marks", "point-step", "point-levels", "point-evidence", "point-critical");
        press(KeyCode.ALT, KeyCode.V);
        assertThat(focused()).isEqualTo("point-marks");
        press(KeyCode.CONTROL, KeyCode.A);
        robot.write("3");
        push(KeyCode.F6);
        assertThat(focused()).isEqualTo("rubric-list");
        push(KeyCode.HOME);
        push(KeyCode.DOWN);
        press(KeyCode.ALT, KeyCode.V);
        assertThat(focused()).isEqualTo("group-max");
        press(KeyCode.CONTROL, KeyCode.A);
        robot.write("9");
        assertThat(label("#rubric-total")).contains("多 7");
        press(KeyCode.CONTROL, KeyCode.L);
        assertThat(focused()).as("the keys go to what is wrong").isEqualTo("findings-list");
        assertThat(robot.listWindows()).as("nobody is asked for a name").hasSize(1);
        window.screens().shoot("rubric-lint-stopped");
        assertThat(window.screens().find(".banner.error")).isNotNull();

        press(KeyCode.ALT, KeyCode.DIGIT2);
        push(KeyCode.ENTER);
        assertThat(focused()).as("a finding leads to its place").isEqualTo("rubric-list");
        while (!window.screens().find("#gui-rubric-undo").isDisabled()) {
            press(KeyCode.CONTROL, KeyCode.Z);
        }
        press(KeyCode.CONTROL, KeyCode.Y);
        press(KeyCode.CONTROL, KeyCode.L);
        window.screens().shootDialog("rubric-freeze-zh");
        answer("林老师");
        robot.type(KeyCode.ENTER);
        window.quiet();

        Rubric after = window.exam().catalogue().experiment("HX03").get().rubric();
        assertThat(after.status()).isEqualTo(Rubric.Status.FROZEN);
        assertThat(after.signedBy()).isEqualTo("林老师");
        assertThat(after.point(2).get().text()).isEqualTo(before.point(1).get().text());
        window.screens().shoot("rubric-edit-frozen");
        aFrozenRubricIsFollowedByANewVersion(after);
    }

    private void aFrozenRubricIsFollowedByANewVersion(Rubric first) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.N).release(KeyCode.SHIFT, KeyCode.CONTROL);
        window.screens().settle();
        push(KeyCode.HOME);
        push(KeyCode.DOWN);
        press(KeyCode.ALT, KeyCode.DOWN);
        press(KeyCode.CONTROL, KeyCode.L);
        answer("王老师");
        robot.type(KeyCode.ENTER);
        assertThat(window.screens()
                        .compute(() -> robot.lookup("#freeze-reason").tryQuery().isPresent()))
                .as("a new version needs a reason")
                .isTrue();
        robot.type(KeyCode.TAB);
        answer("调整了先后");
        window.screens().shootDialog("rubric-freeze-version-zh");
        robot.type(KeyCode.ENTER);
        window.quiet();

        Rubric second = window.exam().catalogue().experiment("HX03").get().rubric();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.signedBy()).isEqualTo("王老师");
        press(KeyCode.ALT, KeyCode.DIGIT4);
        assertThat(focused()).isEqualTo("rubric-versions");
        window.screens().shoot("rubric-versions-frozen");
        assertThat(window.wiring().rubrics.history(window.exam()).get().of("HX03"))
                .extracting(kept -> kept.rubric())
                .contains(first, second);
        push(KeyCode.F1);
        window.screens().shootDialog("rubric-keys-zh");
        push(KeyCode.ESCAPE);
        push(KeyCode.ESCAPE);
        assertThat(window.screens().find("#catalogue-table")).isNotNull();
    }

    @Test
    void aDraftIsKeptWithItsFaultsAndTriedWhenItHasNone() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("HX03");
        robot.clickOn("#rubric-tab-rehearsal");
        robot.clickOn("#gui-rubric-rehearse");
        window.quiet();
        window.screens().shoot("rubric-rehearsal");
        assertThat(window.screens().find("#rehearsal-chart")).isNotNull();

        atList();
        choose(0);
        robot.clickOn("#rubric-tab-content");
        robot.clickOn("#rubric-full");
        press(KeyCode.CONTROL, KeyCode.A);
        robot.write("11");
        window.screens().shoot("rubric-lint-whole");
        press(KeyCode.CONTROL, KeyCode.S);
        window.quiet();
        robot.clickOn("#rubric-tab-versions");
        window.screens().shoot("rubric-edit-versions");
        robot.push(KeyCode.ESCAPE);
        window.quiet();
        assertThat(window.exam().catalogue().experiment("HX03").get().rubric().fullMarks())
                .isEqualTo(Marks.of(10));
        edit("HX03");
        assertThat(label("#rubric-total")).contains("差 1");
    }

    @Test
    void aRubricIsFrozenOnceHoweverOftenItIsPressed() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("HX03");
        int waiting = window.slowly(() -> {
            for (int i = 0; i < 2; i++) {
                robot.clickOn("#gui-rubric-freeze");
                robot.clickOn("#freeze-name").write("林老师").type(KeyCode.ENTER);
            }
        });
        assertThat(waiting).isEqualTo(1);
        assertThat(window.refused()).isEmpty();
        assertThat(window.exam().catalogue().experiment("HX03").get().rubric())
                .satisfies(rubric -> assertThat(rubric.isFrozen()).isTrue())
                .satisfies(rubric -> assertThat(rubric.version()).isEqualTo(1));
        assertThat(window.wiring().rubrics.history(window.exam()).get().of("HX03"))
                .filteredOn(kept -> kept.rubric().isFrozen())
                .hasSize(1);
    }

    @Test
    void aMistakeIsTiedToWhatItSetsOff() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("HX03");
        atList();
        choose(2);
        robot.clickOn("#error-0-more");
        robot.clickOn("#error-0-repeat");
        robot.write("airtight");
        robot.clickOn("#error-0-event");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        window.screens().shoot("rubric-edit-mistake");
        robot.clickOn("#gui-rubric-freeze");
        window.screens().settle();
        answer("林老师");
        robot.type(KeyCode.ENTER);
        window.quiet();
        Rubric frozen = window.exam().catalogue().experiment("HX03").get().rubric();
        CommonError mistake = frozen.point(1).get().errors().get(0);
        assertThat(mistake.repeatGroup()).isEqualTo("airtight");
        assertThat(mistake.event())
                .isEqualTo(frozen.rules().breakage().get(0).name())
                .isNotEmpty();
    }

    @Test
    void theLongestLineIsShownWholeAndAPointIsDragged() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("HX03");
        String words = window.exam()
                .catalogue()
                .experiment("HX03")
                .get()
                .rubric()
                .point(1)
                .get()
                .text();
        robot.drag(words).dropTo("先倒入稀盐酸，后加大理石");
        assertThat(shownWords(5)).isEqualTo(words);
        atList();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shownWords(2)).isEqualTo(words);
        choose(7);
        TextArea text = (TextArea) window.screens().find("#point-text");
        window.screens().run(() -> text.setText(text.getText() + "，" + "倾倒时瓶塞倒放、标签向着手心、瓶口紧靠试管口，".repeat(3)));
        window.screens().shoot("rubric-edit-longest");
        assertThat(label("#rubric-preview .words")).startsWith("倾倒液体有错");
    }

    @Test
    void anotherEditionIsShownBeforeItIsMerged() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        int all = rows();
        Path file = folder.resolve("目录.yaml");
        window.wiring().catalogue.export(window.exam(), file);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(file, text.replaceFirst("minutes: 15", "minutes: 12").replaceFirst("大试管", "硬质大试管"));

        window.screens().files().answer(file);
        robot.clickOn("#gui-catalogue-import");
        window.quiet();
        window.screens().shoot("catalogue-diff");
        robot.clickOn("#gui-catalogue-diff-merge");
        window.quiet();

        assertThat(rows()).isEqualTo(all);
        assertThat(window.exam().catalogue().experiments()).anyMatch(e -> e.minutes() == 12);
    }

    private void edit(String id) {
        window.screens().run(() -> window.screens().current().reveal(id));
        robot.clickOn("#gui-catalogue-editRubric");
        window.quiet();
    }

    private void atList() {
        window.screens().run(() -> list().requestFocus());
    }

    private void choose(int row) {
        window.screens().run(() -> list().getSelectionModel().clearAndSelect(row));
    }

    private ListView<?> list() {
        return (ListView<?>) window.screens().stage().getScene().lookup("#rubric-list");
    }

    private String shownWords(int row) {
        return window.screens()
                .compute(() -> list().getItems().get(row).toString())
                .replaceFirst(".*words=", "")
                .replaceFirst(", marks=.*", "");
    }

    private String label(String selector) {
        return ((Label) window.screens().find(selector)).getText();
    }

    /** Types into the dialog that has the keys. */
    private void answer(String words) {
        Window dialog = robot.listWindows().stream()
                .filter(Window::isFocused)
                .filter(shown -> shown != window.screens().stage())
                .findFirst()
                .orElseThrow();
        robot.targetWindow(dialog).write(words);
        window.screens().settle();
    }

    private void push(KeyCode key) {
        robot.push(key);
        window.screens().settle();
    }

    /** The id of the node that has the keys. */
    private String focused() {
        return window.screens()
                .compute(() ->
                        window.screens().stage().getScene().getFocusOwner().getId());
    }

    /** Where so many steps with Tab lead. */
    private List<String> walk(int steps) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            push(KeyCode.TAB);
            ids.add(focused());
        }
        return ids;
    }

    private void press(KeyCode held, KeyCode key) {
        robot.press(held).push(key).release(held);
        window.screens().settle();
    }

    private int rows() {
        return window.screens()
                .compute(() -> ((TableView<?>)
                                window.screens().stage().getScene().lookup("#catalogue-table"))
                        .getItems()
                        .size());
    }
}
