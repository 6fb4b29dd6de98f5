package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;

/** Texts of old programs end with a mark of their own. */
class EndMarkTest {
    @TempDir
    private Path folder;

    private RosterSheets read(String charset, int pupils, String end) throws IOException {
        StringBuilder text = new StringBuilder("准考证号,姓名,身份证号,班级\r\n");
        for (int i = 0; i < pupils; i++) {
            text.append(String.format(Locale.ROOT, "0269901%05d,田一,9901012011%08d,九(1)班\r\n", i, i));
        }
        Path file = folder.resolve("a.csv");
        Files.write(file, (text + end).getBytes(Charset.forName(charset)));
        return new RosterReader().read(file);
    }

    @ParameterizedTest
    @CsvSource({"GBK,3", "GB18030,900", "UTF-8,3", "UTF-8,900", "UTF-16,3", "UTF-16LE,900", "UTF-16BE,900"})
    void leavesOutTheMark(String charset, int pupils) throws IOException {
        for (String end : new String[] {"\u001A", ",,,\r\n\u001A", "\u001A\u001A\u001A"}) {
            RosterSheets read = read(charset, pupils, end);

            assertThat(read.problems()).isEmpty();
            assertThat(read.sheets().get(0).rows()).hasSize(pupils);
            assertThat(read.sheets().get(0).rows().get(pupils - 1).text(RosterField.CLASS_NAME))
                    .isEqualTo("九(1)班");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void leavesOutAMarkOfASingleByteBehindTwoByteCharacters(String charset) throws IOException {
        read(charset, 3, "合计,3人\r\n");
        Path file = folder.resolve("a.csv");
        Files.write(file, new byte[] {0x1A}, StandardOpenOption.APPEND);
        RosterSheets read = new RosterReader().read(file);

        assertThat(read.problems()).isEmpty();
        assertThat(read.sheets().get(0).rows()).hasSize(3);
        assertThat(read.previews().get(0).rowsPassed()).as("the total").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "UTF-8"})
    void keepsALastCharacterThatHoldsTheByteOfTheMark(String charset) throws IOException {
        RosterSheets read = read(charset, 2, "026990199999,\u521A,990101201102030011,\u1A52\u521A");

        assertThat(read.problems()).isEmpty();
        assertThat(read.sheets().get(0).rows().get(2).text(RosterField.CLASS_NAME))
                .isEqualTo("\u1A52\u521A");
    }

    @Test
    void refusesOneInTheMiddleWithoutLosingWhatIsBehindIt() throws IOException {
        RosterSheets read = read("GBK", 2, "\u001A026990199999,田二,990101201102030011,九(1)班\r\n");

        assertThat(read.problems()).extracting(Problem::code).containsExactly("SHEET_ENCODING");
        assertThat(read.problems().get(0).args()).isEmpty();
    }

    @Test
    void refusesAFileOfNothingElse() throws IOException {
        Path file = folder.resolve("b.csv");
        Files.write(file, new byte[] {0x1A, 0x1A});

        assertThat(new RosterReader().read(file).problems())
                .extracting(Problem::code)
                .containsExactly("SHEET_EMPTY_FILE");
    }
}
