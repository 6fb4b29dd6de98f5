package org.shikao.gui.rules;

import java.util.List;

/**
 * A key of a rule pack as it is edited.
 *
 * @param path the key path in the pack ({@code score.rounding})
 * @param number the number of the rule it belongs to, empty for what only names the pack
 * @param kind the control that suits it
 * @param min the least value of a number, in whole units
 * @param max the greatest value of a number
 * @param unit text key of the word after a number, empty for none
 * @param columns of a table: the keys of its parts
 */
record RuleKey(String path, String number, Kind kind, int min, int max, String unit, List<RuleKey> columns) {
    /** Which control edits a key. */
    enum Kind {
        TEXT,
        NOTE,
        DATE,
        TIME,
        WHOLE,
        MARKS,
        CHOICE,
        SWITCH,
        WORDS,
        POOL,
        PAPERS,
        PAIRS,
        TABLE
    }

    RuleKey {
        columns = List.copyOf(columns);
    }

    static RuleKey of(String number, String path, Kind kind) {
        return new RuleKey(path, number, kind, 0, 0, "", List.of());
    }

    /** @param unit the last part of its key, empty for none */
    static RuleKey whole(String number, String path, int min, int max, String unit) {
        return new RuleKey(
                path, number, Kind.WHOLE, min, max, unit.isEmpty() ? "" : "gui.rules.unit." + unit, List.of());
    }

    static RuleKey marks(String number, String path) {
        return new RuleKey(path, number, Kind.MARKS, 0, 1000, "gui.rules.unit.marks", List.of());
    }

    static RuleKey table(String number, String path, RuleKey... columns) {
        return new RuleKey(path, number, Kind.TABLE, 0, 0, "", List.of(columns));
    }

    /** The last part of the path. */
    String last() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether this key, or a part of it, is at that place of a problem. */
    boolean holds(String place) {
        return place.equals(path) || place.startsWith(path + "[") || place.startsWith(path + ".");
    }

    /** Whether it needs the width of the page. */
    boolean wide() {
        return kind == Kind.TABLE
                || kind == Kind.POOL
                || kind == Kind.PAIRS
                || kind == Kind.WORDS
                || kind == Kind.NOTE
                || path.equals("exam.title");
    }
}
