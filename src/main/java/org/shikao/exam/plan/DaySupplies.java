package org.shikao.exam.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.catalogue.Recipe;
import org.shikao.exam.catalogue.Waste;

/** What a site must have ready on a day, and what is left over to be disposed of. Amounts are hundredths of their unit. */
public record DaySupplies(
        String siteCode,
        LocalDate date,
        List<ApparatusNeed> apparatus,
        List<ReagentNeed> reagents,
        List<WasteNeed> wastes) {
    /**
     * Apparatus of one name and specification: pieces that stand on benches at one time, pieces shared by a room, and pieces kept to
     * spare, over all rooms of the site.
     */
    public record ApparatusNeed(
            String name, String spec, int onBenches, int shared, int spare, List<String> experiments) {
        public ApparatusNeed {
            experiments = List.copyOf(experiments);
        }

        /** All pieces. */
        public int total() {
            return onBenches + shared + spare;
        }
    }

    /**
     * A reagent of one name, concentration and unit. {@code portions} counts the candidates it is for, {@code used} is what they use,
     * {@code ready} what stands ready with the spare; the recipe is for all that stands ready.
     */
    public record ReagentNeed(
            String name,
            String concentration,
            String unit,
            int portions,
            long used,
            long ready,
            Set<Hazard> stock,
            Recipe recipe,
            List<String> experiments) {
        public ReagentNeed {
            stock = Set.copyOf(stock);
            experiments = List.copyOf(experiments);
        }

        /** What is counted together. */
        public Stock kind() {
            return new Stock(name, concentration, unit);
        }

        /** The bottle in the store: of which the solution is made, or the reagent itself where nothing is made up. */
        public Stock bottle() {
            return recipe.first()
                    .map(part -> new Stock(part.name(), part.grade(), part.unit()))
                    .orElseGet(this::kind);
        }

        /** What is taken out of the bottle, in hundredths of its unit, for so much of the reagent in its own unit. */
        public long drawn(long hundredths) {
            return recipe.parts().isEmpty()
                    ? hundredths
                    : Recipe.of(name, concentration, unit, hundredths).taken();
        }

        /** What is taken out of the bottle for all that stands ready. */
        public long drawn() {
            return recipe.parts().isEmpty() ? ready : recipe.taken();
        }

        /** Whether the stock is a precursor (易制毒, 易制爆): issued and returned by two people, with a ledger. */
        public boolean regulated() {
            return stock.contains(Hazard.YZD3) || stock.contains(Hazard.YZB);
        }
    }

    /**
     * Waste of an experiment: at most what its candidates use. {@code most} is the liquid in hundredths of mL, without water, which a
     * trough or a rinse has plenty of, and without the fuel of lamps; {@code residue} the solids of a stream of heavy metals in
     * hundredths of g. With several streams the volume is that of all together.
     */
    public record WasteNeed(String experimentId, List<Waste> streams, long most, long residue) {
        public WasteNeed {
            streams = List.copyOf(streams);
        }
    }

    public DaySupplies {
        apparatus = List.copyOf(apparatus);
        reagents = List.copyOf(reagents);
        wastes = List.copyOf(wastes);
    }

    /** What has to be bought for the solutions that are made up. */
    public List<Ingredient> ingredients() {
        return Ingredient.of(reagents);
    }

    /** The bottles of precursors, in the order in which the reagents made of them are met. */
    public List<BottleNeed> regulated() {
        Map<Stock, List<ReagentNeed>> bottles = new LinkedHashMap<>();
        reagents.stream()
                .filter(ReagentNeed::regulated)
                .forEach(need -> bottles.computeIfAbsent(need.bottle(), b -> new ArrayList<>())
                        .add(need));
        return bottles.entrySet().stream()
                .map(each -> new BottleNeed(each.getKey(), each.getValue()))
                .toList();
    }
}
