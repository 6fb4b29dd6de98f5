package org.shikao.files.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
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

    static InputStream open(Path file) throws IOException {
        return new TextBytes(Files.newInputStream(file), length(file));
    }

    private static long length(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            ByteBuffer last = ByteBuffer.allocate((int) Math.min(size, MOST_MARKS));
            channel.position(size - last.capacity());
            while (last.hasRemaining() && channel.read(last) >= 0) {
                // goes on until the buffer is full or the file was cut meanwhile
            }
            int end = last.position();
            while (end > 0 && last.get(end - 1) == END_MARK) {
                end--;
            }
            return size - last.position() + end;
        }
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
