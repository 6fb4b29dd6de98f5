package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterColumns;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.exam.roster.SheetPreview.Reason;

/** Takes the candidates out of a table and keeps account of the rows that are none. */
final class TableRows {
    /** Rows that show how to fill in a list stand at its top. */
    private static final int EXAMPLES = 3;

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
    private final PassedRows passed;
    private final AboveLines above;
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

    private final List<Problem> problems = new ArrayList<>();
    private int hiddenRows;
    private int firstHidden;
    private int formulas;

    TableRows(String file, RosterTable table) {
        this.file = file;
        this.table = table;
        above = new AboveLines(file, table);
        passed = new PassedRows(table);
        lines = new WideLines(table);
        fill = new MergedFill(table);
        granting = table.columns().entrySet().stream()
                .filter(e -> GRANTING.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        spread = new SpreadCells(table.sheet(), table.headerLast(), granting);
        classAbove = table.columns().containsKey(RosterField.CLASS_NAME) ? "" : above.className(lines);
        columns = table.columns().entrySet().stream()
                .map(e -> new Column(e.getKey(), e.getValue(), SheetCell.letters(e.getValue())))
                .toList();
        rosterColumns = rosterColumns();
        places = new int[columns.size()];
    }

    /** Reads the table; {@code stale} if the file asks to be calculated anew. */
    void read(boolean stale) {
        table.span().own().forEach(row -> passed.pass(row, Reason.ABOVE));
        for (SheetRow whole : table.body()) {
            SheetRow row = lines.of(whole);
            Optional<String> heading = ClassHint.heading(row, table.columns());
            classAbove = heading.orElse(classAbove);
            Optional<Reason> reason = heading.isPresent() ? Optional.of(Reason.NOTE) : passed.reason(row);
            if (reason.isPresent()) {
                passed.pass(row, reason.get());
            } else if (rows.size() < EXAMPLES && passed.isExample(row)) {
                passed.passExample(row);
                problems.add(Problem.warning("SHEET_EXAMPLE_ROW", place(row.number()), row.textAt(0)));
            } else {
                pupil(spread.filled(row, granting, place(row.number()), problems::add));
            }
        }
        passed.people()
                .problem(place(0), example(RosterField.CANDIDATE_NO), example(RosterField.ID_NO))
                .ifPresent(problems::add);
        tellHidden();
        if (stale && formulas > 0) {
            problems.add(Problem.warning("SHEET_FORMULA_STALE", header(), String.valueOf(formulas)));
        }
    }

    private String example(RosterField field) {
        return rows.isEmpty() ? "" : rows.get(0).text(field);
    }

    /** What a pupil is granted; who merges such cells means it for each of them. */
    private static Set<RosterField> granting() {
        Set<RosterField> fields = EnumSet.copyOf(RosterField.APART);
        fields.addAll(EnumSet.of(RosterField.EXEMPTION, RosterField.NEEDS));
        return fields;
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
        String found = above.school();
        String school = table.school().isEmpty() ? found : SchoolHint.given(table.school());
        tellSchool(found);
        String grade = above.grade();
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
                passed.first(),
                passed.count(),
                table.school(),
                "");
    }
}
