package org.shikao.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.shikao.store.PersonalValue;

/** Makes the digest under which the journal names personal data; without the salt a value cannot be guessed from it. */
final class SaltedValue {
    private static final int SALT_BYTES = 16;

    private SaltedValue() {}

    static PersonalValue of(String text, Entropy entropy) {
        byte[] salt = entropy.bytes(SALT_BYTES);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            String hex = HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new PersonalValue(hex, HexFormat.of().formatHex(salt), text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
