package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shikao.exam.Subject;

/** The headings of columns that exempt from or put off one subject: 物理免考, 免考物理, 是否申请物理实验免考, 化学缓考原因. */
final class SubjectHeadings {
    /** What such columns are called without a subject, best first. */
    private static final List<String> EXEMPTION = List.of("免考", "免试", "免测");

    private static final List<String> DEFERRAL = List.of("缓考", "延考", "缓试");
    private static final List<String> LAB = List.of("", "实验", "实验操作", "实验考查", "实验考试", "学科", "科");
    private static final Pattern SPEAKS = Pattern.compile(".*(?:免考|免试|免测|缓考|缓试|延考|免缓).*");
    private static final Pattern SUBJECT =
            Pattern.compile("(?:物理|化学|生物学?)(?:实验)?(?:操作)?(?:考试|考查)?|(?:物理|化学|生物)(?:学?科)?");
    /** What may stand before 免考申请 and the like without making it another exam's. */
    private static final Pattern NEUTRAL =
            Pattern.compile("(?:本人|学生|考生|个人|家长|学校|实验|操作|考试|考查|中考|理化生?|物化生?|申请|办理|20\\d\\d年?|初中|九年级|八年级)*");

    private SubjectHeadings() {}

    /** The headings of exemptions from a subject, separated by spaces. */
    static String exemption(Subject subject) {
        return words(subject, EXEMPTION);
    }

    /** The same of deferrals. */
    static String deferral(Subject subject) {
        return words(subject, DEFERRAL);
    }

    private static String words(Subject subject, List<String> kinds) {
        List<String> words = new ArrayList<>();
        for (String end : List.of("", "申请", "情况", "原因", "理由", "类别")) {
            for (String kind : kinds) {
                for (String lab : LAB) {
                    for (String name : names(subject)) {
                        words.addAll(forms(name + lab, kind, end));
                    }
                }
            }
        }
        return String.join(" ", words);
    }

    private static List<String> forms(String subject, String kind, String end) {
        List<String> forms = new ArrayList<>(List.of(subject + kind + end, kind + subject + end));
        if (end.isEmpty()) {
            forms.addAll(List.of(
                    subject + "是否" + kind,
                    "是否" + subject + kind,
                    "是否" + kind + subject,
                    subject + "申请" + kind,
                    "申请" + subject + kind,
                    "申请" + kind + subject,
                    subject + "是否申请" + kind,
                    "是否申请" + subject + kind));
        }
        return forms;
    }

    private static List<String> names(Subject subject) {
        return switch (subject) {
            case PHYSICS -> List.of("物理");
            case CHEMISTRY -> List.of("化学");
            case BIOLOGY -> List.of("生物", "生物学");
        };
    }

    /** Whether a heading, as it is compared, speaks of exemptions or deferrals. */
    static boolean speaks(String plain) {
        return SPEAKS.matcher(plain).matches();
    }

    /** Whether a heading, as it is compared, names a subject and no more. */
    static boolean isSubject(String plain) {
        return SUBJECT.matcher(plain).matches();
    }

    /** Whether words before a known heading of exemptions leave it the same. */
    static boolean isNeutral(String before) {
        return NEUTRAL.matcher(before).matches();
    }
}
