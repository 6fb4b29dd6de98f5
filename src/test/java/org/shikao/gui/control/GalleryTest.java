package org.shikao.gui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.OnePage;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.text.Texts;

/** Every kind of control side by side, to be looked at in {@code target/screens/controls-*.png}. */
@ExtendWith(Windowed.class)
class GalleryTest {
    @Test
    void everyControlFollowsTheTheme() throws Exception {
        try (Screens screens = Screens.of(services -> List.of(new OnePage(GalleryTest::gallery)))) {
            screens.shoot("controls");
            ComboBox<?> combo = (ComboBox<?>) screens.find(".combo-box");
            screens.run(combo::show);
            screens.shootDialog("controls-combo");
            assertThat(combo.isShowing()).isTrue();
            screens.run(combo::hide);
            assertThat(((DateField) screens.find(".date-picker")).getEditor().getText())
                    .isEqualTo("2026-05-16");
            assertThat(screens.stage().getScene().getRoot().lookupAll(".button"))
                    .allSatisfy(button -> assertThat(((Button) button).getWidth())
                            .isGreaterThanOrEqualTo(((Button) button).minWidth(-1) - 1));
        }
    }

    private static Node gallery(Texts texts) {
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().setAll("永宁县第一中学", "永宁县第二中学", "No. 3 Middle School");
        combo.getSelectionModel().select(1);
        CheckBox chosen = new CheckBox("缺考");
        chosen.setSelected(true);
        RadioButton radio = new RadioButton("物理");
        radio.setSelected(true);
        ToggleButton toggle = new ToggleButton("整场");
        toggle.setSelected(true);
        TextField disabled = new TextField("只读");
        disabled.setDisable(true);
        Form form = new Form()
                .row("姓名", new TextField("王𬭛 䶮"))
                .row("密码", new PasswordField(), "至少十二位，遗忘后无法找回")
                .row("说明", new TextArea("两行\n说明"))
                .row("学校", combo)
                .row("日期", new DateField(LocalDate.of(2026, 5, 16)))
                .row("人数", new Spinner<Integer>(1, 99, 24))
                .row("停用", disabled);
        HBox choices =
                Panes.bar(chosen, new CheckBox("免考"), radio, new RadioButton("化学"), toggle, new ToggleButton("逐人"));
        TabPane tabs = new TabPane(new Tab("评分点", Labels.body("…")), new Tab("器材"), new Tab("危险"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        Command plain = Command.of("gui.frame.page.forms", Material2OutlinedAL.DESCRIPTION, () -> {});
        Button off = Buttons.primary(texts, plain);
        off.disableProperty().unbind();
        off.setDisable(true);
        HBox buttons = Panes.bar(
                Buttons.primary(texts, plain),
                Buttons.secondary(texts, plain),
                Buttons.quiet(texts, plain),
                Buttons.secondary(texts, plain.dangerous()));
        HBox small = Panes.bar(Buttons.icon(texts, plain), off);
        Card left = new Card("Form", form);
        Card right = new Card(
                "More",
                buttons,
                small,
                choices,
                tabs,
                new ProgressBar(0.4),
                new Banner(texts, Severity.ERROR, "文件正被占用，未能保存。", plain),
                new Banner(texts, Severity.INFO, "这份规则是草案。", null),
                new Banner(texts, Severity.SUCCESS, "1,600 名考生已导入。", null));
        return Panes.scroll(Panes.cards(left, right));
    }
}
