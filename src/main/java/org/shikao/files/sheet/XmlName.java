package org.shikao.files.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A name in a document, made once however often it comes.
 *
 * @param bytes as it is written
 * @param local the part behind the colon, shared by all who name it so
 * @param prefix the part before the colon, empty if there is none
 * @param declares whether an attribute of this name declares a namespace
 */
record XmlName(byte[] bytes, String local, String prefix, boolean declares) {
    private static final String DECLARING = "xmlns";

    static XmlName of(byte[] document, int from, int to) {
        byte[] bytes = Arrays.copyOfRange(document, from, to);
        String name = new String(bytes, StandardCharsets.US_ASCII);
        int colon = name.indexOf(':');
        if (colon == 0 || colon == name.length() - 1 || name.indexOf(':', colon + 1) > 0) {
            throw new Unusual();
        }
        String local = name.substring(colon + 1);
        if (!isStart(local.charAt(0)) || !isStart(name.charAt(0))) {
            throw new Unusual();
        }
        boolean declares = name.startsWith(DECLARING + ":") || name.equals(DECLARING);
        return new XmlName(bytes, local.intern(), name.substring(0, Math.max(0, colon)), declares);
    }

    private static boolean isStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** Whether it is what stands in a document between two indexes. */
    boolean stands(byte[] document, int from, int to) {
        if (to - from != bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != document[from + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof XmlName name && Arrays.equals(bytes, name.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
