package org.shikao.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The folder of this person's settings and logs. */
public final class UserFolder {
    private UserFolder() {}

    /**
     * System property {@code shikao.home}, else environment {@code SHIKAO_HOME}, else {@code %APPDATA%\Shikao} on
     * Windows, else {@code ~/.shikao}. The folder may not exist yet.
     */
    public static Path find() {
        return find(System.getProperties(), System.getenv());
    }

    static Path find(Properties properties, Map<String, String> environment) {
        String told = properties.getProperty("shikao.home", environment.getOrDefault("SHIKAO_HOME", ""));
        if (!told.isBlank()) {
            return Path.of(told).toAbsolutePath();
        }
        boolean windows =
                properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        String appData = environment.get("APPDATA");
        return windows && appData != null
                ? Path.of(appData, "Shikao")
                : Path.of(properties.getProperty("user.home"), ".shikao");
    }
}
