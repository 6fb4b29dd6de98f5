package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.shikao.exam.roster.Candidate;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;

/** The whole way of a school's file to a clean list, its likely duplicates, a correction and the export, by keys alone. */
class KeysOnlyJourneyTest extends OnRosterPage {
    private static final LocalDate DAY = LocalDate.of(2010, 9, 1);
    private static final List<String> NAMES = List.of("李梓涵", "李梓涵", "张一诺", "张一言", "阿卜杜热合曼·麦麦提吐尔逊", "欧阳娜娜", "单雄信", "覃禾");

    @Test
    void fromAMessyFileToTheExport() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        Path messy = folder.resolve("花名册(最终版)(2).xlsx");
        write(messy, true);
        window.screens().files().answer(messy);
        keys(KeyCode.CONTROL, KeyCode.I);
        window.quiet();
        at("intake-choice-A");
        help();
        chooseColumns();

        keys(KeyCode.CONTROL, KeyCode.ENTER);
        window.quiet();
        at("findings-list");
        keys(KeyCode.ENTER);
        at("intake-preview");
        window.screens().shootAsIs("keys-jumped-zh");
        write(messy, false);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        window.quiet();
        assertThat(window.exam().roster().candidates()).hasSize(NAMES.size());

        decide();
        correct();
        export();
    }

    private void chooseColumns() {
        choose("intake-choice-A", 1);
        walkTo("intake-choice-B");
        choose("intake-choice-B", 2);
        at("intake-choice-B");
        window.screens().shootAsIs("keys-columns-zh");
    }

    private void decide() {
        walkTo("gui-roster-doubtful");
        keys(KeyCode.SPACE);
        window.quiet();
        at("duplicates-list");
        keys(KeyCode.DIGIT3);
        window.quiet();
        at("duplicates-by");
        robot.write("张老师");
        keys(KeyCode.TAB);
        robot.write("电话核实");
        keys(KeyCode.ENTER);
        at("duplicates-reason");
        back("duplicates-list");
        keys(KeyCode.DIGIT3);
        window.quiet();
        at("duplicates-list");
        keys(KeyCode.ESCAPE);
        window.quiet();
        assertThat(window.screens().find("#roster-table")).isNotNull();
    }

    private void correct() {
        keys(KeyCode.CONTROL, KeyCode.F);
        robot.write("oynn");
        window.quiet();
        assertThat(rows()).isEqualTo(1);
        keys(KeyCode.DOWN);
        at("roster-table");
        keys(KeyCode.F2);
        at("roster-edit");
        window.screens().shootAsIs("keys-edit-zh");
        keys(KeyCode.CONTROL, KeyCode.A);
        robot.write("欧阳娜");
        keys(KeyCode.ENTER);
        window.quiet();
        at("roster-table");
        assertThat(names()).contains("欧阳娜").doesNotContain("欧阳娜娜");
        keys(KeyCode.CONTROL, KeyCode.Z);
        window.quiet();
        at("roster-table");
        assertThat(names()).contains("欧阳娜娜");
    }

    private void export() {
        Path out = folder.resolve("导出.xlsx");
        window.screens().files().answer(out);
        keys(KeyCode.CONTROL, KeyCode.K);
        robot.write("导出");
        window.quiet();
        at("goto-field");
        keys(KeyCode.ESCAPE);
        at("roster-table");
        back("page-more");
        keys(KeyCode.SPACE);
        for (int i = 0; i < 20 && !"gui-roster-export".equals(focused()); i++) {
            keys(KeyCode.DOWN);
        }
        keys(KeyCode.ENTER);
        window.quiet();
        assertThat(out).exists();
    }

    private void help() {
        keys(KeyCode.F1);
        assertThat(focused()).isNotEqualTo("intake-choice-A");
        keys(KeyCode.ESCAPE);
        at("intake-choice-A");
    }

    /** The keys are here, and everything that they can come to has a name for a screen reader. */
    private void at(String id) {
        assertThat(focused()).isEqualTo(id);
        assertThat(nameless()).isEmpty();
    }

    private List<String> nameless() {
        return window.screens().compute(() -> {
            List<String> found = new ArrayList<>();
            for (Window each : Window.getWindows()) {
                List<Node> labelled = new ArrayList<>();
                labels(each.getScene().getRoot(), labelled);
                look(each.getScene().getRoot(), labelled, found);
            }
            return found;
        });
    }

    private static void labels(Node node, List<Node> labelled) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> labels(child, labelled));
        }
    }

    private static void look(Node node, List<Node> labelled, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Control control && control.isFocusTraversable() && !labelled.contains(control)) {
            boolean named = control.getAccessibleText() != null
                    && !control.getAccessibleText().isBlank();
            boolean worded = control instanceof ButtonBase button
                    && button.getText() != null
                    && !button.getText().isBlank();
            boolean prompted = control instanceof TextInputControl input
                    && input.getPromptText() != null
                    && !input.getPromptText().isBlank();
            if (!named && !worded && !prompted) {
                found.add(control.getClass().getSimpleName() + "#" + control.getId() + control.getStyleClass());
            }
        }
        if (node instanceof Parent parent && !(node instanceof ComboBox)) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, labelled, found));
        }
    }

    /** Eight pupils under headings nobody knows; one identity number was typed wrongly at first. */
    private static void write(Path file, boolean wrong) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet notes = book.createSheet("填表说明");
            notes.createRow(0).createCell(0).setCellValue("请勿修改表头。");
            Sheet sheet = book.createSheet("九年级");
            sheet.createRow(0).createCell(0).setCellValue("云岭县第二中学2026年报名表");
            row(sheet, 2, "序列", "称呼", "性别", "身份证件号", "学校代码", "学校名称", "年级", "班级");
            for (int i = 0; i < NAMES.size(); i++) {
                String id = BigRoster.idNumber(DAY.plusDays(i / 2), 101 + 2 * i);
                String typed =
                        wrong && i == 5 ? id.substring(0, 16) + (id.charAt(16) == '1' ? '3' : '1') + id.charAt(17) : id;
                row(
                        sheet,
                        3 + i,
                        "02699030" + (10 + i),
                        NAMES.get(i),
                        "男",
                        typed,
                        "3299010002",
                        "第2中学",
                        "九年级",
                        "九(1)班");
            }
            row(sheet, 4 + NAMES.size(), "合计", String.valueOf(NAMES.size()));
            book.write(out);
        }
    }

    private static void row(Sheet sheet, int at, String... words) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < words.length; i++) {
            row.createCell(i).setCellValue(words[i]);
        }
    }

    private List<String> names() {
        return window.exam().roster().candidates().stream().map(Candidate::name).toList();
    }

    private int rows() {
        return window.screens()
                .compute(() -> ((TableView<?>) window.screens().find("#roster-table"))
                        .getItems()
                        .size());
    }

    private void choose(String id, int steps) {
        assertThat(focused()).isEqualTo(id);
        for (int i = 0; i <= steps; i++) {
            keys(KeyCode.DOWN);
        }
        keys(KeyCode.ENTER);
        window.quiet();
        assertThat(focused()).isEqualTo(id);
    }

    private void walkTo(String id) {
        for (int i = 0; i < 60 && !id.equals(focused()); i++) {
            keys(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private void back(String id) {
        for (int i = 0; i < 60 && !id.equals(focused()); i++) {
            keys(KeyCode.SHIFT, KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private String focused() {
        Node owner = window.screens().compute(() -> {
            List<Window> windows = Window.getWindows();
            return windows.get(windows.size() - 1).getScene().getFocusOwner();
        });
        if (owner == null) {
            return "";
        }
        String id = String.valueOf(owner.getId() == null ? owner.getParent().getId() : owner.getId());
        return id.equals("null") ? owner.getClass().getSimpleName() + owner.getStyleClass() : id;
    }

    private void keys(KeyCode... codes) {
        robot.press(codes).release(codes);
        window.screens().settle();
    }
}
