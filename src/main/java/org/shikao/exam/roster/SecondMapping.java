package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Which column of a second list holds which field, as understood or as a person corrected it.
 *
 * @param sheet name of the sheet, {@code *} standing for any signs; empty for every sheet
 * @param headerFirst first row of the headings as the spreadsheet counts; 0 if the table has none and begins in row 1
 * @param headerLast last row of the headings, 0 if there are none
 * @param columns the columns from left to right, those that hold no field included
 */
public record SecondMapping(String sheet, int headerFirst, int headerLast, List<Column> columns) {
    /** So many headings of a table may change and so many must be the same for it to be known again. */
    private static final int FEW = 2;

    private static final int SAME = 3;

    /** A column by its letter, its heading for a person to know it by, and the field in it. */
    public record Column(String letter, String heading, Optional<SecondField> field) {}

    public SecondMapping {
        columns = List.copyOf(columns);
    }

    /** The letter of each field's column. */
    public Map<SecondField, String> letters() {
        Map<SecondField, String> letters = new EnumMap<>(SecondField.class);
        columns.forEach(c -> c.field().ifPresent(field -> letters.put(field, c.letter())));
        return letters;
    }

    /** The same table with these columns holding these fields, and no others. */
    public SecondMapping with(Map<SecondField, String> letters) {
        Map<String, SecondField> fields = new HashMap<>();
        letters.forEach((field, letter) -> fields.put(letter, field));
        return new SecondMapping(
                sheet,
                headerFirst,
                headerLast,
                columns.stream()
                        .map(c -> new Column(c.letter(), c.heading(), Optional.ofNullable(fields.get(c.letter()))))
                        .toList());
    }

    /** Whether both have the same headings in the same columns; a table without any is like no other. */
    public boolean hasHeadingsOf(SecondMapping other) {
        return headerFirst > 0 && other.headerFirst > 0 && headings().equals(other.headings());
    }

    /**
     * What of it says otherwise than the table that was read by it: the headings are there for a person to know the columns by.
     *
     * @param place the sheet and the row of its headings
     */
    public List<Problem> otherwise(SecondMapping table, Place place) {
        return others(table).stream()
                .map(c -> told("ROSTER_MAPPING_HEADING", c, table, place))
                .toList();
    }

    /**
     * What is to be said where this, which a person said once, does not count for a table because one or two of its headings are others
     * now; nothing where the table is another, or is understood in the same way without it.
     */
    public List<Problem> forgotten(SecondMapping table, String file) {
        List<Column> others = others(table);
        boolean near = headerFirst > 0
                && table.headerFirst > 0
                && headings().keySet().equals(table.headings().keySet())
                && others.size() <= FEW
                && columns.size() - others.size() >= SAME;
        if (!near || letters().equals(table.letters())) {
            return List.of();
        }
        Place place = new Place(file, table.sheet, table.headerLast, "");
        return others.stream()
                .map(c -> told("SECOND_MAPPING_FORGOTTEN", c, table, place))
                .toList();
    }

    private static Problem told(String code, Column said, SecondMapping table, Place place) {
        String now = table.headings().getOrDefault(said.letter(), "");
        return Problem.warning(code, place.withColumn(said.letter()), said.letter(), said.heading(), now);
    }

    /** The columns with other headings than in the table; one whose heading was left out of the mapping is none. */
    private List<Column> others(SecondMapping table) {
        Map<String, String> now = table.headings();
        return columns.stream()
                .filter(c -> !c.heading().isBlank())
                .filter(c -> !c.heading()
                        .strip()
                        .equals(now.getOrDefault(c.letter(), "").strip()))
                .toList();
    }

    private Map<String, String> headings() {
        Map<String, String> headings = new HashMap<>();
        columns.forEach(c -> headings.put(c.letter(), c.heading()));
        return headings;
    }

    /** Whether a sheet of this name is meant. */
    public boolean isFor(String name) {
        return rows().isFor(name);
    }

    /** What is wrong with it, each with its key path in a mapping file as the place. */
    public List<Problem> check(String file, String path) {
        List<Problem> problems = new ArrayList<>(rows().check(file, path));
        for (SecondField field : SecondField.values()) {
            List<String> letters = columns.stream()
                    .filter(c -> c.field().equals(Optional.of(field)))
                    .map(Column::letter)
                    .toList();
            if (letters.size() > 1) {
                problems.add(Problem.error(
                        "ROSTER_MAPPING_TWICE",
                        new Place(file, "", 0, path + ".columns"),
                        field.name(),
                        String.join(", ", letters)));
            }
        }
        return problems;
    }

    /** The same sheet, rows and letters without any field. */
    private ColumnMapping rows() {
        return new ColumnMapping(
                sheet,
                headerFirst,
                headerLast,
                "",
                columns.stream()
                        .map(c -> new ColumnMapping.Column(c.letter(), c.heading(), Optional.empty()))
                        .toList());
    }
}
