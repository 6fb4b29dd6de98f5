package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** The characters told by their first byte in GBK are those whose encoding says so. */
class GbkBytesTest {
    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void tellsExactlyTheHanCharactersWhoseFirstByteBeginsOneInUtf8() {
        int begin = 0;
        for (char c = 0; c < Character.MIN_SURROGATE; c++) {
            byte[] bytes = String.valueOf(c).getBytes(GBK);
            int lead = bytes[0] & 0xFF;
            boolean expected = c >= 0x4E00 && c <= 0x9FA5 && (lead >= 0xE3 && lead <= 0xE9 || lead == 0xF0);
            assertThat(GbkBytes.mayBeginUtf8(c)).as("U+%04X", (int) c).isEqualTo(expected);
            begin += expected ? 1 : 0;
        }
        assertThat(begin).isBetween(1_000, 1_600);
    }
}
