package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Marks;

/** The program's figures against formulas, the solubility tables of the textbook and the lists of regulated chemicals. */
class ChemistryTest {
    private static final Map<String, BigDecimal> WEIGHTS = Map.ofEntries(
            weight("H", "1.008"),
            weight("C", "12.011"),
            weight("N", "14.007"),
            weight("O", "15.999"),
            weight("Na", "22.990"),
            weight("S", "32.06"),
            weight("Cl", "35.45"),
            weight("K", "39.098"),
            weight("Ca", "40.078"),
            weight("Mn", "54.938"),
            weight("Cu", "63.546"),
            weight("I", "126.904"),
            weight("Ag", "107.868"),
            weight("Ba", "137.327"));
    private static final Pattern ELEMENT = Pattern.compile("([A-Z][a-z]?)(\\d*)");
    private static final BigDecimal NEAR = new BigDecimal("0.01");

    private static Map.Entry<String, BigDecimal> weight(String element, String weight) {
        return Map.entry(element, new BigDecimal(weight));
    }

    private static BigDecimal mass(String formula) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher element = ELEMENT.matcher(formula);
        while (element.find()) {
            String count = element.group(2).isEmpty() ? "1" : element.group(2);
            sum = sum.add(WEIGHTS.get(element.group(1)).multiply(new BigDecimal(count)));
        }
        return sum;
    }

    /** What is weighed with its crystal water, what is dissolved without; grams in 100 g of water at 20 °C, from and to what tables say. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "氢氧化钠, NaOH, NaOH, 109, 109",
        "氢氧化钾, KOH, KOH, 110, 113",
        "氯化钠, NaCl, NaCl, 35.9, 36",
        "氯化钾, KCl, KCl, 34, 34.4",
        "氯化铵, NH4Cl, NH4Cl, 37.2, 37.2",
        "碳酸氢钠, NaHCO3, NaHCO3, 9.6, 9.6",
        "碳酸钠, Na2CO3, Na2CO3, 21.5, 21.8",
        "硫代硫酸钠, Na2S2O3H10O5, Na2S2O3, 70, 70.5",
        "亚硫酸钠, Na2SO3, Na2SO3, 26.1, 27",
        "硫酸钠, Na2SO4, Na2SO4, 19.4, 19.5",
        "硫酸铜, CuSO4H10O5, CuSO4, 20.5, 20.7",
        "氯化钡, BaCl2H4O2, BaCl2, 35.7, 35.8",
        "硝酸银, AgNO3, AgNO3, 216, 222",
        "硝酸钾, KNO3, KNO3, 31.6, 31.6",
        "碘化钾, KI, KI, 144, 144",
        "高锰酸钾, KMnO4, KMnO4, 6.3, 6.4",
        "葡萄糖, C6H12O6, C6H12O6, 90, 91",
        "蔗糖, C12H22O11, C12H22O11, 203, 204"
    })
    void reckonsWithTheRightMassAndSolubility(String name, String solid, String dissolved, String least, String most) {
        Solute solute = Solute.known(name + "溶液").orElseThrow();
        assertThat(solute.words()).isEqualTo(name);
        assertThat(solute.solid().orElseThrow()).isCloseTo(mass(solid), within(NEAR));
        assertThat(solute.dissolved().orElseThrow()).isCloseTo(mass(dissolved), within(NEAR));
        assertThat(solute.soluble().orElseThrow()).isBetween(new BigDecimal(least), new BigDecimal(most));
        // as much as dissolves is not too much, and clearly more is
        BigDecimal grams = solute.soluble().orElseThrow();
        BigDecimal hundred = new BigDecimal(100);
        BigDecimal whole = hundred.multiply(grams).divide(hundred.add(grams), 4, RoundingMode.DOWN);
        assertThat(solute.isBeyond(whole)).isFalse();
        assertThat(solute.isBeyond(whole.add(BigDecimal.ONE))).isTrue();
    }

    @Test
    void looksAtEverySoluteThatHasAMass() throws NoSuchMethodException {
        Set<String> looked = new HashSet<>();
        CsvSource source = ChemistryTest.class
                .getDeclaredMethod(
                        "reckonsWithTheRightMassAndSolubility",
                        String.class,
                        String.class,
                        String.class,
                        String.class,
                        String.class)
                .getAnnotation(CsvSource.class);
        for (String row : source.value()) {
            looked.add(Solute.known(row.split(",")[0]).orElseThrow().weighed());
        }
        assertThat(Solute.all())
                .filteredOn(solute -> solute.solid().isPresent())
                .extracting(Solute::weighed)
                .allMatch(looked::contains);
    }

    @ParameterizedTest
    @CsvSource({"浓盐酸, HCl, 12.0", "浓硫酸, H2SO4, 18.4", "浓硝酸, HNO3, 15.1", "浓氨水, NH3, 14.8", "过氧化氢溶液, H2O2, 9.8"})
    void knowsHowStrongABottleIs(String name, String formula, BigDecimal molar) {
        Concentrate bottle = Concentrate.named(name).orElseThrow();
        assertThat(bottle.molarMass()).isCloseTo(mass(formula), within(NEAR));
        BigDecimal strength =
                bottle.gramsInHundred().multiply(BigDecimal.TEN).divide(bottle.molarMass(), 2, RoundingMode.HALF_UP);
        assertThat(strength).isCloseTo(molar, within(new BigDecimal("0.1")));
        assertThat(Concentrate.all()).hasSize(5);
    }

    /** The annex of the regulation on precursors, class 3; the list of explosive precursors of 2017. */
    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "浓硫酸, 98 %, true, false",
        "稀盐酸, '1∶3，由浓盐酸稀释', true, false",
        "高锰酸钾, '', true, true",
        "丙酮, '', true, false",
        "甲苯, '', true, false",
        "丁酮, '', true, false",
        "乙醚, '', false, false",
        "硫酸铜溶液, 5 %, false, false",
        "硫酸镍溶液, '', false, false",
        "浓硝酸, '', false, true",
        "硝酸银溶液, 2 %, false, true",
        "亚硝酸钠, '', false, false",
        "硝酸铜溶液, '', false, false",
        "过氧化氢溶液, '3 %，由 6 % 的溶液稀释', false, false",
        "过氧化氢溶液, 3 %, false, true",
        "过氧化氢溶液, '5 %，由 30 % 的溶液稀释', false, true",
        "氯酸钾, '', false, true",
        "次氯酸钠消毒液, '', false, false",
        "镁条, '', false, true",
        "锌粒, '', false, false",
        "锌粉, '', false, true",
        "硫粉, '', false, true",
        "氢氧化钠, '', false, false",
        "氯化钠, '', false, false"
    })
    void knowsWhatIsRegulated(String name, String words, boolean precursor, boolean explosive) {
        Set<Hazard> flags = StockFlags.of(new Reagent(name, words, Marks.of(1), "mL", 0, Set.of()));
        assertThat(flags.contains(Hazard.YZD3)).isEqualTo(precursor);
        assertThat(flags.contains(Hazard.YZB)).isEqualTo(explosive);
    }

    @Test
    void knowsWhatBurnsTheEyesAndWhatBurns() {
        for (String corrosive : List.of("稀盐酸", "稀硫酸", "氢氧化钠溶液", "氢氧化钾", "冰醋酸", "浓氨水")) {
            assertThat(flags(corrosive)).contains(Hazard.WH_C);
        }
        for (String flammable : List.of("酒精", "无水乙醇", "丙酮", "乙醚", "汽油")) {
            assertThat(flags(flammable)).contains(Hazard.WH_F);
        }
        for (String harmless : List.of("水", "氯化钠", "次氯酸钠消毒液", "蔗糖溶液", "酒精棉球盒盖")) {
            assertThat(flags(harmless)).doesNotContain(Hazard.WH_C, Hazard.WH_O, Hazard.YZB, Hazard.YZD3);
        }
    }

    private static Set<Hazard> flags(String name) {
        return StockFlags.of(new Reagent(name, "", Marks.of(1), "mL", 0, Set.of()));
    }
}
