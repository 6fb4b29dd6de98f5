package org.shikao.sample.defect;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;

/**
 * A pupil as it is in truth, apart from any file: the words of each field in one agreed spelling. Sex is 男 or 女, grade 7 to 9,
 * the birth date 20101003.
 */
final class Pupil {
    private final Map<Field, String> words = new EnumMap<>(Field.class);

    Pupil with(Field field, String text) {
        words.put(field, text);
        return this;
    }

    String get(Field field) {
        return words.getOrDefault(field, "");
    }

    Pupil copy() {
        Pupil copy = new Pupil();
        copy.words.putAll(words);
        return copy;
    }

    boolean isBoy() {
        return get(Field.SEX).equals("男");
    }

    LocalDate born() {
        return LocalDate.parse(get(Field.BIRTH_DATE), DateTimeFormatter.BASIC_ISO_DATE);
    }

    int grade() {
        return Integer.parseInt(get(Field.GRADE));
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
