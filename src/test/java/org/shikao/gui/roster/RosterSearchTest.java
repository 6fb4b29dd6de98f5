package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shikao.exam.roster.RosterRows;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;

/** What people really type or paste into the search above the candidates. */
class RosterSearchTest extends OnRosterPage {
    private static final List<String> NAMES = List.of("重阳", "吕小布", "阿卜杜热合曼·麦麦提", "单雄信", "李 梓涵", "Anna李", "曾国", "㐱文");
    private static final String ALI = "阿卜杜热合曼·麦麦提";

    @BeforeEach
    void open() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        StringBuilder text = new StringBuilder("准考证号,姓名,性别,身份证号,学校代码,学校名称,年级,班级\n");
        for (int i = 0; i < NAMES.size(); i++) {
            String id = RosterRows.id("990101", 3, 101 + 2 * i);
            text.append("02699010900%d,%s,男,%s,3299010009,高坪乡九年制学校,九年级,九（%d）班\n"
                    .formatted(i + 1, NAMES.get(i), id, i % 2 + 1));
        }
        window.screens().files().answer(Files.writeString(folder.resolve("名单.csv"), text));
        robot.clickOn("#gui-roster-import");
        window.quiet();
        assertThat(window.exam().roster().candidates()).hasSize(NAMES.size());
    }

    private List<String> found(String typed) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        TextField field = robot.lookup(".filter-field").query();
        window.screens().run(() -> field.setText(typed));
        window.quiet();
        TableView<?> table = (TableView<?>) window.screens().find("#roster-table");
        return window.screens()
                .compute(() -> table.getItems().stream()
                        .map(row -> ((RosterRow) row).candidate().name())
                        .toList());
    }

    @Test
    void findsWhomThePersonMeans() {
        Map<String, String> one = Map.ofEntries(
                Map.entry("０２６９９０１０９００１", "重阳"),
                Map.entry("chongyang", "重阳"),
                Map.entry("ZHONG", "重阳"),
                Map.entry("zy", "重阳"),
                Map.entry("lvxiaobu", "吕小布"),
                Map.entry("lüxb", "吕小布"),
                Map.entry("lǚ", "吕小布"),
                Map.entry("LXB", "吕小布"),
                Map.entry("阿卜杜热合曼麦麦提", ALI),
                Map.entry("阿卜杜热合曼•麦麦提", ALI),
                Map.entry("阿卜杜热合曼．麦麦提", ALI),
                Map.entry("shanxx", "单雄信"),
                Map.entry("dan'xiongxin", "单雄信"),
                Map.entry("  李\u3000梓涵 ", NAMES.get(4)),
                Map.entry("lǐ zǐ hán", NAMES.get(4)),
                Map.entry("anna", "Anna李"),
                Map.entry("ＡＮＮＡ", "Anna李"),
                Map.entry("zeng\u00A0guo", "曾国"),
                Map.entry("\u200B㐱文\uFEFF", "㐱文"));
        one.forEach((typed, name) ->
                assertThat(found(typed)).as(typed).contains(name).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void findsClassesHoweverTheirBracketsAreTyped() {
        for (String typed : List.of("九(1)班", "九（1）班", "九1班", "九（１）", "高坪 九1班")) {
            assertThat(found(typed)).as(typed).hasSize(NAMES.size() / 2);
        }
        assertThat(found("   ")).as("nothing is searched for").hasSize(NAMES.size());
        assertThat(found("第三中学")).isEmpty();
    }
}
