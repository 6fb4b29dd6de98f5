package org.shikao.files.sheet;

import java.util.regex.Pattern;

/** How totals, page footers, signatures and remarks begin that stand in and under lists, and the values that are no pupil's. */
final class NoteWords {
    private static final Pattern NOTE = Pattern.compile(
            "(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|总人数|人数|共\\s*\\d+\\s*人|填报|填表|制表|审核|校长|负责人|经办|联系|注[:：]|备注[:：]"
                    + "|说明|签字|签名|盖章|日期|total|subtotal|note[:：]"
                    + "|本\\s*(?:页|班|校|表)\\s*(?:小\\s*计|合\\s*计|总\\s*计|共|人数)"
                    + "|.{0,12}[班校县区级组部页表]\\s*(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计)|(?:其中[:：]?)?[男女](?:生|生?人数)[:：]?$|其中[:：]?[男女]"
                    + "|学校(?:名称|全称)?\\s*[（(]\\s*(?:公|盖)?\\s*章\\s*[)）]"
                    + "|[-—–─－*＊=\\s]*以\\s*下\\s*(?:空\\s*白|无内容|无正文)"
                    + "|以\\s*上\\s*(?:信息|内容|名单|考生|情况|资料|数据)"
                    + "|第\\s*\\d+\\s*页"
                    + "|(?:学校|单位|班级|年级|报名点|电话|手机|班主任|教务)[^:：\\d]{0,6}[:：]"
                    + "|(?:共|计)?\\s*\\d{1,5}\\s*[人名]\\s*$"
                    + "|.{0,8}(?:签字|签名|签章|盖章)\\s*[:：]?\\s*$"
                    + ").*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("(?:共|计|合计|总计|[男女]生?)?\\s*[:：]?\\s*\\d{1,5}\\s*[人名个位]?");
    private static final Pattern PART = Pattern.compile("其中\\s*[:：]?\\s*(?:[男女]生?)?(?:人数)?\\s*[:：]?|[男女]生?[:：]?|年|月|日");
    private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z]{1,3}\\d{6,}.*", Pattern.DOTALL);
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final int LONG_NUMBER = 12;
    private static final int CANDIDATE_DIGITS = 6;

    private static final Pattern EXAMPLE = Pattern.compile(
            "(?:例|示例|样例|范例|例子|例如|举例|示范|模板|样本|填写示例|填写样例|填表示例)\\s*\\d?\\s*[:：]?"
                    + "|.*[(（【\\[](?:示例|样例|范例|举例|例)[)）】\\]].*",
            Pattern.DOTALL);
    private static final int REMARK = 12;

    private NoteWords() {}

    /** Whether a cell says that its row only shows how to fill in the list. */
    static boolean isExample(String text) {
        return EXAMPLE.matcher(text.strip()).matches();
    }

    /** Whether the only cell of a row is a line drawn, or a remark that numbers nobody; a name alone may be a pupil. */
    static boolean isRemark(String text, boolean named) {
        String line = text.strip();
        boolean words = line.codePoints().anyMatch(Character::isLetterOrDigit);
        boolean han = line.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        boolean longer = !named || line.length() > REMARK;
        return !words || han && longer && digits(line) < CANDIDATE_DIGITS;
    }

    /** Whether a text begins as notes, totals and signatures do. */
    static boolean isNote(String text) {
        return NOTE.matcher(text.strip()).matches();
    }

    /** Whether a cell of names is empty or counts people, as in 24人 and 其中男. */
    static boolean isNoName(String text) {
        String name = text.strip();
        return name.isEmpty()
                || COUNT.matcher(name).matches()
                || PART.matcher(name).matches();
    }

    /** Whether a cell holds the number of a document or of a student register. */
    static boolean isIdentity(String text) {
        return digits(text) >= LONG_NUMBER || DOCUMENT.matcher(text.strip()).matches();
    }

    /** Whether a cell of candidate numbers holds one: a long number, or a short one beside a name; never a count such as 女12. */
    static boolean isCandidate(String text, String name) {
        String number = text.strip();
        boolean words = number.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        boolean unnamed = isNoName(name);
        if (digits(number) >= CANDIDATE_DIGITS) {
            return !unnamed || !words && !PHONE.matcher(number).matches();
        }
        return digits(number) > 0 && !words && !unnamed;
    }

    /** As many digits in a row as a text has. */
    private static int digits(String text) {
        int run = 0;
        int longest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int half = c >= 0xFF10 && c <= 0xFF19 ? c - 0xFEE0 : c;
            run = half >= '0' && half <= '9' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
