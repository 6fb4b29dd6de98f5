package org.shikao.files.sheet;

import org.shikao.exam.Subject;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.SecondField;

/** The words under which lists of exemptions and deferrals keep their columns; those of a roster mean the same here. */
final class SecondHeadings {
    private SecondHeadings() {}

    static Headings<SecondField> all() {
        Headings<RosterField> roster = RosterHeadings.all();
        return wide(subjects(new Headings<SecondField>()
                        .withEndings()
                        .same(SecondField.CANDIDATE_NO, roster, RosterField.CANDIDATE_NO)
                        .same(SecondField.ID_NO, roster, RosterField.ID_NO)
                        .same(SecondField.STUDENT_NO, roster, RosterField.STUDENT_NO)
                        .same(SecondField.NAME, roster, RosterField.NAME)
                        .same(SecondField.NEEDS, roster, RosterField.NEEDS)
                        .same(SecondField.CANDIDATE_TYPE, roster, RosterField.CANDIDATE_TYPE)
                        .same(SecondField.REMARK, roster, RosterField.REMARK)))
                .add(SecondField.KIND, "申请事项 办理事项 事项 申请类型 申请项目 申请类别 办理项目 办理类型 办理类别 种类 类型 类别 申请种类")
                .add(SecondField.SUBJECT, "科目 学科 申请科目 考试科目 申请学科 涉及科目")
                .add(SecondField.REASON, "原因 内容 理由 事由 申请原因 申请理由 申请事由 申请内容 说明 详情 具体原因 具体内容 需要 需求 具体需要")
                .add(SecondField.PROOF, "证明 证明材料 证明类型 缓考证明 佐证材料 proof")
                .add(SecondField.PERCENT, "给分比例 计分比例 免考比例 比例 百分比 免考给分比例 折算比例")
                .add(SecondField.MARKS, "免考得分 免考成绩 得分 计分 给分")
                .add(SecondField.GROUND, "决定理由 决定依据 裁定理由 依据")
                .add(SecondField.DECIDED_BY, "决定人 裁定人 批准人 审批人")
                .add(SecondField.SECOND_BY, "复核人 第二决定人 第二裁定人")
                .add(
                        SecondField.VERDICT,
                        "审批意见 审批结果 审批情况 审批结论 审批状态 审批 是否同意 是否批准 是否获批 批准情况 批准结果 批准意见 批复 批复意见 批复结果 委员会意见"
                                + " 委员会决定 领导小组意见 办理结果 办理意见")
                .add(SecondField.REVIEW, "审核意见 审核结果 审核情况 审核结论 审核状态 审核 审查意见 审查结果 评审意见 评审结果 复核意见 复核结果 复审意见 复审结果 是否通过");
    }

    private static Headings<SecondField> wide(Headings<SecondField> headings) {
        return headings.add(
                        SecondField.EXEMPTION,
                        "免考 免考申请 申请免考 是否免考 是否申请免考 免考情况 免试 免试申请 是否免试 免考缓考 缓考免考 免缓考 mk exemption exempt exempted")
                .add(SecondField.EXEMPTION_SUBJECT, "免考科目 免试科目 免考学科")
                .add(SecondField.EXEMPTION_REASON, "免考原因 免考理由 免考类别 免考类型 免考事由 免试原因 exemptionreason reasonforexemption")
                .add(
                        SecondField.DEFERRAL,
                        "缓考 缓考申请 申请缓考 是否缓考 是否申请缓考 缓考情况 延考 延考申请 是否延考 缓试 缓试申请 是否缓试 hk deferral deferred")
                .add(SecondField.DEFERRAL_SUBJECT, "缓考科目 延考科目 缓考学科")
                .add(SecondField.DEFERRAL_REASON, "缓考原因 缓考理由 缓考事由 延考原因 deferralreason reasonfordeferral");
    }

    private static Headings<SecondField> subjects(Headings<SecondField> headings) {
        return headings.add(SecondField.EXEMPTION_PHYSICS, SubjectHeadings.exemption(Subject.PHYSICS))
                .add(SecondField.EXEMPTION_CHEMISTRY, SubjectHeadings.exemption(Subject.CHEMISTRY))
                .add(SecondField.EXEMPTION_BIOLOGY, SubjectHeadings.exemption(Subject.BIOLOGY))
                .add(SecondField.DEFERRAL_PHYSICS, SubjectHeadings.deferral(Subject.PHYSICS))
                .add(SecondField.DEFERRAL_CHEMISTRY, SubjectHeadings.deferral(Subject.CHEMISTRY))
                .add(SecondField.DEFERRAL_BIOLOGY, SubjectHeadings.deferral(Subject.BIOLOGY));
    }
}
