package org.shikao.exam.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was understood of one table in a file, before anything is imported. A sheet with two tables has two previews.
 *
 * @param file name of the file without its folder
 * @param sheet name of the sheet, empty for a text file
 * @param headerFirst first row of the headings as the spreadsheet counts, 0 if none were found
 * @param headerLast last row of the headings, 0 if none were found
 * @param fingerprint of the headings, under which a corrected mapping is remembered; empty if there are none
 * @param mapped whether a mapping said what the columns are; else their headings did
 * @param columns from left to right, all that have a heading or a value
 * @param head the headings and the first rows under them as they stand in the sheet, at most {@link #MOST_SHOWN}
 * @param rowsRead rows that became candidates
 * @param passed rows that did not, with the reason; only the first {@link #MOST_PASSED} are listed
 * @param rowsPassed how many rows did not
 * @param school the school that a person said the table is of, empty if nobody did
 * @param aside the code of the finding that says why the table is not read, empty if it is
 */
public record SheetPreview(
        String file,
        String sheet,
        int headerFirst,
        int headerLast,
        String fingerprint,
        boolean mapped,
        List<Column> columns,
        List<Row> head,
        int rowsRead,
        List<Passed> passed,
        int rowsPassed,
        String school,
        String aside) {
    /** How many rows that were passed over are listed. */
    public static final int MOST_PASSED = 200;

    /** How many rows are shown as they stand. */
    public static final int MOST_SHOWN = 40;

    /** How sure it is what a column holds. */
    public enum Sureness {
        /** A mapping says so. */
        GIVEN,
        /** The heading is a known word for the field. */
        KNOWN,
        /** The heading ends in a known word, or the values have the form of the field. */
        LIKELY,
        /** The column is not understood and not read. */
        NONE
    }

    /** A column with its heading as a person sees it, what it was taken for and its first values. */
    public record Column(
            String letter, String heading, Optional<RosterField> field, Sureness sureness, List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }
    }

    /** A row as it stands: its number and the text of each filled cell by the letter of its column. */
    public record Row(int row, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** Why a row is no candidate. */
    public enum Reason {
        /** It stands above the headings. */
        ABOVE,
        /** It repeats the headings. */
        HEADING,
        /** It holds a total, a note or a signature. */
        NOTE,
        /** It has neither number nor name. */
        NOBODY
    }

    /** A row that was passed over and what it begins with. */
    public record Passed(int row, Reason reason, String text) {}

    public SheetPreview {
        columns = List.copyOf(columns);
        head = List.copyOf(head);
        passed = List.copyOf(passed);
    }

    /** The same of a table that is not read, for the reason that this finding gives. */
    public SheetPreview setAside(String code) {
        return new SheetPreview(
                file,
                sheet,
                headerFirst,
                headerLast,
                fingerprint,
                mapped,
                columns,
                head,
                rowsRead,
                passed,
                rowsPassed,
                school,
                code);
    }

    /** Whether it is read unless a person leaves it out. */
    public boolean isRead() {
        return aside.isEmpty();
    }

    /** Whether headings were found or a mapping was given. */
    public boolean understood() {
        return mapped || headerFirst > 0;
    }

    /** The mapping that reads the table in this way again, to be corrected by a person. */
    public ColumnMapping mapping() {
        return new ColumnMapping(
                sheet,
                headerFirst,
                headerLast,
                fingerprint,
                columns.stream()
                        .map(c -> new ColumnMapping.Column(c.letter(), c.heading(), c.field()))
                        .toList(),
                school);
    }
}
