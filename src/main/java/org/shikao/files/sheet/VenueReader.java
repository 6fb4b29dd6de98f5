package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.roster.School;
import org.shikao.exam.venue.Venue;
import org.shikao.exam.venue.VenueCheck;
import org.shikao.exam.venue.VenueChecked;
import org.shikao.exam.venue.VenueField;
import org.shikao.exam.venue.VenueRow;
import org.shikao.exam.venue.VenueRow.Table;

/** Reads a venue workbook: three tables, told apart by their headings, with sites, rooms and people on duty. */
public final class VenueReader {
    private static final int HEADER_WITHIN = 15;
    private static final int MISSING = -1000;
    private final SheetLimits limits;

    public VenueReader() {
        this(SheetLimits.DEFAULT);
    }

    public VenueReader(SheetLimits limits) {
        this.limits = limits;
    }

    private record Found(SheetTable sheet, Table table, Header<VenueField> header) {
        private int score() {
            boolean complete = header.columns().keySet().containsAll(VenueHeadings.REQUIRED.get(table));
            return header.columns().size() + (complete ? 0 : MISSING);
        }
    }

    /** Reads and checks without knowing the schools. @throws IOException if the disk fails */
    public VenueChecked read(Path file) throws IOException {
        return read(file, List.of());
    }

    /** Reads and checks; {@code schools} of the roster, empty if it is not there yet. @throws IOException if the disk fails */
    public VenueChecked read(Path file, List<School> schools) throws IOException {
        SheetTable.Tables read = SheetTable.read(file, limits);
        if (!read.problems().isEmpty()) {
            return new VenueChecked(Venue.EMPTY, read.problems());
        }
        String name = SheetFile.name(file);
        List<Problem> problems = new ArrayList<>();
        List<VenueRow> rows = new ArrayList<>();
        for (SheetTable sheet : read.tables()) {
            find(sheet).ifPresent(found -> rows.addAll(rows(found, name, problems)));
        }
        for (Table table : Table.values()) {
            String incomplete = "VENUE_COLUMNS_MISSING_" + table.name();
            if (rows.stream().noneMatch(row -> row.table() == table)
                    && problems.stream().noneMatch(p -> p.code().equals(incomplete))) {
                problems.add(Problem.error("VENUE_TABLE_MISSING_" + table.name(), new Place(name, "", 0, "")));
            }
        }
        VenueChecked checked = VenueCheck.check(rows, schools);
        problems.addAll(checked.problems());
        return new VenueChecked(checked.venue(), problems);
    }

    private static Optional<Found> find(SheetTable sheet) {
        List<Found> all = new ArrayList<>();
        for (Table table : Table.values()) {
            VenueHeadings.of(table)
                    .search(sheet.rows(), HEADER_WITHIN)
                    .ifPresent(header -> all.add(new Found(sheet, table, header)));
        }
        return sheet.hidden() ? Optional.empty() : all.stream().max(Comparator.comparingInt(Found::score));
    }

    private static List<VenueRow> rows(Found found, String file, List<Problem> problems) {
        List<SheetRow> all = found.sheet().rows();
        Place head = new Place(
                file, found.sheet().name(), all.get(found.header().last()).number(), "");
        if (found.score() < 0) {
            problems.add(Problem.error("VENUE_COLUMNS_MISSING_" + found.table().name(), head));
            return List.of();
        }
        List<VenueRow> rows = new ArrayList<>();
        for (SheetRow row : all.subList(found.header().last() + 1, all.size())) {
            Map<VenueField, RosterCell> cells = cells(row, found.header());
            if (cells.values().stream().anyMatch(cell -> !cell.text().isBlank())) {
                Place place = new Place(file, found.sheet().name(), row.number(), "");
                rows.add(new VenueRow(found.table(), place, cells));
            }
        }
        return rows;
    }

    private static Map<VenueField, RosterCell> cells(SheetRow row, Header<VenueField> header) {
        Map<VenueField, RosterCell> cells = new EnumMap<>(VenueField.class);
        header.columns()
                .forEach((field, column) ->
                        cells.put(field, new RosterCell("", SheetCell.letters(column), Storage.TEXT)));
        for (SheetCell cell : row.cells()) {
            header.columns().forEach((field, column) -> {
                if (column == cell.column()) {
                    cells.put(field, new RosterCell(cell.text(), SheetCell.letters(column), cell.storage()));
                }
            });
        }
        return cells;
    }
}
