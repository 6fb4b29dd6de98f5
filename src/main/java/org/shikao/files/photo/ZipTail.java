package org.shikao.files.photo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** The end of an archive, where it says how long its list of contents is: the list is read into memory as a whole. */
record ZipTail(long fileBytes, long directoryBytes) {
    private static final int END = 0x06054B50;
    private static final int END_64_LOCATOR = 0x07064B50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int LONGEST = END_BYTES + LOCATOR_BYTES + 0xFFFF;
    private static final int SIZE_AT = 12;
    private static final int SIZE_64_AT = 40;

    /** The sizes of an archive; a file without an end of archive has no list at all. */
    static ZipTail of(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long length = in.length();
            byte[] tail = new byte[(int) Math.min(length, LONGEST)];
            in.seek(length - tail.length);
            in.readFully(tail);
            ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = tail.length - END_BYTES; at >= 0; at--) {
                if (bytes.getInt(at) == END) {
                    return new ZipTail(length, directory(in, bytes, at));
                }
            }
            return new ZipTail(length, 0);
        }
    }

    private static long directory(RandomAccessFile in, ByteBuffer tail, int at) throws IOException {
        long size = Integer.toUnsignedLong(tail.getInt(at + SIZE_AT));
        int locator = at - LOCATOR_BYTES;
        if (locator < 0 || tail.getInt(locator) != END_64_LOCATOR) {
            return size;
        }
        long end = tail.getLong(locator + 8);
        if (end < 0 || end > in.length() - SIZE_64_AT - Long.BYTES) {
            return Long.MAX_VALUE;
        }
        in.seek(end + SIZE_64_AT);
        return Long.reverseBytes(in.readLong()) & Long.MAX_VALUE;
    }
}
