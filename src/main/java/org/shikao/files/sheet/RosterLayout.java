package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.exam.roster.RosterField;

/** Finds the tables of candidates in a sheet: one or several side by side, one under another, or where a mapping says. */
final class RosterLayout {
    private static final int MAPPED_WITHIN = 60;
    private final Headings<RosterField> headings = RosterHeadings.all();
    private final List<ColumnMapping> mappings;

    RosterLayout(List<ColumnMapping> mappings) {
        this.mappings = mappings;
    }

    /** The tables from left to right and top to bottom; none if no headings were found. */
    List<RosterTable> find(SheetTable sheet) {
        List<RosterTable> mapped = mapped(
                sheet,
                mappings.stream().filter(mapping -> mapping.isFor(sheet.name())).toList());
        if (mapped.isEmpty()) {
            // the same headings under another name of the sheet mean the same; the school was said of that sheet alone
            mapped = mapped(
                    sheet,
                    mappings.stream()
                            .filter(mapping -> !mapping.fingerprint().isEmpty())
                            .map(mapping -> mapping.withSchool(""))
                            .toList());
        }
        List<RosterTable> found = new TableSearch(sheet, headings)
                .tables().stream().map(SharedHeadings::settled).toList();
        if (mapped.isEmpty()) {
            return found;
        }
        List<RosterTable> read = mapped;
        boolean all = mapped.stream().allMatch(said -> found.stream().anyMatch(table -> isFor(said, table)));
        return all ? found.stream().map(table -> said(read, table)).toList() : mapped;
    }

    /** A table as a mapping says it is, where one does; the tables under and beside it stay as they are. */
    private static RosterTable said(List<RosterTable> mapped, RosterTable table) {
        return mapped.stream()
                .filter(said -> isFor(said, table))
                .findFirst()
                .map(said -> new RosterTable(
                        table.sheet(), said.head(), said.from(), said.to(), table.span(), true, said.school()))
                .orElse(table);
    }

    private static boolean isFor(RosterTable said, RosterTable table) {
        return said.headerFirst() > 0
                && said.headerFirst() == table.headerFirst()
                && said.headerLast() == table.headerLast()
                && said.columns().values().stream().anyMatch(c -> c >= table.from() && c < table.to());
    }

    private static List<RosterTable> mapped(SheetTable sheet, List<ColumnMapping> mappings) {
        List<RosterTable> mapped = new ArrayList<>();
        for (ColumnMapping mapping : mappings) {
            // of two mappings for one table the earlier counts
            mapped(sheet, mapping)
                    .filter(t -> mapped.stream().noneMatch(m -> overlap(m, t)))
                    .ifPresent(mapped::add);
        }
        return mapped;
    }

    private static boolean overlap(RosterTable one, RosterTable other) {
        return one.columns().values().stream().anyMatch(c -> other.columns().containsValue(c));
    }

    private static Optional<RosterTable> mapped(SheetTable sheet, ColumnMapping mapping) {
        Map<RosterField, Integer> columns = new LinkedHashMap<>();
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (ColumnMapping.Column column : mapping.columns()) {
            int index = SheetCell.index(column.letter());
            column.field().ifPresent(field -> columns.put(field, index));
            from = Math.min(from, index);
            to = Math.max(to, index + 1);
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        int width = to;
        int left = from;
        return head(sheet, mapping).map(rows -> {
            Header<RosterField> head = new Header<>(rows[0], rows[1], columns, Map.of());
            RowSpan span = new RowSpan(
                    rows[1] + 1, sheet.rows().size(), List.of(sheet.rows().subList(0, rows[0])));
            return new RosterTable(sheet, head, left, width, span, true, mapping.school());
        });
    }

    /** First and last index of the headings a mapping means; the last before the first if it means none. */
    private static Optional<int[]> head(SheetTable sheet, ColumnMapping mapping) {
        if (mapping.headerFirst() == 0) {
            return Optional.of(new int[] {0, -1});
        }
        int first = at(sheet, mapping.headerFirst());
        int last = at(sheet, mapping.headerLast() + 1) - 1;
        if (mapping.fingerprint().isEmpty()) {
            return last < first ? Optional.empty() : Optional.of(new int[] {first, last});
        }
        int depth = mapping.headerLast() - mapping.headerFirst();
        List<int[]> candidates = new ArrayList<>(List.of(new int[] {first, last}));
        for (int i = 0; i < Math.min(MAPPED_WITHIN, sheet.rows().size()); i++) {
            int number = sheet.rows().get(i).number();
            candidates.add(new int[] {i, at(sheet, number + depth + 1) - 1});
        }
        return candidates.stream()
                .filter(rows -> rows[0] <= rows[1])
                .filter(rows -> RosterTable.fingerprint(sheet.spread(rows[0], rows[1] + 1))
                        .equals(mapping.fingerprint()))
                .findFirst();
    }

    /** Index of the first row with this number or a higher one. */
    private static int at(SheetTable sheet, int number) {
        int index = 0;
        while (index < sheet.rows().size() && sheet.rows().get(index).number() < number) {
            index++;
        }
        return index;
    }
}
