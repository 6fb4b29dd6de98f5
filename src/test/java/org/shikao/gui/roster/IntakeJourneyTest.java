package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.shikao.exam.roster.Candidate;
import org.shikao.flow.Access;
import org.shikao.flow.OpenExam;
import org.shikao.gui.DraggedFiles;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;

/** From files as schools send them to a clean roster, without touching the mouse. */
class IntakeJourneyTest extends OnRosterPage {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final String LONGEST = "阿卜杜热合曼·麦麦提吐尔逊·阿不都克里木江";

    @Test
    void aMessyAndAnOddFileBecomeACleanRosterByKeysAlone() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        Path odd = odd("高坪.csv", text -> text.replace("彭怡婷", LONGEST));
        Path messy = folder.resolve("二中.xlsx");
        Files.copy(SampleExam.files().resolve("rosters-with-mistakes/id-check-digit.xlsx"), messy);
        DraggedFiles.fire(DragEvent.DRAG_DROPPED, window.screens().find("#roster-drop"), odd, messy);
        window.quiet();

        window.screens().shoot("roster-mapping");
        assertThat(focused()).isEqualTo("intake-choice-A");
        window.screens().size(1920, 1080);
        window.screens().shootAsIs("roster-mapping-wide-zh");
        window.screens().size(1366, 768);
        focus("intake-choice-A");
        choose("intake-choice-A", 1);
        walkTo("intake-choice-B");
        choose("intake-choice-B", 2);
        window.screens().shootAsIs("roster-mapping-clear-zh");

        keys(KeyCode.CONTROL, KeyCode.ENTER);
        window.quiet();
        assertThat(window.exam().roster().candidates()).isEmpty();
        assertThat(focused()).isEqualTo("findings-list");
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        TableView<?> preview = (TableView<?>) window.screens().find("#intake-preview");
        assertThat(preview.getSelectionModel().getSelectedCells()).hasSize(1);
        window.screens().shootAsIs("roster-findings-jumped-zh");

        mend(messy);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        window.quiet();
        assertThat(window.exam().roster().candidates())
                .hasSize(104 + 25)
                .extracting(Candidate::name)
                .contains(LONGEST, "彭瑾青");
        assertThat(window.screens().find("#roster-outcome")).isNotNull();
    }

    @Test
    void aSecondSheetWithTheSamePupilsIsLeftOutByKeys() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        Path twice = folder.resolve("二中.xlsx");
        try (InputStream in = Files.newInputStream(SampleExam.files().resolve("rosters/school-05.xlsx"));
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(twice)) {
            book.cloneSheet(0)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.toString().equals("彭鑫")) {
                            cell.setCellValue("彭金");
                        }
                    }));
            book.setSheetName(book.getNumberOfSheets() - 1, "重抄");
            book.write(out);
        }
        window.screens().files().answer(twice);
        walkTo("gui-roster-import");
        keys(KeyCode.SPACE);
        window.quiet();
        assertThat(window.exam().roster().candidates()).isEmpty();

        focus("intake-files");
        keys(KeyCode.END);
        walkTo("intake-take");
        keys(KeyCode.SPACE);
        window.quiet();
        assertThat(focused()).isEqualTo("intake-take");
        window.screens().shootAsIs("roster-sheet-left-out-zh");
        keys(KeyCode.SPACE);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        window.quiet();
        assertThat(window.exam().roster().candidates()).as("taken after all").isEmpty();

        window.screens().shoot("roster-sheet-twice");
        focus("intake-files");
        keys(KeyCode.END);
        focus("intake-take");
        keys(KeyCode.SPACE);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        window.quiet();
        assertThat(window.exam().roster().candidates()).isNotEmpty();
        assertThat(window.screens().find("#roster-outcome")).isNotNull();
    }

    @Test
    void aListThatNamesNoSchoolIsGivenOneByKeys() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        Path nameless = Files.writeString(
                folder.resolve("名单.csv"), "准考证号,姓名,身份证号,年级\n026990101001,田青,990101201009064900,九年级\n");
        window.screens().files().answer(nameless);
        walkTo("gui-roster-import");
        keys(KeyCode.SPACE);
        window.quiet();
        assertThat(window.exam().roster().candidates()).isEmpty();
        window.screens().shoot("roster-no-school");

        walkTo("intake-school");
        robot.write("3299010001");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        window.quiet();
        window.screens().shoot("roster-school-given");
        assertThat(window.exam().roster().candidates())
                .extracting(Candidate::schoolCode)
                .containsExactly("3299010001");
    }

    @Test
    void neitherAKeyHeldDownNorADoubleClickAnswersTheQuestionThatComesUp() throws Exception {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        int before = window.exam().roster().candidates().size();
        Path changed = odd("高坪.csv", text -> text.replace("初三1班", "初三9班"));
        window.screens().files().answer(changed);
        keys(KeyCode.CONTROL, KeyCode.I);
        window.quiet();
        choose("intake-choice-A", 1);
        walkTo("intake-choice-B");
        choose("intake-choice-B", 2);

        for (int i = 0; i < 20; i++) {
            hold(i == 0);
            window.screens().settle();
        }
        window.quiet();
        hold(false);
        window.quiet();
        assertThat(window.screens().find("#gui-roster-update"))
                .as("asked, not answered")
                .isNotNull();
        assertThat(classes()).doesNotContain("初三9班");

        robot.release(KeyCode.ENTER);
        window.screens().run(() -> {
            Node update = window.screens().find("#gui-roster-update");
            Event.fireEvent(update, click(MouseEvent.MOUSE_PRESSED, 2));
            Event.fireEvent(update, click(MouseEvent.MOUSE_RELEASED, 2));
        });
        window.quiet();
        assertThat(classes()).as("the second half of a double click").doesNotContain("初三9班");

        robot.clickOn("#gui-roster-update");
        window.quiet();
        assertThat(classes()).contains("初三9班");
        assertThat(window.exam().roster().candidates()).hasSize(before);
    }

    @Test
    void closingTheWindowInTheMiddleLeavesTheOldListOrTheNewOne() throws Exception {
        Path exam = SampleExam.copy(Stage.NEW, folder);
        window.open(exam);
        window.screens().files().answer(SampleExam.rosters().toArray(Path[]::new));
        walkTo("gui-roster-import");
        keys(KeyCode.SPACE);
        window.close();

        try (OpenExam again = SampleExam.flows().exams.open(exam, Access.WRITE).get()) {
            assertThat(again.roster().candidates().size()).isIn(0, 1600);
        }
        assertThat(folder.resolve(exam.getFileName() + "-wal")).doesNotExist();
    }

    private List<String> classes() {
        return window.exam().roster().candidates().stream()
                .map(Candidate::className)
                .toList();
    }

    /** What a keyboard sends while Enter is held down: presses without a release. */
    private void hold(boolean shortcut) {
        window.screens().run(() -> {
            Node focus = window.screens().stage().getScene().getFocusOwner();
            Event.fireEvent(
                    focus, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, shortcut, false, false));
        });
    }

    private static MouseEvent click(EventType<MouseEvent> type, int count) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                count,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private Path odd(String name, UnaryOperator<String> change) throws IOException {
        String sent = Files.readString(SampleExam.files().resolve("rosters/school-09.csv"), GBK);
        Path odd = folder.resolve(name);
        String headed = sent.replaceFirst("准考证号,姓名,", "序列,称呼,");
        return Files.writeString(odd, change.apply(headed), GBK);
    }

    /** The school types the identity number again, from the card. */
    private static void mend(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Workbook book = WorkbookFactory.create(in)) {
            book.getSheetAt(0).getRow(8).getCell(3).setCellValue("990101201012295654");
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    private void choose(String id, int steps) {
        // the first one opens the list
        for (int i = 0; i <= steps; i++) {
            keys(KeyCode.DOWN);
        }
        keys(KeyCode.ENTER);
        window.quiet();
        ComboBox<?> box = (ComboBox<?>) window.screens().find("#" + id);
        assertThat(window.screens().compute(() -> box.getSelectionModel().getSelectedIndex()))
                .isEqualTo(steps);
        assertThat(focused()).isEqualTo(id);
    }

    private void walkTo(String id) {
        for (int i = 0; i < 60 && !id.equals(focused()); i++) {
            keys(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private void focus(String id) {
        window.screens().run(() -> window.screens().find("#" + id).requestFocus());
    }

    private String focused() {
        Node owner = window.screens()
                .compute(() -> window.screens().stage().getScene().getFocusOwner());
        if (owner == null) {
            return "";
        }
        return String.valueOf(owner.getId() == null ? owner.getParent().getId() : owner.getId());
    }

    private void keys(KeyCode... codes) {
        robot.press(codes).release(codes);
        window.screens().settle();
    }
}
