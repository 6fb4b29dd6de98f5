package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterColumns;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.exam.roster.SheetPreview.Passed;
import org.shikao.exam.roster.SheetPreview.Reason;

/** Takes the candidates out of a table and keeps account of the rows that are none. */
final class TableRows {
    private static final Pattern DAY = Pattern.compile("\\d{4}[-/.年]\\s*\\d{1,2}[-/.月]\\s*\\d{1,2}日?");
    private static final Pattern TITLE =
            Pattern.compile(".*(?:名单|名册|一览表|报名表|登记表|汇总表|信息表|[班级])(?:\\s*[(（].*)?", Pattern.DOTALL);
    private static final List<RosterField> IDENTITY =
            List.of(RosterField.CANDIDATE_NO, RosterField.NAME, RosterField.ID_NO, RosterField.STUDENT_NO);
    private static final Set<RosterField> WORDS =
            EnumSet.of(RosterField.NAME, RosterField.SCHOOL_NAME, RosterField.CLASS_NAME);
    private static final Set<RosterField> GRANTING = granting();

    /** A column understood: what stands in it, its index and its letter. */
    private record Column(RosterField field, int index, String letter) {
        boolean words() {
            return WORDS.contains(field);
        }
    }

    private final String file;
    private final RosterTable table;
    private final List<SheetRow> repeatable;
    private final List<SheetRow> above;
    private final WideLines lines;
    private final MergedFill fill;
    private final SpreadCells spread;
    private final List<Integer> granting;
    private final List<Column> columns;
    private final RosterColumns rosterColumns;
    private final int[] places;
    /** The class that stands above the rows read now, empty if none does. */
    private String classAbove;

    private SheetRow before;
    /** The columns as they stand in rows like the one before, null until one comes. */
    private RosterColumns standing;

    private final List<RosterRow> rows = new ArrayList<>();
    /** What was read last in a column of words and is in order. */
    private final Map<RosterField, String> sound = new EnumMap<>(RosterField.class);

    private final List<Passed> passed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int rowsPassed;
    private int hiddenRows;
    private int firstHidden;
    private int formulas;

    /** @param above the rows between the table before and the headings of this one */
    TableRows(String file, RosterTable table, List<SheetRow> above) {
        this.file = file;
        this.table = table;
        this.above = above;
        repeatable = table.repeatableRows();
        lines = new WideLines(table);
        fill = new MergedFill(table);
        granting = table.columns().entrySet().stream()
                .filter(e -> GRANTING.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        spread = new SpreadCells(table.sheet(), table.headerLast(), granting);
        classAbove = table.columns().containsKey(RosterField.CLASS_NAME) ? "" : classAbove();
        columns = table.columns().entrySet().stream()
                .map(e -> new Column(e.getKey(), e.getValue(), SheetCell.letters(e.getValue())))
                .toList();
        rosterColumns = rosterColumns();
        places = new int[columns.size()];
    }

    /** Reads the table; {@code stale} if the file asks to be calculated anew. */
    void read(boolean stale) {
        above.forEach(row -> pass(row, Reason.ABOVE));
        for (SheetRow whole : table.body()) {
            SheetRow row = lines.of(whole);
            Optional<String> heading = ClassHint.heading(row, table.columns());
            classAbove = heading.orElse(classAbove);
            Optional<Reason> reason = heading.isPresent() ? Optional.of(Reason.NOTE) : reason(row);
            if (reason.isPresent()) {
                pass(row, reason.get());
            } else {
                pupil(spread.filled(row, granting, place(row.number()), problems::add));
            }
        }
        tellHidden();
        if (stale && formulas > 0) {
            problems.add(Problem.warning("SHEET_FORMULA_STALE", header(), String.valueOf(formulas)));
        }
    }

    /** The class above the table's own columns, else above them all. */
    private String classAbove() {
        List<SheetRow> own = Stream.concat(above.stream(), table.headRows().stream())
                .map(lines::of)
                .toList();
        return ClassHint.of(own, "")
                .or(() -> ClassHint.of(above, table.sheet().name()))
                .orElse("");
    }

    /** What a pupil is granted; who merges such cells means it for each of them. */
    private static Set<RosterField> granting() {
        Set<RosterField> fields = EnumSet.copyOf(RosterField.APART);
        fields.addAll(EnumSet.of(RosterField.EXEMPTION, RosterField.NEEDS));
        return fields;
    }

    private void pass(SheetRow row, Reason reason) {
        if (row.cells().isEmpty()) {
            return;
        }
        rowsPassed++;
        if (passed.size() < SheetPreview.MOST_PASSED) {
            passed.add(new Passed(row.number(), reason, row.cells().get(0).text()));
        }
    }

    private void pupil(SheetRow row) {
        boolean again = before != null && row.sharesColumns(before);
        if (!again) {
            places(row);
        }
        before = row;
        boolean own = row.size() <= 2 * columns.size() && classAbove.isEmpty();
        for (int i = 0; i < places.length; i++) {
            int at = places[i];
            if (at >= 0) {
                judge(columns.get(i), row.textAt(at), row.storageAt(at), row.number());
            } else {
                own &= !judgeFilled(columns.get(i), row.number());
            }
        }
        rows.add(again && own ? standing(row) : copied(row));
        if (row.hidden()) {
            firstHidden = hiddenRows++ == 0 ? row.number() : firstHidden;
        }
    }

    /** Where the columns stand among the cells of a row that are not empty. */
    private void places(SheetRow row) {
        for (int i = 0; i < places.length; i++) {
            places[i] = row.indexOf(columns.get(i).index());
        }
        standing = null;
    }

    /** Judges what a merged cell says in a row where this column is empty; false if none does. */
    private boolean judgeFilled(Column column, int row) {
        SheetCell filled = fill.of(column.field(), row);
        if (filled != null) {
            judge(column, filled.text(), filled.storage(), row);
        }
        return filled != null;
    }

    /** A row whose cells stand as those of the row before it: nothing of it need be copied. */
    private RosterRow standing(SheetRow row) {
        if (standing == null) {
            Map<RosterField, Integer> at = new EnumMap<>(RosterField.class);
            for (int i = 0; i < places.length; i++) {
                at.put(columns.get(i).field(), places[i]);
            }
            standing = rosterColumns.standingAt(at);
        }
        return standing.row(row.number(), row.texts(), row.storages());
    }

    private RosterRow copied(SheetRow row) {
        String[] texts = new String[RosterColumns.FIELDS];
        texts[RosterField.CLASS_NAME.ordinal()] = classAbove.isEmpty() ? null : classAbove;
        Storage[] storages = null;
        for (Column column : columns) {
            int at = row.indexOf(column.index());
            SheetCell filled = at < 0 ? fill.of(column.field(), row.number()) : null;
            if (at >= 0 || filled != null) {
                texts[column.field().ordinal()] = at < 0 ? filled.text() : row.textAt(at);
                storages = stored(storages, column.field(), at < 0 ? filled.storage() : row.storageAt(at));
            }
        }
        return rosterColumns.row(row.number(), texts, storages);
    }

    /** How the cells of a row are stored; null as long as all are texts. */
    private static Storage[] stored(Storage[] storages, RosterField field, Storage storage) {
        if (storages == null && storage == Storage.TEXT) {
            return null;
        }
        Storage[] noted = storages;
        if (noted == null) {
            noted = new Storage[RosterColumns.FIELDS];
            Arrays.fill(noted, Storage.TEXT);
        }
        noted[field.ordinal()] = storage;
        return noted;
    }

    /** What only the reader can know of a cell. */
    private void judge(Column column, String text, Storage storage, int row) {
        if (storage == Storage.FORMULA) {
            formulas++;
            if (text.isEmpty()) {
                problems.add(Problem.error("SHEET_FORMULA_EMPTY", place(row).withColumn(column.letter())));
            }
        }
        // schools and classes repeat what the row above says
        if (!column.words() || text.equals(sound.get(column.field()))) {
            return;
        }
        // ruined names are told by those who judge names
        if (column.field() != RosterField.NAME && Mojibake.isIn(text)) {
            problems.add(Problem.error("SHEET_GARBLED", place(row).withColumn(column.letter()), text));
        } else {
            sound.put(column.field(), text);
        }
    }

    private void tellHidden() {
        if (hiddenRows > 0) {
            problems.add(Problem.warning("SHEET_HIDDEN_ROWS", place(firstHidden), String.valueOf(hiddenRows)));
        }
        table.columns().values().stream()
                .filter(column -> table.sheet().hiddenColumns().get(column))
                .sorted()
                .map(SheetCell::letters)
                .forEach(letter ->
                        problems.add(Problem.warning("SHEET_HIDDEN_COLUMN", header().withColumn(letter), letter)));
    }

    private Optional<Reason> reason(SheetRow row) {
        if (isNobody(row)) {
            return Optional.of(Reason.NOBODY);
        }
        if (isTitle(row) || isNote(row) || isDateAlone(row)) {
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

    /** The columns understood, so that a missing value has its exact place, and the class where a title gives it. */
    private RosterColumns rosterColumns() {
        Map<RosterField, String> letters = new EnumMap<>(RosterField.class);
        columns.forEach(column -> letters.put(column.field(), column.letter()));
        boolean hinted = !classAbove.isEmpty()
                || table.body().stream()
                        .map(lines::of)
                        .anyMatch(row -> ClassHint.heading(row, table.columns()).isPresent());
        if (hinted) {
            letters.putIfAbsent(RosterField.CLASS_NAME, "");
        }
        return new RosterColumns(place(0), letters);
    }

    private Place header() {
        return place(table.headerLast());
    }

    private Place place(int row) {
        return new Place(file, table.sheet().name(), row, "");
    }

    /** The candidates, with the school that a person or the lines above name. */
    RosterSheet sheet() {
        String found = SchoolHint.of(above, table.sheet().name(), file);
        String school = table.school().isEmpty() ? found : SchoolHint.given(table.school());
        tellSchool(found);
        String grade = GradeHint.of(above, table.sheet().name(), file);
        return new RosterSheet(file, table.sheet().name(), school, grade, rows);
    }

    /** Where the list names a school by itself, nobody should have to find out later that another one was given. */
    private void tellSchool(String found) {
        boolean column = table.columns().containsKey(RosterField.SCHOOL_CODE)
                || table.columns().containsKey(RosterField.SCHOOL_NAME);
        String given = table.school();
        if (given.isEmpty()) {
            return;
        }
        if (column) {
            problems.add(Problem.warning("ROSTER_SCHOOL_COLUMN", header(), given));
        } else if (!found.isEmpty() && !found.contains(given) && !given.contains(found)) {
            problems.add(Problem.warning("ROSTER_SCHOOL_GIVEN", header(), found, given));
        }
    }

    List<Problem> problems() {
        return problems;
    }

    SheetPreview preview() {
        return new SheetPreview(
                file,
                table.sheet().name(),
                table.headerFirst(),
                table.headerLast(),
                RosterTable.fingerprint(table.headRows()),
                table.mapped(),
                PreviewColumns.of(table, table.headRows()),
                PreviewColumns.head(table, table.headRows()),
                rows.size(),
                passed,
                rowsPassed,
                table.school(),
                "");
    }
}
