package org.shikao.files.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.shikao.exam.roster.GbkBytes;

/** Tells text that was once decoded in the wrong encoding, and so can no longer be what somebody wrote. */
final class Mojibake {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int FIRST_LEAD = 0xE4;
    private static final int LAST_LEAD = 0xE9;

    private Mojibake() {}

    static boolean isIn(String text) {
        if (text.isEmpty()) {
            return false;
        }
        boolean replaced = text.contains("锟斤拷") || text.contains("烫烫烫") || text.contains("屯屯屯");
        boolean lost = text.indexOf('\uFFFD') >= 0 || text.contains("??");
        return replaced || lost || isLatin(text) || isUtf8ReadAsGbk(text);
    }

    /** Chinese in GBK or UTF-8 read as Western European: only letters above ASCII that make Chinese together. */
    private static boolean isLatin(String text) {
        int above = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x2E80) {
                return false;
            }
            above += text.charAt(i) >= 0x80 ? 1 : 0;
        }
        return above >= 4
                && (wasHan(text, WINDOWS, StandardCharsets.UTF_8)
                        || wasHan(text, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)
                        || wasHan(text, WINDOWS, GBK)
                        || wasHan(text, StandardCharsets.ISO_8859_1, GBK));
    }

    /** Two of three Chinese characters in UTF-8 read as GBK: bytes that are UTF-8 by chance are very rare among names. */
    private static boolean isUtf8ReadAsGbk(String text) {
        return text.length() >= 3
                && GbkBytes.mayBeginUtf8(text.charAt(0))
                && isLead(text.charAt(0))
                && text.chars().allMatch(c -> c >= 0x80)
                && wasHan(text, GBK, StandardCharsets.UTF_8)
                && text.chars().anyMatch(c -> !isCommon((char) c));
    }

    /** Whether the character begins, in GBK, with a byte with which a Chinese character begins in UTF-8: few do. */
    private static boolean isLead(char c) {
        int lead = String.valueOf(c).getBytes(GBK)[0] & 0xFF;
        return lead >= FIRST_LEAD && lead <= LAST_LEAD;
    }

    private static boolean wasHan(String text, Charset readAs, Charset written) {
        Optional<String> original = bytes(text, readAs).flatMap(bytes -> text(bytes, written));
        return original.isPresent()
                && original.get().chars().anyMatch(c -> c >= 0x80)
                && original.get().chars().allMatch(c -> c < 0x80 || isCommon((char) c));
    }

    private static boolean isCommon(char c) {
        return c >= 0x4E00 && c <= 0x9FFF && GB2312.newEncoder().canEncode(c);
    }

    private static Optional<ByteBuffer> bytes(String text, Charset charset) {
        try {
            return Optional.of(charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text)));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
