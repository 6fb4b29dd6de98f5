package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;

/** A remark says at times what no column says; it is asked about, never acted upon. */
class RemarkTest {
    private static List<String> asked(String remark, String exemption, String needs) {
        return new RosterRows("一.xlsx")
                        .pupil(1)
                        .put(RosterField.REMARK, remark)
                        .put(RosterField.EXEMPTION, exemption)
                        .put(RosterField.NEEDS, needs)
                        .check(Roster.EMPTY)
                        .problems()
                        .stream()
                        .filter(p -> p.severity() != Problem.Severity.NORMALISED)
                        .map(p -> p.severity() + " " + p.code())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "已转学,ROSTER_REMARK_GONE",
        "休学,ROSTER_REMARK_GONE",
        "不参加考试,ROSTER_REMARK_GONE",
        "缓考（骨折）,ROSTER_REMARK_GRANTS",
        "残疾免考,ROSTER_REMARK_GRANTS",
        "物理缓考,ROSTER_REMARK_GRANTS",
        "坐轮椅,ROSTER_REMARK_NEEDS"
    })
    void asksAboutARemarkThatSaysWhatNoColumnSays(String remark, String code) {
        assertThat(asked(remark, "", "")).containsExactly("WARNING " + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"借读", "往届", "左手有伤", "转学生", "2025年休学，现已复学", "体育免考", "缓考：听说", "不申请免考", "不参加体育考试", "父亲去世", "走读"})
    void asksNothingAboutAnOrdinaryRemark(String remark) {
        assertThat(asked(remark, "", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"残疾免考,物理：残疾,", "坐轮椅,,轮椅"})
    void asksNothingAboutWhatAColumnSaysToo(String remark, String exemption, String needs) {
        assertThat(asked(remark, exemption == null ? "" : exemption, needs == null ? "" : needs))
                .isEmpty();
    }
}
