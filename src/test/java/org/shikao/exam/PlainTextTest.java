package org.shikao.exam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void makesOneLineOfWhatAWordProcessorPastes() {
        assertThat(PlainText.line("对照清单，\r\n看清天平")).isEqualTo("对照清单， 看清天平");
        assertThat(PlainText.line("一 \n\n \t二\u2028三\u000B四")).isEqualTo("一 二 三 四");
        assertThat(PlainText.line("\n称量\n")).isEqualTo("称量");
        assertThat(PlainText.line("\n")).isEmpty();
    }

    @Test
    void leavesOutWhatTurnsWordsRoundOrTakesNoRoom() {
        assertThat(PlainText.line("考\u202E室\u202C")).isEqualTo("考室");
        assertThat(PlainText.line("\uFEFF分\u200B度\u2060值\u00AD\u0007\u2066")).isEqualTo("分度值");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        for (String text : new String[] {"", " 空格 ", "a\u00A0b", "　", "㧐𬬭🔥", "1∶3，由浓盐酸稀释", "葛\uDB40\uDD00"}) {
            assertThat(PlainText.line(text)).isEqualTo(text);
            assertThat(PlainText.lines(text)).isEqualTo(text);
        }
    }

    @Test
    void keepsTheLinesOfATextThatHasSeveral() {
        assertThat(PlainText.lines(" 第一行\r\n\r\n第二行\t表\u200B ")).isEqualTo(" 第一行\n\n第二行 表 ");
    }
}
