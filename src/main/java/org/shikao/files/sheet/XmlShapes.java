package org.shikao.files.sheet;

import java.util.Arrays;

/**
 * How the tags of the last elements of one kind were written, byte for byte but for the value of their first attribute. A tag that is
 * written so again, with nothing but capital letters and digits in that value, need not be taken apart to be known as well-formed.
 */
final class XmlShapes {
    private static final int MOST = 4;
    /** No tag of a cell is longer. */
    private static final int LONGEST = 100;

    private final byte[][] tails = new byte[MOST][];
    private byte[] head = {};
    private int count;
    private int valueTo;

    /** Keeps a tag that was found well-formed, whose first attribute's value stands between these indexes. */
    void learn(byte[] document, int from, int valueFrom, int valueEnd, int to) {
        if (to - from > LONGEST) {
            return;
        }
        if (!stands(head, document, from, valueFrom) || head.length != valueFrom - from) {
            head = Arrays.copyOfRange(document, from, valueFrom);
            count = 0;
        }
        for (int i = 0; i < Math.min(count, MOST); i++) {
            if (tails[i].length == to - valueEnd && stands(tails[i], document, valueEnd, to)) {
                return;
            }
        }
        tails[count++ % MOST] = Arrays.copyOfRange(document, valueEnd, to);
    }

    /** Index behind a tag that begins here and is written like one that was kept, or -1. */
    int behind(byte[] document, int from, int end) {
        if (count == 0 || !stands(head, document, from, end)) {
            return -1;
        }
        int at = from + head.length;
        while (isPlain(document[at])) {
            at++;
        }
        for (int i = 0; i < Math.min(count, MOST); i++) {
            if (stands(tails[i], document, at, end)) {
                valueTo = at;
                return at + tails[i].length;
            }
        }
        return -1;
    }

    /** How far the value of the first attribute is from the beginning of a tag. */
    int valueFrom() {
        return head.length;
    }

    /** Index behind the value of the first attribute of the tag found last. */
    int valueTo() {
        return valueTo;
    }

    private static boolean isPlain(byte b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z';
    }

    private static boolean stands(byte[] markup, byte[] document, int from, int end) {
        if (from + markup.length > end) {
            return false;
        }
        for (int i = 0; i < markup.length; i++) {
            if (document[from + i] != markup[i]) {
                return false;
            }
        }
        return true;
    }
}
