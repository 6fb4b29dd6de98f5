package org.shikao.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.shikao.exam.roster.RosterRow.Storage;

/**
 * Reads text with separators byte by byte: lines of modest length, cells in quotes where need be, nothing odd about either. Whatever
 * is not so regular is {@link Unusual}, be it legal, damaged or hostile, and is left to the reader of all such texts.
 */
final class PlainCsv {
    private static final int BUFFER = 1 << 18;
    /** No line has more bytes. */
    private static final int LONGEST = 1 << 15;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final byte GB_MARK = (byte) 0x84;

    /** A cell holds no text in the encoding tried. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed() {
            super(null, null, false, false);
        }
    }

    private final InputStream in;
    private final byte separator;
    private final int columns;
    /** Behind the bytes read stands the end of a line, at which every search stops. */
    private final byte[] buffer = new byte[BUFFER + 1];

    private final CsvTexts texts;
    private int pos;
    private int end;
    private boolean ended;
    /** All bytes of the cell last read, or-ed: negative if there is more in it than ASCII. */
    private int signs;

    private boolean odd;

    /** @param charset UTF-8 or GB18030; @param separator as the head of the text shows it */
    PlainCsv(InputStream in, Charset charset, char separator, SheetLimits limits) throws IOException {
        this.in = in;
        this.separator = (byte) separator;
        columns = limits.columns();
        texts = new CsvTexts(buffer, LONGEST, charset);
        fill();
        boolean marked = end >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length);
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        // a bar may be half a character of GB18030, which has a mark of its own that nobody writes
        require(utf8 || (!marked && buffer[0] != GB_MARK && separator != '|'));
        pos = marked ? MARK.length : 0;
    }

    /** Adds the cells of the next line that are not empty; false if there is none. @throws Unusual where it is not regular */
    boolean next(RowCells cells) throws IOException {
        if (end - pos < LONGEST && !ended) {
            fill();
        }
        if (pos == end) {
            return false;
        }
        int from = pos;
        int column = 0;
        int at = cell(column, cells);
        while (buffer[at] == separator) {
            require(++column < columns);
            pos = at + 1;
            at = cell(column, cells);
        }
        if (buffer[at] == '\r') {
            at++;
            require(at < end);
        }
        require(buffer[at] == '\n' && (at < end || ended) && at - from < LONGEST);
        pos = Math.min(at + 1, end);
        return true;
    }

    /** Adds the cell that begins here; index of what ends it. */
    private int cell(int column, RowCells cells) {
        int from = pos;
        if (buffer[from] == '"') {
            return quoted(column, cells);
        }
        int at = from;
        signs = 0;
        byte b = buffer[at];
        while (b != separator && (b >= ' ' || b < 0)) {
            signs |= b;
            b = buffer[++at];
        }
        if (at > from) {
            add(column, text(column, from, at), cells);
        }
        return at;
    }

    private int quoted(int column, RowCells cells) {
        int from = pos + 1;
        int to = closing(from);
        byte after = buffer[to + 1];
        require(after == separator || after == '\n' || after == '\r');
        if (to > from) {
            String text = text(column, from, to);
            add(column, odd ? single(text) : text, cells);
        }
        return to + 1;
    }

    /** Index of the quote that ends a cell; notes whether there are quotes or ends of lines in it. */
    private int closing(int from) {
        int at = from;
        signs = 0;
        odd = false;
        while (buffer[at] != '"' || buffer[at + 1] == '"') {
            byte b = buffer[at];
            signs |= b;
            if (b < ' ' && b >= 0) {
                require(b == '\n' || b == '\r' || b == '\t');
                require(at < end);
                odd = true;
            }
            odd |= b == '"';
            at += b == '"' ? 2 : 1;
        }
        return at;
    }

    /** A text without the quotes that stand for one. Quotes that were never closed would have taken rows into it. */
    private String single(String text) {
        if (text.indexOf('\n') >= 0) {
            int first = text.indexOf(separator);
            require(first < 0 || text.indexOf(separator, first + 1) < 0);
        }
        return text.replace("\"\"", "\"");
    }

    private String text(int column, int from, int to) {
        require(to - from < LONGEST);
        return texts.text(column, from, to, signs >= 0);
    }

    private static void add(int column, String text, RowCells cells) {
        String bare = text.charAt(0) == '=' ? CsvSource.unwrapped(text) : text;
        if (!bare.isEmpty()) {
            cells.add(column, bare, Storage.TEXT);
        }
    }

    private static void require(boolean regular) {
        if (!regular) {
            throw new Unusual();
        }
    }

    /** Moves what is left to the head of the buffer and reads on until it is full. */
    private void fill() throws IOException {
        texts.forget();
        System.arraycopy(buffer, pos, buffer, 0, end - pos);
        end -= pos;
        pos = 0;
        while (end < BUFFER && !ended) {
            int n = in.read(buffer, end, BUFFER - end);
            ended = n < 0;
            end += Math.max(0, n);
        }
        buffer[end] = '\n';
    }
}
