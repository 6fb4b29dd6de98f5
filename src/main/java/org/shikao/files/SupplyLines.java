package org.shikao.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.catalogue.Recipe;
import org.shikao.exam.plan.BottleNeed;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.plan.DaySupplies.ReagentNeed;
import org.shikao.exam.plan.Ingredient;
import org.shikao.exam.plan.Stock;
import org.shikao.text.Texts;

/** What a site needs on a day, as rows of texts for the workbook and the printed list; both say the same. */
public final class SupplyLines {
    /** A table: the key of its title in {@code supplies.table.} and the words of its columns in {@code supplies.column.}. */
    public enum Table {
        APPARATUS("item", "spec", "onBenches", "shared", "spare", "total", "experiments"),
        REAGENTS("reagent", "concentration", "portions", "used", "ready", "unit", "experiments"),
        RECIPES("reagent", "concentration", "ready", "unit", "recipe"),
        INGREDIENTS("ingredient", "bought", "unit", "solutions"),
        REGULATED("reagent", "stock", "planned", "unit", "issued", "first", "second", "returned", "spent"),
        WASTES("experiments", "stream", "most", "residue");

        private final List<String> columns;

        Table(String... columns) {
            this.columns = List.of(columns);
        }

        /** The columns from left to right. */
        public List<String> columns() {
            return columns;
        }
    }

    private static final Set<String> NUMBERS =
            Set.of("onBenches", "shared", "spare", "total", "portions", "used", "ready", "bought", "most", "residue");

    /** Amounts that the printed list gives another look: with the unit behind, or as room to write in. */
    private static final Set<String> WRITTEN = Set.of("planned", "issued", "returned", "spent");

    private final Texts texts;

    /** @param texts the language of what is written */
    public SupplyLines(Texts texts) {
        this.texts = texts;
    }

    /** The title of a table. */
    public String title(Table table) {
        return texts.text("supplies.table." + table);
    }

    /** The heading of a column. */
    public String heading(String column) {
        return texts.text("supplies.column." + column);
    }

    /** Whether a column holds numbers. */
    public static boolean isNumber(String column) {
        return NUMBERS.contains(column);
    }

    /** Whether a column holds amounts that people add up, also those that are filled in by hand. */
    public static boolean isQuantity(String column) {
        return isNumber(column) || WRITTEN.contains(column);
    }

    /** The rows of a table, in the order of its columns; cells that are filled in by hand are empty. */
    public List<List<String>> rows(Table table, DaySupplies day) {
        return switch (table) {
            case APPARATUS -> apparatus(day);
            case REAGENTS -> day.reagents().stream().map(this::reagent).toList();
            case RECIPES ->
                day.reagents().stream()
                        .filter(need -> need.recipe().kind() != Recipe.Kind.AS_IT_IS)
                        .map(this::recipe)
                        .toList();
            case INGREDIENTS -> day.ingredients().stream().map(this::ingredient).toList();
            case REGULATED -> day.regulated().stream().map(this::regulated).toList();
            case WASTES -> wastes(day);
        };
    }

    private List<List<String>> apparatus(DaySupplies day) {
        List<List<String>> rows = new ArrayList<>();
        day.apparatus()
                .forEach(need -> rows.add(List.of(
                        need.name(),
                        need.spec(),
                        String.valueOf(need.onBenches()),
                        String.valueOf(need.shared()),
                        String.valueOf(need.spare()),
                        String.valueOf(need.total()),
                        ids(need.experiments()))));
        return rows;
    }

    private List<String> reagent(ReagentNeed need) {
        return List.of(
                need.name(),
                need.concentration(),
                String.valueOf(need.portions()),
                Stock.amount(need.used()),
                Stock.amount(need.ready()),
                need.unit(),
                ids(need.experiments()));
    }

    private List<String> recipe(ReagentNeed need) {
        Recipe recipe = need.recipe();
        String says = texts.text("supplies.recipe." + recipe.kind(), recipe.figures());
        return List.of(need.name(), need.concentration(), Stock.amount(need.ready()), need.unit(), says);
    }

    private List<String> ingredient(Ingredient each) {
        return List.of(
                each.stock().label(),
                Stock.amount(each.amount()),
                each.stock().unit(),
                String.join(texts.text("forms.and"), each.solutions()));
    }

    /** What is planned to leave the store: so much of the bottle, under the name that the ledger has. */
    private List<String> regulated(BottleNeed need) {
        return List.of(
                need.stock().label(),
                words("Hazard", new TreeSet<>(need.flags())),
                Stock.amount(need.ready()),
                need.stock().unit(),
                "",
                "",
                "",
                "",
                "");
    }

    private List<List<String>> wastes(DaySupplies day) {
        List<List<String>> rows = new ArrayList<>();
        day.wastes()
                .forEach(waste -> rows.add(List.of(
                        waste.experimentId(),
                        words("Waste", waste.streams()),
                        Stock.amount(waste.most()),
                        Stock.amount(waste.residue()))));
        return rows;
    }

    private String words(String kind, Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(c -> texts.pattern("word.book." + kind + "." + c.name()))
                .collect(Collectors.joining(texts.text("forms.and")));
    }

    private static String ids(List<String> experiments) {
        return String.join(" ", experiments);
    }
}
