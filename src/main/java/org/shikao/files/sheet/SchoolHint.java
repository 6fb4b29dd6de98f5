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
    private static final Pattern NAMED_WITH_CODE =
            Pattern.compile("([\\p{IsHan}\\d]{2,24}(?:中学|学校)\\s*[(（](?:\\p{IsHan}{0,6}[:：])?\\s*\\d{10}[)）]).*");
    private static final Pattern CODE =
            Pattern.compile(".*(?:学校|单位|机构)?(?:代码|标识码|编码|代号)\\s*[:：]?\\s*(\\d{10})(?!\\d).*", Pattern.DOTALL);

    private static final Pattern ANNOUNCED = Pattern.compile("(?:学校|单位|机构)(?:代码|标识码|编码|代号)\\s*[:：]?");
    private static final Pattern CODE_ALONE = Pattern.compile("\\d{10}");
    private static final Pattern DIGITS = Pattern.compile("\\d{10}");

    private static final Pattern OWN_CODE = Pattern.compile("[0-9A-Za-z-]{1,20}");

    private SchoolHint() {}

    /** The school's name, with its code in brackets where it stands there; empty if nothing names a school. */
    static String of(List<SheetRow> above, String sheet, String file) {
        Optional<String> name = first(NAMED_WITH_CODE, above)
                .or(() -> first(LABELLED, above))
                .or(() -> first(NAMED, above))
                .or(() -> match(NAMED, sheet))
                .or(() -> match(NAMED, alone(file)));
        Optional<String> code = first(CODE, above).or(() -> beside(above));
        return name.filter(said -> DIGITS.matcher(said).find())
                .or(() -> code.map(no -> name.orElse("") + "（" + no + "）"))
                .or(() -> name)
                .orElse("");
    }

    /** A school that a person named, by code or by name, as a hint. */
    static String given(String school) {
        return OWN_CODE.matcher(school).matches() ? "代码:" + school : school;
    }

    /** A code that stands in the cell beside the one that announces it. */
    private static Optional<String> beside(List<SheetRow> above) {
        for (SheetRow row : above) {
            for (int i = 1; i < row.cells().size(); i++) {
                String before = row.cells().get(i - 1).text().strip();
                String text = row.cells().get(i).text().strip();
                if (ANNOUNCED.matcher(before).matches()
                        && CODE_ALONE.matcher(text).matches()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
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
