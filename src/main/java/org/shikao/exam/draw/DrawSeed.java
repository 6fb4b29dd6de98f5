package org.shikao.exam.draw;

import java.util.HexFormat;

/**
 * The seed of a draw: {@code SHA-256( utf8(examId) 1F secret 1F utf8(sessionId) 1F utf8(entropy) )}. Neither the site alone nor
 * the pupils alone can choose it.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record DrawSeed(String hex) {

    /** The seed of an urn; {@code sessionId} is the urn's lowest session id, {@code entropy} the digits called in public. */
    public static DrawSeed of(String examId, DrawSecret secret, String sessionId, String entropy) {
        byte[] hash = DrawHash.of(
                DrawHash.UNIT_SEPARATOR,
                DrawHash.utf8(examId),
                secret.bytes(),
                DrawHash.utf8(sessionId),
                DrawHash.utf8(entropy));
        return new DrawSeed(HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
