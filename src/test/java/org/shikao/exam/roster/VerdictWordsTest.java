package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;

/** What the committee wrote beside an application decides whether a second list grants it. */
class VerdictWordsTest {
    private final SecondLine line = new SecondLine();

    private static List<String> codes(SecondChecked checked) {
        return checked.problems().stream()
                .map(p -> p.severity() + " " + p.code() + " " + p.place().column())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同意", "同意。", "通过", "批准", "是", "√", "审核通过", "已批准", "同意免考", "情况属实，同意", "经研究同意", "准予缓考", "y", "已批", "符合条件"
            })
    void takesWhatWasGranted(String verdict) {
        SecondChecked checked = line.check(Map.of(SecondField.EXEMPTION, "残疾", SecondField.VERDICT, verdict));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.changed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不同意",
                "不通过",
                "未通过",
                "否",
                "不",
                "×",
                "不予批准",
                "未批准",
                "否决",
                "驳回",
                "退回",
                "不符合条件",
                "不同意（材料不全）",
                "审核不通过",
                "情况属实，不予批准",
                "N"
            })
    void leavesOutAndTellsWhatWasRefused(String verdict) {
        for (SecondField column : List.of(SecondField.VERDICT, SecondField.REVIEW)) {
            SecondChecked wide = line.check(Map.of(SecondField.EXEMPTION, "残疾", column, verdict));
            SecondChecked row = line.check(Map.of(SecondField.KIND, "缓考", SecondField.REASON, "骨折", column, verdict));

            for (SecondChecked checked : List.of(wide, row)) {
                assertThat(codes(checked)).containsExactly("WARNING SECOND_REFUSED " + column);
                assertThat(checked.changed()).isEmpty();
                assertThat(checked.deferrals()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "待定",
                "审核中",
                "无",
                "-",
                "同意？",
                "同意/不同意",
                "不同意免考，同意缓考",
                "同意物理，不同意化学",
                "王某某",
                "材料不全",
                "未审批",
                "拟同意",
                "60%",
                "1"
            })
    void stopsAtAVerdictThatSaysNeither(String verdict) {
        SecondChecked checked = line.check(Map.of(SecondField.EXEMPTION, "残疾", SecondField.VERDICT, verdict));

        assertThat(codes(checked)).containsExactly("ERROR SECOND_VERDICT VERDICT");
        assertThat(checked.problems().get(0).severity()).isEqualTo(Problem.Severity.ERROR);
    }

    @Test
    void wantsBothTheReviewAndTheVerdict() {
        Map<SecondField, String> said =
                new EnumMap<>(Map.of(SecondField.EXEMPTION, "残疾", SecondField.REVIEW, "通过", SecondField.VERDICT, "同意"));
        assertThat(line.check(said).changed()).hasSize(1);

        said.put(SecondField.VERDICT, "不同意");
        assertThat(codes(line.check(said))).containsExactly("WARNING SECOND_REFUSED VERDICT");

        said.put(SecondField.VERDICT, "");
        assertThat(codes(line.check(said))).containsExactly("ERROR SECOND_VERDICT VERDICT");

        said.put(SecondField.REVIEW, "未通过");
        assertThat(codes(line.check(said))).containsExactly("WARNING SECOND_REFUSED REVIEW");
    }

    @Test
    void passesOverWhoIsGrantedNothing() {
        assertThat(line.check(Map.of(SecondField.EXEMPTION, "", SecondField.VERDICT, ""))
                        .problems())
                .isEmpty();
    }
}
