package org.shikao.gui.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shikao.exam.catalogue.CatalogueDiff.Field;
import org.shikao.text.Texts;

/** The values of a difference, which are as the YAML file writes them, in the words of the window. */
final class DiffWords {
    private static final Pattern PROVISION = Pattern.compile("^(.*) \\((per-bench|shared|spare)\\)$");
    private static final Map<Field, String> FAMILIES = Map.of(
            Field.EVIDENCE, "gui.catalogue.evidence.",
            Field.STATUS, "gui.catalogue.status.",
            Field.STYLE, "gui.catalogue.style.",
            Field.CRITICAL, "gui.rubric.critical.",
            Field.REPEAT_RULE, "gui.rubric.repeat.",
            Field.HAZARDS, "gui.catalogue.hazard.",
            Field.STOCK, "gui.catalogue.hazard.",
            Field.WASTES, "gui.catalogue.waste.");

    private final Texts texts;

    DiffWords(Texts texts) {
        this.texts = texts;
    }

    /** The name of an apparatus with what it is provided for; other names as they are. */
    String name(String name) {
        Matcher apparatus = PROVISION.matcher(name);
        return apparatus.matches()
                ? texts.text(
                        "gui.catalogue.diff.provided",
                        apparatus.group(1),
                        texts.text("gui.catalogue.provision." + constant(apparatus.group(2))))
                : name;
    }

    /** A value of this field. */
    String value(Field field, String value) {
        String family = FAMILIES.get(field);
        if (family != null) {
            return Arrays.stream(value.split("[,\\s]+"))
                    .map(word -> worded(family, word))
                    .collect(Collectors.joining(texts.text("gui.catalogue.comma")));
        }
        return switch (value) {
            case "true" -> texts.text("gui.catalogue.diff.yes");
            case "false" -> texts.text("gui.catalogue.diff.no");
            default -> value;
        };
    }

    private String worded(String family, String word) {
        String key = family + constant(word);
        return !word.isEmpty() && texts.has(key) ? texts.text(key) : word;
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
