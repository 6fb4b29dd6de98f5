package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Recipe.Kind;

class RecipeTest {
    /** Amount, taken and solvent in hundredths; worked by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "稀盐酸 | 1∶4，由浓盐酸稀释 | 100000 | PARTS | 20000 | 80000",
                "稀盐酸 | 1:3 | 10000 | PARTS | 2500 | 7500",
                "稀盐酸 | 1：2 | 10000 | PARTS | 3333 | 6667",
                "硫酸铜溶液 | 5 % | 100000 | DISSOLVED | 5000 | 95000",
                "食盐水 | 溶质质量分数约 15 % | 80000 | DISSOLVED | 12000 | 68000",
                "生理盐水 | 0.9 % | 10050 | DISSOLVED | 90 | 9960",
                "过氧化氢溶液 | 5 %，由 30 % 的溶液稀释 | 60000 | THINNED | 10000 | 50000",
                "酚酞溶液 | 1 %，用 95 % 的酒精配制 | 10000 | IN_SPIRIT | 100 | 9900",
                "酒精 | 75 %，用于消毒 | 95000 | FILLED_UP | 75000 | 20000",
                "酒精 | 95 %，装入酒精灯 | 95000 | AS_IT_IS | 0 | 0",
                "氢氧化钠溶液 | 0.1 mol/L | 100000 | WEIGHED | 400 | 0",
                "稀盐酸 | 0.1 mol/L，由 1 mol/L 的溶液稀释 | 50000 | FILLED_UP | 5000 | 45000",
                "稀盐酸 | 0.1 mol/L | 50000 | NOT_COMPUTABLE | 0 | 0",
                "稀盐酸 | 10 %，由浓盐酸稀释 | 50000 | NOT_COMPUTABLE | 0 | 0",
                "过氧化氢溶液 | 30 %，由 5 % 的溶液稀释 | 50000 | NOT_COMPUTABLE | 0 | 0",
                "某液 | 100 % | 50000 | NOT_COMPUTABLE | 0 | 0",
                "某液 | 0∶0 | 50000 | NOT_COMPUTABLE | 0 | 0",
                "含氯消毒液 | 有效氯 500 mg/L | 50000 | NOT_COMPUTABLE | 0 | 0",
                "食盐水 | 接近饱和 | 50000 | NOT_COMPUTABLE | 0 | 0",
                "热水 | 约 85 ℃ | 50000 | AS_IT_IS | 0 | 0",
                "水 | '' | 50000 | AS_IT_IS | 0 | 0"
            })
    void saysHowASolutionIsMadeUp(String name, String words, long amount, Kind kind, long taken, long solvent) {
        assertThat(Recipe.of(reagent(name, words, "mL"), amount)).isEqualTo(new Recipe(kind, taken, solvent));
    }

    @Test
    void makesUpNothingThatIsNotALiquid() {
        assertThat(Recipe.of(reagent("粗盐", "含杂质 5 %", "g"), 1000).kind()).isEqualTo(Kind.AS_IT_IS);
    }

    @Test
    void partsAlwaysMakeTheWhole() {
        long seed = 20260516;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            long amount = 1 + random.nextInt(10_000_000);
            String words = switch (random.nextInt(3)) {
                case 0 -> (1 + random.nextInt(9)) + "∶" + (1 + random.nextInt(20));
                case 1 -> (1 + random.nextInt(99)) + "." + random.nextInt(10) + " %";
                default -> (1 + random.nextInt(29)) + " %，由 30 % 的溶液稀释";
            };
            Recipe recipe = Recipe.of(reagent("液", words, "mL"), amount);
            assertThat(recipe.taken() + recipe.solvent())
                    .as(words + " seed " + seed)
                    .isEqualTo(amount);
            assertThat(recipe.taken()).isBetween(0L, amount);
        }
    }

    private static Reagent reagent(String name, String words, String unit) {
        return new Reagent(name, words, Marks.of(1), unit, 0, Set.of());
    }
}
