package org.shikao.exam.catalogue;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The flags that a stock bottle has by law, whatever the catalogue says: a reagent inherits them from the bottle it is made of. */
public final class StockFlags {
    /** A reagent whose bottle has a flag; with {@code percent} only from that strength on. */
    private record Flagged(Hazard flag, BigDecimal percent, Pattern reagent) {}

    private static final BigDecimal ANY = BigDecimal.ZERO;

    /** What acids are called, and not their salts. */
    private static final String ACIDS = "盐酸|硫酸(?!亚?[铜钠钾镁锌铁铝铵钡钙氢锰镍铬钴银铅锶锂汞镉])";

    /** Neither the hypochlorite of disinfectants nor the chlorites are listed as explosive precursors. */
    private static final String CHLORATES = "(?<![次亚])氯酸[钾钠铵]";

    /** The nitrates of the list of explosive precursors, group 2. */
    private static final String NITRATES = "(?<!亚)硝酸[钠钾铯镁钙锶钡镍银锌铅]";

    private static final String NITRIC = "硝酸(?!亚?[钾钠铵钙银铜铅钡汞锌铁铝镁])";

    /**
     * The precursors of DOMAIN §2.5 and the listed hazardous chemicals that school experiments use: 易制毒化学品的分类和品种目录 (annex of the
     * State Council's regulation 445), 易制爆危险化学品名录 (2017), 危险化学品目录 (2015). Magnesium is listed as ribbon too, aluminium and zinc
     * as powder only.
     */
    private static final List<Flagged> FLAGGED = List.of(
            new Flagged(Hazard.YZD3, ANY, Pattern.compile(ACIDS + "|高锰酸钾|丙酮|甲苯|甲基乙基酮|丁酮")),
            new Flagged(
                    Hazard.YZB,
                    ANY,
                    Pattern.compile("高锰酸[钾钠]|" + NITRIC + "|" + NITRATES + "|" + CHLORATES
                            + "|重铬酸[钾钠铵]|过氧化钠|金属[钠钾]|^[钠钾]$|镁[条带粉片屑]|铝粉|锌[粉尘灰]|硫[磺黄粉]")),
            new Flagged(Hazard.YZB, new BigDecimal(8), Pattern.compile("过氧化氢|双氧水")),
            new Flagged(Hazard.WH_C, ANY, Pattern.compile(ACIDS + "|" + NITRIC + "|氢氧化[钠钾]|冰醋酸|冰乙酸")),
            new Flagged(Hazard.WH_C, new BigDecimal(10), Pattern.compile("氨水")),
            new Flagged(Hazard.WH_O, ANY, Pattern.compile("高锰酸钾|过氧化氢|双氧水|" + CHLORATES + "|重铬酸[钾钠铵]|" + NITRATES)),
            new Flagged(
                    Hazard.WH_F,
                    ANY,
                    Pattern.compile("^(?:工业|无水)?(?:酒精|乙醇)|丙酮|甲苯|丁酮|甲基乙基酮|乙醚|甲醇|汽油|红磷|硫[磺黄粉]|镁[条带粉片屑]")),
            new Flagged(Hazard.WH_T, ANY, Pattern.compile("氯化钡")));

    /** An indicator made with spirit, which burns as the spirit does. */
    private static final Pattern SPIRIT = Pattern.compile("用.{0,12}(?:酒精|乙醇).{0,3}(?:配制|溶解)");

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s*[%％]");

    private StockFlags() {}

    /** The flags of a reagent, those of the catalogue and those that are known of its bottle. */
    public static Set<Hazard> of(Reagent reagent) {
        Set<Hazard> flags = known(reagent);
        flags.addAll(reagent.stockFlags());
        return flags;
    }

    /** What is known of a reagent by its name, and of the bottle that its recipe takes first. */
    static Set<Hazard> known(Reagent reagent) {
        Set<Hazard> flags = known(reagent.name(), reagent.concentration());
        if (SPIRIT.matcher(reagent.concentration()).find()) {
            flags.add(Hazard.WH_F);
        }
        Recipe.atLeast(reagent, reagent.amount().hundredths())
                .first()
                .ifPresent(bottle -> flags.addAll(known(bottle.name(), bottle.grade())));
        return flags;
    }

    private static Set<Hazard> known(String name, String concentration) {
        Set<Hazard> flags = EnumSet.noneOf(Hazard.class);
        FLAGGED.stream()
                .filter(flagged -> flagged.reagent.matcher(name).find() && isStrong(concentration, flagged.percent))
                .forEach(flagged -> flags.add(flagged.flag));
        return flags;
    }

    /** The strength of the bottle is the greatest that the words tell; where they tell none it may be any. */
    private static boolean isStrong(String concentration, BigDecimal percent) {
        return PERCENT.matcher(concentration)
                .results()
                .map(found -> new BigDecimal(found.group(1)))
                .max(BigDecimal::compareTo)
                .map(strongest -> strongest.compareTo(percent) > 0)
                .orElse(true);
    }
}
