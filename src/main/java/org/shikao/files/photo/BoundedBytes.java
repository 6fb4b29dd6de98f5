package org.shikao.files.photo;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stream to its end if that is not too far. */
final class BoundedBytes {
    private BoundedBytes() {}

    /** @throws PhotoRefused PHOTO_TOO_LARGE if there are more bytes than these */
    static byte[] read(InputStream in, int most) throws IOException, PhotoRefused {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new PhotoRefused("PHOTO_TOO_LARGE", String.valueOf(most >> 20));
        }
        return bytes;
    }
}
