package org.shikao.files.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How names of Java stand in YAML: enum constants as lower-case kebab words, keys in camel or kebab case. */
final class YamlWords {
    private YamlWords() {}

    /** {@code HALF_UP} is written {@code half-up}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a word, empty if there is none. */
    static Optional<Object> constant(Class<?> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> word((Enum<?>) c).equals(word) || c instanceof FieldWord field && field.isCalled(word))
                .map(Object.class::cast)
                .findFirst();
    }

    static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> word((Enum<?>) c))
                .toList();
    }

    /** {@code fullMarks} in kebab case: {@code full-marks}. */
    static String kebab(String component) {
        StringBuilder out = new StringBuilder();
        for (char c : component.toCharArray()) {
            out.append(Character.isUpperCase(c) ? "-" + Character.toLowerCase(c) : Character.toString(c));
        }
        return out.toString();
    }
}
