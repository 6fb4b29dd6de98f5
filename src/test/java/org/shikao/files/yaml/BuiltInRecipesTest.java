package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Reagent;
import org.shikao.exam.catalogue.Recipe;

/**
 * Every solution of the built-in catalogue, worked out by hand for one litre from primary data: molar masses in g/mol (IUPAC: NaOH 40.00,
 * HCl 36.46, CuSO4 159.60, CuSO4·5H2O 249.68), hydrochloric acid of 37 % and 1.18 g/mL (GB/T 622), hydrogen peroxide of 30 % and 1.11 g/mL
 * (GB/T 6684), densities of salt water at 20 °C (CRC Handbook), 0.165 g of Ca(OH)2 in 100 g of water at 20 °C. A solution that is not in
 * this list fails the test, so that nobody adds one unchecked.
 */
class BuiltInRecipesTest {
    private static final long LITRE = 100_000;

    private static final Map<String, String> BY_HAND = new TreeMap<>();

    static {
        // 1 part in 4, in 5 and in 11: 1000/4, 1000/5, 1000/11 = 90.909
        BY_HAND.put("稀盐酸 1∶3，由浓盐酸稀释", "PARTS 浓盐酸 37 % 250 mL, water 750");
        BY_HAND.put("稀盐酸 1∶4，由浓盐酸稀释", "PARTS 浓盐酸 37 % 200 mL, water 800");
        BY_HAND.put("稀盐酸 1∶10，由浓盐酸稀释", "PARTS 浓盐酸 37 % 90.91 mL, water 909.09");
        // 0.1 mol × 36.46 = 3.646 g; the bottle has 1.18 × 0.37 = 0.4366 g/mL: 3.646 / 0.4366 = 8.3509
        BY_HAND.put("稀盐酸 0.1 mol/L，由浓盐酸稀释", "POURED 浓盐酸 37 % 8.35 mL, water 0");
        // 50 g of H2O2; the bottle has 1.11 × 0.30 = 0.333 g/mL: 50 / 0.333 = 150.150
        BY_HAND.put("过氧化氢溶液 5 %，由 30 % 的溶液稀释", "FILLED_UP 过氧化氢溶液 30 % 150.15 mL, water 0");
        BY_HAND.put("氢氧化钠溶液 0.1 mol/L", "WEIGHED 氢氧化钠 4 g, water 0");
        BY_HAND.put("氢氧化钠溶液 1 %，由固体配制", "DISSOLVED 氢氧化钠 10 g, water 990");
        // 50 g of CuSO4 stand in 50 × 249.68 / 159.60 = 78.2206 g of the crystal
        BY_HAND.put("硫酸铜溶液 5 %", "DISSOLVED 五水硫酸铜（胆矾） 78.22 g, water 921.78");
        BY_HAND.put("硫酸钠溶液 5 %，增强导电性", "DISSOLVED 无水硫酸钠 50 g, water 950");
        // 15 %: 1.0857 + 3/4 × (1.1162 − 1.0857) = 1.108575 g/mL; 1108.575 × 0.15 = 166.286
        BY_HAND.put("食盐水 溶质质量分数约 15 %", "WEIGHED 氯化钠 166.29 g, water 0");
        // 1147.8 × 0.20 = 229.56
        BY_HAND.put("食盐水 溶质质量分数约 20 %", "WEIGHED 氯化钠 229.56 g, water 0");
        // 25 %: (1.1804 + 1.1972) / 2 = 1.1888 g/mL; 1188.8 × 0.25 = 297.2
        BY_HAND.put("食盐水 溶质质量分数约 25 %，接近饱和", "WEIGHED 氯化钠 297.2 g, water 0");
        // 0.9982 + 0.9/4 × 0.0286 = 1.004635 g/mL; 1004.635 × 0.009 = 9.0417
        BY_HAND.put("生理盐水 0.9 %", "WEIGHED 氯化钠 9.04 g, water 0");
        BY_HAND.put("稀碘液 碘的质量分数约 0.1 %", "IODINE 碘化钾 2 g, 碘 1 g, water 0");
        BY_HAND.put("淀粉糊 0.5 %", "DISSOLVED 可溶性淀粉 5 g, water 995");
        BY_HAND.put("紫色石蕊溶液 1 %，用热水配制后过滤", "DISSOLVED 石蕊 10 g, water 990");
        // GB/T 603: 1 g in 100 mL of spirit
        BY_HAND.put("酚酞溶液 1 %，用 95 % 的酒精配制", "IN_SPIRIT 酚酞 10 g, water 0");
        // 75 of 95 parts by volume: 789.474
        BY_HAND.put("酒精 75 %，用于消毒", "FILLED_UP 酒精 95 % 789.47 mL, water 0");
        // 5 % are 50 000 mg/L: one part in a hundred
        BY_HAND.put("含氯消毒液 有效氯 500 mg/L，由有效氯 5 % 的 84 消毒液稀释", "FILLED_UP 84 消毒液 5 % 10 mL, water 0");
        // twice 1.65 g
        BY_HAND.put("澄清石灰水 新配，过滤", "SATURATED 氢氧化钙 3.3 g, water 0");
    }

    private final Catalogue catalogue = new BuiltInCatalogue().load();

    @Test
    void everySolutionAgreesWithTheCalculationByHand() {
        Map<String, String> made = new TreeMap<>();
        for (Reagent reagent : reagents()) {
            Recipe recipe = Recipe.of(reagent, LITRE);
            if (recipe.kind() != Recipe.Kind.AS_IT_IS) {
                made.put(reagent.name() + " " + reagent.concentration(), words(recipe));
            }
        }
        assertThat(made).isEqualTo(BY_HAND);
    }

    /** What a single candidate needs is weighed to one per cent, or a batch of at most 300 mL is made. */
    @Test
    void evenOnePortionCanBeWeighed() {
        for (Reagent reagent : reagents()) {
            long portion = reagent.amount().hundredths();
            Recipe recipe = Recipe.atLeast(reagent, portion);
            assertThat(recipe.made()).as(reagent.name()).isGreaterThanOrEqualTo(portion);
            assertThat(recipe.made() == portion || recipe.made() <= 30_000)
                    .as(reagent.name() + " " + recipe)
                    .isTrue();
            assertThat(recipe.parts()).as(reagent.name() + " " + recipe).allMatch(part -> part.amount() > 0);
        }
    }

    private List<Reagent> reagents() {
        List<Reagent> reagents = new ArrayList<>();
        for (Experiment experiment : catalogue.experiments()) {
            reagents.addAll(experiment.reagents());
        }
        return reagents;
    }

    private static String words(Recipe recipe) {
        String parts = recipe.parts().stream()
                .map(part -> part.label() + " "
                        + recipe.figures()[recipe.parts().indexOf(part) == 0 ? 1 : 5] + " " + part.unit())
                .collect(Collectors.joining(", "));
        return recipe.kind() + " " + parts + ", water " + recipe.figures()[2];
    }
}
