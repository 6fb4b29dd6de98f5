package org.shikao.files.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.sample.defect.MessyRosters;

/** What is read byte by byte is exactly what the reader of all such texts makes of it; the rest is left to that one. */
class PlainCsvTest {
    private static final long SEED = 20_261_122;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> CHARSETS = List.of(UTF_8, UTF_8, GB18030, GB18030, UTF_16LE);
    private static final String[] CELLS = {
        "",
        "",
        "1",
        "026990101001",
        "田𬭛",
        "云岭县第一中学",
        "\"甲,乙\"",
        "\"\"",
        "\"甲\"\"乙\"",
        "=\"0123\"",
        "=\"\"",
        "\"=1\"",
        "=",
        " 男 ",
        "女",
        "女",
        "\"",
        "甲\"乙\"",
        "\"甲\"乙",
        "€",
        "é",
        "\uFFFD",
        "\uFEFF",
        "㐀䶵",
        "a|b",
        "a;b",
        "a\tb",
        "\"上\n下\"",
        "\"上\r\n下\"",
        "\"=\"\"01\"\"\"",
        "\"上,\n下;\"",
        "\"\"\"\"",
        "\"1\t\"",
        "\r",
        "sep=,",
        "\u007F",
        "\u0085",
        "\u2028",
        "丂凎",
        "1,234",
        "#",
        "'"
    };
    private static final String[] ENDS = {"\n", "\n", "\n", "\r\n", "\r\n", "\n\n", ",\n", "\r", ""};

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("a.csv");
    }

    @Test
    void readsGeneratedTextsAsTheGeneralReaderDoes() throws IOException {
        Random random = new Random(SEED);
        int plain = 0;
        for (int i = 0; i < 2_000; i++) {
            Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            byte[] bytes = text(random).getBytes(charset);
            if (bytes.length > 0 && random.nextInt(4) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            plain += isPlain("text " + i + " of seed " + SEED) ? 1 : 0;
        }
        assertThat(plain).isBetween(200, 1_800);
    }

    /** Most texts hold few odd things, so that most are regular to their end. */
    private static String text(Random random) {
        String separator = List.of(",", ",", ",", ";", "\t", "|").get(random.nextInt(6));
        int odd = random.nextInt(3);
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "\uFEFF" : "");
        for (int row = random.nextInt(12); row >= 0; row--) {
            for (int cell = random.nextInt(6); cell >= 0; cell--) {
                text.append(CELLS[random.nextInt(odd == 0 ? CELLS.length : 7)]).append(cell > 0 ? separator : "");
            }
            text.append(ENDS[random.nextInt(odd == 0 ? ENDS.length : 6)]);
        }
        return text.toString();
    }

    @Test
    void readsTheTextsOfTheSampleAndOfMessyRostersAlike() throws IOException {
        new MessyRosters(SEED, folder).defects(240);
        new MessyRosters(SEED, folder).clean(60);
        List<Path> texts = new ArrayList<>();
        for (Path from : List.of(folder, Path.of("sample-data/rosters"))) {
            try (Stream<Path> all = Files.walk(from)) {
                all.filter(f -> f.toString().endsWith(".csv")).forEach(texts::add);
            }
        }
        int plain = 0;
        for (Path text : texts) {
            file = text;
            plain += isPlain(text.toString()) ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(texts.size() / 2);
    }

    /** A text of several buffers, whose cells lie across their borders. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsLongTextsPieceByPiece(String charset) throws IOException {
        Random random = new Random(SEED);
        String text = "准考证号,姓名,学校\n"
                + random.ints(40_000, 0, 1_000_000)
                        .mapToObj(n -> "%012d,%s,%s".formatted(n, n % 3 == 0 ? "田𬭛" : "李子涵", "第" + n % 5 + "中学"))
                        .collect(Collectors.joining("\r\n"));
        Files.write(file, text.getBytes(Charset.forName(charset)));

        assertThat(isPlain(charset)).isTrue();
        assertThat(source().plain(file)).hasSize(40_001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,\"2\n3,4,5\n6\"\n",
                "a,b\n1,\"2\n",
                "a,b\n1,\"2\"\"",
                "a,b\n1,\"2",
                "a,b\n1,\"2\"3\n",
                "a,b\r1,2\r",
                "a,b\n1,2\u0001\n",
                "a\nb\n",
                "\n\n",
                "a,b\n\uFEFF\u0000,1\n"
            })
    void leavesWhatIsNotRegularToTheGeneralReader(String text) throws IOException {
        Files.writeString(file, text);

        assertThat(source().plain(file)).isNull();
    }

    /** Until a late sign says otherwise the text is UTF-8; then none of it is. */
    @Test
    void readsATextWhoseEncodingShowsOnlyAtItsEnd() throws IOException {
        String text = "no,name\n" + "1,x\n".repeat(100_000) + "2,田\n";
        Files.write(file, text.getBytes(GB18030));

        List<SheetRow> rows = source().plain(file);

        assertThat(isPlain("late")).isTrue();
        assertThat(rows.get(rows.size() - 1).text(1)).isEqualTo("田");
    }

    @Test
    void keepsOneTextForTheWordsThatComeAgain() throws IOException {
        Files.writeString(file, "性别,学校\n男,一中\n女,一中\n男,一中\n女,一中\n");

        List<SheetRow> rows = source().plain(file);

        assertThat(rows.get(3).text(0)).isSameAs(rows.get(1).text(0));
        assertThat(rows.get(4).text(1)).isSameAs(rows.get(1).text(1));
    }

    @Test
    void leavesALineWithoutAnEndAndTooManyCellsToTheGeneralReader() throws IOException {
        Files.writeString(file, "a,b\n" + "1".repeat(40_000) + ",2\n");
        assertThat(source().plain(file)).isNull();

        Files.writeString(file, "a,b\n" + "1,".repeat(16_384) + "\n");
        assertThat(source().plain(file)).isNull();
    }

    @Test
    void decodesUtf8AsStrictlyAsTheLibraryDoes() {
        Random random = new Random(SEED);
        char[] chars = new char[64];
        int sound = 0;
        for (int i = 0; i < 300_000; i++) {
            byte[] bytes = i % 2 == 0 ? new byte[1 + random.nextInt(5)] : "中é𬭛a\uFFFF".getBytes(UTF_8);
            if (i % 2 == 0) {
                random.nextBytes(bytes);
                bytes[0] |= (byte) 0xC0;
            } else {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            int length = Utf8.decode(bytes, 0, bytes.length, chars);
            String decoded = length == Utf8.MALFORMED ? null : new String(chars, 0, length);
            assertThat(decoded).as("%d of seed %d", i, SEED).isEqualTo(byLibrary(bytes));
            sound += decoded == null ? 0 : 1;
        }
        assertThat(sound).isGreaterThan(10_000);
    }

    private static String byLibrary(byte[] bytes) {
        try {
            CharBuffer chars = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return chars.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static CsvSource source() {
        return new CsvSource(SheetLimits.DEFAULT);
    }

    /** Whether the file was read byte by byte; then the general reader must read the same. */
    private boolean isPlain(String name) throws IOException {
        List<SheetRow> rows = source().plain(file);
        if (rows == null) {
            return false;
        }
        List<String> general = new ArrayList<>();
        try {
            source().general(file, new SheetSink() {
                @Override
                public void sheet(String sheet, boolean hidden) {
                    assertThat(hidden).isFalse();
                }

                @Override
                public void row(SheetRow row) {
                    general.add(said(row));
                }
            });
        } catch (SheetRefused e) {
            general.add(e.code());
        }
        assertThat(rows.stream().map(PlainCsvTest::said).toList()).as(name).isEqualTo(general);
        return true;
    }

    private static String said(SheetRow row) {
        return row.number() + " " + row.cells();
    }
}
