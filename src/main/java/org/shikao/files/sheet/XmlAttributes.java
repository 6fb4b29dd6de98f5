package org.shikao.files.sheet;

/** The attributes of the tag last read, whose values stay in the buffer until they are asked for. */
final class XmlAttributes {
    private static final int MOST = 32;
    private static final int MOST_DIGITS = 9;
    private static final int DECIMAL = 10;
    private static final int LETTERS = 26;

    private final byte[] buffer;
    private final PlainText texts;
    private final XmlName[] names = new XmlName[MOST];
    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final String[] values = new String[MOST];
    private int count;
    private boolean prefixed;

    XmlAttributes(byte[] buffer, PlainText texts) {
        this.buffer = buffer;
        this.texts = texts;
    }

    /** Begins a tag. */
    void clear() {
        count = 0;
        prefixed = false;
    }

    /** The name that the next attribute most likely has, null if there is none. */
    XmlName likely() {
        PlainXml.require(count < MOST);
        return names[count];
    }

    /** @param value null if it is what stands in the buffer between the indexes */
    void keep(XmlName name, int valueFrom, int valueTo, String value) {
        for (int i = 0; i < count; i++) {
            // also those that only a prefix tells apart: which namespaces they are in is not looked at
            PlainXml.require(!names[i].local().equals(name.local()));
        }
        prefixed |= !name.prefix().isEmpty();
        names[count] = name;
        from[count] = valueFrom;
        to[count] = valueTo;
        values[count++] = value;
    }

    void requireDeclared(XmlPrefixes prefixes) {
        for (int i = 0; i < count && prefixed; i++) {
            PlainXml.require(prefixes.isDeclared(names[i].prefix()));
        }
    }

    /** Whether there are any, none with a prefix, and the first one's value stands in the buffer as it is. */
    boolean arePlain() {
        return count > 0 && !prefixed && values[0] == null;
    }

    /** Whether the first one has this name. */
    boolean isFirst(String local) {
        return count > 0 && names[0].local().equals(local);
    }

    int firstFrom() {
        return from[0];
    }

    int firstTo() {
        return to[0];
    }

    /** The first one's value stands elsewhere in the buffer. */
    void moveFirst(int valueFrom, int valueTo) {
        from[0] = valueFrom;
        to[0] = valueTo;
        values[0] = null;
    }

    /** A value, empty if there is no such attribute. */
    String text(String local) {
        int at = index(local);
        String kept = at < 0 ? "" : values[at];
        return kept == null ? texts.ascii(buffer, from[at], to[at]) : kept;
    }

    int number(String local, int otherwise) {
        int at = index(local);
        if (at < 0) {
            return otherwise;
        }
        int value = digits(from[at], to[at]);
        return value < 0 ? XlsxBook.number(text(local), otherwise) : value;
    }

    int column(String local) {
        int at = index(local);
        if (at < 0 || values[at] != null) {
            return SheetCell.number(text(local));
        }
        int number = from[at] == to[at] ? -1 : 0;
        for (int i = from[at]; isLetter(buffer[i]) && number < SheetCell.BEYOND; i++) {
            number = number * LETTERS + buffer[i] - 'A' + 1;
        }
        return number;
    }

    private static boolean isLetter(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    /** A few digits as a number, -1 if there is anything else. */
    private int digits(int first, int end) {
        int value = end == first || end - first > MOST_DIGITS ? -1 : 0;
        for (int i = first; i < end && value >= 0; i++) {
            int digit = buffer[i] - '0';
            value = digit >= 0 && digit <= 9 ? DECIMAL * value + digit : -1;
        }
        return value;
    }

    private int index(String local) {
        for (int i = 0; i < count; i++) {
            if (names[i].local().equals(local)) {
                return i;
            }
        }
        return -1;
    }
}
