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

    /** So many bytes and their number fit into a long. */
    private static final int SHORT = 7;

    private final String[] kept = new String[SLOTS];
    private final long[] keys = new long[SLOTS];
    private char[] resolved = new char[SLOTS];

    /** ASCII without entities. A short one is made once however often it comes. */
    String ascii(byte[] document, int from, int to) {
        if (to - from > SHORT) {
            return new String(document, from, to - from, StandardCharsets.ISO_8859_1);
        }
        long packed = to - from;
        for (int i = from; i < to; i++) {
            packed = packed << Byte.SIZE | document[i];
        }
        int slot = (int) (packed ^ packed >>> Byte.SIZE) & (SLOTS - 1);
        if (kept[slot] == null || keys[slot] != packed) {
            kept[slot] = new String(document, from, to - from, StandardCharsets.ISO_8859_1);
            keys[slot] = packed;
        }
        return kept[slot];
    }

    /** Any text: ASCII, or with anything else in it. */
    String resolved(byte[] document, int from, int to) {
        if (resolved.length < to - from) {
            resolved = new char[to - from];
        }
        int length = 0;
        int at = from;
        while (at < to) {
            byte b = document[at++];
            if (b < 0) {
                return decoded(document, from, to);
            }
            if (b == '&') {
                int end = semicolon(document, at, to);
                length += Character.toChars(character(document, at, end), resolved, length);
                at = end + 1;
            } else {
                resolved[length++] = (char) b;
            }
        }
        return new String(resolved, 0, length);
    }

    private static int semicolon(byte[] document, int from, int to) {
        int at = from;
        while (at < to && at - from < LONGEST_ENTITY && document[at] != ';') {
            at++;
        }
        if (at == to || document[at] != ';') {
            throw new Unusual();
        }
        return at;
    }

    private String decoded(byte[] document, int from, int to) {
        int length = Utf8.decode(document, from, to, resolved);
        boolean entities = false;
        for (int i = 0; i < length; i++) {
            char c = resolved[i];
            entities |= c == '&';
            if (c >= '\uFFFE') {
                // signs that no document may have
                throw new Unusual();
            }
        }
        if (length == Utf8.MALFORMED) {
            throw new Unusual();
        }
        String text = new String(resolved, 0, length);
        return entities ? resolved(text) : text;
    }

    private static String resolved(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', done)) {
            int end = text.indexOf(';', at);
            if (end < 0 || end - at > LONGEST_ENTITY) {
                throw new Unusual();
            }
            byte[] entity = text.substring(at + 1, end).getBytes(StandardCharsets.UTF_8);
            out.append(text, done, at).appendCodePoint(character(entity, 0, entity.length));
            done = end + 1;
        }
        return out.append(text, done, text.length()).toString();
    }

    private static int character(byte[] document, int from, int to) {
        if (from < to && document[from] == '#') {
            return byNumber(document, from + 1, to);
        }
        Character known = ENTITIES.get(new String(document, from, to - from, StandardCharsets.ISO_8859_1));
        if (known == null) {
            throw new Unusual();
        }
        return known;
    }

    /** Only of ASCII digits and letters, negative for anything else. */
    private static int digit(byte b, int radix) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int letter = b | ' ';
        return radix == HEXADECIMAL && letter >= 'a' && letter <= 'f' ? letter - 'a' + DECIMAL : -1;
    }

    private static int byNumber(byte[] document, int from, int to) {
        int radix = from < to && document[from] == 'x' ? HEXADECIMAL : DECIMAL;
        int first = radix == HEXADECIMAL ? from + 1 : from;
        int c = 0;
        for (int i = first; i < to; i++) {
            int digit = digit(document[i], radix);
            c = digit < 0 || c > Character.MAX_CODE_POINT ? Integer.MAX_VALUE : radix * c + digit;
        }
        boolean blank = c == '\t' || c == '\n' || c == '\r';
        boolean common = c >= ' ' && c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE && c < '\uFFFD';
        if (first < to && (blank || common || Character.isSupplementaryCodePoint(c))) {
            return c;
        }
        throw new Unusual();
    }
}
