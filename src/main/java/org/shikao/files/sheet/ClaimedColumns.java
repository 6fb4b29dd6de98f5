package org.shikao.files.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;

/**
 * Asks about columns whose heading may claim too much: two that claim the same field and say different things, and one that calls
 * itself a number of the registration and only counts the rows.
 */
final class ClaimedColumns {
    /** What is written in one way only, so that a difference is one; numbers of the candidate are compared elsewhere. */
    private static final Set<RosterField> COMPARED = EnumSet.of(
            RosterField.NAME,
            RosterField.REGISTRATION_NO,
            RosterField.SCHOOL_CODE,
            RosterField.SCHOOL_NAME,
            RosterField.CLASS_NAME,
            RosterField.NEEDS);

    private static final int FEWEST = 3;

    private final String file;
    private final RosterTable table;
    private final List<SheetRow> headRows;

    ClaimedColumns(String file, RosterTable table) {
        this.file = file;
        this.table = table;
        headRows = table.headRows();
    }

    /** Two columns of one field of which only the first is read, where a row has something else in the second. */
    Optional<Problem> twice(RosterField field, int column) {
        if (!COMPARED.contains(field) || !table.columns().containsKey(field)) {
            return Optional.empty();
        }
        int read = table.columns().get(field);
        List<SheetRow> differing = table.body().stream()
                .filter(row -> differ(row.text(read).strip(), row.text(column).strip()))
                .toList();
        if (!differing.isEmpty() && field == RosterField.SCHOOL_NAME && hasCode(column, read)) {
            Integer code = table.columns().get(RosterField.SCHOOL_CODE);
            return Optional.of(Problem.error(
                    "ROSTER_SCHOOL_OF_TWO",
                    place(code),
                    RosterTable.heading(headRows, code),
                    RosterTable.heading(headRows, read),
                    RosterTable.heading(headRows, column)));
        }
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "ROSTER_COLUMNS_CLAIM",
                        place(column),
                        RosterTable.heading(headRows, read),
                        SheetCell.letters(read) + table.headerLast(),
                        RosterTable.heading(headRows, column),
                        SheetCell.letters(column) + table.headerLast(),
                        String.valueOf(differing.size()),
                        String.valueOf(differing.get(0).number())));
    }

    /** Whether the column of codes is by its heading that of this column of schools and not of the one read. */
    private boolean hasCode(int column, int read) {
        Integer code = table.columns().get(RosterField.SCHOOL_CODE);
        String heading = code == null ? "" : Headings.plain(RosterTable.heading(headRows, code));
        return heading.startsWith(school(column)) && !heading.startsWith(school(read));
    }

    private String school(int column) {
        String plain = Headings.plain(RosterTable.heading(headRows, column));
        return plain.endsWith("名称") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /** A number column that counts 1, 2, 3 …: that is the row's number, nobody's own. */
    Optional<Problem> running(RosterField field) {
        Integer column = table.columns().get(field);
        if (column == null) {
            return Optional.empty();
        }
        List<String> values = table.body().stream()
                .map(row -> row.text(column).strip())
                .filter(text -> !text.isEmpty())
                .toList();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).equals(String.valueOf(i + 1))) {
                return Optional.empty();
            }
        }
        return values.size() < FEWEST
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "ROSTER_NO_RUNNING",
                        place(column),
                        RosterTable.heading(headRows, column),
                        String.valueOf(values.size())));
    }

    /** One inside the other is the same said shorter: 1 and 九年级1班. */
    private static boolean differ(String one, String other) {
        return !other.isEmpty() && (one.isEmpty() || !one.contains(other) && !other.contains(one));
    }

    private Place place(int column) {
        return new Place(file, table.sheet().name(), table.headerLast(), SheetCell.letters(column));
    }
}
