package org.shikao.files.yaml;

import java.util.List;

/** The root of a mapping file of second lists. */
record SecondMappingFile(List<Table> tables) {
    /** A table in it. */
    record Table(String sheet, int headerFirst, int headerLast, List<Column> columns) {}

    /** A column of a table. */
    record Column(String letter, String heading, SecondMappedField field) {}
}
