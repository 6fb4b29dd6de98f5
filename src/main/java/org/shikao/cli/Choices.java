package org.shikao.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.Appeal.Ruling;
import org.shikao.exam.journal.Appellant;
import org.shikao.exam.roster.CandidateEdit;
import org.shikao.exam.roster.DuplicateDecision.Verdict;
import org.shikao.exam.roster.Likeness;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;
import org.shikao.text.Lang;
import org.shikao.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** What an option takes that is a choice: each value by its code or by the word that the program has for it. */
final class Choices {
    /** Where the words stand in the bundles; a choice that is not here has codes only. */
    private static final Map<Class<?>, String> WORDS = Map.of(
            RosterField.class, "roster.column.",
            Likeness.class, "likeness.",
            Verdict.class, "verdict.",
            Subject.class, "subject.",
            Appellant.class, "cli.appeal.from.",
            Ruling.class, "cli.appeal.ruling.",
            FaultRemedy.class, "cli.fault.remedy.");

    /** Their codes on the command line are written small. */
    private static final Set<Class<?>> SMALL = Set.of(Subject.class, Appellant.class, Ruling.class, FaultRemedy.class);

    private Choices() {}

    /** Makes options of a tree take the words as well as the codes. */
    static void teach(CommandLine root) {
        teach(root, RosterField.class);
        teach(root, Likeness.class);
        teach(root, Verdict.class);
        teach(root, Subject.class);
        teach(root, Appellant.class);
        teach(root, Ruling.class);
        teach(root, FaultRemedy.class);
    }

    private static <E extends Enum<E>> void teach(CommandLine root, Class<E> type) {
        root.registerConverter(type, typed -> read(type, typed));
    }

    private static <E extends Enum<E>> E read(Class<E> type, String typed) {
        String word = typed.strip();
        return values(type)
                .filter(value -> plain(value.name()).equals(plain(word))
                        || Arrays.stream(Lang.values())
                                .anyMatch(lang -> word(value, Texts.in(lang)).equalsIgnoreCase(word)))
                .map(type::cast)
                .findFirst()
                // what a person reads of it is made where the failure ends
                .orElseThrow(() -> new TypeConversionException(type.getSimpleName()));
    }

    /** All that may be written, in the language asked for. */
    static String listed(Class<?> type, Texts texts) {
        return values(type)
                .map(value -> (code(value) + " " + word(value, texts)).strip())
                .collect(Collectors.joining(" / "));
    }

    private static Stream<Enum<?>> values(Class<?> type) {
        List<Object> all = List.of(type.getEnumConstants());
        return all.stream()
                .filter(value -> !(value instanceof RosterField field) || CandidateEdit.FIELDS.contains(field))
                .map(value -> (Enum<?>) value);
    }

    private static String word(Enum<?> value, Texts texts) {
        String prefix = WORDS.get(value.getDeclaringClass());
        return prefix == null ? "" : texts.text(prefix + code(value));
    }

    private static String code(Enum<?> value) {
        return SMALL.contains(value.getDeclaringClass())
                ? value.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.name();
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
