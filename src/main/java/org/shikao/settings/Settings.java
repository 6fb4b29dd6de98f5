package org.shikao.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the program remembers for the person at this computer. Nothing about an exam or its candidates is kept here.
 *
 * @param language tag of the language, {@code zh_CN} or {@code en}
 * @param theme {@code light} or {@code dark}
 * @param recent paths of the exam files opened last, newest first
 * @param width width of the window in pixels
 * @param height height of the window in pixels
 * @param maximised whether the window filled the screen
 * @param operator name of who works here, empty when not told
 * @param installId random name of this installation, made once
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
        String language,
        String theme,
        List<String> recent,
        int width,
        int height,
        boolean maximised,
        String operator,
        String installId) {
    private static final int REMEMBERED = 10;
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    public Settings {
        // a file written by an older version lacks what came later
        language = language == null ? "zh_CN" : language;
        theme = theme == null ? "light" : theme;
        recent = recent == null ? List.of() : List.copyOf(recent);
        width = width <= 0 ? WIDTH : width;
        height = height <= 0 ? HEIGHT : height;
        operator = operator == null ? "" : operator;
        installId = installId == null ? UUID.randomUUID().toString() : installId;
    }

    /** The settings of a new installation. */
    public static Settings fresh() {
        return new Settings(null, null, null, 0, 0, false, null, null);
    }

    /** The same in another language. */
    public Settings withLanguage(String tag) {
        return new Settings(tag, theme, recent, width, height, maximised, operator, installId);
    }

    /** The same with another theme. */
    public Settings withTheme(String tag) {
        return new Settings(language, tag, recent, width, height, maximised, operator, installId);
    }

    /** The same with this exam file at the head of the recent ones. */
    public Settings withRecent(String path) {
        List<String> paths = new ArrayList<>(recent);
        paths.remove(path);
        paths.add(0, path);
        List<String> kept = paths.subList(0, Math.min(REMEMBERED, paths.size()));
        return new Settings(language, theme, kept, width, height, maximised, operator, installId);
    }

    /** The same without this exam file among the recent ones. */
    public Settings withoutRecent(String path) {
        List<String> paths = recent.stream().filter(kept -> !kept.equals(path)).toList();
        return new Settings(language, theme, paths, width, height, maximised, operator, installId);
    }

    /** The same with another window; a maximised window keeps the size it had before. */
    public Settings withWindow(int newWidth, int newHeight, boolean isMaximised) {
        return isMaximised
                ? new Settings(language, theme, recent, width, height, true, operator, installId)
                : new Settings(language, theme, recent, newWidth, newHeight, false, operator, installId);
    }

    /** The same with another person working here. */
    public Settings withOperator(String name) {
        return new Settings(language, theme, recent, width, height, maximised, name, installId);
    }
}
