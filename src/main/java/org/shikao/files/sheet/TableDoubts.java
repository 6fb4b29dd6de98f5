package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;

/** Asks where the title of a table or the name of its sheet says something else than the table, or something it has no column for. */
final class TableDoubts {
    private static final Pattern GRANT = Pattern.compile("(?!.*(?:不含|不包括|除|无)).*(?:免考|免试|缓考|延考|回原籍|外地借读|借考|不在本县考).*");
    private static final Set<RosterField> GRANTING = granting();
    private static final Pattern CLASS_SHEET =
            Pattern.compile("[初高]?[一二三七八九789]?\\s*[(（.．-]?\\d{1,2}[)）]?\\s*班?|[789]\\d{2}\\s*班?|\\d{4}\\s*班");
    private static final Pattern CLASS_NUMBER =
            Pattern.compile("(\\d{1,2}|十?[一二三四五六七八九]|[一二三]?十[一二三四五六七八九]?)\\s*[)）]?\\s*班");
    private static final Pattern SCHOOL_CODE = Pattern.compile("\\d{10}");
    private static final String NUMERALS = "〇一二三四五六七八九十";

    private final RosterTable table;
    private final Place place;
    private final List<RosterRow> rows;
    private final List<Problem> problems = new ArrayList<>();

    private TableDoubts(String file, RosterTable table, List<RosterRow> rows) {
        this.table = table;
        this.rows = rows;
        place = new Place(file, table.sheet().name(), table.headerLast(), "");
    }

    private static Set<RosterField> granting() {
        Set<RosterField> fields = EnumSet.copyOf(RosterField.APART);
        fields.addAll(EnumSet.of(RosterField.EXEMPTION, RosterField.DEFERRAL));
        return fields;
    }

    /** What is to be asked about a table with candidates. */
    static List<Problem> of(String file, RosterTable table, List<RosterRow> rows) {
        TableDoubts doubts = new TableDoubts(file, table, rows);
        if (!rows.isEmpty() && !table.mapped()) {
            doubts.grants();
            doubts.className();
            doubts.school();
        }
        return doubts.problems;
    }

    private void grants() {
        if (table.columns().keySet().stream().anyMatch(GRANTING::contains)) {
            return;
        }
        Stream.concat(
                        table.span().own().stream()
                                .filter(row -> row.size() == 1 && PassedRows.isTitle(row))
                                .map(row -> row.textAt(0).strip()),
                        Stream.of(table.sheet().name()))
                .filter(said -> GRANT.matcher(said).matches())
                .findFirst()
                .ifPresent(said ->
                        problems.add(Problem.warning("TABLE_OF_GRANTS", place, said, String.valueOf(rows.size()))));
    }

    private void className() {
        if (table.columns().containsKey(RosterField.CLASS_NAME)) {
            return;
        }
        String sheet = table.sheet().name().strip();
        String read = rows.get(0).text(RosterField.CLASS_NAME);
        if (read.isEmpty()) {
            if (CLASS_SHEET.matcher(sheet).matches()) {
                problems.add(Problem.warning("TABLE_CLASS_MISSING", place, sheet, String.valueOf(rows.size())));
            }
            return;
        }
        Optional<String> named = ClassHint.of(List.of(), sheet);
        boolean one =
                rows.stream().allMatch(row -> row.text(RosterField.CLASS_NAME).equals(read));
        if (one && named.isPresent() && number(named.get()) != number(read)) {
            problems.add(Problem.warning("TABLE_CLASS_DIFFERS", place, read, sheet));
        }
    }

    /** The number of a class, 0 if none stands there. */
    private static int number(String className) {
        Matcher m = CLASS_NUMBER.matcher(className);
        if (!m.find()) {
            return 0;
        }
        String number = m.group(1);
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        int ten = number.indexOf('十');
        int ones = Math.max(0, NUMERALS.indexOf(number.charAt(number.length() - 1))) % 10;
        int tens = ten > 0 ? NUMERALS.indexOf(number.charAt(0)) : 1;
        return ten < 0 ? ones : 10 * tens + ones;
    }

    /** A code in the lines above that none of the pupils has. */
    private void school() {
        if (!table.columns().containsKey(RosterField.SCHOOL_CODE)) {
            return;
        }
        String said = SchoolHint.of(table.span().own(), "", "");
        Matcher code = SCHOOL_CODE.matcher(said);
        boolean known = code.find()
                && rows.stream()
                        .noneMatch(row -> row.text(RosterField.SCHOOL_CODE).contains(code.group()));
        String first = rows.get(0).text(RosterField.SCHOOL_CODE);
        if (known && SCHOOL_CODE.matcher(first).matches()) {
            problems.add(Problem.warning("TABLE_SCHOOL_DIFFERS", place, said, first));
        }
    }
}
