package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;

/** Text in encodings that are rare but lawful, and in one that must be named. */
class EncodingsTest {
    private static final Path SAMPLE = Path.of("sample-data", "rosters", "school-12.xlsx");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE,UTF-16,true",
        "UTF-16BE,UTF-16,true",
        "UTF-16LE,UTF-16LE,false",
        "UTF-8,UTF-8,true",
        "GB18030,GB18030,false"
    })
    void readsASheetWhosePartIsInAnotherEncoding(String charset, String said, boolean mark) throws IOException {
        Path other = folder.resolve("a.xlsx");
        try (ZipFile zip = new ZipFile(SAMPLE.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] part = in.readAllBytes();
                    out.write(entry.getName().equals(SHEET) ? encoded(part, charset, said, mark) : part);
                }
                out.closeEntry();
            }
        }
        RosterSheets plain = new RosterReader().read(SAMPLE, "a.xlsx", List.of());

        assertThat(new RosterReader().read(other)).isEqualTo(plain);
        assertThat(plain.sheets().get(0).rows()).isNotEmpty();
    }

    private static byte[] encoded(byte[] part, String charset, String said, boolean mark) {
        String body = new String(part, StandardCharsets.UTF_8).replaceFirst("^<\\?xml[^>]*>\\s*", "");
        String head = "<?xml version=\"1.0\" encoding=\"" + said + "\"?>";
        return ((mark ? "\uFEFF" : "") + head + body).getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "准考證號,姓名,身份證號,學校名稱\n026990101001,田青,990101201009064900,雲嶺中學\n",
                "考號\t姓名\t身分證號\r\n026990101001\t田青\t990101201009064900\r\n"
            })
    void namesBig5ForWhatItIs(String text) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName("Big5")));

        assertThat(new RosterReader().read(file).problems())
                .extracting(Problem::code)
                .containsExactly("SHEET_BIG5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "准考证号,姓名,身份证号,学校名称\n026990101001,田青,990101201009064900,云岭中学\n",
                "准考證號,姓名,身份證號,學校名稱\n026990101001,田青,990101201009064900,雲嶺中學\n"
            })
    void takesNoGbkForBig5(String text) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName("GBK")));

        RosterSheets read = new RosterReader().read(file);

        assertThat(read.problems()).isEmpty();
        assertThat(read.sheets().get(0).rows()).hasSize(1);
    }
}
