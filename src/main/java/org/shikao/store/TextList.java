package org.shikao.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A list of short texts in one column, one a line, so that it can be read with any SQLite tool. */
final class TextList {
    private TextList() {}

    static String written(Collection<String> items) {
        return items.stream().map(TextList::escaped).collect(Collectors.joining());
    }

    static List<String> read(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split("\n", -1))
                        .limit(written.chars().filter(c -> c == '\n').count())
                        .map(TextList::unescaped)
                        .toList();
    }

    /** Every item ends its line, so that a list of one empty text differs from an empty list. */
    private static String escaped(String item) {
        return item.replace("\\", "\\\\").replace("\n", "\\n") + "\n";
    }

    private static String unescaped(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            out.append(c != '\\' ? c : line.charAt(++at) == 'n' ? '\n' : '\\');
        }
        return out.toString();
    }
}
