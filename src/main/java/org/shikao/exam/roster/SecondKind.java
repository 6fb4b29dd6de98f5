package org.shikao.exam.roster;

import java.util.Map;

/** What a row of a second list may be about. */
enum SecondKind {
    EXEMPTION,
    DEFERRAL,
    /** A deferral is taken back. */
    BACK,
    NEEDS,
    TYPE;

    private static final Map<String, SecondKind> WORDS = Map.ofEntries(
            Map.entry("免考", EXEMPTION),
            Map.entry("免试", EXEMPTION),
            Map.entry("免测", EXEMPTION),
            Map.entry("缓考", DEFERRAL),
            Map.entry("延考", DEFERRAL),
            Map.entry("缓试", DEFERRAL),
            Map.entry("延期考试", DEFERRAL),
            Map.entry("延期考查", DEFERRAL),
            Map.entry("延期", DEFERRAL),
            Map.entry("暂缓考试", DEFERRAL),
            Map.entry("取消缓考", BACK),
            Map.entry("撤销缓考", BACK),
            Map.entry("特殊需要", NEEDS),
            Map.entry("合理便利", NEEDS),
            Map.entry("照顾", NEEDS),
            Map.entry("考生类别", TYPE),
            Map.entry("类别", TYPE));

    /** The kind by its word in the list; null for a word that nobody knows. */
    static SecondKind of(String word) {
        return WORDS.get(word);
    }
}
