package org.shikao.gui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shikao.gui.Hand;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.help.HelpPage;
import org.shikao.gui.theme.Shade;
import org.shikao.text.Lang;

@ExtendWith(Windowed.class)
class SettingsPageTest {
    private final Hand robot = new Hand();
    private Screens screens;

    @BeforeEach
    void show() throws Exception {
        screens = Screens.of(services ->
                List.of(new SettingsPage(services, Path.of("/home/teacher/.shikao")), new HelpPage(services, "0.1.0")));
    }

    @AfterEach
    void close() throws Exception {
        screens.close();
    }

    @Test
    void aNameTypedStandsInTheStatusLineAtOnce() {
        robot.clickOn("#settings-operator").write("Zhang");
        assertThat(((Label) screens.find("#status-place")).getText()).contains("Zhang");
        screens.shoot("settings");
    }

    @Test
    void languageAndShadeChangeAtOnce() {
        robot.clickOn("#settings-en");
        assertThat(screens.services().language().texts().lang()).isEqualTo(Lang.EN);
        robot.clickOn("#settings-dark");
        assertThat(screens.services().theme().shadeProperty().get()).isEqualTo(Shade.DARK);
        robot.clickOn("#settings-dark");
        assertThat(((ToggleButton) screens.find("#settings-dark")).isSelected()).isTrue();
    }

    @Test
    void helpTellsTheWayTheKeysAndTheVersion() {
        screens.open("help");
        screens.shoot("help");
        robot.clickOn("#gui-help-about");
        screens.settle();
        screens.shootDialog("about-zh");
    }
}
