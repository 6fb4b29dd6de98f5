package org.shikao.gui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast by WCAG 2.1: at least 4.5 for words, at least 3 for shapes that carry meaning. */
class ContrastTest {
    private static final List<String> GROUNDS =
            List.of("background", "side", "surface", "surface-raised", "hover", "accent-soft");
    private static final List<String> WORDS = List.of("text", "text-muted");
    private static final List<String> SIGNS = List.of("success", "warning", "danger", "info", "accent");
    private static final List<String> SHAPE_GROUNDS = List.of("background", "surface", "side");
    private static final Pattern DECLARED = Pattern.compile("^\\s*-([a-z0-9-]+):\\s*([^;]+);", Pattern.MULTILINE);

    @ParameterizedTest
    @EnumSource(Shade.class)
    void wordsCanBeReadOnEveryGround(Shade shade) throws IOException {
        Map<String, String> names = names(shade);
        for (String ground : GROUNDS) {
            for (String word : WORDS) {
                assertContrast(names, word, ground, 4.5);
            }
        }
        for (String sign : SIGNS) {
            assertContrast(names, sign, "surface", 4.5);
            assertContrast(names, "text", sign + "-soft", 4.5);
        }
        assertContrast(names, "accent-strong", "accent-soft", 4.5);
        assertContrast(names, "danger-strong", "danger-soft", 4.5);
        assertContrast(names, "on-accent", "accent", 4.5);
        assertContrast(names, "on-accent", "accent-strong", 4.5);
        assertContrast(names, "on-danger", "danger", 4.5);
    }

    @ParameterizedTest
    @EnumSource(Shade.class)
    void shapesCanBeSeenOnEveryGround(Shade shade) throws IOException {
        Map<String, String> names = names(shade);
        for (String ground : SHAPE_GROUNDS) {
            assertContrast(names, "control-line", ground, 3);
            for (String sign : SIGNS) {
                assertContrast(names, sign, ground, 3);
            }
        }
        for (String sign : SIGNS) {
            assertContrast(names, sign, sign + "-soft", 3);
        }
        assertContrast(names, "control-line", "accent-soft", 3);
    }

    @Test
    void bothShadesDeclareTheSameRoles() throws IOException {
        assertThat(roles(Shade.DARK)).isEqualTo(roles(Shade.LIGHT));
    }

    @Test
    void knowsTheContrastOfBlackOnWhite() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
    }

    private static List<String> roles(Shade shade) throws IOException {
        return names(shade).keySet().stream()
                .filter(name -> name.startsWith("role-"))
                .sorted()
                .toList();
    }

    private static void assertContrast(Map<String, String> names, String front, String ground, double least) {
        double contrast = contrast(colour(names, front), colour(names, ground));
        assertThat(contrast).as(front + " on " + ground).isGreaterThanOrEqualTo(least);
    }

    private static String colour(Map<String, String> names, String role) {
        String value = names.get("role-" + role);
        assertThat(value).as("role " + role).isNotNull();
        return value.startsWith("-") ? names.get(value.substring(1)) : value;
    }

    private static double contrast(String front, String ground) {
        double a = luminance(front);
        double b = luminance(ground);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> names(Shade shade) throws IOException {
        Map<String, String> names = new HashMap<>();
        try (InputStream in = Theme.class.getResourceAsStream(shade.tag() + ".css")) {
            Matcher matcher = DECLARED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                names.put(matcher.group(1), matcher.group(2).strip());
            }
        }
        return names;
    }
}
