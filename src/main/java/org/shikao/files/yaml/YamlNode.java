package org.shikao.files.yaml;

import java.util.List;
import java.util.Map;

/** A parsed YAML value with the 1-based line on which it begins. */
sealed interface YamlNode {
    int line();

    /** Entries in the order of the text, keys as written. */
    record Mapping(int line, Map<String, Entry> entries) implements YamlNode {}

    /** A key's value and the line of the key. */
    record Entry(int line, YamlNode value) {}

    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    /** A single value, its text exactly as written (without quotes). */
    record Scalar(int line, Kind kind, String text) implements YamlNode {}

    /** What YAML takes a scalar for; quoted ones are always text. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        EMPTY
    }
}
