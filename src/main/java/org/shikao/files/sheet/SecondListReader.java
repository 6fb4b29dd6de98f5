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
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.roster.SecondRow;

/** Reads a list of exemptions, deferrals, needs and candidate types from any sheet that has such headings. */
public final class SecondListReader {
    private static final int HEADER_WITHIN = 40;
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
        SheetTable.Tables read = SheetTable.read(file, SheetLimits.DEFAULT);
        List<Problem> problems = new ArrayList<>(read.problems());
        List<SecondRow> rows = new ArrayList<>();
        String name = SheetFile.name(file);
        List<Place> headless = new ArrayList<>();
        for (SheetTable table : read.tables()) {
            Place place = new Place(name, table.name(), 0, "");
            if (table.rows().isEmpty()) {
                continue;
            }
            if (table.hidden()) {
                problems.add(Problem.warning("SHEET_HIDDEN", place));
            } else if (!read(table, name, rows, problems)) {
                headless.add(place);
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

    /** False if the sheet has no headings. */
    private boolean read(SheetTable table, String file, List<SecondRow> rows, List<Problem> problems) {
        Optional<Header<SecondField>> header = headings.search(table.spread(0, HEADER_WITHIN), HEADER_WITHIN);
        Map<SecondField, Integer> columns =
                header.map(Header::columns).map(SecondListReader::settled).orElse(Map.of());
        int last = header.map(Header::last).orElse(-1);
        Place place = new Place(
                file, table.name(), last < 0 ? 0 : table.rows().get(last).number(), "");
        List<String> missing = missing(columns);
        if (header.isEmpty() || missing.size() == 3) {
            return false;
        }
        missing.forEach(words -> problems.add(Problem.error("SECOND_COLUMN_MISSING", place, words)));
        for (SheetRow row : table.rows().subList(last + 1, table.rows().size())) {
            SecondRow read = row(row, columns, new Place(file, table.name(), row.number(), ""));
            if (missing.isEmpty() && isAboutSomebody(row, read) && !headings.repeats(row, header.get())) {
                rows.add(read);
            }
        }
        return true;
    }

    /** Who is meant, by what name, and what is granted: none of them can be done without. */
    private static List<String> missing(Map<SecondField, Integer> columns) {
        List<String> missing = new ArrayList<>();
        if (NUMBERS.stream().noneMatch(columns::containsKey)) {
            missing.add("准考证号");
        }
        if (!columns.containsKey(SecondField.NAME)) {
            missing.add("姓名");
        }
        if (!columns.containsKey(SecondField.KIND)
                && SecondField.GRANTING.stream().noneMatch(columns::containsKey)) {
            missing.add("申请事项");
        }
        return missing;
    }

    /** In the long layout the subject and the reason of an exemption are those of the row. */
    private static Map<SecondField, Integer> settled(Map<SecondField, Integer> columns) {
        Map<SecondField, Integer> settled = new EnumMap<>(columns);
        if (columns.containsKey(SecondField.KIND)
                && SecondField.GRANTING.stream().noneMatch(columns::containsKey)) {
            stand(settled, SecondField.SUBJECT, SecondField.EXEMPTION_SUBJECT, SecondField.DEFERRAL_SUBJECT);
            stand(settled, SecondField.REASON, SecondField.EXEMPTION_REASON, SecondField.DEFERRAL_REASON);
        }
        return settled;
    }

    private static void stand(Map<SecondField, Integer> columns, SecondField field, SecondField... others) {
        for (SecondField other : others) {
            Integer column = columns.remove(other);
            if (column != null) {
                columns.putIfAbsent(field, column);
            }
        }
    }

    /** A note or a total names nobody. */
    private static boolean isAboutSomebody(SheetRow row, SecondRow read) {
        boolean numbered =
                NUMBERS.stream().anyMatch(field -> text(read, field).chars().anyMatch(Character::isDigit));
        boolean said = Stream.concat(
                        Stream.of(SecondField.KIND, SecondField.CANDIDATE_NO, SecondField.ID_NO),
                        SecondField.GRANTING.stream())
                .anyMatch(field -> !text(read, field).isBlank());
        boolean note = TableRows.isNoteLike(row) && text(read, SecondField.NAME).isBlank();
        return numbered || said && !note;
    }

    private static String text(SecondRow row, SecondField field) {
        return row.cells().containsKey(field) ? row.cells().get(field).text() : "";
    }

    /** Every column understood has a cell, so that a missing value has its exact place. */
    private static SecondRow row(SheetRow row, Map<SecondField, Integer> columns, Place place) {
        Map<SecondField, RosterCell> cells = new EnumMap<>(SecondField.class);
        columns.forEach((field, column) -> {
            String letter = SheetCell.letters(column);
            cells.put(field, new RosterCell("", letter, Storage.TEXT));
            row.cells().stream()
                    .filter(cell -> cell.column() == column)
                    .forEach(cell -> cells.put(field, new RosterCell(cell.text(), letter, cell.storage())));
        });
        return new SecondRow(place, cells);
    }
}
