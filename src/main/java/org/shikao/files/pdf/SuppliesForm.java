package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.plan.Supplies;
import org.shikao.files.SupplyLines;
import org.shikao.text.Texts;

/**
 * The shopping list of a site for a day (备料单): apparatus, reagents, recipes, waste, and a page for the precursors, which two people
 * take out of the store and bring back.
 */
final class SuppliesForm implements Form {
    private static final double ROW = 6.2;
    private static final double WRITTEN = 10;
    private static final double HEAD = 24;
    /** Shares of the width; what is not named here has one share. */
    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("item", 3.4),
            Map.entry("reagent", 2.6),
            Map.entry("spec", 4.4),
            Map.entry("concentration", 4.4),
            Map.entry("experiments", 3.6),
            Map.entry("recipe", 6.5),
            Map.entry("ingredient", 3.4),
            Map.entry("solutions", 6.5),
            Map.entry("stock", 2.6),
            Map.entry("planned", 2.2),
            Map.entry("stream", 4.0),
            Map.entry("first", 1.9),
            Map.entry("second", 1.9));

    private static final double WORD = 1.5;
    private final Optional<List<DaySupplies>> asked;

    /** The needs of the sites that are asked for. */
    SuppliesForm() {
        this.asked = Optional.empty();
    }

    /** These needs alone. */
    SuppliesForm(List<DaySupplies> days) {
        this.asked = Optional.of(List.copyOf(days));
    }

    @Override
    public String kind() {
        return "supplies";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        SupplyLines lines = new SupplyLines(selection.input().texts());
        for (DaySupplies day : asked.orElseGet(() -> needs(selection.input()))) {
            head(page, selection, day);
            page.paragraph(Type.SMALL, experiments(selection.input(), day));
            table(page, lines, SupplyLines.Table.APPARATUS, day);
            table(page, lines, SupplyLines.Table.REAGENTS, day);
            table(page, lines, SupplyLines.Table.RECIPES, day);
            table(page, lines, SupplyLines.Table.INGREDIENTS, day);
            table(page, lines, SupplyLines.Table.WASTES, day);
            regulated(page, selection, lines, day);
        }
    }

    private static List<DaySupplies> needs(FormInput input) {
        return Supplies.of(input.plan(), input.catalogue()).stream()
                .filter(day -> input.site().map(day.siteCode()::equals).orElse(true))
                .toList();
    }

    private static void head(PageWriter page, Selection selection, DaySupplies day) {
        Texts texts = selection.input().texts();
        String where =
                selection.site(day.siteCode()) + "   " + selection.words().day(day.date());
        page.newPage();
        page.line(Type.HEAD, Align.CENTRE, selection.input().title());
        page.line(Type.TITLE, Align.CENTRE, texts.text("form.supplies"));
        page.line(Type.BODY, Align.CENTRE, where);
        page.repeat(() -> page.line(Type.SMALL, Align.LEFT, texts.text("forms.continued", where)));
        page.down(1);
    }

    /** The titles behind the ids in the tables. */
    private static String experiments(FormInput input, DaySupplies day) {
        String titles = Stream.concat(
                        day.apparatus().stream().flatMap(need -> need.experiments().stream()),
                        day.reagents().stream().flatMap(need -> need.experiments().stream()))
                .distinct()
                .sorted()
                .map(id -> input.catalogue()
                        .experiment(id)
                        .map(e -> id + " " + e.title())
                        .orElse(id))
                .collect(Collectors.joining(input.texts().text("supplies.experiments.next")));
        return input.texts().text("supplies.experiments", titles);
    }

    private static void table(PageWriter page, SupplyLines lines, SupplyLines.Table table, DaySupplies day) {
        List<List<String>> rows = lines.rows(table, day);
        if (!rows.isEmpty()) {
            title(page, lines.title(table));
            table(page, lines, table.columns(), rows, ROW);
        }
    }

    private static void title(PageWriter page, String title) {
        page.need(HEAD);
        page.down(2);
        page.line(Type.STRONG, Align.LEFT, title);
        page.down(1);
    }

    private static void table(
            PageWriter page, SupplyLines lines, List<String> words, List<List<String>> rows, double height) {
        List<Column> columns = new ArrayList<>();
        for (String column : words) {
            double weight = WEIGHTS.getOrDefault(column, WORD);
            Align align = SupplyLines.isNumber(column) ? Align.RIGHT : Align.LEFT;
            columns.add(new Column(lines.heading(column), weight, align, Type.SMALL));
        }
        Table printed = new Table(page, columns, height);
        printed.header();
        rows.forEach(printed::row);
    }

    /** On a page of its own: it stays with the store's ledger. */
    private static void regulated(PageWriter page, Selection selection, SupplyLines lines, DaySupplies day) {
        List<List<String>> rows = lines.rows(SupplyLines.Table.REGULATED, day);
        if (rows.isEmpty()) {
            return;
        }
        Texts texts = selection.input().texts();
        head(page, selection, day);
        title(page, lines.title(SupplyLines.Table.REGULATED));
        List<String> words = new ArrayList<>(SupplyLines.Table.REGULATED.columns());
        int unit = words.indexOf("unit");
        words.remove(unit);
        table(page, lines, words, rows.stream().map(row -> joined(row, unit)).toList(), WRITTEN);
        page.down(2);
        page.paragraph(Type.SMALL, texts.text("supplies.regulated.note"));
        page.down(4);
        new Signatures(page, texts)
                .row(List.of(
                        texts.text("supplies.sign.keeper"),
                        texts.text("supplies.sign.second"),
                        texts.text("supplies.sign.taker")));
    }

    /** The amount with its unit behind it, which leaves the room for what is written by hand. */
    private static List<String> joined(List<String> row, int unit) {
        List<String> cells = new ArrayList<>(row);
        cells.set(unit - 1, row.get(unit - 1) + " " + cells.remove(unit));
        return cells;
    }
}
