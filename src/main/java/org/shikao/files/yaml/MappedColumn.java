package org.shikao.files.yaml;

/** A column in a mapping file. */
record MappedColumn(String letter, String heading, MappedField field) {}
