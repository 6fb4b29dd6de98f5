package org.shikao.gui.dialog;

import java.util.List;

/**
 * The keys shown by F1.
 *
 * @param heading what they belong to, in words
 * @param lines one line a key
 */
public record KeySheet(String heading, List<Line> lines) {
    public KeySheet {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param keys the keys as printed on them
     * @param meaning what they do, in words
     */
    public record Line(String keys, String meaning) {}
}
