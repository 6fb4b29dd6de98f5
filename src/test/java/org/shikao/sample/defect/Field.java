package org.shikao.sample.defect;

import java.util.List;
import java.util.Random;

/** The columns of a roster, with what schools and offices call them. */
enum Field {
    CANDIDATE_NO("准考证号", "考号", "考生号", "考籍号", "报名号", "准考证号码", "中考考号", "ZKZH", "KSH"),
    NAME("姓名", "考生姓名", "学生姓名", "XM"),
    SEX("性别", "性别代码", "XB"),
    ID_NO("身份证号", "身份证号码", "身份证件号", "公民身份号码", "证件号码", "居民身份证号码", "SFZH", "身份证件号码"),
    STUDENT_NO("学籍号", "全国学籍号", "学生学籍号", "XJH"),
    SCHOOL_CODE("学校代码", "学校标识码", "毕业中学代码", "XXDM"),
    SCHOOL_NAME("学校名称", "学校", "毕业学校", "就读学校", "XXMC"),
    GRADE("年级", "所在年级", "NJ"),
    CLASS_NAME("班级", "班级名称", "所在班级", "班别"),
    CANDIDATE_TYPE("考生类别", "考生类型", "应往届"),
    NEEDS("特殊需要", "特殊需求", "便利申请"),
    EXEMPTION("免考", "免考申请", "免考情况"),
    BIRTH_DATE("出生日期", "出生年月日", "CSRQ"),
    REMARK("备注", "备注说明");

    private final List<String> headings;

    Field(String... headings) {
        this.headings = List.of(headings);
    }

    /** A heading for it, written as somebody in a hurry does. */
    String heading(Random random) {
        String word = headings.get(Math.min(random.nextInt(headings.size()), random.nextInt(headings.size())));
        return switch (random.nextInt(12)) {
            case 0 -> word.length() > 2 ? word.substring(0, 2) + "\n" + word.substring(2) : word;
            case 1 -> String.join(" ", word.split(""));
            case 2 -> word + "（必填）";
            case 3 -> "*" + word;
            case 4 -> word.length() == 2 ? word.charAt(0) + "　　" + word.charAt(1) : word + "(文本)";
            case 5 -> word + " ";
            default -> word;
        };
    }
}
