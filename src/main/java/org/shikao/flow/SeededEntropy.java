package org.shikao.flow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Bytes that follow from a seed: SHA-256 of seed and a counter. For rehearsals only; a real draw takes secure randomness. */
public final class SeededEntropy implements Entropy {
    private final String seed;
    private int taken;

    public SeededEntropy(String seed) {
        this.seed = seed;
    }

    @Override
    public byte[] bytes(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            byte[] block = sha256(seed + "\u001F" + taken++);
            bytes.put(block, 0, Math.min(block.length, bytes.remaining()));
        }
        return bytes.array();
    }

    /** A number that follows from the seed and what it is about. */
    static long number(String seed, String about) {
        return ByteBuffer.wrap(sha256(seed + "\u001F" + about)).getLong();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
