package org.shikao.gui.supplies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Recipe;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.plan.DaySupplies.ReagentNeed;
import org.shikao.exam.plan.DaySupplies.WasteNeed;
import org.shikao.exam.plan.Stock;
import org.shikao.text.Texts;

/** The needs of sites and days as rows of words; the first two cells are site and day. */
final class SupplyRows {
    private final Texts texts;
    private final SuppliesView view;

    SupplyRows(Texts texts, SuppliesView view) {
        this.texts = texts;
        this.view = view;
    }

    /** The rows of a table that hold what is searched for. */
    List<List<String>> of(SupplyTable table, List<DaySupplies> days, String query) {
        String wanted = query.strip();
        return days.stream()
                .flatMap(day -> rows(table, day).map(cells -> with(day, cells)))
                .filter(row -> wanted.isEmpty() || row.stream().anyMatch(cell -> cell.contains(wanted)))
                .toList();
    }

    private List<String> with(DaySupplies day, List<String> cells) {
        List<String> row =
                new ArrayList<>(List.of(view.site(day.siteCode()), day.date().toString()));
        row.addAll(cells);
        return row;
    }

    private Stream<List<String>> rows(SupplyTable table, DaySupplies day) {
        return switch (table) {
            case APPARATUS ->
                day.apparatus().stream()
                        .map(a -> List.of(
                                a.name(),
                                a.spec(),
                                String.valueOf(a.onBenches()),
                                String.valueOf(a.shared()),
                                String.valueOf(a.spare()),
                                String.valueOf(a.total()),
                                String.join(" ", a.experiments())));
            case REAGENTS -> day.reagents().stream().map(this::reagent);
            case RECIPES ->
                day.reagents().stream()
                        .filter(need -> need.recipe().kind() != Recipe.Kind.AS_IT_IS)
                        .map(this::recipe);
            case INGREDIENTS ->
                day.ingredients().stream()
                        .map(each -> List.of(
                                each.stock().label(),
                                Stock.amount(each.amount()),
                                each.stock().unit(),
                                String.join(texts.text("gui.supplies.and"), each.solutions())));
            case WASTES -> day.wastes().stream().map(this::waste);
        };
    }

    private List<String> reagent(ReagentNeed need) {
        return List.of(
                need.name(),
                need.concentration(),
                String.valueOf(need.portions()),
                Stock.amount(need.used()),
                Stock.amount(need.ready()),
                need.unit(),
                words("gui.catalogue.hazard.", need.stock()),
                String.join(" ", need.experiments()));
    }

    private List<String> recipe(ReagentNeed need) {
        Recipe recipe = need.recipe();
        return List.of(
                need.name(),
                need.concentration(),
                Stock.amount(need.ready()),
                need.unit(),
                texts.text("supplies.recipe." + recipe.kind(), recipe.figures()));
    }

    private List<String> waste(WasteNeed need) {
        String title = view.catalogue()
                .experiment(need.experimentId())
                .map(Experiment::title)
                .orElse("");
        String hazards = view.catalogue()
                .experiment(need.experimentId())
                .map(e -> words("gui.catalogue.hazard.", e.hazards()))
                .orElse("");
        return List.of(
                need.experimentId(),
                title,
                words("gui.catalogue.waste.", need.streams()),
                Stock.amount(need.most()),
                Stock.amount(need.residue()),
                hazards);
    }

    private String words(String family, Collection<? extends Enum<?>> constants) {
        return new TreeSet<>(constants)
                .stream().map(c -> texts.text(family + ((Enum<?>) c).name())).collect(Collectors.joining(" · "));
    }
}
