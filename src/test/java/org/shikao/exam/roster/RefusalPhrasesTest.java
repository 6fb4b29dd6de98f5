package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.roster.SecondRow.Opinion;

/** What schools and doctors write beside an exemption or a deferral: refusals stop the import, descriptions of an illness do not. */
class RefusalPhrasesTest {
    private final RosterRows rows = new RosterRows("a.xlsx").pupil(1);
    private final Candidate pupil = rows.check(Roster.EMPTY).candidates().get(0);

    private SecondChecked second(Map<SecondField, String> said, Opinion... opinions) {
        Map<SecondField, RosterCell> cells = new EnumMap<>(SecondField.class);
        Map<SecondField, String> all = new EnumMap<>(said);
        all.put(SecondField.CANDIDATE_NO, pupil.candidateNo());
        all.put(SecondField.NAME, pupil.name());
        all.forEach((field, text) -> cells.put(field, new RosterCell(text, field.name(), Storage.TEXT)));
        SecondRow row = new SecondRow(new Place("b.xlsx", "表", 2, ""), cells, List.of(opinions));
        return SecondListCheck.check(List.of(row), RosterRows.RULES, new Roster(List.of(), List.of(pupil)));
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream().map(p -> p.code() + " " + p.place().column()).toList();
    }

    /** What a list and a roster say that grant by a cell of their own and have the phrase in another. */
    private List<Problem> beside(String phrase, SecondField second, RosterField roster) {
        List<Problem> all = new ArrayList<>(
                second(Map.of(SecondField.EXEMPTION, "残疾", second, phrase)).problems());
        all.addAll(second(Map.of(SecondField.EXEMPTION, "残疾", SecondField.KIND, "", second, phrase))
                .problems());
        rows.put(RosterField.EXEMPTION, "残疾").put(roster, phrase);
        all.addAll(rows.check(Roster.EMPTY).problems());
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不同意",
                "未通过",
                "撤回",
                "已撤销",
                "待定",
                "待审批",
                "待补材料",
                "审核中",
                "未批准",
                "没有批准",
                "未获批准",
                "不予批准",
                "不能批准",
                "不宜免考",
                "不能免考",
                "不可免考",
                "没通过",
                "否决",
                "驳回",
                "退回补正",
                "申请被退回",
                "拒绝受理",
                "取消",
                "家长已取消申请",
                "放弃免考",
                "拟免考",
                "拟同意",
                "作废",
                "残疾证已过期",
                "残疾证已失效",
                "证明无效",
                "去年免考",
                "不符合条件",
                "不再申请免考",
                "材料不全，未审核",
                "是否批准？"
            })
    void stopsAtADecisionThatWasNotMadeInARemark(String phrase) {
        assertThat(beside(phrase, SecondField.REMARK, RosterField.REMARK))
                .hasSize(3)
                .allMatch(p -> p.isError() && p.code().equals("ROSTER_REMARK_REFUSES"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不同意", "未通过", "撤回", "待定", "审核中", "未批准", "不予批准", "不能批准", "不宜免考", "不可免考", "否决", "驳回", "退回", "取消", "拟免考",
                "作废", "残疾证过期", "无效", "去年免考", "不符合", "材料不全", "未满足条件", "未完成审批", "不是残疾", "非残疾，不免", "残疾？"
            })
    void stopsAtADecisionThatWasNotMadeInAReasonOfItsOwn(String phrase) {
        assertThat(beside(phrase, SecondField.EXEMPTION_REASON, RosterField.EXEMPTION_REASON))
                .hasSize(3)
                .allMatch(p -> p.isError() && p.code().equals("ROSTER_GRANT_REFUSED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "诊断不变",
                "活动不受限",
                "科目不限",
                "不能跑步",
                "不适合参加剧烈运动",
                "无法站立",
                "行动不便",
                "手指不灵活",
                "握不住器材",
                "走路不稳",
                "站不起来",
                "双下肢不一样长",
                "听不清",
                "看不见",
                "发育不全",
                "关节活动不利",
                "不会说话",
                "不得剧烈运动",
                "不宜久站",
                "不能参加体育",
                "未愈",
                "未痊愈",
                "未完全恢复",
                "未拆石膏",
                "未成年",
                "待手术",
                "等待治疗",
                "治疗无效",
                "无免疫力",
                "免疫功能低下",
                "去年车祸致残",
                "上学期骨折",
                "情绪不稳",
                "心律不齐",
                "癫痫不定期发作",
                "无",
                "肢体残疾二级，证号53",
                "病情缓解中",
                "已同意",
                "材料齐全"
            })
    void letsPassWhatDescribesAPupil(String phrase) {
        assertThat(beside(phrase, SecondField.REMARK, RosterField.REMARK)).isEmpty();
        assertThat(beside(phrase, SecondField.EXEMPTION_REASON, RosterField.EXEMPTION_REASON))
                .noneMatch(p -> p.code().equals("ROSTER_GRANT_REFUSED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"不住校", "未缴费", "不在本地", "家长未签字", "无准考证照片", "不准时到校", "未准备证件照", "双胞胎", "转学生，不考体育", "张三监护"})
    void letsPassARemarkOnOtherThings(String phrase) {
        assertThat(beside(phrase, SecondField.REMARK, RosterField.REMARK)).isEmpty();
    }

    @Test
    void readsARemarkOfADeferralButNotOfWhatIsTakenBackOrOfNothing() {
        assertThat(told(second(Map.of(SecondField.DEFERRAL, "骨折", SecondField.REMARK, "未通过"))
                        .problems()))
                .containsExactly("ROSTER_REMARK_REFUSES REMARK");
        assertThat(second(Map.of(SecondField.EXEMPTION, "", SecondField.REMARK, "未通过"))
                        .problems())
                .isEmpty();
        assertThat(second(Map.of(SecondField.KIND, "取消缓考", SecondField.REMARK, "家长已取消申请"))
                        .problems())
                .noneMatch(p -> p.code().startsWith("ROSTER"));
        rows.put(RosterField.DEFERRAL, "骨折").put(RosterField.REMARK, "不同意");
        assertThat(told(rows.check(Roster.EMPTY).problems())).anyMatch(t -> t.startsWith("ROSTER_REMARK_REFUSES"));
        rows.put(RosterField.DEFERRAL, "");
        assertThat(rows.check(Roster.EMPTY).problems()).isEmpty();
    }

    @Test
    void leavesOutByTheVerdictWhateverTheRemarkSays() {
        SecondChecked checked =
                second(Map.of(SecondField.EXEMPTION, "残疾", SecondField.VERDICT, "不通过", SecondField.REMARK, "未通过"));

        assertThat(told(checked.problems())).containsExactly("SECOND_REFUSED VERDICT");
        assertThat(checked.changed()).isEmpty();
    }

    @Test
    void stopsWhereTwoColumnsDecideDifferently() {
        Map<SecondField, String> yes = Map.of(SecondField.EXEMPTION, "残疾", SecondField.VERDICT, "同意");
        Map<SecondField, String> no = Map.of(SecondField.EXEMPTION, "残疾", SecondField.VERDICT, "不同意");
        Opinion agreed = new Opinion(SecondField.VERDICT, new RosterCell("批准", "H", Storage.TEXT));
        Opinion refused = new Opinion(SecondField.VERDICT, new RosterCell("不批准", "H", Storage.TEXT));
        Opinion open = new Opinion(SecondField.REVIEW, new RosterCell("待定", "H", Storage.TEXT));
        Opinion signed = new Opinion(SecondField.REVIEW, new RosterCell("王某某 4月1日", "H", Storage.TEXT));
        Opinion school = new Opinion(SecondField.REVIEW, new RosterCell("同意", "H", Storage.TEXT));

        assertThat(told(second(yes, agreed).problems())).isEmpty();
        assertThat(told(second(yes, signed, school).problems())).isEmpty();
        assertThat(told(second(no, refused).problems())).containsExactly("SECOND_REFUSED VERDICT", "SECOND_REFUSED H");
        assertThat(told(second(no, school).problems())).containsExactly("SECOND_REFUSED VERDICT");
        assertThat(told(second(yes, refused).problems())).containsExactly("SECOND_VERDICTS H");
        assertThat(told(second(no, agreed).problems())).containsExactly("SECOND_VERDICTS VERDICT");
        assertThat(told(second(yes, open).problems())).containsExactly("SECOND_VERDICT H");
        for (SecondChecked checked : List.of(second(yes, refused), second(no, agreed), second(yes, open))) {
            assertThat(checked.problems()).allMatch(Problem::isError);
        }
    }

    @Test
    void stopsWhereTheCommitteeGrantsWhatTheReviewRefused() {
        SecondChecked checked =
                second(Map.of(SecondField.EXEMPTION, "残疾", SecondField.REVIEW, "不通过", SecondField.VERDICT, "同意"));

        assertThat(told(checked.problems())).containsExactly("SECOND_VERDICTS REVIEW");
    }
}
