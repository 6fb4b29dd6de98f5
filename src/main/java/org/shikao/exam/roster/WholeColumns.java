package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final Set<String> NO_SCHOOL = Set.of("ROSTER_SCHOOL_MISSING", "ROSTER_SCHOOL_CODE_MISSING");
    /** One cell is no column. */
    private static final int FEWEST = 2;

    private final List<Problem> problems;

    WholeColumns(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * A column that holds nothing but numbers cannot show whether they had zeros at their heads. They are taken as they stand, and that
     * is told; it need not be told where an error says that zeros are lost, or where another list shows that none are.
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
                boolean unsure = row.storage(RosterField.CANDIDATE_NO) == Storage.NUMBER
                        && !text.startsWith(year)
                        && !sure.contains(
                                CellText.plainNumber(text).orElse(text).length());
                if (!unsure || lost.contains(row.place(RosterField.CANDIDATE_NO))) {
                    return;
                }
                rows.add(row);
            }
        }
        if (rows.size() >= FEWEST) {
            Set<Place> cells = cells(rows, RosterField.CANDIDATE_NO);
            problems.removeIf(p -> p.code().equals(AS_TEXT) && cells.contains(p.place()));
            problems.add(about("ROSTER_NO_COLUMN_OF_NUMBERS", Severity.NORMALISED, rows, RosterField.CANDIDATE_NO));
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
            boolean silent = first.text(RosterField.CLASS_NAME).isBlank();
            problems.add(
                    silent
                            ? Problem.error("ROSTER_GRADE_ABSENT", first.place(field), String.valueOf(rows.size()))
                            : about("ROSTER_GRADE_NOWHERE", Severity.ERROR, rows, field));
        }
    }

    /** A sheet that names no school, and a school whose code no row has: each is one thing to mend. */
    void schools(List<RosterSheet> sheets) {
        Map<String, List<Problem>> byCause = new LinkedHashMap<>();
        problems.stream()
                .filter(p -> NO_SCHOOL.contains(p.code()))
                .forEach(p -> byCause.computeIfAbsent(
                                p.code() + p.place().file() + '!' + p.place().sheet() + p.args(),
                                c -> new ArrayList<>())
                        .add(p));
        Set<Problem> gone = new HashSet<>();
        List<Problem> told = new ArrayList<>();
        for (List<Problem> same : byCause.values()) {
            Problem first = same.get(0);
            boolean whole = !first.args().isEmpty() || same.size() == rows(sheets, first.place());
            if (same.size() >= FEWEST && whole) {
                gone.addAll(same);
                told.add(school(first, String.valueOf(same.size())));
            }
        }
        problems.removeIf(gone::contains);
        problems.addAll(told);
    }

    private static Problem school(Problem first, String count) {
        return first.args().isEmpty()
                ? Problem.error("ROSTER_SCHOOL_NOWHERE", first.place(), count)
                : Problem.error(
                        "ROSTER_SCHOOL_CODE_NOWHERE",
                        first.place(),
                        first.args().get(0),
                        count);
    }

    private static int rows(List<RosterSheet> sheets, Place place) {
        return sheets.stream()
                .filter(s -> s.file().equals(place.file()) && s.sheet().equals(place.sheet()))
                .mapToInt(s -> s.rows().size())
                .sum();
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
