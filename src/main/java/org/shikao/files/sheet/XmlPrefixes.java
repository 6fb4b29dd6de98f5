package org.shikao.files.sheet;

/** The prefixes of namespaces that are declared where a document is being read, each as deep as its element. */
final class XmlPrefixes {
    private static final int MOST = 100;

    private final String[] declared = new String[MOST];
    private final int[] depths = new int[MOST];
    private int count;

    /** Notes a declaration. @throws Unusual if it is not an ordinary one */
    void declare(XmlName declaration, String namespace, int depth) {
        String prefix = declaration.prefix().isEmpty() ? "" : declaration.local();
        PlainXml.require(!prefix.startsWith("xml") && (prefix.isEmpty() || !namespace.isEmpty()));
        PlainXml.require(count < MOST && !namespace.startsWith("http://www.w3.org/"));
        for (int i = 0; i < count; i++) {
            PlainXml.require(depths[i] < depth || !declared[i].equals(prefix));
        }
        declared[count] = prefix;
        depths[count++] = depth;
    }

    /** Forgets what was declared deeper than this. */
    void leave(int depth) {
        while (count > 0 && depths[count - 1] > depth) {
            count--;
        }
    }

    boolean isDeclared(String prefix) {
        boolean known = prefix.isEmpty() || prefix.equals("xml");
        for (int i = 0; i < count && !known; i++) {
            known = declared[i].equals(prefix);
        }
        return known;
    }
}
