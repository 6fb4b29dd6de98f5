package org.shikao.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values that a file may have in a place, which the sentence about a wrong one lists by their codes: each in words with its code. */
final class AllowedWords {
    private static final String SENTENCE = "problem.YAML_NOT_ALLOWED";
    private static final int CODES = 2;
    private static final int TYPE = 3;

    private final Texts texts;

    AllowedWords(Texts texts) {
        this.texts = texts;
    }

    /** Puts the words in the place of the codes of the arguments; the type of the values stands behind them. */
    void say(String key, Object[] args, Object[] spoken) {
        if (key.startsWith(SENTENCE) && args.length > TYPE) {
            spoken[CODES] = Arrays.stream(args[CODES].toString().split(", "))
                    .map(code -> word(args[TYPE].toString(), code)
                            .map(word -> texts.text("yaml.allowed", word, code))
                            .orElse(code))
                    .collect(Collectors.joining(texts.pattern("word.list.and")));
        }
    }

    private Optional<String> word(String type, String code) {
        String name = code.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.concat(families(type).stream().map(family -> family + name), Stream.of("subject." + code))
                .filter(texts::has)
                .findFirst()
                .map(texts::pattern);
    }

    private static List<String> families(String type) {
        return type.endsWith("MappedField")
                ? List.of("roster.column.", "judging.column.")
                : List.of("gui.rules.value." + type.toLowerCase(Locale.ROOT) + ".", "word.book." + type + ".");
    }
}
