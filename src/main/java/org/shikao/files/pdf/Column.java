package org.shikao.files.pdf;

import java.util.List;

/**
 * A column of a table; {@code weight} is its share of the width, {@code type} the letters of its cells, {@code words} what its cells
 * will hold whatever the language, so that it is made wide enough for them.
 */
record Column(String heading, double weight, Align align, Type type, List<String> words) {
    Column {
        words = List.copyOf(words);
    }

    Column(String heading, double weight, Align align, Type type) {
        this(heading, weight, align, type, List.of());
    }

    Column(String heading, double weight, Align align) {
        this(heading, weight, align, Type.BODY);
    }

    /** The same, wide enough for these words. */
    Column holding(List<String> these) {
        return new Column(heading, weight, align, type, these);
    }
}
