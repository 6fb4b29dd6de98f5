package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;
import org.shikao.files.SupplyLines;
import org.shikao.files.SupplyLines.Table;
import org.shikao.files.sheet.BookWriter.Column;
import org.shikao.text.Texts;

/** What the sites need, as a workbook: apparatus, reagents, recipes, regulated reagents, waste; a row names its site and day. */
public final class SuppliesWorkbook {
    private static final Set<String> LONG = Set.of("spec", "concentration", "experiments", "solutions");
    private static final int NARROW = 12;
    private static final int WIDE = 40;
    private static final int RECIPE = 76;
    private static final int NAME = 24;

    private SuppliesWorkbook() {}

    /** Writes the workbook, over one that is there. @throws IOException if it cannot be written */
    public static void write(Path file, List<DaySupplies> days, Venue venue, Texts texts, String foot)
            throws IOException {
        SupplyLines lines = new SupplyLines(texts);
        try (BookWriter book = new BookWriter(file, foot)) {
            for (Table table : Table.values()) {
                book.sheet(lines.title(table), columns(table, lines, texts), rows(table, lines, days, venue));
            }
        }
    }

    private static List<Column> columns(Table table, SupplyLines lines, Texts texts) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text(texts.text("forms.site"), NAME), Column.text(texts.text("forms.date"), NARROW)));
        for (String column : table.columns()) {
            String heading = lines.heading(column);
            boolean quantity = SupplyLines.isQuantity(column);
            columns.add(quantity ? Column.quantity(heading, width(column)) : Column.text(heading, width(column)));
        }
        return columns;
    }

    private static int width(String column) {
        if (column.equals("recipe")) {
            return RECIPE;
        }
        boolean narrow = SupplyLines.isNumber(column) || column.equals("unit");
        return LONG.contains(column) ? WIDE : narrow ? NARROW : NAME;
    }

    private static List<List<String>> rows(Table table, SupplyLines lines, List<DaySupplies> days, Venue venue) {
        List<List<String>> rows = new ArrayList<>();
        for (DaySupplies day : days) {
            String site = venue.site(day.siteCode())
                    .map(Site::name)
                    .filter(name -> !name.isBlank())
                    .orElse(day.siteCode());
            for (List<String> cells : lines.rows(table, day)) {
                List<String> row = new ArrayList<>(List.of(site, day.date().toString()));
                row.addAll(cells);
                rows.add(row);
            }
        }
        return rows;
    }
}
