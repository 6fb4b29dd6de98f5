package org.shikao.exam.draw;

import java.util.HexFormat;
import java.util.Locale;

/**
 * The site's secret of a draw: 32 random bytes, kept until the draw and revealed afterwards.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record DrawSecret(String hex) {

    private static final int BYTES = 32;

    /** @throws IllegalArgumentException if it is not 32 bytes of hexadecimal digits */
    public DrawSecret {
        if (HexFormat.of().parseHex(hex).length != BYTES) {
            throw new IllegalArgumentException("a draw secret has 32 bytes");
        }
        hex = hex.toLowerCase(Locale.ROOT);
    }

    /** The secret of 32 random bytes. */
    public static DrawSecret of(byte[] random) {
        return new DrawSecret(HexFormat.of().formatHex(random));
    }

    /** {@code SHA-256(secret)} as lower-case hex: what is shown and printed before check-in. */
    public String commitment() {
        return HexFormat.of().formatHex(DrawHash.of(DrawHash.UNIT_SEPARATOR, bytes()));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Hides the secret from logs. */
    @Override
    public String toString() {
        return "DrawSecret[…]";
    }
}
