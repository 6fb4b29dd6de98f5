package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.roster.SecondMapping;
import org.shikao.exam.roster.SecondRow;

/** Reads a list of exemptions, deferrals, needs and candidate types from any sheet that has such headings. */
public final class SecondListReader {
    private static final Set<SecondField> NUMBERS =
            EnumSet.of(SecondField.CANDIDATE_NO, SecondField.ID_NO, SecondField.STUDENT_NO);

    private final Headings<SecondField> headings = SecondHeadings.all();

    /** The rows of all sheets, and what kept some from being understood. */
    public record SecondSheets(List<SecondRow> rows, List<Problem> problems) {
        public SecondSheets {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /** Reads the file. @throws IOException if it cannot be read from the disk */
    public SecondSheets read(Path file) throws IOException {
        return read(file, List.of());
    }

    /** Whether there is a sheet that is read whatever stands beside it. */
    private static boolean hasOthers(List<SheetTable> tables) {
        return tables.stream().anyMatch(t -> !t.rows().isEmpty() && !t.hidden() && !AsideSheets.isSetAside(t.name()));
    }

    /** How the tables of a file that are read are understood, to be corrected. @throws IOException as above */
    public List<SecondMapping> mappings(Path file) throws IOException {
        List<SheetTable> tables = SheetTable.read(file, SheetLimits.DEFAULT).tables();
        boolean others = hasOthers(tables);
        return tables.stream()
                .filter(table -> !table.hidden() && !table.rows().isEmpty())
                .filter(table -> !others || !AsideSheets.isSetAside(table.name()))
                .map(table -> SecondLayout.of(table, List.of(), headings)
                        .orElseGet(SecondLayout::unknown)
                        .mapping(table))
                .toList();
    }

    /** Reads the file with mappings; a table that none of them is for is understood by its headings. @throws IOException as above */
    public SecondSheets read(Path file, List<SecondMapping> mappings) throws IOException {
        SheetTable.Tables all = SheetTable.read(file, SheetLimits.DEFAULT);
        List<Problem> problems = new ArrayList<>(all.problems());
        List<SecondRow> rows = new ArrayList<>();
        String name = SheetFile.name(file);
        problems.addAll(unused(mappings, all.tables(), name));
        List<Place> headless = new ArrayList<>();
        boolean others = hasOthers(all.tables());
        for (SheetTable table : all.tables()) {
            Place place = new Place(name, table.name(), 0, "");
            if (table.rows().isEmpty()) {
                continue;
            }
            boolean named = mappings.stream().anyMatch(m -> m.sheet().equals(table.name()));
            if (others && !named && !table.hidden() && AsideSheets.isSetAside(table.name())) {
                problems.add(Problem.warning("SHEET_SET_ASIDE", place, table.name()));
            } else if (table.hidden()) {
                problems.add(Problem.warning("SHEET_HIDDEN", place));
            } else {
                problems.addAll(otherwise(table, SecondLayout.of(table, mappings, headings), mappings, name));
                boolean understood = false;
                for (SheetTable list : SecondLayout.lists(table, mappings, headings)) {
                    understood |= read(list, SecondLayout.of(list, mappings, headings), name, rows, problems);
                }
                if (!understood) {
                    headless.add(place);
                }
            }
        }
        for (Place place : headless) {
            problems.add(
                    rows.isEmpty()
                            ? Problem.error("SECOND_HEADER_MISSING", place)
                            : Problem.warning("SHEET_SKIPPED", place));
        }
        if (rows.isEmpty() && !Problem.anyError(problems)) {
            problems.add(Problem.error("SHEET_NO_ROWS", new Place(name, "", 0, "")));
        }
        return new SecondSheets(rows, problems);
    }

    /** The mappings whose sheet is not there; if none is, nothing is read in the way that was meant. */
    private static List<Problem> unused(List<SecondMapping> mappings, List<SheetTable> tables, String file) {
        List<SecondMapping> unused = mappings.stream()
                .filter(m -> tables.stream().noneMatch(t -> m.isFor(t.name())))
                .toList();
        Problem.Severity severity =
                unused.size() == mappings.size() ? Problem.Severity.ERROR : Problem.Severity.WARNING;
        return unused.stream()
                .map(m ->
                        new Problem("SECOND_MAPPING_UNUSED", severity, new Place(file, "", 0, ""), List.of(m.sheet())))
                .toList();
    }

    /** Which headings a table that is read by a mapping has instead of those that the mapping names. */
    private static List<Problem> otherwise(
            SheetTable table, Optional<SecondLayout> layout, List<SecondMapping> mappings, String file) {
        return layout.filter(SecondLayout::mapped)
                .flatMap(read -> mappings.stream()
                        .filter(mapping -> mapping.isFor(table.name()))
                        .findFirst()
                        .filter(mapping -> mapping.headerFirst() > 0)
                        .map(mapping -> mapping.otherwise(
                                read.mapping(table), new Place(file, table.name(), mapping.headerLast(), ""))))
                .orElse(List.of());
    }

    /** False if the sheet has no headings. */
    private boolean read(
            SheetTable table,
            Optional<SecondLayout> layout,
            String file,
            List<SecondRow> rows,
            List<Problem> problems) {
        if (layout.isEmpty()) {
            return false;
        }
        int last = layout.get().last();
        int heading = last < 0 ? 0 : table.rows().get(last).number();
        Place place = new Place(file, table.name(), heading, "");
        ListKinds kinds = ListKinds.of(table, layout.get(), place);
        Map<SecondField, Integer> columns = kinds.columns();
        List<Problem> missing = missing(kinds, place, UnknownKind.problem(table, last, place));
        if (missing.size() == 3 && !layout.get().mapped()) {
            return false;
        }
        problems.addAll(missing);
        kinds.told().ifPresent(problems::add);
        problems.addAll(layout.get().unread(table, place));
        UnreadPeople people = new UnreadPeople();
        table.rows().subList(0, Math.max(0, layout.get().first())).forEach(people::add);
        people.problem(place, "", "").ifPresent(problems::add);
        layout.get().sideBySide(table, headings, place).ifPresent(problems::add);
        Map<Integer, SecondField> opinions = layout.get().opinions(table, headings);
        Header<SecondField> header =
                new Header<>(layout.get().first(), last, layout.get().columns(), Map.of());
        Set<Integer> who = who(columns);
        Set<Integer> shared = new TreeSet<>(columns.values());
        shared.addAll(opinions.keySet());
        shared.removeAll(who);
        SpreadCells spread = new SpreadCells(table, heading, shared);
        List<Place> hidden = new ArrayList<>();
        for (SheetRow whole : table.rows().subList(last + 1, table.rows().size())) {
            Place at = new Place(file, table.name(), whole.number(), "");
            List<Problem> told = new ArrayList<>();
            boolean named = who.stream().anyMatch(column -> !whole.text(column).isBlank());
            SheetRow row = named ? spread.filled(whole, shared, at, told::add) : whole;
            SecondRow read = row(row, kinds, opinions, at);
            if (missing.isEmpty() && isAboutSomebody(row, read) && !headings.repeats(row, header)) {
                rows.add(read);
                problems.addAll(told);
                if (whole.hidden()) {
                    hidden.add(at);
                }
            }
        }
        if (!hidden.isEmpty()) {
            problems.add(Problem.warning("SHEET_HIDDEN_ROWS", hidden.get(0), String.valueOf(hidden.size())));
        }
        return true;
    }

    /** The columns that say who somebody is, which no merged cell can say for several. */
    private static Set<Integer> who(Map<SecondField, Integer> columns) {
        return columns.entrySet().stream()
                .filter(e -> NUMBERS.contains(e.getKey()) || e.getKey() == SecondField.NAME)
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** Who is meant, by what name, and what is granted: none of them can be done without. */
    private static List<Problem> missing(ListKinds kinds, Place place, Problem unknown) {
        List<Problem> missing = new ArrayList<>();
        if (NUMBERS.stream().noneMatch(kinds.columns()::containsKey)) {
            missing.add(Problem.error("SECOND_COLUMN_MISSING", place, "准考证号"));
        }
        if (!kinds.columns().containsKey(SecondField.NAME)) {
            missing.add(Problem.error("SECOND_COLUMN_MISSING", place, "姓名"));
        }
        if (!kinds.isKnown()) {
            missing.add(unknown);
        }
        return missing;
    }

    /** A note or a total names nobody. */
    private static boolean isAboutSomebody(SheetRow row, SecondRow read) {
        boolean numbered =
                NUMBERS.stream().anyMatch(field -> text(read, field).chars().anyMatch(Character::isDigit));
        boolean said = Stream.concat(
                        Stream.of(SecondField.KIND, SecondField.CANDIDATE_NO, SecondField.ID_NO),
                        SecondField.GRANTING.stream())
                .anyMatch(field -> !text(read, field).isBlank());
        String name = text(read, SecondField.NAME);
        boolean known = NoteWords.isIdentity(text(read, SecondField.ID_NO))
                || NoteWords.isIdentity(text(read, SecondField.STUDENT_NO))
                || NoteWords.isCandidate(text(read, SecondField.CANDIDATE_NO), name);
        boolean note = PassedRows.isNoteLike(row) && NoteWords.isNoName(name) && !known;
        return !note && (numbered || said);
    }

    private static String text(SecondRow row, SecondField field) {
        return row.cells().containsKey(field) ? row.cells().get(field).text() : "";
    }

    /** Every column understood has a cell, so that a missing value has its exact place. */
    private static SecondRow row(SheetRow row, ListKinds kinds, Map<Integer, SecondField> opinions, Place place) {
        Map<SecondField, RosterCell> cells = new EnumMap<>(SecondField.class);
        kinds.columns().forEach((field, column) -> {
            String letter = SheetCell.letters(column);
            cells.put(field, new RosterCell("", letter, Storage.TEXT));
            row.cells().stream()
                    .filter(cell -> cell.column() == column)
                    .forEach(cell -> cells.put(field, new RosterCell(cell.text(), letter, cell.storage())));
        });
        kinds.complete(cells, isPerson(row, cells.get(SecondField.NAME)));
        List<SecondRow.Opinion> further = opinions.entrySet().stream()
                .map(e -> new SecondRow.Opinion(
                        e.getValue(),
                        new RosterCell(row.text(e.getKey()), SheetCell.letters(e.getKey()), Storage.TEXT)))
                .toList();
        return new SecondRow(place, cells, further);
    }

    private static boolean isPerson(SheetRow row, RosterCell name) {
        return name != null
                && !NoteWords.isNoName(name.text())
                && !NoteWords.isNote(name.text())
                && !PassedRows.isNoteLike(row);
    }
}
