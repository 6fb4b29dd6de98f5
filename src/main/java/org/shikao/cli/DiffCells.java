package org.shikao.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.catalogue.CatalogueDiff.Field;
import org.shikao.text.Phrase;

/** Cells of a catalogue comparison in the words of the workbook: 每台 and 明火 instead of per-bench and flame. */
final class DiffCells {
    private static final String BOOK = "word.book.";

    private static final Map<Field, String> FAMILIES = Map.of(
            Field.SUBJECT, "Subject.",
            Field.VARIANT, "Variant.",
            Field.HAZARDS, "Hazard.",
            Field.STOCK, "Hazard.",
            Field.WASTES, "Waste.",
            Field.STYLE, "Style.",
            Field.STATUS, "Status.",
            Field.REPEAT_RULE, "Repeat.",
            Field.EVIDENCE, "Evidence.",
            Field.CRITICAL, "Critical.");

    private static final Pattern PROVISION = Pattern.compile("(.*) \\((per-bench|shared|spare)\\)");

    private DiffCells() {}

    /** The name of an apparatus with what it is provided for; other names as they are. */
    static Object name(String name) {
        Matcher apparatus = PROVISION.matcher(name);
        return apparatus.matches()
                ? Phrase.of("cli.diff.provided", apparatus.group(1), word("Provision.", apparatus.group(2)))
                : name;
    }

    /** A value of this field. */
    static Object value(Field field, String value) {
        String family = FAMILIES.get(field);
        if (family != null && !value.isBlank()) {
            return Arrays.stream(value.split("[,\\s]+"))
                    .map(word -> word(family, word))
                    .reduce((one, other) -> Phrase.of("cli.diff.and", one, other))
                    .orElseThrow();
        }
        return switch (value) {
            case "true" -> word("Flag.", "yes");
            case "false" -> word("Flag.", "no");
            default -> value;
        };
    }

    private static Phrase word(String family, String word) {
        return Phrase.of(BOOK + family + word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
