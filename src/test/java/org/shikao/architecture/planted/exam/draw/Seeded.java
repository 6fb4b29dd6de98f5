package org.shikao.architecture.planted.exam.draw;

import java.security.MessageDigest;
import java.util.List;
import java.util.Random;

/** Planted, and allowed: chance from a given seed, bytes and all that is plain Java. */
record Seeded(long seed, byte[] secret, int[][] lots, List<String[]> names, MessageDigest digest) {
    int next() {
        return new Random(seed).nextInt();
    }
}
