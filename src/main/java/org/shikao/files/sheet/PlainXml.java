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
    private static final int MOST_DIGITS = 9;
    private static final int DECIMAL = 10;
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
    private final XmlAttributes attributes = new XmlAttributes(buffer, texts);
    private final XmlPrefixes prefixes = new XmlPrefixes();
    private final XmlShapes shapes = new XmlShapes();
    private int pos;
    private int end;
    private boolean ended;
    private Event event = Event.NONE;
    private XmlName name;
    private int depth;
    private boolean rooted;
    private boolean empty;
    private int textFrom;
    private boolean special;
    private int tagFrom;
    /** Whether an element was just left whose like may follow. */
    private boolean alike;

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
        alike = false;
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
        if (event == Event.START && name.prefix().isEmpty() && attributes.arePlain()) {
            shapes.learn(buffer, tagFrom, attributes.firstFrom(), attributes.firstTo(), pos);
        }
        if (!follows(opening)) {
            return -1;
        }
        int number = number(opening, pos, closing);
        if (number >= 0) {
            leave();
            alike = true;
        }
        return number;
    }

    @Override
    public int nextNumber(String first, byte[] opening, byte[] closing) throws SheetRefused {
        if (!alike || !attributes.isFirst(first)) {
            return -1;
        }
        reach();
        int behind = shapes.behind(buffer, pos, end);
        if (behind < 0 || !stands(opening, behind)) {
            return -1;
        }
        int from = pos + shapes.valueFrom();
        int number = number(opening, behind, closing);
        if (number >= 0) {
            attributes.moveFirst(from, shapes.valueTo());
        }
        return number;
    }

    /** The digits between two pieces of markup of which the first stands here; goes behind them, or nowhere and -1. */
    private int number(byte[] opening, int at, byte[] closing) {
        int from = at + opening.length;
        int to = from;
        int number = 0;
        while (buffer[to] >= '0' && buffer[to] <= '9' && to - from < MOST_DIGITS) {
            number = DECIMAL * number + buffer[to++] - '0';
        }
        if (to == from || !stands(closing, to)) {
            return -1;
        }
        pos = to + closing.length;
        return number;
    }

    /** Whether this markup follows the tag of the element that begins here. */
    private boolean follows(byte[] markup) throws SheetRefused {
        if (event != Event.START || empty || !name.prefix().isEmpty()) {
            // the end of a name with a prefix would not be in the closing markup
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
        tagFrom = pos;
        name = names.name(name, buffer, pos + 1);
        int at = pos + 1 + name.bytes().length;
        attributes.clear();
        open[depth++] = name;
        event = Event.START;
        while (buffer[at] != '>' && !(buffer[at] == '/' && buffer[at + 1] == '>')) {
            int next = afterBlanks(at);
            require(next > at);
            at = buffer[next] == '>' || buffer[next] == '/' ? next : attribute(next);
        }
        empty = buffer[at] == '/';
        pos = at + (empty ? 2 : 1);
        // a prefix must have been declared here or further out
        require(name.prefix().isEmpty() || prefixes.isDeclared(name.prefix()));
        attributes.requireDeclared(prefixes);
    }

    /** Reads an attribute; the index behind it. */
    private int attribute(int from) {
        XmlName attribute = names.name(attributes.likely(), buffer, from);
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
            attributes.keep(attribute, valueAt, to, value);
        }
        return to + 1;
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
        return attributes.text(local);
    }

    @Override
    public int number(String local, int otherwise) {
        return attributes.number(local, otherwise);
    }

    @Override
    public int column(String local) {
        return attributes.column(local);
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
