package org.shikao.gui.roster.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.exam.roster.SheetPreview.Column;
import org.shikao.exam.roster.SheetPreview.Sureness;
import org.shikao.flow.ImportRoster.RosterFiles;

/**
 * One table of a file with its rows: the first as they stand in the sheet, then every row that became a candidate.
 *
 * @param taken what is imported of it; empty where a column it needs is not known
 */
record IntakeTable(SheetPreview preview, List<Line> lines, Optional<RosterSheet> taken) {
    private static final List<RosterField> NEEDED =
            List.of(RosterField.CANDIDATE_NO, RosterField.NAME, RosterField.ID_NO);

    /** A table of a file, by its sheet and the letter of its first column. */
    record Key(String sheet, String firstLetter) {}

    /** A row to be shown; {@code heading} if it is one of the headings. */
    record Line(int row, boolean heading, Map<String, String> cells) {
        Line {
            cells = Map.copyOf(cells);
        }

        String text(String letter) {
            return cells.getOrDefault(letter, "");
        }
    }

    IntakeTable {
        lines = List.copyOf(lines);
    }

    /** The tables of the files read, in their order. */
    static List<IntakeTable> of(RosterFiles read) {
        List<IntakeTable> tables = new ArrayList<>();
        int sheet = 0;
        for (SheetPreview preview : read.previews()) {
            // only tables with every column they need have been taken over as sheets
            boolean taken = preview.isRead()
                    && missing(preview).isEmpty()
                    && sheet < read.sheets().size();
            Optional<RosterSheet> rows = taken ? Optional.of(read.sheets().get(sheet++)) : Optional.empty();
            tables.add(new IntakeTable(
                    preview, lines(preview, rows.map(RosterSheet::rows).orElse(List.of())), rows));
        }
        return tables;
    }

    private static List<Line> lines(SheetPreview preview, List<RosterRow> rows) {
        List<Line> lines = new ArrayList<>();
        for (SheetPreview.Row row : preview.head()) {
            boolean heading = row.row() >= preview.headerFirst() && row.row() <= preview.headerLast();
            lines.add(new Line(row.row(), heading, row.cells()));
        }
        int shown = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).row();
        rows.stream()
                .filter(row -> row.place().row() > shown)
                .map(IntakeTable::line)
                .forEach(lines::add);
        return lines;
    }

    private static Line line(RosterRow row) {
        Map<String, String> cells = new HashMap<>();
        row.cells().values().stream()
                .filter(cell -> !cell.column().isEmpty())
                .forEach(cell -> cells.put(cell.column(), cell.text()));
        return new Line(row.place().row(), false, cells);
    }

    /** What a roster must have and this table has in no column; a student number stands in for the identity number. */
    List<RosterField> missing() {
        return missing(preview);
    }

    private static List<RosterField> missing(SheetPreview preview) {
        Set<RosterField> there = EnumSet.noneOf(RosterField.class);
        preview.columns().stream().flatMap(c -> c.field().stream()).forEach(there::add);
        if (there.contains(RosterField.STUDENT_NO)) {
            there.add(RosterField.ID_NO);
        }
        return NEEDED.stream().filter(field -> !there.contains(field)).toList();
    }

    /** The columns that a roster must have and that were guessed here; a student number only where it stands alone. */
    List<Column> unsure() {
        boolean identified = preview.columns().stream().anyMatch(c -> c.field().equals(Optional.of(RosterField.ID_NO)));
        return preview.columns().stream()
                .filter(c -> c.sureness() == Sureness.LIKELY)
                .filter(c -> c.field()
                        .filter(field -> NEEDED.contains(field) || field == RosterField.STUDENT_NO && !identified)
                        .isPresent())
                .toList();
    }

    /** Whether it is a list at all: fewer than three columns and rows are a note or a cover. */
    boolean isList() {
        return preview.columns().size() >= NEEDED.size() && lines.size() >= NEEDED.size();
    }

    /** Whether it is a list of pupils in a sheet that was not read. */
    boolean isListAside() {
        return !preview.isRead()
                && !preview.aside().equals("SHEET_SUMMARY")
                && preview.rowsRead() > 0
                && missing().isEmpty();
    }

    /** The letter of its first column, by which tables side by side in one sheet are told apart. */
    String firstLetter() {
        return preview.columns().isEmpty() ? "" : preview.columns().get(0).letter();
    }

    /** What tells it from the other tables of its file. */
    Key key() {
        return new Key(preview.sheet(), firstLetter());
    }

    /** Whether a row of the spreadsheet is one of those shown. */
    boolean has(int row) {
        return lines.stream().anyMatch(line -> line.row() == row);
    }
}
