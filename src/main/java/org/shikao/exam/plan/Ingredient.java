package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shikao.exam.catalogue.Recipe;
import org.shikao.exam.plan.DaySupplies.ReagentNeed;

/**
 * What has to be bought to make up the solutions of a day: solids, strong solutions, spirit. Water is not bought.
 *
 * @param amount hundredths of the unit of the stock, over all solutions
 * @param solutions the names of what is made of it
 */
public record Ingredient(Stock stock, long amount, List<String> solutions) {
    private static final Stock SPIRIT = new Stock("酒精", "95 %", "mL");

    public Ingredient {
        solutions = List.copyOf(solutions);
    }

    /** The ingredients of all that is made up, by name and strength. */
    static List<Ingredient> of(List<ReagentNeed> needs) {
        Map<Stock, List<Ingredient>> taken = new TreeMap<>();
        for (ReagentNeed need : needs) {
            need.recipe()
                    .parts()
                    .forEach(part ->
                            take(taken, new Stock(part.name(), part.grade(), part.unit()), part.amount(), need));
            if (need.recipe().kind() == Recipe.Kind.IN_SPIRIT) {
                take(taken, SPIRIT, need.recipe().made(), need);
            }
        }
        List<Ingredient> all = new ArrayList<>();
        taken.forEach((stock, each) -> all.add(new Ingredient(
                stock,
                each.stream().mapToLong(Ingredient::amount).sum(),
                List.copyOf(new TreeSet<>(
                        each.stream().flatMap(one -> one.solutions().stream()).toList())))));
        return all;
    }

    private static void take(Map<Stock, List<Ingredient>> taken, Stock stock, long amount, ReagentNeed need) {
        taken.computeIfAbsent(stock, s -> new ArrayList<>())
                .add(new Ingredient(stock, amount, List.of(need.kind().label())));
    }
}
