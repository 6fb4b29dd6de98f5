package org.shikao.files.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Text of regular XML: UTF-8 with the five entities every document knows and characters by their numbers. */
final class PlainText {
    private static final Map<String, Character> ENTITIES =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'');
    private static final int LONGEST_ENTITY = 10;
    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;
    /** Kept short texts: types of cells and small numbers. */
    private static final int SLOTS = 256;

    private static final int SHORT = 8;

    private final String[] kept = new String[SLOTS];

    /** ASCII without entities. A short one is made once however often it comes. */
    String ascii(byte[] document, int from, int to) {
        if (to - from > SHORT) {
            return new String(document, from, to - from, StandardCharsets.ISO_8859_1);
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + document[i];
        }
        int slot = (hash ^ hash >>> 8) & (SLOTS - 1);
        if (kept[slot] == null || !stands(kept[slot], document, from, to)) {
            kept[slot] = new String(document, from, to - from, StandardCharsets.ISO_8859_1);
        }
        return kept[slot];
    }

    private static boolean stands(String text, byte[] document, int from, int to) {
        boolean same = text.length() == to - from;
        for (int i = from; i < to && same; i++) {
            same = text.charAt(i - from) == document[i];
        }
        return same;
    }

    /** Any text. */
    static String decoded(byte[] document, int from, int to) {
        String text = new String(document, from, to - from, StandardCharsets.UTF_8);
        boolean entities = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFFFD') {
                // no UTF-8, or a sign that no document may have
                throw new PlainXml.Unusual();
            }
            entities |= c == '&';
        }
        return entities ? resolved(text) : text;
    }

    private static String resolved(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', done)) {
            int end = text.indexOf(';', at);
            if (end < 0 || end - at > LONGEST_ENTITY) {
                throw new PlainXml.Unusual();
            }
            out.append(text, done, at).appendCodePoint(character(text.substring(at + 1, end)));
            done = end + 1;
        }
        return out.append(text, done, text.length()).toString();
    }

    private static int character(String entity) {
        if (entity.startsWith("#")) {
            return byNumber(entity);
        }
        Character known = ENTITIES.get(entity);
        if (known == null) {
            throw new PlainXml.Unusual();
        }
        return known;
    }

    private static int byNumber(String entity) {
        boolean hexadecimal = entity.startsWith("#x");
        try {
            String digits = entity.substring(hexadecimal ? 2 : 1).replace("+", "sign");
            int c = Integer.parseInt(digits, hexadecimal ? HEXADECIMAL : DECIMAL);
            boolean common = c >= ' ' && c < Character.MIN_SURROGATE || c == '\t' || c == '\n' || c == '\r';
            if (common || c > Character.MAX_SURROGATE && c < '\uFFFD' || Character.isSupplementaryCodePoint(c)) {
                return c;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new PlainXml.Unusual();
    }
}
