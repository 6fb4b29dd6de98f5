package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.SheetPreview;

/**
 * Reads a roster as a school sends it: any spreadsheet, text or HTML, found by content; the tables are searched, titles, notes,
 * totals and hidden sheets are passed over. Nothing is judged here but the layout, and what only the reader of a cell can know.
 */
public final class RosterReader {
    private static final Headings<RosterField> HEADINGS = RosterHeadings.all();
    private static final List<RosterField> NUMBERS =
            List.of(RosterField.CANDIDATE_NO, RosterField.ID_NO, RosterField.STUDENT_NO);

    private final SheetLimits limits;

    public RosterReader() {
        this(SheetLimits.DEFAULT);
    }

    public RosterReader(SheetLimits limits) {
        this.limits = limits;
    }

    /** Reads all sheets that hold a roster. @throws IOException if the file cannot be read from the disk */
    public RosterSheets read(Path file) throws IOException {
        return read(file, List.of());
    }

    /** The same with mappings; a table that none of them is for is understood by its headings. */
    public RosterSheets read(Path file, List<ColumnMapping> mappings) throws IOException {
        return read(file, SheetFile.name(file), mappings);
    }

    /** The same, where every place found calls the file by this label. */
    public RosterSheets read(Path file, String label, List<ColumnMapping> mappings) throws IOException {
        return read(file, label, mappings, "");
    }

    /** The same, where all tables are of this school, by code or name; empty where they say so themselves. */
    public RosterSheets read(Path file, String label, List<ColumnMapping> mappings, String school) throws IOException {
        return read(file, label, mappings, school, named(mappings));
    }

    /** The same, where a person takes these sheets though they are hidden, set aside or summaries. */
    public RosterSheets read(Path file, String label, List<ColumnMapping> mappings, String school, Set<String> taken)
            throws IOException {
        SheetTable.Tables read = SheetTable.read(file, label, limits);
        if (!read.problems().isEmpty()) {
            return new RosterSheets(List.of(), read.problems(), List.of());
        }
        return new Understanding(label, new RosterLayout(mappings), school).of(read, taken);
    }

    /** The sheets that a person named one by one, which are read whatever they are called. */
    private static Set<String> named(List<ColumnMapping> mappings) {
        return mappings.stream().map(ColumnMapping::sheet).collect(Collectors.toSet());
    }

    /** The reading of one file. */
    private static final class Understanding {
        private final String file;
        private final RosterLayout layout;
        private final String school;
        private final List<RosterSheet> sheets = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<SheetPreview> previews = new ArrayList<>();
        private final List<SheetTable> headless = new ArrayList<>();
        private final List<Incomplete> incomplete = new ArrayList<>();

        /** A table that lacks columns, and what was read of it all the same. */
        private record Incomplete(RosterTable table, TableRows rows, List<Problem> missing) {}

        Understanding(String file, RosterLayout layout, String school) {
            this.file = file;
            this.layout = layout;
            this.school = school;
        }

        RosterSheets of(SheetTable.Tables read, Set<String> named) {
            Map<Boolean, List<SheetTable>> tables = read.tables().stream()
                    .filter(t -> !t.rows().isEmpty())
                    .collect(Collectors.partitioningBy(
                            t -> (AsideSheets.isSetAside(t.name()) || AsideSheets.isOfGone(t.name()))
                                    && !t.hidden()
                                    && !named.contains(t.name())));
            tables.get(false).stream()
                    .filter(t -> !t.hidden() || named.contains(t.name()))
                    .forEach(t -> understand(t, read.stale(), named));
            tables.get(false).stream()
                    .filter(t -> t.hidden() && !named.contains(t.name()))
                    .forEach(t -> setAside(t, Problem.warning("SHEET_HIDDEN", place(t, 0))));
            boolean others = sheets.stream().anyMatch(s -> !s.rows().isEmpty());
            for (SheetTable aside : tables.get(true)) {
                if (others) {
                    String code = AsideSheets.isOfGone(aside.name()) ? "SHEET_OF_GONE" : "SHEET_SET_ASIDE";
                    setAside(aside, Problem.warning(code, place(aside, 0), aside.name()));
                } else {
                    understand(aside, read.stale(), named);
                }
            }
            incomplete.forEach(part -> judge(part, named));
            tellMissing();
            List<String> names = read.tables().stream().map(SheetTable::name).toList();
            sheets.sort(Comparator.comparingInt(s -> names.indexOf(s.sheet())));
            previews.sort(Comparator.comparingInt(p -> names.indexOf(p.sheet())));
            return new RosterSheets(sheets, problems, previews);
        }

        private void understand(SheetTable sheet, boolean stale, Set<String> named) {
            List<RosterTable> tables = tables(sheet);
            if (tables.isEmpty()) {
                headless.add(sheet);
                previews.add(headless(sheet));
            }
            tables.forEach(table -> understand(table, stale, named));
        }

        private List<RosterTable> tables(SheetTable sheet) {
            return layout.find(sheet).stream().map(table -> table.of(school)).toList();
        }

        /** A sheet that is not read is shown all the same, so that a person can say it is to be. */
        private void setAside(SheetTable sheet, Problem why) {
            problems.add(why);
            tables(sheet).forEach(table -> {
                TableRows rows = new TableRows(file, table);
                rows.read(false);
                previews.add(rows.preview().setAside(why.code()));
            });
        }

        private void understand(RosterTable table, boolean stale, Set<String> named) {
            TableRows rows = new TableRows(file, table);
            rows.read(stale);
            boolean gone = !table.mapped()
                    && !named.contains(table.sheet().name())
                    && TableSearch.isOfGone(table.span().own());
            if (gone) {
                tellGone(table, rows);
                return;
            }
            previews.add(rows.preview());
            List<Problem> missing = missing(table);
            if (missing.isEmpty()) {
                sheets.add(rows.sheet());
                // tables side by side share the lines above them
                Set<Problem> told = new HashSet<>(problems);
                rows.problems().stream().filter(p -> !told.contains(p)).forEach(problems::add);
                problems.addAll(UnreadColumns.problems(file, table, HEADINGS));
                problems.addAll(TableDoubts.of(file, table, rows.sheet().rows()));
            } else {
                incomplete.add(new Incomplete(table, rows, missing));
            }
        }

        /** A table under a title of those who have left. */
        private void tellGone(RosterTable table, TableRows rows) {
            SheetRow line = table.span().own().stream()
                    .filter(SectionLines::isOfGone)
                    .findFirst()
                    .orElseThrow();
            int pupils = rows.sheet().rows().size();
            if (pupils > 0) {
                previews.add(rows.preview().setAside("SHEET_OF_GONE"));
                problems.add(Problem.warning(
                        "TABLE_OF_GONE",
                        place(table.sheet(), line.number()),
                        line.textAt(0).strip(),
                        String.valueOf(pupils)));
            }
        }

        /** Sheets without headings, and a file without pupils. */
        private void tellMissing() {
            Set<String> read = headless.isEmpty() ? Set.of() : numbers();
            for (SheetTable table : headless) {
                Problem told = sheets.isEmpty()
                        ? Problem.error("SHEET_HEADER_MISSING", place(table, 0))
                        : others(table, read).orElse(Problem.warning("SHEET_SKIPPED", place(table, 0)));
                problems.add(told);
            }
            boolean pupils = sheets.stream().anyMatch(s -> !s.rows().isEmpty());
            if (!pupils && !Problem.anyError(problems)) {
                problems.add(Problem.error("SHEET_NO_ROWS", new Place(file, "", 0, "")));
            }
        }

        /** The numbers of all who were read. */
        private Set<String> numbers() {
            return sheets.stream()
                    .flatMap(sheet -> sheet.rows().stream())
                    .flatMap(row -> NUMBERS.stream().map(row::text))
                    .map(String::strip)
                    .collect(Collectors.toSet());
        }

        /** Who stands in a sheet without headings and in no list. */
        private Optional<Problem> others(SheetTable sheet, Set<String> read) {
            UnreadPeople people = new UnreadPeople();
            sheet.rows().stream()
                    .filter(row -> row.cells().stream()
                            .noneMatch(cell -> read.contains(cell.text().strip())))
                    .forEach(people::add);
            Optional<RosterRow> one =
                    sheets.stream().flatMap(list -> list.rows().stream()).findFirst();
            return people.problem(
                    place(sheet, 0),
                    one.map(row -> row.text(RosterField.CANDIDATE_NO)).orElse(""),
                    one.map(row -> row.text(RosterField.ID_NO)).orElse(""));
        }

        /** A summary in which nobody stands who is in no list is no list; any other that lacks columns stops. */
        private void judge(Incomplete part, Set<String> taken) {
            List<RosterRow> rows = part.rows().sheet().rows();
            boolean said =
                    part.table().mapped() || taken.contains(part.table().sheet().name());
            if (said || !AsideSheets.repeats(part.table(), rows, sheets)) {
                problems.addAll(part.missing());
                return;
            }
            String columns = part.missing().stream()
                    .map(problem -> problem.args().get(0))
                    .collect(Collectors.joining("、"));
            Place place = place(part.table().sheet(), part.table().headerLast());
            previews.replaceAll(p ->
                    p.sheet().equals(place.sheet()) && p.headerLast() == place.row() ? p.setAside("SHEET_SUMMARY") : p);
            problems.add(
                    Problem.warning("SHEET_SUMMARY", place, part.table().sheet().name(), columns));
        }

        private List<Problem> missing(RosterTable table) {
            Place place = place(table.sheet(), table.headerLast());
            Map<RosterField, Integer> columns = table.columns();
            List<Problem> missing = new ArrayList<>();
            if (!columns.containsKey(RosterField.CANDIDATE_NO)) {
                missing.add(Problem.error("SHEET_COLUMN_MISSING", place, "准考证号"));
            }
            if (!columns.containsKey(RosterField.NAME)) {
                missing.add(Problem.error("SHEET_COLUMN_MISSING", place, "姓名"));
            }
            if (!columns.containsKey(RosterField.ID_NO) && !columns.containsKey(RosterField.STUDENT_NO)) {
                missing.add(Problem.error("SHEET_COLUMN_MISSING", place, "身份证号"));
            }
            return missing;
        }

        /** A sheet without headings as far as a person needs to see it to say what it holds. */
        private SheetPreview headless(SheetTable sheet) {
            Header<RosterField> none = new Header<RosterField>(0, -1, Map.of(), Map.of());
            RowSpan span = new RowSpan(0, sheet.rows().size(), List.of());
            TableRows rows = new TableRows(file, new RosterTable(sheet, none, 0, Integer.MAX_VALUE, span));
            rows.read(false);
            return rows.preview();
        }

        private Place place(SheetTable table, int row) {
            return new Place(file, table.name(), row, "");
        }
    }
}
