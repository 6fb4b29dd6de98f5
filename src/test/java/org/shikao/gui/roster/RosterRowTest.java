package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shikao.exam.roster.Candidate;
import org.shikao.text.Pinyin;
import org.shikao.text.PinyinName;

class RosterRowTest {
    private static final PinyinName NAME = new Pinyin().of("阿卜杜热合曼·麦麦提吐尔逊");

    @Test
    void hidesTheMiddleOfAnIdentityNumberAndNothingOfAShortOne() {
        assertThat(row("99010120101003334X").maskedId()).isEqualTo("990101…334X");
        assertThat(row("").maskedId()).isEmpty();
        assertThat(row("12345").maskedId()).isEqualTo("12345");
        assertThat(row("E12345678").maskedId()).isEqualTo("E1…78");
    }

    @Test
    void isFoundByPartsOfNumberNameSchoolAndClassTogether() {
        RosterRow row = row("");

        assertThat(has(row, "麦提 第二中学")).isTrue();
        assertThat(has(row, "0137 九(1)")).isTrue();
        assertThat(has(row, "")).isTrue();
        assertThat(has(row, "麦提 第三中学")).isFalse();
        assertThat(has(row, "abdrhm 三中")).isFalse();
        assertThat(has(row, "abdrhm 第二")).isTrue();
    }

    private static boolean has(RosterRow row, String query) {
        return row.has(SearchText.words(query), NAME);
    }

    private static RosterRow row(String idNo) {
        Candidate candidate = Candidate.of("026990101370137", "阿卜杜热合曼·麦麦提吐尔逊")
                .idNo(idNo)
                .schoolCode("2143009901")
                .className("九(1)班")
                .build();
        return RosterRow.of(candidate, "云岭县第二中学");
    }
}
