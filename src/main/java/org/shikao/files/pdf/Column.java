package org.shikao.files.pdf;

/** A column of a table; {@code weight} is its share of the width. */
record Column(String heading, double weight, Align align) {}
