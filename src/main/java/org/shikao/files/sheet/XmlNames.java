package org.shikao.files.sheet;

/** The names of a document; a document with many names is no workbook. */
final class XmlNames {
    private static final int MOST = 500;
    private static final int SLOTS = 2_048;

    private final XmlName[] slots = new XmlName[SLOTS];
    private int known;

    /** The name that begins here; most likely it is the one that stood here in the tag before. */
    XmlName name(XmlName likely, byte[] document, int from) {
        if (likely != null) {
            int end = from + likely.bytes().length;
            if (end < document.length && likely.stands(document, from, end) && !isPart(document[end])) {
                return likely;
            }
        }
        return name(document, from, end(document, from));
    }

    private static int end(byte[] document, int from) {
        int at = from;
        while (isPart(document[at])) {
            at++;
        }
        if (at == from) {
            throw new Unusual();
        }
        return at;
    }

    private static boolean isPart(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= ':' || b == '_' || b == '-' || b == '.';
    }

    private XmlName name(byte[] document, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + document[i];
        }
        int slot = hash & (SLOTS - 1);
        while (slots[slot] != null) {
            if (slots[slot].stands(document, from, to)) {
                return slots[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        if (++known > MOST) {
            throw new Unusual();
        }
        slots[slot] = XmlName.of(document, from, to);
        return slots[slot];
    }
}
