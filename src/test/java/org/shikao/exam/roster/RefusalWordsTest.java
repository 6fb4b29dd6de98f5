package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.files.yaml.RulePacks;

/** What was refused, taken back or is not decided yet is not granted by a list. */
class RefusalWordsTest {
    private final RosterRows rows = new RosterRows("a.xlsx").pupil(1);

    private List<String> roster(RosterField field, String text) {
        return rows.put(field, text).check(Roster.EMPTY).problems().stream()
                .map(p -> p.code() + " " + p.place().column())
                .toList();
    }

    private SecondChecked second(Map<SecondField, String> said) {
        return new SecondLine().check(said);
    }

    private List<String> codes(SecondChecked checked) {
        return checked.problems().stream()
                .map(p -> p.code() + " " + p.place().column())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不同意残疾免考",
                "未批准残疾免考",
                "残疾免考已取消",
                "取消残疾免考",
                "残疾免考（未通过）",
                "拟申请残疾免考",
                "去年残疾免考",
                "残疾待定",
                "残疾？",
                "物理：残疾，不同意",
                "残疾；不同意",
                "伤病，不免考",
                "残疾免考 撤回"
            })
    void grantsNoExemptionThatWasRefusedOrIsPending(String text) {
        assertThat(roster(RosterField.EXEMPTION, text))
                .containsExactly("ROSTER_GRANT_REFUSED "
                        + rows.sheet()
                                .rows()
                                .get(0)
                                .place(RosterField.EXEMPTION)
                                .column());
        rows.put(RosterField.EXEMPTION, "");
        SecondChecked wide = second(Map.of(SecondField.EXEMPTION, text));
        assertThat(codes(wide)).containsOnly("ROSTER_GRANT_REFUSED EXEMPTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不同意残疾免考", "残疾免考（未通过）", "残疾，去年"})
    void grantsNoneInTheLongLayoutOrUnderAReasonOfItsOwn(String text) {
        assertThat(codes(second(Map.of(SecondField.KIND, "免考", SecondField.REASON, text))))
                .containsExactly("ROSTER_GRANT_REFUSED REASON");
        assertThat(codes(second(Map.of(SecondField.EXEMPTION, "是", SecondField.EXEMPTION_REASON, text))))
                .containsExactly("ROSTER_GRANT_REFUSED EXEMPTION_REASON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"残疾免考，赋分60", "残疾免考 赋分30", "残疾免考60", "残疾免考(60)", "残疾，得60分", "残疾 60分", "申请残疾和别的免考", "残疾赋分60%"})
    void losesNothingThatStandsBesideAReason(String text) {
        assertThat(roster(RosterField.EXEMPTION, text))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("ROSTER_EXEMPTION");
        rows.put(RosterField.EXEMPTION, "");
        assertThat(codes(second(Map.of(SecondField.EXEMPTION, text)))).containsExactly("SECOND_REASON EXEMPTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"残疾", "残疾免考", "残疾（免考）", "免考：残疾", "残疾 100%", "残疾免考（100%）", "免试 残疾。", "物理、化学：残疾免试"})
    void stillGrantsAReasonWithSubjectsAndAPercentage(String text) {
        assertThat(roster(RosterField.EXEMPTION, text)).isEmpty();
        rows.put(RosterField.EXEMPTION, "");
        SecondChecked wide = second(Map.of(SecondField.EXEMPTION, text));
        assertThat(wide.problems()).isEmpty();
        assertThat(wide.changed().get(0).exemptions()).containsEntry(Subject.PHYSICS, "disability");
    }

    @ParameterizedTest
    @CsvSource({"肢体残疾,exempt", "一级残疾,exempt", "行动不便,exempt", "残疾60,", "残疾赋分60,", "不同意,", "未批准残疾,", "拟申请,", "残疾得30分,"})
    void takesNoRefusalForTheReasonOfAPackWithOneKindOfExemption(String reason, String code) {
        ExemptionWords words = new ExemptionWords(new RulePacks().load("henan").orElseThrow());

        assertThat(words.code(reason)).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void namesTheWordAndWhatMayStandThere() {
        rows.put(RosterField.EXEMPTION, "残疾免考已取消");
        Problem problem = rows.check(Roster.EMPTY).problems().get(0);

        assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
        assertThat(problem.args()).containsExactly("残疾免考已取消", "取消", "残疾免考、伤病免考");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不同意", "待定", "未批准", "否决", "骨折，未通过", "拟缓考", "上学期", "审核中", "骨折？", "已取消"})
    void putsNothingOffThatWasRefusedOrIsPending(String text) {
        assertThat(roster(RosterField.EXEMPTION, "缓考：" + text))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("ROSTER_GRANT_REFUSED");
        assertThat(roster(RosterField.EXEMPTION, "缓考" + text))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("ROSTER_GRANT_REFUSED");
        rows.put(RosterField.EXEMPTION, "");
        assertThat(codes(second(Map.of(SecondField.DEFERRAL, text)))).containsExactly("ROSTER_GRANT_REFUSED DEFERRAL");
        assertThat(codes(second(Map.of(SecondField.KIND, "缓考", SecondField.REASON, text))))
                .containsExactly("ROSTER_GRANT_REFUSED REASON");
        assertThat(codes(second(Map.of(SecondField.DEFERRAL, "物理", SecondField.DEFERRAL_REASON, text))))
                .containsExactly("ROSTER_GRANT_REFUSED DEFERRAL_REASON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5月20日补考", "5月20日", "2026-05-20", "正常考试", "参加考试", "12"})
    void putsNothingOffForWhatIsNoReason(String text) {
        assertThat(roster(RosterField.EXEMPTION, "缓考：" + text))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("ROSTER_EXEMPTION_UNKNOWN");
        rows.put(RosterField.EXEMPTION, "");
        assertThat(codes(second(Map.of(SecondField.DEFERRAL, text)))).containsExactly("SECOND_CELL DEFERRAL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "急病",
                "骨折",
                "生病",
                "身体不适",
                "行动不便",
                "骨折未愈",
                "骨折未痊愈",
                "待手术",
                "5月20日骨折",
                "右手骨折（3月1日）",
                "心理不稳定",
                "是",
                "住院"
            })
    void keepsARealReasonOfADeferral(String text) {
        assertThat(rows.put(RosterField.EXEMPTION, "缓考：" + text)
                        .check(Roster.EMPTY)
                        .problems())
                .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        rows.put(RosterField.EXEMPTION, "");
        SecondChecked checked = second(Map.of(SecondField.DEFERRAL, text));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.deferrals()).hasSize(2).allMatch(put -> put.reason().equals(text.equals("是") ? "" : text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "无", "不", "-", "/", "×", "0", "不缓考", "没有", ""})
    void takesNoForNone(String text) {
        SecondChecked checked = second(Map.of(SecondField.DEFERRAL, text, SecondField.EXEMPTION, text));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.deferrals()).isEmpty();
        assertThat(checked.changed()).isEmpty();
    }

    @Test
    void readsSubjectsWithNothingBetweenThem() {
        assertThat(GrantText.named("物理化学")).containsExactly(Subject.PHYSICS, Subject.CHEMISTRY);
        assertThat(GrantText.named("生物学物理")).containsExactlyInAnyOrder(Subject.PHYSICS, Subject.BIOLOGY);
        assertThat(GrantText.named("物理学化")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"无需", "不需要", "无特殊需要"})
    void leavesANeedAsItIsWhereTheListSaysThatThereIsNone(String text) {
        SecondChecked checked = second(Map.of(SecondField.NEEDS, text));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.changed()).isEmpty();
        assertThat(roster(RosterField.NEEDS, text)).isEmpty();
    }
}
