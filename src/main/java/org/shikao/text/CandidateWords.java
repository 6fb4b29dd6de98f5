package org.shikao.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list keeps of a candidate in codes ({@code physics=injury}, {@code left-handed large-print}), in the words of a language. Only
 * the sentences that name such values are spoken so: elsewhere the same letters may be a name, or the code itself.
 */
final class CandidateWords {
    private static final Set<String> SENTENCES = Set.of(
            "problem.ROSTER_DIFFERS",
            "problem.SECOND_TWICE",
            "problem.SECOND_SAT",
            "problem.SECOND_SAT.remedy",
            "problem.SECOND_NOT_SAT",
            "problem.SECOND_SUBJECT",
            "problem.SECOND_SUBJECT.remedy",
            "cli.diff.change",
            "cli.correct.done",
            "gui.intake.diff.value");
    private static final List<String> FAMILIES = List.of("word.need.", "word.exempt.", "word.");

    private final Texts texts;

    CandidateWords(Texts texts) {
        this.texts = texts;
    }

    /** The words of a value in the sentence of this key; empty where it stands as it is. */
    Optional<String> of(String key, String value) {
        if (!SENTENCES.contains(key)) {
            return Optional.empty();
        }
        if (value.isEmpty() || value.equals("UNKNOWN")) {
            return Optional.of(texts.pattern("word.NOTHING"));
        }
        List<String> parts = Arrays.asList(value.split(" "));
        return parts.stream().allMatch(part -> word(part).isEmpty())
                ? Optional.empty()
                : Optional.of(parts.stream()
                        .map(part -> word(part).orElse(part))
                        .collect(Collectors.joining(texts.pattern("word.list.and"))));
    }

    private Optional<String> word(String code) {
        int equals = code.indexOf('=');
        if (equals > 0) {
            String reason = code.substring(equals + 1);
            return word(code.substring(0, equals))
                    .map(subject -> subject
                            + texts.pattern("word.list.of")
                            + word(reason).orElse(reason));
        }
        return FAMILIES.stream()
                .map(family -> family + code)
                .filter(texts::has)
                .findFirst()
                .map(texts::pattern);
    }
}
