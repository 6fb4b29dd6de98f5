package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;

/** Says once of a column what would otherwise be said of each of its cells. */
final class WholeColumns {
    private static final String AS_TEXT = "ROSTER_NUMBER_AS_TEXT";
    private static final String ZEROS_LOST = "ROSTER_NO_ZEROS_LOST";
    private static final Set<String> NO_GRADE = Set.of("ROSTER_GRADE_MISSING", "ROSTER_GRADE_UNKNOWN");
    /** One cell is no column. */
    private static final int FEWEST = 2;

    private final List<Problem> problems;

    WholeColumns(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * A column that holds nothing but numbers cannot show whether they had zeros at their heads. Nobody need be asked where an error
     * says that they are lost, or where another list shows that none are.
     *
     * @param examYear numbers that begin with it are whole
     */
    void numbers(List<RosterSheet> sheets, List<RosterEntry> entries, Roster known, int examYear) {
        Set<Place> lost = new HashSet<>();
        problems.stream().filter(p -> p.code().equals(ZEROS_LOST)).forEach(p -> lost.add(p.place()));
        problems.removeIf(p -> p.code().equals(AS_TEXT) && lost.contains(p.place()));
        Set<Integer> sure = sureLengths(entries, known);
        sheets.forEach(sheet -> numbers(sheet, sure, lost, String.valueOf(examYear)));
    }

    /** The lengths that numbers have which no spreadsheet took for numbers. */
    private static Set<Integer> sureLengths(List<RosterEntry> entries, Roster known) {
        Set<Integer> lengths = new HashSet<>();
        for (RosterEntry entry : entries) {
            if (!entry.storedAsNumber(RosterField.CANDIDATE_NO)) {
                lengths.add(entry.candidate().candidateNo().length());
            }
        }
        known.candidates().forEach(c -> lengths.add(c.candidateNo().length()));
        return lengths;
    }

    private void numbers(RosterSheet sheet, Set<Integer> sure, Set<Place> lost, String year) {
        List<RosterRow> rows = new ArrayList<>();
        for (RosterRow row : sheet.rows()) {
            String text = row.text(RosterField.CANDIDATE_NO);
            if (!text.isBlank()) {
                boolean asks = row.storage(RosterField.CANDIDATE_NO) == Storage.NUMBER
                        && !text.startsWith(year)
                        && !sure.contains(
                                CellText.plainNumber(text).orElse(text).length());
                if (!asks || lost.contains(row.place(RosterField.CANDIDATE_NO))) {
                    return;
                }
                rows.add(row);
            }
        }
        if (rows.size() >= FEWEST) {
            Set<Place> cells = cells(rows, RosterField.CANDIDATE_NO);
            problems.removeIf(p -> p.code().equals(AS_TEXT) && cells.contains(p.place()));
            problems.add(about("ROSTER_NO_COLUMN_OF_NUMBERS", Severity.WARNING, rows, RosterField.CANDIDATE_NO));
        }
    }

    /** A sheet in which no row has a grade lacks it as a whole. */
    void grades(List<RosterSheet> sheets) {
        if (problems.stream().noneMatch(p -> NO_GRADE.contains(p.code()))) {
            return;
        }
        Set<Place> told = new HashSet<>();
        problems.stream().filter(p -> NO_GRADE.contains(p.code())).forEach(p -> told.add(p.place()));
        sheets.forEach(sheet -> grades(sheet.rows(), told));
    }

    private void grades(List<RosterRow> rows, Set<Place> told) {
        boolean all = rows.size() >= FEWEST
                && rows.stream()
                        .allMatch(row -> row.text(RosterField.GRADE).isBlank()
                                && (told.contains(row.place(RosterField.GRADE))
                                        || told.contains(row.place(RosterField.CLASS_NAME))));
        if (all) {
            Set<Place> cells = cells(rows, RosterField.GRADE);
            cells.addAll(cells(rows, RosterField.CLASS_NAME));
            problems.removeIf(p -> NO_GRADE.contains(p.code()) && cells.contains(p.place()));
            RosterRow first = rows.get(0);
            RosterField field = first.has(RosterField.GRADE) ? RosterField.GRADE : RosterField.CLASS_NAME;
            problems.add(about("ROSTER_GRADE_NOWHERE", Severity.ERROR, rows, field));
        }
    }

    private static Set<Place> cells(List<RosterRow> rows, RosterField field) {
        Set<Place> cells = new HashSet<>();
        rows.forEach(row -> cells.add(row.place(field)));
        return cells;
    }

    /** At the column's first cell: how many there are and what the first one says. */
    private static Problem about(String code, Severity severity, List<RosterRow> rows, RosterField field) {
        RosterRow first = rows.get(0);
        RosterField shown = field == RosterField.GRADE ? RosterField.CLASS_NAME : field;
        return new Problem(code, severity, first.place(field), List.of(String.valueOf(rows.size()), first.text(shown)));
    }
}
