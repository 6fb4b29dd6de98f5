package org.shikao.files.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the encoding of a text: a byte order mark, UTF-16 by its zero bytes, valid UTF-8, else GB18030, which contains GBK. The file
 * is read piece by piece, once to find it and again to read the text.
 */
final class TextEncoding {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    /** What headings are made of, in both scripts. */
    private static final List<String> HEADINGS =
            List.of("姓名", "考號", "考证", "考證", "身份", "身分", "學校", "学校", "學號", "學籍", "学籍", "性別", "性别", "班級", "班级", "年級");

    private static final int SURE = 2;
    private static final int SAMPLE = 4_096;
    private static final int PIECE = 1 << 16;

    private TextEncoding() {}

    /** The text without its mark. @throws SheetRefused if it is in none of these encodings, or no text at all */
    static Reader open(Path file) throws IOException, SheetRefused {
        return open(file, of(file));
    }

    /** The same where the encoding was found before. */
    static Reader open(Path file, Charset charset) throws IOException, SheetRefused {
        Reader reader = new BufferedReader(new InputStreamReader(TextBytes.open(file, charset), charset), PIECE);
        try {
            reader.mark(SAMPLE);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            reader.mark(SAMPLE);
            requireText(reader);
            reader.reset();
            return reader;
        } catch (SheetRefused | IOException e) {
            reader.close();
            throw e;
        }
    }

    private static void requireText(Reader reader) throws IOException, SheetRefused {
        char[] sample = new char[SAMPLE - 1];
        int n = reader.read(sample);
        for (int i = 0; i < n; i++) {
            char c = sample[i];
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                throw new SheetRefused("SHEET_ENCODING");
            }
        }
        if (n < SAMPLE / 2 && new String(sample, 0, Math.max(0, n)).isBlank()) {
            throw new SheetRefused("SHEET_EMPTY_FILE");
        }
    }

    /** The encoding of a text. @throws SheetRefused if it is in none of these */
    static Charset of(Path file) throws IOException, SheetRefused {
        Charset marked = marked(sample(file));
        if (marked != null) {
            return require(file, marked);
        }
        if (isValid(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (isBig5(file)) {
            throw new SheetRefused("SHEET_BIG5");
        }
        return require(file, GB18030);
    }

    private static byte[] sample(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    /** Whether the words of headings stand there in Big5; nearly every text in it is also valid GB18030, and gibberish. */
    static boolean isBig5(Path file) throws IOException {
        byte[] sample = sample(file);
        return headings(new String(sample, BIG5)) >= SURE && headings(new String(sample, GB18030)) == 0;
    }

    private static long headings(String text) {
        return HEADINGS.stream().filter(text::contains).count();
    }

    private static Charset require(Path file, Charset charset) throws IOException, SheetRefused {
        if (!isValid(file, charset)) {
            throw new SheetRefused("SHEET_ENCODING");
        }
        return charset;
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
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isValid(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer chars = CharBuffer.allocate(PIECE + 1);
        try (InputStream in = TextBytes.open(file, charset)) {
            boolean end = false;
            while (!end) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                bytes.position(bytes.position() + Math.max(0, n)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return !decoder.flush(chars.clear()).isError();
    }
}
