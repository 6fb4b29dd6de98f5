package org.shikao.gui.roster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.roster.RosterField;
import org.shikao.text.Texts;

/** The fields of a candidate as the window says them, in the language that it speaks. */
final class FieldWords {
    /** The needs that the plan knows; others are shown in the school's own words. */
    private static final List<String> NEEDS = List.of("wheelchair", "large-print", "left-handed", "colour-blind");

    /** A value as corrections keep it, in the words of a school. */
    @FunctionalInterface
    interface Written {
        String of(RosterField field, String value);
    }

    private final Texts texts;
    private final Written written;

    FieldWords(Texts texts, Written written) {
        this.texts = texts;
        this.written = written;
    }

    /** The value of a field in a sentence: as corrections keep it, between quotation marks, or a word where it is empty. */
    String of(RosterField field, String value) {
        if (value.isEmpty()) {
            return texts.text("gui.roster.edit.nothing");
        }
        String words = switch (field) {
            case SEX -> texts.text("gui.roster.sex." + value);
            case NEEDS -> needs(value, texts);
            default -> written.of(field, value);
        };
        return texts.text("gui.roster.edit.quoted", words);
    }

    /** What was typed, as corrections understand it: a sex in the letter that the window shows for it. */
    String typed(RosterField field, String value) {
        return Stream.of(Sex.MALE, Sex.FEMALE)
                .map(Sex::name)
                .filter(sex -> field == RosterField.SEX
                        && texts.text("gui.roster.sex." + sex).equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElse(value);
    }

    /** Special needs as corrections keep them, in words that can be typed again. */
    static String needs(String needs, Texts texts) {
        return Arrays.stream(needs.split(" "))
                .map(word -> NEEDS.contains(word) ? texts.text("gui.roster.need." + word) : word)
                .collect(Collectors.joining(texts.text("gui.roster.comma")));
    }
}
