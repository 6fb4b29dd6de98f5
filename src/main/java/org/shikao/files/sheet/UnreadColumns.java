package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;

/**
 * Looks at the columns of a table that were not read, where what stands in them bears on what was: a second column of the same
 * number, a heading with a slip, identity numbers under words that nobody knows. A mapping by a person is not doubted.
 */
final class UnreadColumns {
    private static final Set<RosterField> NUMBERS =
            EnumSet.of(RosterField.CANDIDATE_NO, RosterField.ID_NO, RosterField.STUDENT_NO);
    private static final List<RosterField> NUMBERED = List.of(RosterField.CANDIDATE_NO, RosterField.REGISTRATION_NO);
    /** Numbers of the registration and of the file are not the candidate's number on the ticket, though some have no other. */
    private static final Pattern OTHER_NUMBER = Pattern.compile(".*(?:报名|报考|考籍|序号|流水|bm|kj|regist).*");

    /** Things that schools note too, each one sign away from a column of ours. */
    private static final Pattern OTHER_THING =
            Pattern.compile(".*(?:[补抽选必加应缺参体联统模会月](?:考(?!证|号))|考试(?:类|性|科|时|日|地)|学科|学区|学期|学段|简介|特长).*");

    private static final Pattern IDENTITY = Pattern.compile("[GJLgjl]?\\s*\\d{17}[\\dXx]");
    private static final int SAMPLES = 30;
    private static final int FEWEST = 3;
    private static final int MOST_BESIDE = 50;

    private final String file;
    private final RosterTable table;
    private final Headings<RosterField> headings;
    private final List<SheetRow> headRows;
    private final ClaimedColumns claimed;
    private final List<Problem> problems = new ArrayList<>();

    private UnreadColumns(String file, RosterTable table, Headings<RosterField> headings) {
        this.file = file;
        this.table = table;
        this.headings = headings;
        headRows = table.headRows();
        claimed = new ClaimedColumns(file, table);
    }

    /** What is to be said of a table's columns; nothing of a table without headings or with a mapping. */
    static List<Problem> problems(String file, RosterTable table, Headings<RosterField> headings) {
        UnreadColumns unread = new UnreadColumns(file, table, headings);
        if (!table.mapped()) {
            unread.columns().forEach(unread::judge);
            NUMBERED.forEach(field -> unread.claimed.running(field).ifPresent(unread.problems::add));
        }
        return unread.problems;
    }

    private Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>();
        headRows.forEach(
                row -> row.between(table.from(), table.to()).cells().forEach(cell -> columns.add(cell.column())));
        columns.addAll(unheaded(columns));
        columns.removeAll(table.columns().values());
        return columns;
    }

    /** The columns without a heading, within the table and behind it, in which something stands. */
    private Set<Integer> unheaded(Set<Integer> headed) {
        Set<Integer> columns = new TreeSet<>();
        Set<Integer> known = new TreeSet<>(headed);
        known.addAll(table.columns().values());
        int width = 1 + known.stream().mapToInt(c -> c).max().orElse(-1);
        int[] gaps = IntStream.range(table.from(), width)
                .filter(c -> !known.contains(c))
                .toArray();
        for (SheetRow row : table.body()) {
            for (int gap : gaps) {
                if (row.indexOf(gap) >= 0) {
                    columns.add(gap);
                }
            }
            if (row.width() > width && table.to() > width) {
                row.between(width, Math.min(table.to(), width + MOST_BESIDE))
                        .cells()
                        .forEach(c -> columns.add(c.column()));
            }
        }
        return columns;
    }

    private void judge(int column) {
        String heading = RosterTable.heading(headRows, column);
        if (heading.isBlank()) {
            unheaded(column);
            return;
        }
        UnreadCells cells = new UnreadCells(file, table, column, heading);
        List<Problem> told = cells.problems();
        problems.addAll(told);
        if (told.isEmpty()) {
            cells.spoken().ifPresent(problems::add);
        }
        if (SubjectHeadings.speaks(Headings.plain(heading))) {
            if (holdsAnything(column)) {
                problems.add(Problem.warning("ROSTER_COLUMN_GRANTS", header(column), heading));
            }
            return;
        }
        if (Headings.isAboutOthers(heading)) {
            return;
        }
        Optional<RosterField> field = headings.sureField(heading);
        if (field.isPresent()) {
            claimed.twice(field.get(), column).ifPresent(problems::add);
            field.filter(NUMBERS::contains)
                    .filter(table.columns()::containsKey)
                    .ifPresent(number -> compare(number, column, heading));
            return;
        }
        Place place = header(column);
        Optional<String> near = OTHER_THING.matcher(Headings.plain(heading)).matches()
                ? Optional.empty()
                : headings.near(heading, f -> !table.columns().containsKey(f));
        if (near.isPresent()) {
            problems.add(Problem.warning("ROSTER_COLUMN_MISSPELT", place, heading, near.get()));
        } else if (!table.columns().containsKey(RosterField.ID_NO) && holdsIdentities(column)) {
            problems.add(Problem.warning("ROSTER_COLUMN_UNREAD", place, heading));
        }
    }

    /** What stands under no heading may be about the pupil beside it, or be another pupil. */
    private void unheaded(int column) {
        problems.addAll(new UnreadCells(file, table, column, SheetCell.letters(column)).problems());
        UnreadPeople people = new UnreadPeople();
        table.body().stream()
                .filter(row -> table.columns().values().stream()
                        .noneMatch(read -> row.text(read).equals(row.text(column))))
                .forEach(row -> people.add(row.between(column, column + 1)));
        Integer identity = table.columns().get(RosterField.ID_NO);
        String first = identity == null || table.body().isEmpty()
                ? ""
                : table.body().get(0).text(identity);
        people.problem(place(0, column), "", first).ifPresent(problems::add);
    }

    private void compare(RosterField field, int column, String heading) {
        int read = table.columns().get(field);
        String readHeading = RosterTable.heading(headRows, read);
        boolean candidate = field == RosterField.CANDIDATE_NO;
        if (candidate && (isOther(heading) || isOther(readHeading))) {
            return;
        }
        List<SheetRow> differing = table.body().stream()
                .filter(row -> differ(row.text(read).strip(), row.text(column).strip()))
                .toList();
        if (differing.isEmpty()) {
            return;
        }
        if (candidate) {
            Place first = place(differing.get(0).number(), column);
            String rows = String.valueOf(differing.size());
            problems.add(Problem.warning("ROSTER_COLUMNS_DIFFER", first, readHeading, heading, rows));
        } else {
            differing.forEach(row -> problems.add(
                    Problem.error("ROSTER_COLUMNS_CONTRADICT", place(row.number(), column), readHeading, heading)));
        }
    }

    private static boolean isOther(String heading) {
        return OTHER_NUMBER.matcher(Headings.plain(heading)).matches();
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equalsIgnoreCase(other) && hasDigit(one) && hasDigit(other);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private boolean holdsAnything(int column) {
        return table.body().stream().anyMatch(row -> !row.text(column).isBlank());
    }

    private boolean holdsIdentities(int column) {
        List<String> values = table.body().stream()
                .map(row -> row.text(column).strip())
                .filter(text -> !text.isEmpty())
                .limit(SAMPLES)
                .toList();
        long fitting =
                values.stream().filter(v -> IDENTITY.matcher(v).matches()).count();
        return values.size() >= FEWEST && fitting * 2 > values.size();
    }

    private Place header(int column) {
        return place(table.headerLast(), column);
    }

    private Place place(int row, int column) {
        return new Place(file, table.sheet().name(), row, SheetCell.letters(column));
    }
}
