package org.shikao.files.sheet;

import org.shikao.exam.roster.RosterField;

/** The words under which schools, student registers and registration files (DOMAIN §1.6) keep the columns of a roster. */
final class RosterHeadings {
    private RosterHeadings() {}

    static Headings<RosterField> all() {
        return new Headings<RosterField>()
                .add(
                        RosterField.CANDIDATE_NO,
                        "准考证号 准考证号码 准考证 考号 中考考号 考生号 考生考号 考生编号 考籍号 报名号 报考号 zkzh ksh bmh candidatenumber candidateno")
                .add(RosterField.NAME, "姓名 考生姓名 学生姓名 名字 xm name")
                .add(RosterField.SEX, "性别 性别代码 学生性别 xb xbdm sex")
                .add(
                        RosterField.ID_NO,
                        "身份证号 身份证号码 身份证 身份证件号 身份证件号码 居民身份证号 居民身份证号码 公民身份号码 公民身份证号 证件号码 证件号 sfzh sfzjh identitynumber idno")
                .add(RosterField.STUDENT_NO, "全国学籍号 学籍号 学籍号码 国网学籍号 学生学籍号 xsxjh xjh studentnumber studentno")
                .add(RosterField.SCHOOL_CODE, "学校代码 学校标识码 学校编码 学校编号 毕业中学代码 毕业学校代码 就读学校代码 xxbsm xxdm byzxdm schoolcode")
                .add(RosterField.SCHOOL_NAME, "学校名称 学校 学校全称 毕业学校 毕业中学 就读学校 所在学校 所属学校 报名学校 xxmc school")
                .add(RosterField.GRADE, "年级 所在年级 年级名称 nj grade")
                .add(RosterField.CLASS_NAME, "班级 班级名称 所在班级 行政班 班别 班 bjmc bj bjdm class")
                .add(RosterField.CANDIDATE_TYPE, "考生类别 考生类型 考生性质 应往届 应届往届 kslb type")
                .add(RosterField.NEEDS, "特殊需要 特殊需求 便利申请 合理便利 照顾需要 needs")
                .add(RosterField.EXEMPTION, "免考 免考申请 免考情况 免考类别 免考类型 免考原因 免试 exemption")
                .add(RosterField.BIRTH_DATE, "出生日期 出生年月日 出生年月 csrq csny birthdate")
                .add(RosterField.REMARK, "备注 备注说明 bz remark");
    }
}
