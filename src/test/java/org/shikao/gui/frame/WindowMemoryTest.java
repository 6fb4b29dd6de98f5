package org.shikao.gui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.theme.Shade;
import org.shikao.settings.SettingsFile;
import org.shikao.text.Lang;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(Windowed.class)
class WindowMemoryTest {
    @TempDir
    Path home;

    @Test
    void whatIsChangedInTheWindowIsThereNextTime() throws Exception {
        try (Screens screens = Screens.of(services -> new DemoPages().all())) {
            SettingsFile file = new SettingsFile(home);
            screens.run(() -> new WindowMemory(file, screens.services()).keep(screens.stage()));
            screens.speak(Lang.EN);
            screens.use(Shade.DARK);
            screens.size(1500, 900);
            screens.run(() -> screens.services().state().operatorProperty().set("张老师"));
            assertThat(home.resolve("settings.json")).doesNotExist();

            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Files.exists(home.resolve("settings.json")));
            assertThat(new SettingsFile(home).get())
                    .isEqualTo(file.get())
                    .returns("en", settings -> settings.language())
                    .returns("dark", settings -> settings.theme())
                    .returns(1500, settings -> settings.width())
                    .returns("张老师", settings -> settings.operator());
        }
    }

    @Test
    void aWindowLargerThanTheScreenIsMadeToFit() throws Exception {
        Files.writeString(home.resolve("settings.json"), "{\"width\":9000,\"height\":9000}");
        try (Screens screens = Screens.of(services -> new DemoPages().all())) {
            screens.run(() -> new WindowMemory(new SettingsFile(home), screens.services()).keep(screens.stage()));
            assertThat(screens.stage().getWidth()).isEqualTo(2048);
        }
    }
}
