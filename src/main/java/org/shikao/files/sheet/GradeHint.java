package org.shikao.files.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the grade of a table that has none in its rows: in the lines above it, the name of the sheet or of the file. */
final class GradeHint {
    private static final Pattern GRADES = Pattern.compile(
            "[七八九789](?:\\s*[、,，和及与至~—-]?\\s*[七八九789])*\\s*年级|初中?[一二三](?:[、,，和及与至~—-]?[一二三])*|20\\d\\d级");
    private static final Pattern ONE = Pattern.compile("[七八九789]年级|初中?[一二三]|20\\d\\d级");

    private GradeHint() {}

    /** The grade as it is written there; empty if none is named, or more than one. */
    static String of(List<SheetRow> above, String sheet, String file) {
        List<String> titles = above.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> found(cell.text()))
                .distinct()
                .toList();
        List<String> named = titles.isEmpty() ? found(sheet).distinct().toList() : titles;
        List<String> last = named.isEmpty() ? found(file).distinct().toList() : named;
        return last.size() == 1 && ONE.matcher(last.get(0)).matches() ? last.get(0) : "";
    }

    private static Stream<String> found(String text) {
        Matcher m = GRADES.matcher(text);
        return m.results().map(r -> r.group().replaceAll("\\s", ""));
    }
}
