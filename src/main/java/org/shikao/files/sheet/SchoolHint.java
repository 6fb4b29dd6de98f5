package org.shikao.files.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the school of a roster without a school column: in the lines above the table, the name of the sheet or of the file. */
final class SchoolHint {
    private static final Pattern LABELLED =
            Pattern.compile("(?:学校|学校名称|填报学校|单位)[:：]\\s*(\\S+(?:\\s*[(（][^)）]*[)）])?).*", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("(?:.*(?:\\d年|[\\d_—-]))?(\\p{IsHan}{1,20}?(?:中学(?!业|生)|学校(?!代码|名称)))[^的]*");

    private SchoolHint() {}

    /** The school's name, with its code in brackets where it stands there; empty if nothing names a school. */
    static String of(List<SheetRow> above, String sheet, String file) {
        return first(LABELLED, above)
                .or(() -> first(NAMED, above))
                .or(() -> match(NAMED, sheet))
                .or(() -> match(NAMED, alone(file)))
                .orElse("");
    }

    /** The name without the folders by which a label tells it from others. */
    private static String alone(String label) {
        return label.substring(Math.max(label.lastIndexOf('/'), label.lastIndexOf('\\')) + 1);
    }

    /** A line that says what it names goes before a title that happens to hold a name. */
    private static Optional<String> first(Pattern pattern, List<SheetRow> above) {
        return above.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> match(pattern, cell.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> match(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text.strip());
        return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }
}
