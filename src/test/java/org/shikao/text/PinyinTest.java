package org.shikao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    private final Pinyin pinyin = new Pinyin();

    @Test
    void nothingTypedAndNothingNamedFindNothing() {
        assertThat(pinyin.of("李梓涵").matches("")).isFalse();
        assertThat(pinyin.of("").matches("l")).isFalse();
        assertThat(pinyin.of("··").matches("l")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "李梓涵,lzh",
        "李梓涵,lizihan",
        "李梓涵,lizh",
        "李梓涵,lzihan",
        "李梓涵,zihan",
        "李梓涵,li",
        "李梓涵,h",
        "单雄信,shanxiongxin",
        "单雄信,danxx",
        "仇英,qiuying",
        "仇英,chou",
        "覃小燕,qinxy",
        "覃小燕,tan",
        "区家明,oujiaming",
        "查良镛,zhaly",
        "查良镛,chaly",
        "尹正,yinz",
        "解缙,xiej",
        "曾国藩,zgf",
        "翟天临,zhaitl",
        "吕布,lvbu",
        "吕布,lubu",
        "吕布,lübu",
        "西安,xian",
        "䶮飞,yanf",
        "盖聂,gen",
        "重阳,chongyang"
    })
    void anyReadingWholeOrItsBeginningFindsAName(String name, String typed) {
        assertThat(pinyin.of(name).matches(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"李梓涵,lh", "李梓涵,hanzi", "李梓涵,lizihanx", "李梓涵,i", "王伟,wangwei2", "单雄信,gan"})
    void lettersThatAreNotItsReadingFindNothing(String name, String typed) {
        assertThat(pinyin.of(name).matches(typed)).isFalse();
    }

    @Test
    void aCharacterNobodyCanReadStandsForAnySyllable() {
        PinyinName rare = pinyin.of("王𬭛明");
        assertThat(rare.matches("wangboming")).isTrue();
        assertThat(rare.matches("wbm")).isTrue();
        assertThat(rare.matches("wangbohm"))
                .as("one syllable has six letters at most")
                .isTrue();
        assertThat(rare.matches("wangbohuanglim")).isFalse();
        assertThat(rare.matches("libo")).isFalse();
        assertThat(pinyin.of("𬭛明").matches("boming")).isTrue();
        assertThat(pinyin.of("𬭛").matches("libo")).as("known by nothing").isFalse();
    }

    @Test
    void namesOfOtherPeoplesAreReadAcrossTheirDots() {
        PinyinName name = pinyin.of("阿卜杜热合曼·麦麦提");
        assertThat(name.matches("abudu")).isTrue();
        assertThat(name.matches("abdrhm")).isTrue();
        assertThat(name.matches("rehemanmaimaiti")).isTrue();
        assertThat(pinyin.of("Lena Müller").matches("lenam")).isTrue();
    }

    @Test
    void everyCharacterOfTheFirstPlaneHasNoOddLetterInItsReading() {
        for (int letter = 0x4E00; letter <= 0x9FA5; letter++) {
            for (String syllable :
                    pinyin.of(Character.toString(letter)).readings().get(0)) {
                assertThat(syllable).as(Character.toString(letter)).matches("[a-zü]{1,6}");
            }
        }
    }
}
