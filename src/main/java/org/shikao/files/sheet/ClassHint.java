package org.shikao.files.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the class of a table without a class column: in the lines above it, then in the name of the sheet. */
final class ClassHint {
    private static final Pattern CLASS =
            Pattern.compile("(?:初[一二三四]|[七八九789]年?级?)\\s*[(（]?\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[)）]?\\s*班");

    private ClassHint() {}

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
