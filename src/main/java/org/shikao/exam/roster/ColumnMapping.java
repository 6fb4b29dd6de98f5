package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Which column of a table holds which field, as understood or as a person corrected it.
 *
 * @param sheet name of the sheet, {@code *} standing for any signs; empty for every sheet. Where no mapping is for a sheet, one of the
 *     same headings is
 * @param headerFirst first row of the headings as the spreadsheet counts; 0 if the table has none and begins in row 1
 * @param headerLast last row of the headings, 0 if there are none
 * @param fingerprint what the headings were; the mapping counts wherever a sheet has the same ones. Empty: it counts for the
 *     rows given, whatever they say
 * @param columns the columns from left to right, those that hold no field included
 * @param school the school of rows that name none, by code or name; empty where the table says it. It counts for this file alone:
 *     another school sends the same headings
 */
public record ColumnMapping(
        String sheet, int headerFirst, int headerLast, String fingerprint, List<Column> columns, String school) {
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D]");
    private static final int LAST_ROW = 1_048_576;
    private static final int MOST_HEADER_ROWS = 10;

    /** A column by its letter, its heading for a person to know it by, and the field in it. */
    public record Column(String letter, String heading, Optional<RosterField> field) {}

    public ColumnMapping {
        columns = List.copyOf(columns);
    }

    /** A mapping that names no school. */
    public ColumnMapping(String sheet, int headerFirst, int headerLast, String fingerprint, List<Column> columns) {
        this(sheet, headerFirst, headerLast, fingerprint, columns, "");
    }

    /** The field in a column, empty if there is none. */
    public Optional<RosterField> field(String letter) {
        return columns.stream()
                .filter(c -> c.letter().equals(letter))
                .findFirst()
                .flatMap(Column::field);
    }

    /** The same with another field in a column, or with none; the field leaves the column it was in before. */
    public ColumnMapping with(String letter, Optional<RosterField> field) {
        List<Column> changed = columns.stream()
                .map(c -> c.letter().equals(letter)
                        ? new Column(letter, c.heading(), field)
                        : c.field().isPresent() && c.field().equals(field)
                                ? new Column(c.letter(), c.heading(), Optional.empty())
                                : c)
                .toList();
        return new ColumnMapping(sheet, headerFirst, headerLast, fingerprint, changed, school);
    }

    /** The same with the headings in other rows; what they say there is found by the next reading. */
    public ColumnMapping withHeader(int first, int last) {
        return new ColumnMapping(sheet, first, last, "", columns, school);
    }

    /** The same for a table of this school. */
    public ColumnMapping withSchool(String given) {
        return new ColumnMapping(sheet, headerFirst, headerLast, fingerprint, columns, given.strip());
    }

    /** Whether a sheet of this name is meant. */
    public boolean isFor(String name) {
        if (sheet.isEmpty()) {
            return true;
        }
        String pattern = Pattern.compile("\\*")
                .splitAsStream(sheet + " ")
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(name + " ").matches();
    }

    /** Whether both say something about the same columns under the same headings. */
    public boolean replaces(ColumnMapping other) {
        return !fingerprint.isEmpty()
                && fingerprint.equals(other.fingerprint)
                && columns.stream()
                        .map(Column::letter)
                        .anyMatch(letter ->
                                other.columns.stream().anyMatch(c -> c.letter().equals(letter)));
    }

    /** None of the mappings of a file was for any of the tables read. */
    public static Problem unused(String file) {
        return Problem.error("ROSTER_MAPPING_UNUSED", new Place(file, "", 0, ""));
    }

    /** A table was read without the mappings given: its headings are others. */
    public static Problem notFor(SheetPreview table) {
        return Problem.normalised("ROSTER_MAPPING_NOT_HERE", new Place(table.file(), table.sheet(), 0, ""));
    }

    /**
     * What of a mapping that was used says otherwise than the table: headings and their rows are there for a person to know the columns
     * by, the table is read as it is.
     */
    public static List<Problem> otherwise(List<ColumnMapping> given, SheetPreview table) {
        ColumnMapping read = table.mapping();
        Place place = new Place(table.file(), table.sheet(), 0, "");
        Optional<ColumnMapping> used = given.stream()
                .filter(g -> !g.fingerprint.isEmpty() && g.fingerprint.equals(read.fingerprint))
                .min(Comparator.comparing(g -> !g.isFor(table.sheet())));
        if (!table.mapped() || used.isEmpty()) {
            return List.of();
        }
        List<Problem> told = new ArrayList<>();
        for (Column said : used.get().columns) {
            read.columns.stream()
                    .filter(c -> c.letter().equals(said.letter()) && !said.heading().isEmpty())
                    .filter(c -> !c.heading().strip().equals(said.heading().strip()))
                    .forEach(c -> told.add(Problem.warning(
                            "ROSTER_MAPPING_HEADING", place, c.letter(), said.heading(), c.heading())));
        }
        if (used.get().headerFirst != read.headerFirst || used.get().headerLast != read.headerLast) {
            told.add(Problem.normalised(
                    "ROSTER_MAPPING_HEADER_ROW",
                    place,
                    String.valueOf(used.get().headerLast),
                    String.valueOf(read.headerLast)));
        }
        return told;
    }

    /** What is wrong with it, each with its key path in a mapping file as the place. */
    public List<Problem> check(String file, String path) {
        return Stream.of(checkRows(file, path), checkLetters(file, path), checkFields(file, path))
                .flatMap(List::stream)
                .toList();
    }

    private List<Problem> checkRows(String file, String path) {
        boolean none = headerFirst == 0 && headerLast == 0;
        boolean some = headerFirst >= 1
                && headerLast >= headerFirst
                && headerLast <= LAST_ROW
                && headerLast - headerFirst < MOST_HEADER_ROWS;
        return none || some
                ? List.of()
                : List.of(Problem.error(
                        "ROSTER_MAPPING_ROWS",
                        new Place(file, "", 0, path + ".headerFirst"),
                        String.valueOf(headerFirst),
                        String.valueOf(headerLast)));
    }

    private List<Problem> checkLetters(String file, String path) {
        return columns.stream()
                .filter(c -> !LETTERS.matcher(c.letter()).matches() || count(c.letter()) > 1)
                .distinct()
                .map(c -> Problem.error("ROSTER_MAPPING_LETTER", new Place(file, "", 0, path + ".columns"), c.letter()))
                .toList();
    }

    private long count(String letter) {
        return columns.stream().filter(c -> c.letter().equals(letter)).count();
    }

    private List<Problem> checkFields(String file, String path) {
        return Arrays.stream(RosterField.values())
                .filter(field -> columns.stream()
                                .filter(c -> c.field().equals(Optional.of(field)))
                                .count()
                        > 1)
                .map(field -> Problem.error(
                        "ROSTER_MAPPING_TWICE",
                        new Place(file, "", 0, path + ".columns"),
                        field.name(),
                        columns.stream()
                                .filter(c -> c.field().equals(Optional.of(field)))
                                .map(Column::letter)
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
