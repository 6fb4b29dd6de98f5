package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.files.sheet.Headings.Header;

/**
 * Reads a roster as a school sends it: {@code .xlsx}, {@code .xls} or text, found by content; the table is searched, titles, notes,
 * totals and hidden sheets are passed over. Nothing is judged here but the layout.
 */
public final class RosterReader {
    private static final int HEADER_WITHIN = 15;
    private static final Pattern NOTE = Pattern.compile(
            "(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|总人数|人数|填报|填表|制表|审核|校长|负责人|经办|联系|注[:：]|备注[:：]|说明|签字|签名|盖章|日期|total).*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final List<RosterField> IDENTITY =
            List.of(RosterField.CANDIDATE_NO, RosterField.NAME, RosterField.ID_NO, RosterField.STUDENT_NO);

    private final Headings<RosterField> headings = RosterHeadings.all();
    private final SheetLimits limits;

    public RosterReader() {
        this(SheetLimits.DEFAULT);
    }

    public RosterReader(SheetLimits limits) {
        this.limits = limits;
    }

    /** Reads all sheets that hold a roster. @throws IOException if the file cannot be read from the disk */
    public RosterSheets read(Path file) throws IOException {
        SheetTable.Tables read = SheetTable.read(file, limits);
        if (!read.problems().isEmpty()) {
            return new RosterSheets(List.of(), read.problems());
        }
        return new Layout(SheetFile.name(file)).understand(read.tables());
    }

    /** The reading of one file. */
    private final class Layout {
        private final String file;
        private final List<RosterSheet> sheets = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<SheetTable> headless = new ArrayList<>();

        Layout(String file) {
            this.file = file;
        }

        RosterSheets understand(List<SheetTable> tables) {
            tables.stream().filter(t -> !t.rows().isEmpty()).forEach(this::understand);
            for (SheetTable table : headless) {
                problems.add(
                        sheets.isEmpty()
                                ? Problem.error("SHEET_HEADER_MISSING", place(table, 0))
                                : Problem.warning("SHEET_SKIPPED", place(table, 0)));
            }
            boolean pupils = sheets.stream().anyMatch(s -> !s.rows().isEmpty());
            if (!pupils && !Problem.anyError(problems)) {
                problems.add(Problem.error("SHEET_NO_ROWS", new Place(file, "", 0, "")));
            }
            return new RosterSheets(sheets, problems);
        }

        private void understand(SheetTable table) {
            if (table.hidden()) {
                problems.add(Problem.warning("SHEET_HIDDEN", place(table, 0)));
                return;
            }
            Optional<Header<RosterField>> header = headings.search(table.rows(), HEADER_WITHIN);
            if (header.isEmpty()) {
                headless.add(table);
                return;
            }
            if (isComplete(table, header.get())) {
                sheets.add(sheet(table, header.get()));
            }
        }

        private boolean isComplete(SheetTable table, Header<RosterField> header) {
            Place place = place(table, table.rows().get(header.last()).number());
            List<Problem> missing = new ArrayList<>();
            if (!header.columns().containsKey(RosterField.CANDIDATE_NO)) {
                missing.add(Problem.error("SHEET_COLUMN_MISSING", place, "准考证号"));
            }
            if (!header.columns().containsKey(RosterField.NAME)) {
                missing.add(Problem.error("SHEET_COLUMN_MISSING", place, "姓名"));
            }
            if (!header.columns().containsKey(RosterField.ID_NO)
                    && !header.columns().containsKey(RosterField.STUDENT_NO)) {
                missing.add(Problem.error("SHEET_COLUMN_MISSING", place, "身份证号"));
            }
            problems.addAll(missing);
            return missing.isEmpty();
        }

        private RosterSheet sheet(SheetTable table, Header<RosterField> header) {
            String hint = SchoolHint.of(table.rows().subList(0, header.first()), table.name(), file);
            Map<RosterField, RosterCell> blanks = blanks(header);
            List<RosterRow> rows = new ArrayList<>();
            for (SheetRow row :
                    table.rows().subList(header.last() + 1, table.rows().size())) {
                if (isPupil(row, header)) {
                    rows.add(new RosterRow(place(table, row.number()), cells(row, header, blanks)));
                }
            }
            return new RosterSheet(file, table.name(), hint, rows);
        }

        private Place place(SheetTable table, int row) {
            return new Place(file, table.name(), row, "");
        }
    }

    private boolean isPupil(SheetRow row, Header<RosterField> header) {
        boolean named =
                IDENTITY.stream().anyMatch(field -> !text(row, header, field).isBlank());
        return named && !isNote(row, header) && !headings.repeats(row, header);
    }

    /** A row of totals or remarks: it begins with such a word, and has no number where a candidate has one. */
    private static boolean isNote(SheetRow row, Header<RosterField> header) {
        boolean numbered = List.of(RosterField.ID_NO, RosterField.STUDENT_NO).stream()
                .anyMatch(field -> text(row, header, field).chars().anyMatch(Character::isDigit));
        return !numbered && NOTE.matcher(row.cells().get(0).text().strip()).matches();
    }

    private static String text(SheetRow row, Header<RosterField> header, RosterField field) {
        Integer column = header.columns().get(field);
        return column == null ? "" : row.text(column);
    }

    /** An empty cell for every column understood, so that a missing value has its exact place. */
    private static Map<RosterField, RosterCell> blanks(Header<RosterField> header) {
        Map<RosterField, RosterCell> blanks = new EnumMap<>(RosterField.class);
        header.columns()
                .forEach((field, column) ->
                        blanks.put(field, new RosterCell("", SheetCell.letters(column), Storage.TEXT)));
        return blanks;
    }

    private static Map<RosterField, RosterCell> cells(
            SheetRow row, Header<RosterField> header, Map<RosterField, RosterCell> blanks) {
        Map<RosterField, RosterCell> cells = new EnumMap<>(blanks);
        header.columns()
                .forEach((field, column) -> row.cells().stream()
                        .filter(cell -> cell.column() == column)
                        .findFirst()
                        .ifPresent(cell -> cells.put(
                                field,
                                new RosterCell(cell.text(), blanks.get(field).column(), cell.storage()))));
        return cells;
    }
}
