package org.shikao.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    Path home;

    private final List<String> changes = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\u0000\u0000\u0000", "{\"recent\":7}", "{\"width\":\"wide\"}"})
    void aDamagedFileIsKeptAsideAndFreshSettingsUsed(String damaged) throws IOException {
        Files.writeString(home.resolve("settings.json"), damaged);

        Settings settings = open().get();

        assertThat(settings.language()).isEqualTo("zh_CN");
        assertThat(home.resolve("settings.damaged.json")).hasContent(damaged);
    }

    @Test
    void keysOfANewerOrOlderVersionDoNoHarm() throws IOException {
        Files.writeString(home.resolve("settings.json"), "{\"theme\":\"dark\",\"fromTheFuture\":1}");

        Settings settings = open().get();

        assertThat(settings.theme()).isEqualTo("dark");
        assertThat(settings.width()).isEqualTo(1366);
        assertThat(settings.installId()).isNotBlank();
    }

    @Test
    void manyChangesAreOneLateWrite() throws IOException {
        SettingsFile file = open();
        file.change(s -> s.withLanguage("en"));
        file.change(s -> s.withOperator("张老师"));
        assertThat(changes).hasSize(2);
        assertThat(home.resolve("settings.json")).doesNotExist();

        file.write();

        assertThat(open().get()).isEqualTo(file.get());
        assertThat(open().get().operator()).isEqualTo("张老师");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void closingWritesWhatWaits() {
        SettingsFile file = open();
        file.change(s -> s.withTheme("dark"));
        file.close();

        assertThat(open().get().theme()).isEqualTo("dark");
    }

    @Test
    void nothingIsWrittenWhenNothingChanged() {
        SettingsFile file = open();
        file.change(s -> s.withTheme("light"));

        assertThat(changes).isEmpty();
    }

    @Test
    void recentExamsAreTenWithTheNewestFirst() {
        Settings settings = Settings.fresh();
        for (int i = 0; i < 12; i++) {
            settings = settings.withRecent("exam" + i);
        }
        settings = settings.withRecent("exam5");

        assertThat(settings.recent()).hasSize(10).startsWith("exam5", "exam11");
        assertThat(settings.withoutRecent("exam5").recent()).doesNotContain("exam5");
    }

    @Test
    void aMaximisedWindowRemembersItsEarlierSize() {
        Settings settings = Settings.fresh().withWindow(1500, 900, false).withWindow(1920, 1080, true);

        assertThat(settings.width()).isEqualTo(1500);
        assertThat(settings.maximised()).isTrue();
    }

    @Test
    void theFolderIsToldByPropertyThenEnvironmentThenSystem() {
        Properties linux = properties("Linux", null);
        Properties windows = properties("Windows 10", null);
        Properties told = properties("Linux", home.toString());

        assertThat(UserFolder.find(linux, Map.of())).isEqualTo(Path.of("/home/x/.shikao"));
        assertThat(UserFolder.find(linux, Map.of("SHIKAO_HOME", "/data/s"))).isEqualTo(Path.of("/data/s"));
        assertThat(UserFolder.find(told, Map.of("SHIKAO_HOME", "/data/s"))).isEqualTo(home);
        assertThat(UserFolder.find(windows, Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/Shikao"));
    }

    private static Properties properties(String system, String told) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/x");
        if (told != null) {
            properties.setProperty("shikao.home", told);
        }
        return properties;
    }

    private SettingsFile open() {
        SettingsFile file = new SettingsFile(home);
        file.onChange(() -> changes.add("changed"));
        return file;
    }
}
