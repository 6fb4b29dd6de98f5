package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number under a format is what the spreadsheet shows of it: a leading zero that a person sees is never lost. */
class NumberFormatTest {
    private static final String NUMBER = "26990101001";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000000000000",
                "\"0\"0",
                "[Red]000000000000",
                "[$-804]000000000000",
                "000000000000_ ",
                "* 000000000000",
                "#000000000000",
                "000 0000 00000",
                "000000\\-000000",
                "00000-0000000",
                "[DBNum1]000000000000",
                "[DBNum2][$-804]000000000000",
                "[>1]000000000000;General",
                "[<0]General;000000000000",
                "000000000000;-000000000000",
                "000000000000;@",
                "0_);(0);000000000000",
                "[=26990101001]\"0\"0;General"
            })
    void showsTheZeroThatAPersonSees(String code) {
        String shown = NumberFormat.of(200, code).shown(NUMBER).orElse(NUMBER);
        assertThat(shown).isEqualTo(code.startsWith("0_)") ? NUMBER : "0" + NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "@",
                "0",
                "0_ ",
                "0_);[Red]\\(0\\)",
                "#,##0",
                "0.00",
                "0.00E+00",
                "0%",
                "# ?/?",
                "000 0000 0000",
                "[$-804]General",
                "[DBNum1][$-804]General",
                "G/通用格式",
                "0,"
            })
    void leavesANumberAloneToWhichNothingIsAdded(String code) {
        assertThat(NumberFormat.of(200, code).shown(NUMBER).orElse(NUMBER)).isEqualTo(NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"A\"000', 7, A007",
        "'\"2026\"0000', 12, 20260012",
        "'00000\"0\"000000', 26990101001, 269900101001",
        "'\"第\"000\"号\"', 7, 第007号"
    })
    void takesTheSignsThatTheFormatAdds(String code, String number, String shown) {
        assertThat(NumberFormat.of(200, code).shown(number)).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"990101201102030017", "1.5", "-7", "1E+17", ""})
    void neverTouchesWhatIsNoWholeNumberOfKeptDigits(String number) {
        assertThat(NumberFormat.of(200, "000000000000_ ").shown(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy\"年\"m\"月\"", "yyyy/m", "[$-804]yyyy\"年\"m\"月\";@", "mmm-yy", "yyyy\\-mm"})
    void showsAMonthWithoutADay(String code) {
        NumberFormat format = NumberFormat.of(170, code);

        assertThat(format.date()).isTrue();
        assertThat(format.typed("2010-05-01")).isEqualTo("2010-05");
        assertThat(format.typed("2010-05-13")).as("a day is never taken away").isEqualTo("2010-05-13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "yyyy/m/d h:mm", "m/d", "h:mm:ss", "[$-F800]dddd, mmmm dd, yyyy"})
    void showsADay(String code) {
        assertThat(NumberFormat.of(170, code).typed("2010-05-01")).isEqualTo("2010-05-01");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 27, 57})
    void knowsTheFormatsOfMonthsByTheirNumbers(int id) {
        assertThat(NumberFormat.of(id, null).typed("2010-05-01")).isEqualTo("2010-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d;@"})
    void knowsDates(String code) {
        assertThat(NumberFormat.of(200, code).date()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "\"", "\\", "0\"", "[>]0000;0", "0;0;0;0;0;0", "???", "[DBNum1", "_", "*"})
    void aBrokenFormatShowsTheNumberItself(String code) {
        assertThat(NumberFormat.of(200, code).shown(NUMBER).orElse(NUMBER)).isIn(NUMBER, "0" + NUMBER);
    }

    @Test
    void showsTheZeroThatANumberOfTwoPlacesDoesNotKeep() {
        for (NumberFormat format : List.of(NumberFormat.of(2, null), NumberFormat.of(164, "0.00_ "))) {
            assertThat(format.withLastZero("9.1")).isEqualTo("9.10");
            assertThat(format.withLastZero("9.1999999999999993")).isEqualTo("9.20");
            assertThat(format.withLastZero("9.11")).isEqualTo("9.11");
            assertThat(format.withLastZero("1.5f")).isEqualTo("1.5f");
            assertThat(format.withLastZero("9.125")).isEqualTo("9.125");
            assertThat(format.withLastZero("26990101001")).isEqualTo("26990101001");
            assertThat(format.shown("26990101001")).isEmpty();
        }
        assertThat(NumberFormat.GENERAL.withLastZero("9.1")).isEqualTo("9.1");
        assertThat(NumberFormat.of(164, "0.0").withLastZero("9.1")).isEqualTo("9.1");
    }
}
