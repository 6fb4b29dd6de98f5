package org.shikao.files.yaml;

import java.util.List;

/** The root of a mapping file. */
record MappingFile(List<MappedTable> tables) {}
