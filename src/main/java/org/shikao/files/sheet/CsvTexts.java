package org.shikao.files.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes texts of the bytes of cells. The two texts last made for a column are made once: a school or class comes in the next row again,
 * and of two words that take turns both are at hand.
 */
final class CsvTexts {
    /** A roster has no more columns that repeat. */
    private static final int COLUMNS = 64;

    private final byte[] buffer;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes;
    private final char[] chars;
    private final CharBuffer out;
    private final String[] last = new String[2 * COLUMNS];
    private final int[] lastFrom = new int[2 * COLUMNS];
    private final int[] lastTo = new int[2 * COLUMNS];

    /**
     * @param buffer where the bytes of all cells will stand
     * @param longest no cell has more bytes
     * @param charset one in which no part of a character looks like a separator, a quote or the end of a line
     */
    CsvTexts(byte[] buffer, int longest, Charset charset) {
        this.buffer = buffer;
        chars = new char[longest];
        out = CharBuffer.wrap(chars);
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        decoder = utf8 ? null : charset.newDecoder();
        bytes = ByteBuffer.wrap(buffer);
    }

    /** Forgets what it made: the buffer is filled anew. */
    void forget() {
        Arrays.fill(last, null);
    }

    /** The text of a cell. @throws PlainCsv.Malformed if it is none in this encoding */
    String text(int column, int from, int to, boolean ascii) {
        if (column >= COLUMNS) {
            return made(from, to, ascii);
        }
        int slot = 2 * column;
        if (isLast(slot, from, to)) {
            return last[slot];
        }
        boolean again = isLast(slot + 1, from, to);
        String text = again ? last[slot + 1] : made(from, to, ascii);
        last[slot + 1] = last[slot];
        lastFrom[slot + 1] = lastFrom[slot];
        lastTo[slot + 1] = lastTo[slot];
        last[slot] = text;
        lastFrom[slot] = from;
        lastTo[slot] = to;
        return text;
    }

    private boolean isLast(int slot, int from, int to) {
        if (last[slot] == null || lastTo[slot] - lastFrom[slot] != to - from) {
            return false;
        }
        int at = to;
        int there = lastTo[slot];
        // numbers that follow each other differ at their ends
        while (at > from) {
            if (buffer[--at] != buffer[--there]) {
                return false;
            }
        }
        return true;
    }

    private String made(int from, int to, boolean ascii) {
        if (ascii) {
            return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
        }
        int length = decoder == null ? Utf8.decode(buffer, from, to, chars) : decoded(from, to);
        if (length == Utf8.MALFORMED) {
            throw new PlainCsv.Malformed();
        }
        return new String(chars, 0, length);
    }

    private int decoded(int from, int to) {
        boolean whole = decoder.reset()
                        .decode(bytes.limit(to).position(from), out.clear(), true)
                        .isUnderflow()
                && decoder.flush(out).isUnderflow();
        return whole ? out.position() : Utf8.MALFORMED;
    }
}
