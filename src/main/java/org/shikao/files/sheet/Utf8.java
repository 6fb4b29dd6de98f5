package org.shikao.files.sheet;

/** Decodes short pieces of UTF-8, and nothing that is not: no bytes too many for a character, no halves of pairs. */
final class Utf8 {
    /** What is returned for bytes that are no UTF-8. */
    static final int MALFORMED = -1;

    private static final int LAST_SIX = 0x3F;
    private static final int MARK = 0xC0;
    private static final int FOLLOWING = 0x80;
    private static final int SIX = 6;
    private static final int LEAST_OF_TWO = 0x80;
    private static final int LEAST_OF_THREE = 0x800;

    private Utf8() {}

    /** Writes the characters of these bytes to the head of {@code to}, which has room for one a byte; how many they are. */
    static int decode(byte[] bytes, int from, int end, char[] to) {
        int length = 0;
        int at = from;
        while (at < end) {
            int first = bytes[at];
            if (first >= 0) {
                to[length++] = (char) first;
                at++;
            } else if (first >> 4 == (byte) 0xE0 >> 4 && at + 2 < end) {
                int c = three(first, bytes[at + 1], bytes[at + 2]);
                if (c == MALFORMED) {
                    return MALFORMED;
                }
                to[length++] = (char) c;
                at += 3;
            } else {
                int size = first >> 5 == (byte) 0xC0 >> 5 ? 2 : 4;
                int c = at + size > end ? MALFORMED : other(bytes, at, size);
                if (c == MALFORMED) {
                    return MALFORMED;
                }
                length += Character.toChars(c, to, length);
                at += size;
            }
        }
        return length;
    }

    /** A character of three bytes, as nearly all Chinese ones are. */
    private static int three(int first, int second, int third) {
        if ((second & MARK) != FOLLOWING || (third & MARK) != FOLLOWING) {
            return MALFORMED;
        }
        int c = (first & 0xF) << 2 * SIX | (second & LAST_SIX) << SIX | third & LAST_SIX;
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c < LEAST_OF_THREE || half ? MALFORMED : c;
    }

    private static int other(byte[] bytes, int at, int size) {
        int first = bytes[at];
        int c = size == 2 ? first & 0x1F : first & 0x7;
        for (int i = 1; i < size; i++) {
            int next = bytes[at + i];
            if ((next & MARK) != FOLLOWING) {
                return MALFORMED;
            }
            c = c << SIX | next & LAST_SIX;
        }
        if (size == 2) {
            return c < LEAST_OF_TWO ? MALFORMED : c;
        }
        boolean beyond = c < Character.MIN_SUPPLEMENTARY_CODE_POINT || c > Character.MAX_CODE_POINT;
        return first >> 3 != (byte) 0xF0 >> 3 || beyond ? MALFORMED : c;
    }
}
