package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.exam.roster.SheetPreview.Passed;
import org.shikao.exam.roster.SheetPreview.Reason;

/** The rows of a table that are no candidates: titles, notes, totals, signatures and headings again, and how many there were. */
final class PassedRows {
    private static final Pattern DAY = Pattern.compile("\\d{4}[-/.年]\\s*\\d{1,2}[-/.月]\\s*\\d{1,2}日?");
    private static final Pattern TITLE =
            Pattern.compile(".*(?:名单|名册|一览表|报名表|登记表|汇总表|信息表|[班级])(?:\\s*[(（].*)?", Pattern.DOTALL);
    private static final List<RosterField> IDENTITY =
            List.of(RosterField.CANDIDATE_NO, RosterField.NAME, RosterField.ID_NO, RosterField.STUDENT_NO);

    private final RosterTable table;
    private final List<SheetRow> above;
    private final List<SheetRow> repeatable;
    private final List<Passed> passed = new ArrayList<>();
    private final UnreadPeople people = new UnreadPeople();
    private int count;

    PassedRows(RosterTable table) {
        this.table = table;
        above = table.span().own();
        repeatable = table.repeatableRows();
    }

    /** Takes account of a row that is no candidate. */
    void pass(SheetRow row, Reason reason) {
        if (row.cells().isEmpty()) {
            return;
        }
        people.add(row);
        count(row, reason);
    }

    /** The same of a row that shows how to fill in the list: who stands there is nobody. */
    void passExample(SheetRow row) {
        count(row, Reason.NOTE);
    }

    private void count(SheetRow row, Reason reason) {
        count++;
        if (passed.size() < SheetPreview.MOST_PASSED) {
            passed.add(new Passed(row.number(), reason, row.cells().get(0).text()));
        }
    }

    /** Who stands in them all the same. */
    UnreadPeople people() {
        return people;
    }

    /** How many rows were passed over. */
    int count() {
        return count;
    }

    /** The first of them with the reason. */
    List<Passed> first() {
        return passed;
    }

    /** Why a row is no candidate; empty if it is one. */
    Optional<Reason> reason(SheetRow row) {
        if (isNobody(row)) {
            return Optional.of(Reason.NOBODY);
        }
        if (isTitle(row) || isNote(row) || isRemark(row) || isDateAlone(row) || SectionLines.namesSchool(row)) {
            return Optional.of(Reason.NOTE);
        }
        return isAboveAgain(row) || !Headings.looksLikeData(row) && table.isRepeated(row, repeatable)
                ? Optional.of(Reason.HEADING)
                : Optional.empty();
    }

    private boolean isNobody(SheetRow row) {
        for (RosterField field : IDENTITY) {
            if (!isBlank(row, field)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBlank(SheetRow row, RosterField field) {
        Integer column = table.columns().get(field);
        int at = column == null ? -1 : row.indexOf(column);
        return at < 0 || (row.textAt(at).isBlank() && row.storageAt(at) != Storage.FORMULA);
    }

    /** A line that names a list or a class and says nothing else. */
    static boolean isTitle(SheetRow row) {
        return row.size() == 1
                && TITLE.matcher(row.cells().get(0).text().strip()).matches();
    }

    /** A row of totals or remarks: it begins with such a word, and has nobody beside it. A total may stand in any column. */
    private boolean isNote(SheetRow row) {
        boolean known = NoteWords.isIdentity(beside(row, RosterField.ID_NO))
                || NoteWords.isIdentity(beside(row, RosterField.STUDENT_NO))
                || NoteWords.isCandidate(beside(row, RosterField.CANDIDATE_NO), beside(row, RosterField.NAME));
        return !known && NoteWords.isNote(row.textAt(0));
    }

    /** A line with one cell that names nobody. */
    private boolean isRemark(SheetRow row) {
        if (row.size() != 1 || row.storageAt(0) == Storage.FORMULA) {
            return false;
        }
        Integer name = table.columns().get(RosterField.NAME);
        return NoteWords.isRemark(row.textAt(0), name != null && row.indexOf(name) == 0);
    }

    /** Whether a row says of itself that it shows how to fill in the list. */
    boolean isExample(SheetRow row) {
        return NoteWords.isExample(row.textAt(0))
                || NoteWords.isExample(text(row, RosterField.CANDIDATE_NO))
                || NoteWords.isExample(text(row, RosterField.NAME));
    }

    private String text(SheetRow row, RosterField field) {
        Integer column = table.columns().get(field);
        return column == null ? "" : row.text(column);
    }

    /** A line that stood above the headings, again on the next printed page. */
    private boolean isAboveAgain(SheetRow row) {
        return !Headings.looksLikeData(row)
                && above.stream().anyMatch(line -> line.cells().equals(row.cells()));
    }

    /** Whether a row begins as notes, totals and signatures do, whatever it has beside that. */
    static boolean isNoteLike(SheetRow row) {
        return isTitle(row) || isDateAlone(row) || NoteWords.isNote(row.textAt(0));
    }

    /** The day on which a list was signed stands below it by itself, in whatever column. */
    private static boolean isDateAlone(SheetRow row) {
        if (row.size() > 1) {
            return false;
        }
        SheetCell first = row.cells().get(0);
        return (first.storage() == Storage.DATE
                || DAY.matcher(first.text().strip()).matches());
    }

    /** The text of a field, empty if it is the first cell of the row or there is none. */
    private String beside(SheetRow row, RosterField field) {
        Integer column = table.columns().get(field);
        return column == null || row.indexOf(column) <= 0 ? "" : row.text(column);
    }
}
