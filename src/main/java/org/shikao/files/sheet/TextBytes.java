package org.shikao.files.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a text without the marks (0x1A) by which old programs end one; nothing but the very end is left out. */
final class TextBytes extends FilterInputStream {
    private static final int END_MARK = 0x1A;
    private static final int MOST_MARKS = 512;

    private long left;

    private TextBytes(InputStream in, long length) {
        super(in);
        left = length;
    }

    /** The bytes of a text in which every character of ASCII is one byte. */
    static InputStream open(Path file) throws IOException {
        return open(file, StandardCharsets.UTF_8);
    }

    /** The bytes of a text in this encoding. */
    static InputStream open(Path file, Charset charset) throws IOException {
        return new TextBytes(Files.newInputStream(file), length(file, charset));
    }

    private static long length(Path file, Charset charset) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            ByteBuffer last = ByteBuffer.allocate((int) Math.min(size, MOST_MARKS));
            channel.position(size - last.capacity());
            while (last.hasRemaining() && channel.read(last) >= 0) {
                // goes on until the buffer is full or the file was cut meanwhile
            }
            return size - last.position() + end(last, size, charset);
        }
    }

    /** Where the text ends in the last bytes of a file of this size. */
    private static int end(ByteBuffer last, long size, Charset charset) {
        boolean little = charset.equals(StandardCharsets.UTF_16LE);
        boolean wide = little || charset.equals(StandardCharsets.UTF_16BE);
        int end = last.position();
        if (!wide || size % 2 == 1) {
            // behind a text of two bytes a character, a program that knows only one writes a single byte
            end -= wide ? marks(last, end, 1) : marks(last, end, MOST_MARKS);
        }
        while (wide && end > 1 && last.getShort(end - 2) == (little ? END_MARK << 8 : END_MARK)) {
            end -= 2;
        }
        return end;
    }

    /** How many bytes before {@code end} are marks, at most so many. */
    private static int marks(ByteBuffer last, int end, int most) {
        int marks = 0;
        while (marks < Math.min(end, most) && last.get(end - marks - 1) == END_MARK) {
            marks++;
        }
        return marks;
    }

    @Override
    public int read() throws IOException {
        int b = left > 0 ? super.read() : -1;
        left -= b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left <= 0 && length > 0) {
            return -1;
        }
        int n = super.read(bytes, from, (int) Math.min(length, left));
        left -= Math.max(0, n);
        return n;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long n = super.skip(Math.min(bytes, left));
        left -= n;
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
