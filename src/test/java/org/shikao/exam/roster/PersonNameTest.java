package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"田", "田𬭛", "向䶮", "欧阳志远", "阿依古丽·买买提", "张　三", "张 三", "𠮷田", "王\u9FFF"})
    void acceptsNamesAsTheyAreWritten(String name) {
        assertThat(PersonName.judge(name, Place.NOWHERE)).isEmpty();
    }

    @Test
    void acceptsEveryExtensionThatJava17DoesNotKnow() {
        for (int c : new int[] {
            0x3400, 0x20000, 0x2A700, 0x2B740, 0x2B820, 0x2CEB0, 0x2EBF0, 0x30000, 0x31350, 0x323AF, 0x2F800
        }) {
            String name = "王" + Character.toString(c);
            assertThat(PersonName.judge(name, Place.NOWHERE)).as("U+%X", c).isEmpty();
        }
    }

    @Test
    void acceptsFortyCharactersAndNoMore() {
        String forty = "𬭛".repeat(40);

        assertThat(PersonName.judge(forty, Place.NOWHERE)).isEmpty();
        assertThat(PersonName.judge(forty + "王", Place.NOWHERE))
                .map(Problem::code)
                .contains("ROSTER_NAME_LONG");
    }

    @ParameterizedTest
    @CsvSource({
        "王?, ROSTER_NAME_CHARACTER, U+003F",
        "王２, ROSTER_NAME_CHARACTER, U+FF12",
        "王□, ROSTER_NAME_CHARACTER, U+25A1",
        "王\uFFFD, ROSTER_NAME_CHARACTER, U+FFFD",
        "王\uE815, ROSTER_NAME_PRIVATE, U+E815",
        "王Anna, ROSTER_NAME_UNUSUAL, U+0041",
        "王-五, ROSTER_NAME_CHARACTER, U+002D",
        "王’五, ROSTER_NAME_CHARACTER, U+2019",
        "M1ke, ROSTER_NAME_CHARACTER, U+0031",
        "王\u200B五, ROSTER_NAME_CHARACTER, U+200B"
    })
    void namesTheCharacterThatIsOdd(String name, String code, String point) {
        Problem problem = PersonName.judge(name, Place.NOWHERE).orElseThrow();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.args()).contains(point);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MARY ANN O’BRIEN", "Jean-Luc D'Arc", "O'NEIL", "AL-SAYED"})
    void asksAboutTheSignsOfANameInLatinLetters(String name) {
        assertThat(PersonName.judge(name, Place.NOWHERE)).map(Problem::code).contains("ROSTER_NAME_UNUSUAL");
    }

    @ParameterizedTest
    @CsvSource({"欧阳|志远,欧阳志远", "欧阳 ||　志远,欧阳志远", "MARY|ANN,MARY ANN", "𠮷|田,𠮷田", "张 三,张 三"})
    void putsANameOfTwoLinesIntoOne(String name, String line) {
        assertThat(NameCheck.inOneLine(name.replace('|', '\n'))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"张　三,true", "𠮷 田,true", "MARY ANN,false", "阿依 ·古丽,true", "张三,false"})
    void seesABlankWithinAName(String name, boolean spaced) {
        assertThat(NameCheck.judge(name, Place.NOWHERE)
                        .filter(p -> p.code().equals("ROSTER_NAME_SPACED"))
                        .isPresent())
                .isEqualTo(spaced);
    }

    @ParameterizedTest
    @ValueSource(strings = {"·丽", "司马·", "李·明·", "李·　·明", "·"})
    void asksWhereADotHasNothingOnOneSide(String name) {
        assertThat(PersonName.judge(name, Place.NOWHERE)).map(Problem::code).contains("ROSTER_NAME_DOT");
    }

    @Test
    void comparesBySpacesWidthAndDotsOnly() {
        assertThat(PersonName.compareKey("张　 三")).isEqualTo(PersonName.compareKey("张三"));
        assertThat(PersonName.compareKey("努尔兰•叶尔肯"))
                .isEqualTo(PersonName.compareKey("努尔兰·叶尔肯"))
                .isEqualTo(PersonName.compareKey("努尔兰・叶尔肯"))
                .isEqualTo(PersonName.compareKey("努尔兰．叶尔肯"));
        assertThat(PersonName.compareKey("刘犇")).isNotEqualTo(PersonName.compareKey("刘奔"));
        assertThat(PersonName.compareKey("后")).isNotEqualTo(PersonName.compareKey("後"));
    }
}
