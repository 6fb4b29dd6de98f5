package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** The sheets of a catalogue workbook, found by their names, with the rows that hold something; what is missing becomes a problem. */
final class CatalogueBook {
    private static final int HEADER_WITHIN = 15;

    private final CatalogueWords words;
    private final String file;
    private final List<Problem> problems;
    private final Map<CatalogueTable, List<CatalogueRow>> rows = new EnumMap<>(CatalogueTable.class);

    private final Map<CatalogueTable, Map<String, List<CatalogueRow>>> byExperiment =
            new EnumMap<>(CatalogueTable.class);

    /** @param problems where findings are added */
    CatalogueBook(CatalogueWords words, String file, List<SheetTable> sheets, List<Problem> problems) {
        this.words = words;
        this.file = file;
        this.problems = problems;
        for (CatalogueTable table : CatalogueTable.values()) {
            rows.put(table, List.of());
            sheet(sheets, table.word()).ifPresentOrElse(sheet -> rows.put(table, rows(sheet, table)), () -> {
                problems.add(Problem.error("BOOK_SHEET_MISSING", place("", 0), table.word()));
            });
        }
    }

    List<CatalogueRow> rows(CatalogueTable table) {
        return rows.get(table);
    }

    /** The rows that name this experiment; the sheet is gone through once and not for each experiment. */
    List<CatalogueRow> rows(CatalogueTable table, String experiment) {
        return byExperiment
                .computeIfAbsent(
                        table,
                        t -> rows(t).stream().collect(Collectors.groupingBy(row -> row.code(CatalogueColumn.ID))))
                .getOrDefault(experiment, List.of());
    }

    /** The edition of the catalogue, which stands on the sheet of notes. */
    String edition(List<SheetTable> sheets) {
        Optional<SheetTable> notes = sheet(sheets, "book.sheet.NOTES");
        Optional<SheetRow> line = notes.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> words.says(row.text(0), "book.CATALOGUE_EDITION"))
                .findFirst();
        if (line.isEmpty()) {
            Place at = place(notes.map(SheetTable::name).orElse(""), 0);
            problems.add(Problem.error("BOOK_EDITION_MISSING", at, "book.sheet.NOTES", "book.CATALOGUE_EDITION"));
        }
        return line.map(row -> row.text(1)).orElse("");
    }

    private Optional<SheetTable> sheet(List<SheetTable> sheets, String word) {
        return sheets.stream().filter(sheet -> words.says(sheet.name(), word)).findFirst();
    }

    private List<CatalogueRow> rows(SheetTable sheet, CatalogueTable table) {
        Headings<CatalogueColumn> headings = new Headings<>();
        for (CatalogueColumn column : table.columns()) {
            String names = words.all(column.word()).stream()
                    .map(name -> name.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" "));
            headings.add(column, names);
        }
        Optional<Header<CatalogueColumn>> header = headings.search(sheet.rows(), HEADER_WITHIN);
        Set<CatalogueColumn> missing = EnumSet.copyOf(table.columns());
        header.ifPresent(found -> missing.removeAll(found.columns().keySet()));
        missing.removeIf(CatalogueColumn::mayLack);
        for (CatalogueColumn column : missing) {
            problems.add(Problem.error("BOOK_COLUMN_MISSING", place(sheet.name(), 0), column.word()));
        }
        return missing.isEmpty() ? rows(sheet, headings, header.orElseThrow()) : List.of();
    }

    private List<CatalogueRow> rows(
            SheetTable sheet, Headings<CatalogueColumn> headings, Header<CatalogueColumn> header) {
        List<CatalogueRow> found = new ArrayList<>();
        for (SheetRow row : sheet.rows().subList(header.last() + 1, sheet.rows().size())) {
            boolean blank =
                    header.columns().values().stream().allMatch(c -> row.text(c).isBlank());
            if (!blank && !headings.repeats(row, header)) {
                found.add(new CatalogueRow(words, row, header.columns(), place(sheet.name(), row.number()), problems));
            }
        }
        return found;
    }

    private Place place(String sheet, int row) {
        return new Place(file, sheet, row, "");
    }
}
