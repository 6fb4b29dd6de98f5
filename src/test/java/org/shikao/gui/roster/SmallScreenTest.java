package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.text.Lang;

/** The roster on the screen of an old laptop, 1024 × 768, and on one of 1366 × 768 that is enlarged to 125 %. */
class SmallScreenTest extends OnRosterPage {
    private static final Charset GBK = Charset.forName("GB18030");

    @Test
    void theTableAndItsDesksStandWithinTheScreen() throws Exception {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        look("roster", "gui-roster-import", "page-more");
        for (String desk : List.of("gui-roster-doubtful", "gui-roster-walkins")) {
            robot.clickOn("#page-more").clickOn("#" + desk);
            window.quiet();
            look(desk.substring(4), "page-more", "gui-duplicates-back");
            robot.clickOn("#gui-duplicates-back");
        }
    }

    @Test
    void anImportStandsWithinTheScreen() throws Exception {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        String sent = Files.readString(SampleExam.files().resolve("rosters/school-09.csv"), GBK);
        take(sent.replaceFirst("准考证号,姓名,", "序列,称呼,"));
        look("mapping", "gui-intake-import", "gui-roster-keep");
        robot.clickOn("#gui-roster-keep");
        window.quiet();
        take(sent.replaceFirst("990101201", "990101202"));
        look("findings", "gui-roster-again");
        robot.clickOn("#gui-roster-keep");
        window.quiet();
        take(sent.replace("初三1班", "初三9班"));
        look("diff", "gui-roster-update");
    }

    private void take(String words) throws IOException {
        Path file = Files.writeString(folder.resolve("高坪.csv"), words, GBK);
        window.screens().files().answer(file);
        robot.clickOn("#gui-roster-import");
        window.quiet();
    }

    private void look(String name, String... buttons) {
        for (int[] size : new int[][] {{1024, 738}, {1093, 574}}) {
            window.screens().size(size[0], size[1]);
            for (Lang lang : List.of(Lang.EN, Lang.ZH_CN)) {
                window.screens().speak(lang);
                window.screens().shootAsIs("small-" + size[0] + "-" + name + (lang == Lang.EN ? "-en" : "-zh"));
            }
            for (String button : buttons) {
                Node node = window.screens().find("#" + button);
                assertThat(node).as(button + " on " + name).isNotNull();
                Bounds at = window.screens().compute(() -> node.localToScene(node.getLayoutBounds()));
                assertThat(at.getMaxX()).as(button).isLessThanOrEqualTo(size[0]);
                assertThat(at.getMaxY()).as(button).isLessThanOrEqualTo(size[1]);
            }
        }
        window.screens().size(1366, 768);
    }
}
