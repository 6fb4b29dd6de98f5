package org.shikao.exam.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The only chance in a plan: things are shuffled by sorting them by {@code SHA-256( utf8(seed) 1F utf8(purpose) 1F utf8(key) )} as
 * unsigned bytes. So a shuffle depends on nothing but seed, purpose and keys: not on the order of the input, the locale or the
 * version of Java, and a few lines of any language repeat it.
 */
final class SeedOrder {

    private static final byte UNIT_SEPARATOR = 0x1F;

    private final String seed;

    SeedOrder(String seed) {
        this.seed = seed;
    }

    /** The items in the seed's order; keys must differ. */
    <T> List<T> shuffled(String purpose, List<T> items, Function<T, String> key) {
        Map<T, byte[]> hashes = new HashMap<>();
        items.forEach(item -> hashes.put(item, hash(purpose, key.apply(item))));
        return items.stream()
                .sorted((a, b) -> Arrays.compareUnsigned(hashes.get(a), hashes.get(b)))
                .toList();
    }

    private byte[] hash(String purpose, String key) {
        MessageDigest digest = sha256();
        digest.update(seed.getBytes(StandardCharsets.UTF_8));
        digest.update(UNIT_SEPARATOR);
        digest.update(purpose.getBytes(StandardCharsets.UTF_8));
        digest.update(UNIT_SEPARATOR);
        return digest.digest(key.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
