package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.roster.SecondRow;

/**
 * What a dropped spreadsheet is to be read as, by its headings and what its rows say: a roster, a second list, or what a person must
 * tell. Of a second list {@link ListKinds} then says what it grants.
 */
public enum SpreadsheetKind {
    /** A roster, or nothing that can be read: the reader of rosters says why. */
    ROSTER,
    /** A list of exemptions, deferrals, needs or types that could not be a roster. */
    SECOND,
    /** It has the columns of a roster, but each of its rows grants something: only a person knows. */
    EITHER;

    private static final Set<SecondField> ABSENT = EnumSet.of(
            SecondField.EXEMPTION,
            SecondField.EXEMPTION_PHYSICS,
            SecondField.EXEMPTION_CHEMISTRY,
            SecondField.EXEMPTION_BIOLOGY,
            SecondField.DEFERRAL,
            SecondField.DEFERRAL_PHYSICS,
            SecondField.DEFERRAL_CHEMISTRY,
            SecondField.DEFERRAL_BIOLOGY);
    private static final Set<SecondField> KIND = EnumSet.of(SecondField.KIND);
    private static final Set<RosterField> DESCRIBING = EnumSet.of(
            RosterField.SEX,
            RosterField.BIRTH_DATE,
            RosterField.STUDENT_NO,
            RosterField.SCHOOL_CODE,
            RosterField.SCHOOL_NAME,
            RosterField.GRADE,
            RosterField.CLASS_NAME);
    private static final int FEWEST_DESCRIBING = 3;
    private static final List<String> NOTHING =
            List.of("否", "无", "不", "没", "未", "no", "n", "none", "×", "x", "-", "—", "/", "0");

    /** Looks at a file; whatever cannot be read is a roster, whose reader says why. @throws IOException if it cannot be read from the disk */
    public static SpreadsheetKind of(Path file) throws IOException {
        return of(SheetTable.read(file, SheetLimits.DEFAULT), new SecondListReader().read(file));
    }

    private static SpreadsheetKind of(SheetTable.Tables read, SecondListReader.SecondSheets second) {
        List<SecondRow> rows = second.rows();
        if (!read.problems().isEmpty() || rows.isEmpty()) {
            return ROSTER;
        }
        if (isRoster(read)) {
            return rows.stream().allMatch(row -> saysSo(row, ABSENT) || row.namesKind()) ? EITHER : ROSTER;
        }
        // everybody in a roster is of some type, whatever column it lacks
        Set<SecondField> asking = EnumSet.copyOf(SecondField.GRANTING);
        if (describesPeople(read)) {
            asking.remove(SecondField.CANDIDATE_TYPE);
        }
        long granting = rows.stream()
                .filter(row -> saysSo(row, asking) || saysSo(row, KIND))
                .count();
        return 2 * granting >= rows.size() ? SECOND : ROSTER;
    }

    /** Whether a table has columns that only a roster needs. */
    private static boolean describesPeople(SheetTable.Tables read) {
        RosterLayout layout = new RosterLayout(List.of());
        return read.tables().stream()
                .filter(sheet -> !sheet.hidden() && !sheet.rows().isEmpty())
                .flatMap(sheet -> layout.find(sheet).stream())
                .map(RosterTable::columns)
                .anyMatch(columns ->
                        DESCRIBING.stream().filter(columns::containsKey).count() >= FEWEST_DESCRIBING);
    }

    /** Whether a table has the columns that a roster cannot do without. */
    private static boolean isRoster(SheetTable.Tables read) {
        RosterLayout layout = new RosterLayout(List.of());
        return read.tables().stream()
                .filter(sheet -> !sheet.hidden() && !sheet.rows().isEmpty())
                .flatMap(sheet -> layout.find(sheet).stream())
                .map(RosterTable::columns)
                .anyMatch(SpreadsheetKind::isComplete);
    }

    private static boolean isComplete(Map<RosterField, Integer> columns) {
        return columns.containsKey(RosterField.CANDIDATE_NO)
                && columns.containsKey(RosterField.NAME)
                && (columns.containsKey(RosterField.ID_NO) || columns.containsKey(RosterField.STUDENT_NO));
    }

    /** Whether a row says something under one of the columns. */
    private static boolean saysSo(SecondRow row, Set<SecondField> columns) {
        return row.cells().entrySet().stream()
                .filter(cell -> columns.contains(cell.getKey()))
                .map(Map.Entry::getValue)
                .map(RosterCell::text)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .anyMatch(text -> !text.isEmpty() && !isNothing(text));
    }

    private static boolean isNothing(String text) {
        return NOTHING.stream()
                .anyMatch(word ->
                        word.length() == 1 && word.charAt(0) > 0x7F ? text.startsWith(word) : text.equals(word));
    }
}
