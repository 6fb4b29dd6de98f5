package org.shikao.exam.roster;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the grade (7 to 9) out of what schools write in a grade or a class column. */
final class GradeWords {
    private static final Pattern HAN = Pattern.compile("([七八九])(?!班).*");
    private static final Pattern LOWER = Pattern.compile("初中?([一二三123])(?:年级)?.*");
    private static final Pattern DIGIT = Pattern.compile("[Gg]?([789])(?:年级)?");
    private static final Pattern DIGIT_CLASS = Pattern.compile("0?([789])(?:年级.*|\\d\\d班?|[.(（-]\\d{1,2}[)）]?班?)");
    private static final Pattern ENTRY = Pattern.compile("(20\\d\\d)级.*");
    private final int schoolYear;
    private final Memo<OptionalInt> byGrade = new Memo<>(this::readGrade);
    private final Memo<OptionalInt> byClass = new Memo<>(this::readClass);

    /** {@code schoolYear} is the year in which the running school year began, for names such as 2023级. */
    GradeWords(int schoolYear) {
        this.schoolYear = schoolYear;
    }

    /** The grade that a grade column says; empty if it is not understood. */
    OptionalInt ofGrade(String text) {
        return byGrade.of(text);
    }

    /** The grade inside the name of a class or sheet, as in 九(1)班, 901班, 初三2班, 9.1; empty if there is none. */
    OptionalInt ofClass(String text) {
        return byClass.of(text);
    }

    private OptionalInt readGrade(String text) {
        Matcher digit = DIGIT.matcher(text);
        return digit.matches() ? OptionalInt.of(Integer.parseInt(digit.group(1))) : ofClass(text);
    }

    private OptionalInt readClass(String text) {
        Matcher m = HAN.matcher(text);
        if (m.matches()) {
            return OptionalInt.of(7 + "七八九".indexOf(m.group(1)));
        }
        m = LOWER.matcher(text);
        if (m.matches()) {
            return OptionalInt.of(7 + "一二三123".indexOf(m.group(1)) % 3);
        }
        m = DIGIT_CLASS.matcher(text);
        if (m.matches()) {
            return OptionalInt.of(Integer.parseInt(m.group(1)));
        }
        return ofEntryYear(text);
    }

    private OptionalInt ofEntryYear(String text) {
        Matcher m = ENTRY.matcher(text);
        int grade = m.matches() ? 7 + schoolYear - Integer.parseInt(m.group(1)) : 0;
        return grade >= 7 && grade <= 9 ? OptionalInt.of(grade) : OptionalInt.empty();
    }
}
