package org.shikao.gui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.Hand;
import org.shikao.gui.OnePage;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.text.Texts;
import org.testfx.util.WaitForAsyncUtils;

/** Tooltips come under the pointer with the words of what lies there, though none is made before. */
@ExtendWith(Windowed.class)
class HintTest {
    private static final String LONG = "永宁县第一实验初级中学";
    private static final String OTHER = "永宁县第二实验初级中学";

    @Test
    void aCellUnderThePointerTellsItsWholeTextAndAnotherOneItsOwn() throws Exception {
        try (Screens screens = Screens.of(services -> List.of(new OnePage(HintTest::table)))) {
            assertThat(cells(screens)).hasSize(3).allMatch(cell -> cell.getTooltip() == null);

            Hand pointer = new Hand();
            pointer.moveTo(cell(screens, LONG));
            screens.settle();
            assertThat(cell(screens, LONG).getTooltip().getText()).isEqualTo(LONG);
            pointer.moveTo(cell(screens, OTHER));
            screens.settle();
            assertThat(cell(screens, OTHER).getTooltip().getText()).isEqualTo(OTHER);
            pointer.moveTo(cell(screens, "短"));
            screens.settle();
            assertThat(cell(screens, "短").getTooltip()).isNull();
        }
    }

    @Test
    void anIconUnderThePointerSaysWhatItMeans() throws Exception {
        try (Screens screens = Screens.of(services -> List.of(new OnePage(HintTest::table)))) {
            new Hand().moveTo(screens.find("#meaning"));
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> screens.compute(HintTest::shown).contains("缺考"));
        }
    }

    private static List<String> shown() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .toList();
    }

    private static TableCell<?, ?> cell(Screens screens, String text) {
        return cells(screens).stream()
                .filter(cell -> Objects.equals(cell.getText(), text))
                .findFirst()
                .orElseThrow();
    }

    private static List<TextCell<?>> cells(Screens screens) {
        return screens.compute(() -> screens.stage().getScene().getRoot().lookupAll(".table-cell").stream()
                .filter(TextCell.class::isInstance)
                .<TextCell<?>>map(node -> (TextCell<?>) node)
                .filter(cell -> cell.getText() != null)
                .toList());
    }

    private static Node table(Texts texts) {
        DataTable<String> table = new DataTable<>(texts);
        table.words("gui.frame.page.home", 300, row -> row);
        table.getItems().setAll(LONG, OTHER, "短");
        Node icon = Icons.meaning(Material2OutlinedAL.INFO, "缺考");
        icon.setId("meaning");
        return new VBox(icon, table);
    }
}
