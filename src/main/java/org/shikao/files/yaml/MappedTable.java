package org.shikao.files.yaml;

import java.util.List;

/** A table in a mapping file. */
record MappedTable(
        String sheet, int headerFirst, int headerLast, String fingerprint, String school, List<MappedColumn> columns) {}
