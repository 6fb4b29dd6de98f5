package org.shikao.files.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.roster.RosterField;

/**
 * A table of candidates within a sheet.
 *
 * @param sheet the sheet
 * @param head where the headings are (indexes into the sheet's rows), first behind last if there are none
 * @param from first column of the table
 * @param to column behind its last one
 * @param span where its rows are, and what stands above them
 * @param mapped whether a mapping said what the columns are
 * @param school the school that a mapping gives the table, empty if none does
 */
record RosterTable(
        SheetTable sheet, Header<RosterField> head, int from, int to, RowSpan span, boolean mapped, String school) {
    private static final int DIGITS = 16;

    /** A table of which no mapping speaks. */
    RosterTable(SheetTable sheet, Header<RosterField> head, int from, int to, RowSpan span) {
        this(sheet, head, from, to, span, false, "");
    }

    /** The same with other headings in the same rows. */
    RosterTable with(Header<RosterField> other) {
        return new RosterTable(sheet, other, from, to, span, mapped, school);
    }

    /** The same of a school that a person named. */
    RosterTable of(String given) {
        return given.isEmpty() ? this : new RosterTable(sheet, head, from, to, span, mapped, given);
    }

    Map<RosterField, Integer> columns() {
        return head.columns();
    }

    /** The rows of the headings, merged cells spread. */
    List<SheetRow> headRows() {
        return head.last() < head.first() ? List.of() : sheet.spread(head.first(), head.last() + 1);
    }

    /** The rows of the headings with the one above them, which may hold the upper half of headings merged downward. */
    List<SheetRow> repeatableRows() {
        return head.last() < head.first() ? List.of() : sheet.spread(Math.max(0, head.first() - 1), head.last() + 1);
    }

    /** First row of the headings as the spreadsheet counts, 0 if there are none. */
    int headerFirst() {
        return head.last() < head.first() ? 0 : sheet.rows().get(head.first()).number();
    }

    int headerLast() {
        return head.last() < head.first() ? 0 : sheet.rows().get(head.last()).number();
    }

    /** The rows that may hold candidates, as far as they lie in the table's columns. */
    List<SheetRow> body() {
        return sheet.rows().subList(span.first(), span.end());
    }

    /** What stands above a column in the headings, groups first. */
    static String heading(List<SheetRow> headRows, int column) {
        Collection<String> parts = new ArrayList<>();
        headRows.stream()
                .map(row -> row.text(column).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .forEach(parts::add);
        return String.join(" ", parts);
    }

    /** Whether a row says the same as the headings in three columns, or in all if there are fewer. */
    boolean isRepeated(SheetRow row, List<SheetRow> headRows) {
        int same = 0;
        for (int column : columns().values()) {
            String text = Headings.plain(row.text(column));
            same += !text.isEmpty()
                            && headRows.stream()
                                    .anyMatch(
                                            h -> Headings.plain(h.text(column)).equals(text))
                    ? 1
                    : 0;
        }
        return same > 0 && same >= Math.min(3, columns().size());
    }

    /** What all headings of some rows say and where, in 16 hexadecimal digits; empty if they say nothing. */
    static String fingerprint(List<SheetRow> headRows) {
        Map<Integer, StringBuilder> texts = new TreeMap<>();
        for (SheetRow row : headRows) {
            for (SheetCell cell : row.cells()) {
                String plain = Headings.plain(cell.text());
                StringBuilder of = texts.computeIfAbsent(cell.column(), c -> new StringBuilder());
                if (!plain.isEmpty() && !of.toString().endsWith("/" + plain)) {
                    of.append('/').append(plain);
                }
            }
        }
        StringBuilder all = new StringBuilder();
        texts.forEach((column, text) ->
                all.append(SheetCell.letters(column)).append(text).append('\n'));
        return all.isEmpty() ? "" : sha256(all.toString()).substring(0, DIGITS);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
