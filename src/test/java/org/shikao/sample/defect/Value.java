package org.shikao.sample.defect;

import java.time.LocalDate;

/** What stands in a cell and how the file keeps it. */
sealed interface Value {
    /** A string. */
    record Text(String text) implements Value {}

    /** A number, as the digits that stand in the file. */
    record Num(String literal) implements Value {}

    /** A number that a format shows as a date. */
    record Day(LocalDate day) implements Value {}

    /** A formula with the string it last gave. */
    record Formula(String cached) implements Value {}

    /** A formula with the number it last gave. */
    record Computed(String literal) implements Value {}

    /** A formula that was written by a program and never calculated. */
    record Uncached() implements Value {}

    /** A formula that failed. */
    record Failed() implements Value {
        static final String SHOWN = "#REF!";
    }

    static Value text(String text) {
        return text.isEmpty() ? null : new Text(text);
    }
}
