package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.exam.roster.SheetPreview.Column;
import org.shikao.exam.roster.SheetPreview.Row;
import org.shikao.exam.roster.SheetPreview.Sureness;

/** The columns of a table as a person is shown them. */
final class PreviewColumns {
    private static final int SAMPLES = 3;
    private static final int LOOKED_AT = 50;
    private static final int MOST = 100;

    private PreviewColumns() {}

    static List<Column> of(RosterTable table, List<SheetRow> headRows) {
        Map<Integer, List<String>> samples = new TreeMap<>();
        for (SheetRow row : headRows) {
            row.between(table.from(), table.to())
                    .cells()
                    .forEach(cell -> samples.computeIfAbsent(cell.column(), c -> new ArrayList<>()));
        }
        table.columns().values().forEach(c -> samples.computeIfAbsent(c, column -> new ArrayList<>()));
        table.body().stream()
                .limit(LOOKED_AT)
                .forEach(row -> row.between(table.from(), table.to())
                        .cells()
                        .forEach(cell -> sample(samples.computeIfAbsent(cell.column(), c -> new ArrayList<>()), cell)));
        List<Column> columns = new ArrayList<>();
        samples.forEach((index, values) -> columns.add(column(table, headRows, index, values)));
        return columns.size() > MOST ? columns.subList(0, MOST) : columns;
    }

    /** The headings and the first rows under them, cell by cell as they stand. */
    static List<Row> head(RosterTable table, List<SheetRow> headRows) {
        return Stream.concat(headRows.stream(), table.body().stream())
                .limit(SheetPreview.MOST_SHOWN)
                .map(row -> row.between(table.from(), table.to()))
                .map(PreviewColumns::row)
                .toList();
    }

    private static Row row(SheetRow row) {
        Map<String, String> cells = new HashMap<>();
        row.cells().forEach(cell -> cells.put(SheetCell.letters(cell.column()), cell.text()));
        return new Row(row.number(), cells);
    }

    private static void sample(List<String> values, SheetCell cell) {
        if (values.size() < SAMPLES) {
            values.add(cell.text());
        }
    }

    private static Column column(RosterTable table, List<SheetRow> headRows, int index, List<String> samples) {
        Optional<RosterField> field = table.columns().entrySet().stream()
                .filter(e -> e.getValue() == index)
                .map(Map.Entry::getKey)
                .findFirst();
        Sureness sure = field.map(f -> sureness(table, f)).orElse(Sureness.NONE);
        return new Column(SheetCell.letters(index), RosterTable.heading(headRows, index), field, sure, samples);
    }

    private static Sureness sureness(RosterTable table, RosterField field) {
        if (table.mapped()) {
            return Sureness.GIVEN;
        }
        return table.head().likely().getOrDefault(field, false) ? Sureness.LIKELY : Sureness.KNOWN;
    }
}
