package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Recipe.Kind;

class RecipeTest {
    /**
     * Amount, what is taken first and how much, water and what is taken second, in hundredths; worked by hand: 5 g of CuSO4 (159.60) are
     * 5 × 249.68 / 159.60 = 7.822 g of the crystal; hydrochloric acid of 37 % and 1.18 g/mL has 43.66 g of HCl (36.46) in 100 mL, so that
     * 1 L of 0.1 mol/L takes 3.646 / 0.4366 = 8.351 mL; peroxide of 30 % and 1.11 g/mL has 33.3 g; sulfuric acid 180.32 g; salt water of
     * 15 % has a density of 1.0857 + 3/4 × 0.0305 = 1.108575 g/mL, of 25 % 1.1888 g/mL, of 0.9 % 1.004635 g/mL.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "稀盐酸 | 1∶4，由浓盐酸稀释 | 100000 | PARTS | 浓盐酸 37 % | 20000 | 80000",
                "稀盐酸 | 1:3 | 10000 | PARTS | 浓盐酸 37 % | 2500 | 7500",
                "稀盐酸 | 1：2 | 10000 | PARTS | 浓盐酸 37 % | 3333 | 6667",
                "某液 | 1：2 | 10000 | PARTS | 某液原液 | 3333 | 6667",
                "某液 | 1：2，由工业酸稀释 | 10000 | PARTS | 工业酸 | 3333 | 6667",
                "硫酸铜溶液 | 5 % | 100000 | DISSOLVED | 五水硫酸铜（胆矾） | 7822 | 92178",
                "硫酸铜溶液 | 0.5 mol/L | 100000 | WEIGHED | 五水硫酸铜（胆矾） | 12484 | 0",
                "食盐水 | 溶质质量分数约 15 % | 80000 | WEIGHED | 氯化钠 | 13303 | 0",
                "食盐水 | 溶质质量分数约 25 %，接近饱和 | 20000 | WEIGHED | 氯化钠 | 5944 | 0",
                "食盐水 | 26 % | 20000 | WEIGHED | 氯化钠 | 6225 | 0",
                "食盐水 | 27 % | 20000 | NOT_COMPUTABLE | - | 0 | 0",
                "食盐水 | 50 % | 20000 | NOT_COMPUTABLE | - | 0 | 0",
                "硝酸钾溶液 | 40 %，热溶液 | 20000 | DISSOLVED | 硝酸钾 | 8000 | 12000",
                "浓硫酸 | 98 % | 4400 | AS_IT_IS | - | 0 | 0",
                "浓硫酸 | 95% | 4400 | AS_IT_IS | - | 0 | 0",
                "硫酸 | 98 % | 4400 | AS_IT_IS | - | 0 | 0",
                "浓硫酸 | 18.4 mol/L | 4400 | AS_IT_IS | - | 0 | 0",
                "浓硫酸 | 10 % | 4400 | NOT_COMPUTABLE | - | 0 | 0",
                "硫酸 | 100 % | 4400 | NOT_COMPUTABLE | - | 0 | 0",
                "浓盐酸 | 36 % | 4400 | AS_IT_IS | - | 0 | 0",
                "稀盐酸 | 5 % | 43660 | POURED | 浓盐酸 37 % | 5000 | 0",
                "盐酸 | 5％ | 43660 | POURED | 浓盐酸 37 % | 5000 | 0",
                "盐酸 | 1∶3 | 10000 | PARTS | 浓盐酸 37 % | 2500 | 7500",
                "盐酸 | 40 % | 43660 | NOT_COMPUTABLE | - | 0 | 0",
                "硝酸 | 10 % | 95200 | POURED | 浓硝酸 68 % | 10000 | 0",
                "稀硝酸溶液 | 10 % | 95200 | POURED | 浓硝酸 68 % | 10000 | 0",
                "氨水 | 5 % | 50400 | FILLED_UP | 浓氨水 28 % | 10000 | 0",
                "双氧水 | 5% | 60000 | FILLED_UP | 过氧化氢溶液 30 % | 9009 | 0",
                "双氧水 | 30 % | 60000 | AS_IT_IS | - | 0 | 0",
                "稀硫酸 | 1 mol/L，由 18.4 mol/L 的溶液稀释 | 18400 | POURED | 稀硫酸 18.4 mol/L | 1000 | 0",
                "白醋 | 5 % | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "硫酸锌溶液 | 5 % | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "硫酸锌溶液 | 5 %，由固体配制 | 50000 | DISSOLVED | 硫酸锌 | 2500 | 47500",
                "盐酸普鲁卡因 | 5 % | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "碘化钾溶液 | 5 % | 50000 | DISSOLVED | 碘化钾 | 2500 | 47500",
                "硫代硫酸钠溶液 | 5 % | 158100 | DISSOLVED | 五水硫代硫酸钠 | 12409 | 145691",
                "生理盐水 | 0.9 % | 10050 | WEIGHED | 氯化钠 | 91 | 0",
                "过氧化氢溶液 | 5 %，由 30 % 的溶液稀释 | 60000 | FILLED_UP | 过氧化氢溶液 30 % | 9009 | 0",
                "过氧化氢溶液 | 5 %，由 27.5 % 的溶液稀释 | 55000 | THINNED | 过氧化氢溶液 27.5 % | 10000 | 45000",
                "酚酞溶液 | 1 %，用 95 % 的酒精配制 | 10000 | IN_SPIRIT | 酚酞 | 100 | 0",
                "酒精 | 75 %，用于消毒 | 95000 | FILLED_UP | 酒精 95 % | 75000 | 0",
                "酒精 | 95 %，装入酒精灯 | 95000 | AS_IT_IS | - | 0 | 0",
                "氢氧化钠溶液 | 0.1 mol/L | 100000 | WEIGHED | 氢氧化钠 | 400 | 0",
                "稀盐酸 | 0.1 mol/L，由 1 mol/L 的溶液稀释 | 50000 | FILLED_UP | 稀盐酸 1 mol/L | 5000 | 0",
                "稀盐酸 | 0.1 mol/L，由浓盐酸稀释 | 100000 | POURED | 浓盐酸 37 % | 835 | 0",
                "稀盐酸 | 0.1 mol/L | 100000 | POURED | 浓盐酸 37 % | 835 | 0",
                "稀硫酸 | 1 mol/L | 100000 | POURED | 浓硫酸 98 % | 5439 | 0",
                "稀硝酸 | 2 mol/L | 100000 | POURED | 浓硝酸 68 % | 13237 | 0",
                "氨水 | 1 mol/L | 100000 | FILLED_UP | 浓氨水 28 % | 6758 | 0",
                "盐酸 | 12 mol/L | 100000 | AS_IT_IS | - | 0 | 0",
                "硫酸 | 18.4 mol/L | 100000 | AS_IT_IS | - | 0 | 0",
                "盐酸 | 20 mol/L | 100000 | NOT_COMPUTABLE | - | 0 | 0",
                "稀盐酸 | 20 mol/L，由浓盐酸稀释 | 100000 | NOT_COMPUTABLE | - | 0 | 0",
                "亚硝酸钾溶液 | 5 % | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "葡萄糖酸钙溶液 | 5 % | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "过碳酸钠溶液 | 5 % | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "无水硫酸钠溶液 | 5 % | 50000 | DISSOLVED | 无水硫酸钠 | 2500 | 47500",
                "稀盐酸 | 10 %，由浓盐酸稀释 | 43660 | POURED | 浓盐酸 37 % | 10000 | 0",
                "稀硫酸 | 10 %，由浓硫酸稀释 | 90160 | POURED | 浓硫酸 98 % | 5000 | 0",
                "稀盐酸 | 10 %，由工业酸稀释 | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "稀盐酸 | 38 %，由浓盐酸稀释 | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "过氧化氢溶液 | 30 %，由 5 % 的溶液稀释 | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "某液 | 100 % | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "某液 | 0∶0 | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "含氯消毒液 | 有效氯 500 mg/L | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "含氯消毒液 | 有效氯 500 mg/L，由有效氯 5 % 的 84 消毒液稀释 | 50000 | FILLED_UP | 84 消毒液 5 % | 500 | 0",
                "食盐水 | 接近饱和 | 50000 | NOT_COMPUTABLE | - | 0 | 0",
                "澄清石灰水 | 新配，过滤 | 10000 | SATURATED | 氢氧化钙 | 33 | 0",
                "热水 | 约 85 ℃ | 50000 | AS_IT_IS | - | 0 | 0",
                "水 | '' | 50000 | AS_IT_IS | - | 0 | 0"
            })
    void saysHowASolutionIsMadeUp(
            String name, String words, long amount, Kind kind, String first, long taken, long solvent) {
        Recipe recipe = Recipe.of(reagent(name, words, "mL"), amount);
        assertThat(recipe.kind()).isEqualTo(kind);
        assertThat(recipe.first().map(Recipe.Part::label).orElse(null)).isEqualTo(first);
        assertThat(recipe.taken()).isEqualTo(taken);
        assertThat(recipe.solvent()).isEqualTo(solvent);
        assertThat(recipe.made()).isEqualTo(amount);
    }

    @Test
    void weighsPotassiumIodideBesideIodineAndMakesWhatCanBeWeighed() {
        // 0.1 % of 3.1 mL are 3 mg: what a balance shows as 0.00 g; of 50 mL 0.05 g beside 0.10 g of KI
        Recipe recipe = Recipe.atLeast(reagent("稀碘液", "碘的质量分数约 0.1 %", "mL"), 310);
        assertThat(recipe.kind()).isEqualTo(Kind.IODINE);
        assertThat(recipe.made()).isEqualTo(5_000);
        assertThat(recipe.parts())
                .containsExactly(new Recipe.Part("碘化钾", "", 10, "g"), new Recipe.Part("碘", "", 5, "g"));
        assertThat(recipe.figures()).containsExactly("碘化钾", "0.1", "0", "50", "碘", "0.05");
    }

    /** Nothing but what is too small to weigh is enlarged, and nothing is made that nobody needs. */
    @Test
    void makesNoMoreThanIsNeededWhereItCanBeWeighed() {
        assertThat(Recipe.atLeast(reagent("稀盐酸", "1∶3，由浓盐酸稀释", "mL"), 11_700)).satisfies(recipe -> {
            assertThat(recipe.made()).isEqualTo(11_700);
            assertThat(recipe.taken()).isEqualTo(2_925);
        });
        assertThat(Recipe.atLeast(reagent("稀盐酸", "1∶3，由浓盐酸稀释", "mL"), 0).made()).isZero();
        assertThat(Recipe.atLeast(reagent("木条", "", "根"), 300).made()).isEqualTo(300);
    }

    @Test
    void makesUpNothingThatIsNotALiquid() {
        assertThat(Recipe.of(reagent("粗盐", "含杂质 5 %", "g"), 1000).kind()).isEqualTo(Kind.AS_IT_IS);
    }

    /** One and a half litres are 1500 mL, however the unit is written. */
    @Test
    void makesUpLitresAsItMakesUpMillilitres() {
        Recipe inMillilitres = Recipe.of(reagent("稀盐酸", "1∶3，由浓盐酸稀释", "mL"), 150_000);
        for (String unit : List.of("毫升", "ML", "ml", "ml ", "㎖", "cm³")) {
            assertThat(Recipe.of(reagent("稀盐酸", "1∶3，由浓盐酸稀释", unit), 150_000)).isEqualTo(inMillilitres);
        }
        for (String unit : List.of("L", "升", "l", " 升")) {
            assertThat(Recipe.of(reagent("稀盐酸", "1∶3，由浓盐酸稀释", unit), 150)).isEqualTo(inMillilitres);
            assertThat(Recipe.atLeast(reagent("稀盐酸", "1∶3，由浓盐酸稀释", unit), 150)).isEqualTo(inMillilitres);
        }
        assertThat(Recipe.of(reagent("稀盐酸", "1∶3，由浓盐酸稀释", "μL"), 150_000).made())
                .isEqualTo(150);
    }

    @Test
    void saysThatWhatIsCountedCannotBeReckoned() {
        for (String unit : List.of("滴", "支", "片", "张", "滴管")) {
            assertThat(Recipe.of(reagent("稀盐酸", "1∶3，由浓盐酸稀释", unit), 300).kind())
                    .isEqualTo(Kind.UNIT_UNKNOWN);
            assertThat(Recipe.of(reagent("pH 试纸", "", unit), 300).kind()).isEqualTo(Kind.AS_IT_IS);
        }
    }

    @Test
    void partsByVolumeOrMassMakeTheWholeAndNoPartIsGreater() {
        long seed = 20260516;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            long amount = 1 + random.nextInt(10_000_000);
            String words = switch (random.nextInt(3)) {
                case 0 -> (1 + random.nextInt(9)) + "∶" + (1 + random.nextInt(20));
                case 1 -> (1 + random.nextInt(99)) + "." + random.nextInt(10) + " %，由固体配制";
                default -> (1 + random.nextInt(29)) + " %，由 35 % 的溶液稀释";
            };
            Recipe recipe = Recipe.of(reagent("液", words, "mL"), amount);
            assertThat(recipe.taken() + recipe.solvent())
                    .as(words + " seed " + seed)
                    .isEqualTo(amount);
            assertThat(recipe.taken()).isBetween(0L, amount);
            Recipe batch = Recipe.atLeast(reagent("液", words, "mL"), amount);
            assertThat(batch.made()).as(words + " seed " + seed).isGreaterThanOrEqualTo(amount);
        }
    }

    private static Reagent reagent(String name, String words, String unit) {
        return new Reagent(name, words, Marks.of(1), unit, 0, Set.of());
    }
}
