package org.shikao.files.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the lines above a table say of all its rows: school, grade and class. What they do not say holds from the lines above the
 * tables before it, then from the names of sheet and file.
 */
final class AboveLines {
    private static final int WIDE = 4;

    private final String file;
    private final RosterTable table;
    private final List<List<SheetRow>> above;

    AboveLines(String file, RosterTable table) {
        this.file = file;
        this.table = table;
        above = table.span().above();
    }

    /** The school's name, with its code in brackets where it stands there; empty if nothing names one. */
    String school() {
        List<SheetRow> lines = saying(group -> !SchoolHint.of(group, "", "").isEmpty());
        return SchoolHint.of(lines, table.sheet().name(), file);
    }

    /** The grade as it is written; empty if none is named, or more than one. */
    String grade() {
        List<SheetRow> lines = saying(group -> !GradeHint.of(group, "", "").isEmpty());
        return GradeHint.of(lines, table.sheet().name(), file);
    }

    /** The nearest lines that say something. */
    private List<SheetRow> saying(Predicate<List<SheetRow>> says) {
        return above.stream().filter(says).findFirst().orElse(table.span().own());
    }

    /** The class above the table's own columns, else above them all. */
    String className(WideLines lines) {
        List<SheetRow> own = Stream.concat(titles(table.span().own()).stream(), table.headRows().stream())
                .map(lines::of)
                .toList();
        return ClassHint.of(own, "")
                .or(this::nearest)
                .or(() -> ClassHint.of(titles(classLines()), table.sheet().name()))
                .orElse("");
    }

    /** A row of a table of counts names a class among others; in a title the label stands beside it. */
    private static List<SheetRow> titles(List<SheetRow> lines) {
        return lines.stream()
                .filter(row -> row.size() < WIDE
                        || row.cells().stream()
                                .anyMatch(cell -> cell.text().strip().startsWith("班")))
                .toList();
    }

    /** The class of the rows before the table, as long as no title or other school begins it. */
    private Optional<String> nearest() {
        List<SheetRow> rows = table.sheet().rows();
        int first = table.span().first()
                - table.headRows().size()
                - table.span().own().size();
        boolean begins = table.span().own().stream().anyMatch(AboveLines::begins);
        for (int i = first - 1; i >= 0 && !begins; i--) {
            SheetRow row = rows.get(i).between(table.from(), table.to());
            Optional<String> heading = ClassHint.heading(row, table.columns());
            if (heading.isPresent()) {
                return heading;
            }
            begins = begins(row);
        }
        return Optional.empty();
    }

    private static boolean begins(SheetRow row) {
        return row.size() > 0 && (PassedRows.isTitle(row) || SectionLines.namesSchool(row));
    }

    /** A title or school of its own ends what was said of the class before. */
    private List<SheetRow> classLines() {
        List<SheetRow> own = table.span().own();
        return own.stream().anyMatch(AboveLines::begins)
                ? titles(own)
                : saying(group -> ClassHint.of(titles(group), "").isPresent());
    }
}
