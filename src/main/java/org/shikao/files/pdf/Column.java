package org.shikao.files.pdf;

/** A column of a table; {@code weight} is its share of the width, {@code type} the letters of its cells. */
record Column(String heading, double weight, Align align, Type type) {
    Column(String heading, double weight, Align align) {
        this(heading, weight, align, Type.BODY);
    }
}
