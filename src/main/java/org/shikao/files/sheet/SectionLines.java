package org.shikao.files.sheet;

import java.util.Map;
import java.util.regex.Pattern;
import org.shikao.exam.roster.RosterField;

/** Lines between the rows of a list that change what the rows below them are: another school's, or of pupils who do not sit. */
final class SectionLines {
    private static final int MOST_CELLS = 6;
    private static final int LONGEST = 60;
    private static final Pattern SCHOOL =
            Pattern.compile("(?:学校|学校名称|填报学校|单位)[:：]\\s*[\\p{IsHan}\\d]{2,30}(?:中学|学校|校)(?:\\s*[(（].*)?"
                    + "|[\\p{IsHan}\\d]{2,24}(?:中学|学校)(?:\\s*[(（](?:\\p{IsHan}{0,6}[:：])?\\s*\\d{10}[)）])?"
                    + "(?:\\s*(?:九年级|八年级|初三|初二)?\\s*(?:考生|学生)?(?:名单|名册|花名册|登记表|报名表|一览表))?");
    private static final Pattern LABEL = Pattern.compile("(?:学校|单位|毕业学校|填报学校)(?:名称|全称)?[:：]?");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\d]{2,24}(?:中学|学校|校)");
    /** The title of those who are gone, or what is said of the rows below. */
    private static final Pattern GONE =
            Pattern.compile("(?:以下|下列|附[:：]?|[(（]?[一二三四五六1-9][)）、.．]).*[:：]?|.*(?:学生|考生|人员|名单|名册|一览表|情况|登记表)\\s*[:：]?");

    private static final Pattern NOT_THEM = Pattern.compile(".*(?:不含|不包括|不包含|除外|剔除|删|无|没有|除).*");

    private SectionLines() {}

    /** Whether another school's pupils follow, in a list without a column for it. */
    static boolean isSchool(SheetRow row, Map<RosterField, Integer> columns) {
        return !columns.containsKey(RosterField.SCHOOL_CODE)
                && !columns.containsKey(RosterField.SCHOOL_NAME)
                && namesSchool(row);
    }

    /** Whether a line says nothing but a school. */
    static boolean namesSchool(SheetRow row) {
        if (row.size() == 0 || row.size() > MOST_CELLS || !begins(row.textAt(0))) {
            return false;
        }
        String first = row.textAt(0).strip();
        if (row.size() > 1 && LABEL.matcher(first).matches()) {
            return NAME.matcher(row.textAt(1).strip()).lookingAt();
        }
        return first.length() <= LONGEST
                && row.size() <= 2
                && SCHOOL.matcher(first).lookingAt()
                && !first.contains("章");
    }

    /** Words, as most rows begin with a number. */
    private static boolean begins(String text) {
        return !text.isEmpty()
                && text.charAt(0) > 0x7F
                && (text.indexOf('校') >= 0 || text.indexOf('中') >= 0 || text.indexOf('单') >= 0);
    }

    /** Whether a line says that those below it have left or do not sit the exam. */
    static boolean isOfGone(SheetRow row) {
        if (row.size() != 1 || row.textAt(0).isEmpty()) {
            return false;
        }
        String text = row.textAt(0).strip();
        return text.length() <= LONGEST
                && AsideSheets.isOfGone(text)
                && GONE.matcher(text).matches()
                && !NOT_THEM.matcher(text).matches();
    }
}
