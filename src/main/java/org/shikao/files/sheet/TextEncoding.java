package org.shikao.files.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the encoding of a text: a byte order mark, UTF-16 by its zero bytes, valid UTF-8, else GB18030, which contains GBK. */
final class TextEncoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4_096;

    private TextEncoding() {}

    /** The text without its mark. @throws SheetRefused if it is in none of these encodings, or no text at all */
    static String decode(byte[] bytes) throws SheetRefused {
        Charset marked = marked(bytes);
        String text = marked != null
                ? strict(bytes, marked).orElseThrow(() -> new SheetRefused("SHEET_ENCODING"))
                : unmarked(bytes);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            throw new SheetRefused("SHEET_EMPTY_FILE");
        }
        if (plain.chars().limit(SAMPLE).anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            throw new SheetRefused("SHEET_WRONG_TYPE", "?");
        }
        return plain;
    }

    private static String unmarked(byte[] bytes) throws SheetRefused {
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        return utf8.isPresent()
                ? utf8.get()
                : strict(bytes, GB18030).orElseThrow(() -> new SheetRefused("SHEET_ENCODING"));
    }

    /** By the mark, or by zero bytes: the half of an ASCII character in UTF-16; null if neither is there. */
    private static Charset marked(byte[] b) {
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int odd = zeros(b, 1);
        int even = zeros(b, 0);
        if (odd + even == 0) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
