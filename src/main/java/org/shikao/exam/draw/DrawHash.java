package org.shikao.exam.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over parts, the only primitive of the draw. */
final class DrawHash {

    static final byte UNIT_SEPARATOR = 0x1F;
    static final byte RECORD_SEPARATOR = 0x1E;

    private DrawHash() {}

    /** SHA-256 of the parts one after another, with the separator byte between them. */
    static byte[] of(byte separator, byte[]... parts) {
        MessageDigest digest = sha256();
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                digest.update(separator);
            }
            digest.update(parts[i]);
        }
        return digest.digest();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
