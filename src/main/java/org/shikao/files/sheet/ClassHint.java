package org.shikao.files.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shikao.exam.roster.RosterField;

/** Finds the class of a table without a class column: in the lines above it, then in the name of the sheet. */
final class ClassHint {
    private static final Pattern CLASS =
            Pattern.compile("(?:初[一二三四]|[七八九789]年?级?)\\s*[(（]?\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[)）]?\\s*班");

    /** A line between the pupils that names the class of those below it, and maybe who teaches it and how many they are. */
    private static final Pattern HEADING = Pattern.compile("(?:班\\s*[级别]\\s*[:：]?)?\\s*(" + CLASS.pattern()
            + "|[(（]?\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[)）]?\\s*班)"
            + "(?:\\s*[(（]?\\s*(?:班主任|人数|教师|任课|共|计|[男女]生?\\s*[:：]?\\d|\\d{1,3}\\s*人|名单|学生名单|考生名单|[,，、;；]).*)?");

    private static final Pattern BESIDE = Pattern.compile(
            "(?:班主任|教师|人数|总?人数|共|男|女|合计).{0,20}|.{0,12}[:：].{0,20}|\\d{1,3}\\s*[人名]?|\\p{IsHan}{2,4}(?:老师)?");
    private static final int MOST_BESIDE = 5;

    private ClassHint() {}

    /**
     * The class that a row names as a heading between the pupils; empty if it is none. Where only words without a colon stand beside
     * it they may be a name, so that nothing but the class and what is said of it makes a heading.
     */
    static Optional<String> heading(SheetRow row, Map<RosterField, Integer> columns) {
        if (row.size() == 0 || row.size() > MOST_BESIDE || isCellOf(row, columns.get(RosterField.CLASS_NAME))) {
            return Optional.empty();
        }
        String first = row.textAt(0).strip();
        Matcher m = HEADING.matcher(first);
        return first.contains("班") && m.matches() && areBeside(row, columns)
                ? Optional.of(m.group(1).replaceAll("\\s", ""))
                : Optional.empty();
    }

    private static boolean isCellOf(SheetRow row, Integer column) {
        return column != null && row.indexOf(column) == 0;
    }

    private static boolean areBeside(SheetRow row, Map<RosterField, Integer> columns) {
        boolean beside = true;
        for (int i = 1; i < row.size(); i++) {
            beside &= BESIDE.matcher(row.textAt(i).strip()).matches();
        }
        Integer name = columns.get(RosterField.NAME);
        String named =
                name == null || row.indexOf(name) <= 0 ? "" : row.text(name).strip();
        return beside && (named.isEmpty() || named.startsWith("班主任") || named.matches(".*[:：\\d].*"));
    }

    /** The class as it stands there; empty if none or more than one is named. */
    static Optional<String> of(List<SheetRow> above, String sheet) {
        List<String> titles = above.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> found(cell.text()))
                .distinct()
                .toList();
        List<String> named = titles.isEmpty() ? found(sheet).distinct().toList() : titles;
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static Stream<String> found(String text) {
        Matcher m = CLASS.matcher(text);
        return m.results().map(r -> r.group().replaceAll("\\s", ""));
    }
}
