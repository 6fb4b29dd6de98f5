package org.shikao.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads XML as spreadsheet programs write it, byte by byte and many times as fast as a parser of all XML: UTF-8 in elements,
 * attributes and text of modest length, with nothing else between them. It takes only what it has proved to be well-formed; whatever is
 * not regular is {@link Unusual}, be it legal, damaged or hostile, and is left to {@link XmlPart}.
 */
final class PlainXml implements XmlEvents, AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /** No tag and no text is longer. */
    private static final int LONGEST = 1 << 14;
    /** Zero bytes behind the end, at which every search stops. */
    private static final int BEHIND = 2;

    private static final int DEEPEST = 100;
    private static final int MOST_ATTRIBUTES = 32;
    private static final int MOST_DIGITS = 9;
    private static final int DECIMAL = 10;
    private static final int LETTERS = 26;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private enum Event {
        NONE,
        START,
        END,
        TEXT
    }

    private final InputStream in;
    private final int textBytes;
    private final byte[] buffer = new byte[BUFFER + BEHIND];
    private final XmlNames names = new XmlNames();
    private final PlainText texts = new PlainText();
    private final XmlName[] open = new XmlName[DEEPEST];
    private final XmlName[] attributes = new XmlName[MOST_ATTRIBUTES];
    private final int[] valueFrom = new int[MOST_ATTRIBUTES];
    private final int[] valueTo = new int[MOST_ATTRIBUTES];
    private final String[] values = new String[MOST_ATTRIBUTES];
    private final XmlPrefixes prefixes = new XmlPrefixes();
    private int count;
    private int pos;
    private int end;
    private boolean ended;
    private Event event = Event.NONE;
    private XmlName name;
    private int depth;
    private boolean rooted;
    private boolean empty;
    private boolean prefixed;
    private int textFrom;
    private boolean special;

    /** @throws Unusual if the document does not begin in the regular way */
    PlainXml(InputStream in, SheetLimits limits) throws SheetRefused {
        this.in = in;
        textBytes = limits.textBytes();
        fill();
        if (end >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length)) {
            pos = MARK.length;
        }
        if (buffer[pos] == '<' && buffer[pos + 1] == '?') {
            pos = XmlDeclaration.end(buffer, pos);
        }
    }

    @Override
    public boolean next() throws SheetRefused {
        if (event == Event.TEXT && special) {
            // what nobody asked for must be sound all the same
            texts.resolved(buffer, textFrom, pos);
        }
        if (empty) {
            empty = false;
            leave();
            return true;
        }
        reach();
        if (depth == 0) {
            pos = afterBlanks(pos);
            if (pos == end && rooted) {
                event = Event.NONE;
                return false;
            }
        }
        token();
        return true;
    }

    /** Has the next tag or text in the buffer as a whole. */
    private void reach() throws SheetRefused {
        if (end - pos < LONGEST && !ended) {
            fill();
        }
    }

    private void token() {
        if (buffer[pos] != '<') {
            characters();
        } else if (buffer[pos + 1] == '/') {
            endTag();
        } else {
            startTag();
        }
    }

    private void characters() {
        require(depth > 0);
        event = Event.TEXT;
        textFrom = pos;
        pos = afterText(pos);
    }

    /** Index behind the text that begins here; notes whether there is more in it than ASCII. */
    private int afterText(int from) {
        int at = from;
        special = false;
        while (buffer[at] != '<') {
            byte b = buffer[at++];
            if (b < ' ' && b != '\n' && b != '\t') {
                require(b < 0);
                special = true;
            } else if (b == '&') {
                special = true;
            } else {
                require(b != '>');
            }
        }
        return at;
    }

    @Override
    public String enclosed(byte[] opening, byte[] closing) throws SheetRefused {
        if (!follows(opening)) {
            return null;
        }
        int from = pos + opening.length;
        int to = afterText(from);
        if (!stands(closing, to)) {
            return null;
        }
        String text = special ? texts.resolved(buffer, from, to) : texts.ascii(buffer, from, to);
        pos = to + closing.length;
        leave();
        return text;
    }

    @Override
    public int enclosedNumber(byte[] opening, byte[] closing) throws SheetRefused {
        if (!follows(opening)) {
            return -1;
        }
        int from = pos + opening.length;
        int to = from;
        int number = 0;
        while (buffer[to] >= '0' && buffer[to] <= '9' && to - from < MOST_DIGITS) {
            number = DECIMAL * number + buffer[to++] - '0';
        }
        if (to == from || !stands(closing, to)) {
            return -1;
        }
        pos = to + closing.length;
        leave();
        return number;
    }

    /** Whether this markup follows the tag of the element that begins here. */
    private boolean follows(byte[] markup) throws SheetRefused {
        if (event != Event.START || empty) {
            return false;
        }
        reach();
        return stands(markup, pos);
    }

    private boolean stands(byte[] markup, int from) {
        if (from + markup.length > end) {
            return false;
        }
        for (int i = 0; i < markup.length; i++) {
            if (buffer[from + i] != markup[i]) {
                return false;
            }
        }
        return true;
    }

    private void endTag() {
        require(depth > 0);
        XmlName expected = open[depth - 1];
        int from = pos + 2;
        int to = from + expected.bytes().length;
        require(to < end && expected.stands(buffer, from, to));
        pos = afterBlanks(to);
        require(buffer[pos++] == '>');
        leave();
    }

    private void leave() {
        depth--;
        name = open[depth];
        event = Event.END;
        prefixes.leave(depth);
    }

    private void startTag() {
        require(depth > 0 || !rooted);
        require(depth < DEEPEST);
        rooted = true;
        name = names.name(name, buffer, pos + 1);
        int at = pos + 1 + name.bytes().length;
        count = 0;
        prefixed = !name.prefix().isEmpty();
        open[depth++] = name;
        event = Event.START;
        while (buffer[at] != '>' && !(buffer[at] == '/' && buffer[at + 1] == '>')) {
            int next = afterBlanks(at);
            require(next > at);
            at = buffer[next] == '>' || buffer[next] == '/' ? next : attribute(next);
        }
        empty = buffer[at] == '/';
        pos = at + (empty ? 2 : 1);
        prefixes();
    }

    /** Reads an attribute; the index behind it. */
    private int attribute(int from) {
        require(count < MOST_ATTRIBUTES);
        XmlName attribute = names.name(attributes[count], buffer, from);
        int at = from + attribute.bytes().length;
        byte quote = buffer[at + 1];
        require(buffer[at] == '=' && (quote == '"' || quote == '\''));
        int valueAt = at + 2;
        int to = valueAt;
        boolean odd = false;
        while (buffer[to] != quote) {
            byte b = buffer[to++];
            require(b != '<' && (b < 0 || b >= ' '));
            odd |= b < 0 || b == '&';
        }
        String value = odd ? texts.resolved(buffer, valueAt, to) : null;
        if (attribute.declares()) {
            prefixes.declare(attribute, value == null ? texts.ascii(buffer, valueAt, to) : value, depth);
        } else {
            keep(attribute, valueAt, to, value);
        }
        return to + 1;
    }

    private void keep(XmlName attribute, int from, int to, String value) {
        for (int i = 0; i < count; i++) {
            // also those that only a prefix tells apart: which namespaces they are in is not looked at
            require(!attributes[i].local().equals(attribute.local()));
        }
        prefixed |= !attribute.prefix().isEmpty();
        attributes[count] = attribute;
        valueFrom[count] = from;
        valueTo[count] = to;
        values[count++] = value;
    }

    /** A prefix must have been declared here or further out. */
    private void prefixes() {
        require(!prefixed || prefixes.isDeclared(name.prefix()));
        for (int i = 0; i < count && prefixed; i++) {
            require(prefixes.isDeclared(attributes[i].prefix()));
        }
    }

    private int afterBlanks(int from) {
        int at = from;
        while (buffer[at] == ' ' || buffer[at] == '\n' || buffer[at] == '\r' || buffer[at] == '\t') {
            at++;
        }
        return at;
    }

    static void require(boolean regular) {
        if (!regular) {
            throw new Unusual();
        }
    }

    /** Moves what is left to the head of the buffer and reads on until it is full. */
    private void fill() throws SheetRefused {
        System.arraycopy(buffer, pos, buffer, 0, end - pos);
        end -= pos;
        pos = 0;
        try {
            while (end < BUFFER && !ended) {
                int n = in.read(buffer, end, BUFFER - end);
                ended = n < 0;
                end += Math.max(0, n);
            }
        } catch (XmlPart.TooMuch e) {
            throw new SheetRefused("SHEET_TOO_LARGE", e.getMessage());
        } catch (IOException e) {
            throw new Unusual();
        }
        Arrays.fill(buffer, end, end + BEHIND, (byte) 0);
    }

    @Override
    public String started() {
        return event == Event.START ? name.local() : "";
    }

    @Override
    public String ended() {
        return event == Event.END ? name.local() : "";
    }

    @Override
    public String attribute(String local) {
        int at = index(local);
        String kept = at < 0 ? "" : values[at];
        return kept == null ? texts.ascii(buffer, valueFrom[at], valueTo[at]) : kept;
    }

    @Override
    public int number(String local, int otherwise) {
        int at = index(local);
        if (at < 0) {
            return otherwise;
        }
        int value = digits(valueFrom[at], valueTo[at]);
        return value < 0 ? XlsxBook.number(attribute(local), otherwise) : value;
    }

    @Override
    public int column(String local) {
        int at = index(local);
        if (at < 0 || values[at] != null) {
            return SheetCell.number(attribute(local));
        }
        int number = valueFrom[at] == valueTo[at] ? -1 : 0;
        for (int i = valueFrom[at]; isLetter(buffer[i]) && number < SheetCell.BEYOND; i++) {
            number = number * LETTERS + buffer[i] - 'A' + 1;
        }
        return number;
    }

    private static boolean isLetter(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    /** A few digits as a number, -1 if there is anything else. */
    private int digits(int from, int to) {
        int value = to == from || to - from > MOST_DIGITS ? -1 : 0;
        for (int i = from; i < to && value >= 0; i++) {
            int digit = buffer[i] - '0';
            value = digit >= 0 && digit <= 9 ? DECIMAL * value + digit : -1;
        }
        return value;
    }

    private int index(String local) {
        for (int i = 0; i < count; i++) {
            if (attributes[i].local().equals(local)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String text() {
        if (event != Event.TEXT) {
            return "";
        }
        return special ? texts.resolved(buffer, textFrom, pos) : texts.ascii(buffer, textFrom, pos);
    }

    @Override
    public void text(StringBuilder to) throws SheetRefused {
        if (event == Event.TEXT) {
            to.append(text());
            if (to.length() > textBytes) {
                throw new SheetRefused("SHEET_UNSAFE");
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
