package org.shikao.files.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** The words of the catalogue workbook: written in one language, read in every language and as the codes of the YAML file. */
final class CatalogueWords {
    /** Whether an experiment is done with sensors. */
    enum Variant {
        ORDINARY,
        DIGITAL
    }

    /** Yes and no. */
    enum Flag {
        YES,
        NO
    }

    /** What a rule of a rubric answers: broken apparatus, or a danger that takes what follows, the group or the sheet. */
    enum RuleKind {
        BREAKAGE,
        STOP_REST,
        STOP_GROUP,
        STOP_ALL
    }

    /** What a line of text is for: where the experiment is from, resetting, the candidate's sheet, a remark on the rubric. */
    enum LineKind {
        SOURCE,
        RESET,
        SHEET,
        REMARK
    }

    private static final String WORD = "word.";
    private final List<Texts> languages =
            Arrays.stream(Lang.values()).map(Texts::in).toList();

    /** What a key says in every language, Chinese first. */
    List<String> all(String word) {
        return languages.stream().map(texts -> texts.pattern(WORD + word)).toList();
    }

    /** Whether a text is what a key says in some language; spaces around it do not count. */
    boolean says(String text, String word) {
        return all(word).stream().anyMatch(text.strip()::equalsIgnoreCase);
    }

    /** The constant that a word stands for, empty if there is none. */
    <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        String code = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(type.getEnumConstants())
                .filter(c -> c.name().equals(code) || says(text, word(c)))
                .findFirst();
    }

    /** What may be written for a constant of this type, in every language. */
    <E extends Enum<E>> String choices(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> String.join("/", all(word(constant))))
                .collect(Collectors.joining(", "));
    }

    /** The words of all constants, in one language. */
    static List<String> words(Texts texts, Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(c -> say(texts, c)).toList();
    }

    /** The word of a constant, in one language. */
    static String say(Texts texts, Enum<?> constant) {
        return texts.pattern(WORD + word(constant));
    }

    private static String word(Enum<?> constant) {
        return "book." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
