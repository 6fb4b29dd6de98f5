package org.shikao.files.sheet;

import java.util.EnumSet;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.RosterField;

/** The words under which schools, student registers and registration files (DOMAIN §1.6) keep the columns of a roster. */
final class RosterHeadings {
    /** Thousands of words, and the same for every table that is read. */
    private static final Headings<RosterField> ALL = words();

    private RosterHeadings() {}

    static Headings<RosterField> all() {
        return ALL;
    }

    private static Headings<RosterField> words() {
        return subjects(new Headings<RosterField>()
                .withEndings()
                .add(
                        RosterField.CANDIDATE_NO,
                        "准考证号 准考证号码 准考证编号 准考证 准考号 准考号码 考号 考生号 考生号码 中考考号 中考号 考生考号 考生编号 考生代码"
                                + " 考籍号 考籍号码 考籍编号 考籍 报考号 考试号 应试号"
                                + " zkzh zkzhm ksh ksbh kjh candidatenumber candidateno candidateid examno examnumber"
                                + " admissionticketno admissionnumber ticketnumber ticketno")
                .add(
                        RosterField.NAME,
                        "姓名 考生姓名 学生姓名 名字 姓名全称 中文姓名 考生名 学生名字 学生 考生 xm ksxm xsxm name fullname studentname"
                                + " candidatename chinesename")
                .add(RosterField.SEX, "性别 考生性别 学生性别 性别代码 性别码 xb xbdm xbm sex gender")
                .add(
                        RosterField.ID_NO,
                        "身份证号 身份证号码 身份证 身份证件号 身份证件号码 身份证编号 二代身份证号 居民身份证号 居民身份证号码 居民身份证"
                                + " 公民身份号码 公民身份证号 公民身份证号码 身份号码 证件号码 证件号 有效证件号 证件编号"
                                + " sfzh sfzhm sfz sfzjh zjhm zjh identitynumber identityno idnumber idno idcard idcardno"
                                + " idcardnumber citizenid nationalid")
                .add(
                        RosterField.ID_KIND,
                        "证件类型 身份证件类型 证件种类 身份证件种类 证件类别 身份证件类别 有效证件类型 有效证件种类 证件名称 sfzjlx zjlx"
                                + " identitytype idtype documenttype idkind")
                .add(
                        RosterField.STUDENT_NO,
                        "全国学籍号 学籍号 学籍号码 国网学籍号 全国学籍号码 全国统一学籍号 学生学籍号 学籍编号 国家学籍号 电子学籍号"
                                + " 全国学籍 学籍 xsxjh xjh qgxjh studentnumber studentno studentregistrationno ?学号 ?xh ?studentid")
                .add(
                        RosterField.REGISTRATION_NO,
                        "报名号 报名编号 报名号码 中考报名号 档案号 bmh registrationnumber registrationno ?报名序号 ?bmxh")
                .instead(RosterField.REGISTRATION_NO, RosterField.CANDIDATE_NO)
                .add(
                        RosterField.SCHOOL_CODE,
                        "学校代码 学校标识码 学校编码 学校编号 学校代号 学校识别码 学校机构代码 机构代码 学校标识 学校码 毕业中学代码"
                                + " 毕业学校代码 毕业学校编码 就读学校代码 报名学校代码 报名点代码 单位代码 学籍学校代码 学校id"
                                + " xxbsm xxdm xxbm byzxdm byxxdm schoolcode schoolno schoolnumber schoolid")
                .add(
                        RosterField.SCHOOL_NAME,
                        "学校名称 学校 学校全称 学校名 毕业学校 毕业中学 毕业学校名称 毕业中学名称 就读学校 就读学校名称 所在学校 所属学校"
                                + " 报名学校 报名学校名称 学籍学校 学籍所在学校 学籍所在校 初中学校 报名点 报名单位 学校简称"
                                + " xxmc xx byzxmc byxxmc byzx byxx school schoolname")
                .add(RosterField.GRADE, "年级 所在年级 年级名称 就读年级 学生年级 年级代码 nj njmc grade yearlevel")
                .add(
                        RosterField.CLASS_NAME,
                        "班级 班级名称 所在班级 行政班 行政班级 班别 班 班号 班级号 班级代码 班级编号 班次 就读班级 年级班级 年班"
                                + " bjmc bj bjdm bh class classname homeroom")
                .add(
                        RosterField.CANDIDATE_TYPE,
                        "考生类别 考生类型 考生性质 应往届 应届往届 应往届别 往应届 应届生往届生 考生身份 考生来源 报考类别 kslb kslx ksxz"
                                + " type candidatetype category")
                .add(
                        RosterField.NEEDS,
                        "特殊需要 特殊需求 便利申请 合理便利 合理便利申请 照顾需要 特殊照顾 特殊情况 便利条件 tsxy needs specialneeds"
                                + " accommodation accommodations")
                .add(
                        RosterField.EXEMPTION,
                        "免考 免考申请 申请免考 免考情况 是否免考 是否申请免考 免试 免试申请 是否免试 免试情况 缓考免考 免考缓考 免缓考"
                                + " mk exemption exempt exempted")
                .add(
                        RosterField.EXEMPTION_REASON,
                        "免考原因 免考理由 免考类别 免考类型 免考事由 免试原因 免试理由 exemptionreason reasonforexemption")
                .add(RosterField.EXEMPTION_SUBJECT, "免考科目 免试科目 免考学科")
                .instead(RosterField.EXEMPTION_REASON, RosterField.EXEMPTION)
                .instead(RosterField.EXEMPTION_SUBJECT, RosterField.EXEMPTION)
                .add(
                        RosterField.DEFERRAL,
                        "缓考 缓考申请 申请缓考 是否缓考 是否申请缓考 缓考情况 延考 延考申请 是否延考 缓试 缓试申请 是否缓试 hk deferral deferred")
                .add(RosterField.DEFERRAL_REASON, "缓考原因 缓考理由 缓考事由 延考原因 deferralreason reasonfordeferral")
                .add(RosterField.DEFERRAL_SUBJECT, "缓考科目 延考科目 缓考学科")
                .instead(RosterField.DEFERRAL_REASON, RosterField.DEFERRAL)
                .instead(RosterField.DEFERRAL_SUBJECT, RosterField.DEFERRAL)
                .add(
                        RosterField.BIRTH_DATE,
                        "出生日期 出生年月日 出生年月 出生时间 生日 生年月日 csrq csny birthdate dateofbirth birthday dob birth")
                .add(RosterField.REMARK, "备注 备注说明 备注信息 附注 bz remark remarks comment comments"));
    }

    /** A column for each subject, beside which a reason grants nothing by itself. */
    private static Headings<RosterField> subjects(Headings<RosterField> headings) {
        return headings.unless(
                        RosterField.EXEMPTION,
                        EnumSet.range(RosterField.EXEMPTION_PHYSICS, RosterField.EXEMPTION_BIOLOGY))
                .unless(RosterField.DEFERRAL, EnumSet.range(RosterField.DEFERRAL_PHYSICS, RosterField.DEFERRAL_BIOLOGY))
                .add(RosterField.EXEMPTION_PHYSICS, SubjectHeadings.exemption(Subject.PHYSICS))
                .add(RosterField.EXEMPTION_CHEMISTRY, SubjectHeadings.exemption(Subject.CHEMISTRY))
                .add(RosterField.EXEMPTION_BIOLOGY, SubjectHeadings.exemption(Subject.BIOLOGY))
                .add(RosterField.DEFERRAL_PHYSICS, SubjectHeadings.deferral(Subject.PHYSICS))
                .add(RosterField.DEFERRAL_CHEMISTRY, SubjectHeadings.deferral(Subject.CHEMISTRY))
                .add(RosterField.DEFERRAL_BIOLOGY, SubjectHeadings.deferral(Subject.BIOLOGY));
    }
}
