package org.shikao.exam.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shikao.exam.catalogue.Apparatus.Provision;

/**
 * Looks whether hazards, stock flags and waste streams say what apparatus and reagents imply: a spirit lamp burns, glass tubing breaks in
 * a stopper, copper does not go down the drain, and the bottle behind dilute hydrochloric acid is a precursor (DOMAIN §2.5).
 */
final class ImpliedCheck {
    /** Apparatus that brings a hazard along; {@code everywhere}: also where it stands beside the benches. */
    private record Danger(Hazard hazard, boolean everywhere, Pattern apparatus) {}

    /** A reagent whose bottle has a flag; with {@code percent} only from that strength on. */
    private record Flagged(Hazard flag, BigDecimal percent, Pattern reagent) {}

    private static final List<Danger> DANGERS = List.of(
            new Danger(Hazard.FLAME, true, Pattern.compile("酒精灯|酒精喷灯|蜡烛|火柴|打火机|点火器")),
            new Danger(Hazard.HOT, true, Pattern.compile("酒精灯|酒精喷灯|蒸发皿|热水|沸水|电炉|电热")),
            new Danger(Hazard.GLASS, false, Pattern.compile("导管|玻璃管|玻璃板|玻璃片|平面镜|盖玻片")),
            new Danger(Hazard.ELEC, false, Pattern.compile("电源|插座|磁力搅拌器|台灯|电炉|电热|变压器")),
            new Danger(Hazard.SHARP, false, Pattern.compile("刀片|解剖刀|手术刀|解剖剪")));

    private static final BigDecimal ANY = BigDecimal.ZERO;

    /** What acids are called, and not their salts. */
    private static final String ACIDS = "盐酸|硫酸(?!亚?[铜钠钾镁锌铁铝铵钡钙氢锰])";

    /** The nitrates of the list of explosive precursors, group 2. */
    private static final String NITRATES = "硝酸[钠钾铯镁钙锶钡镍银锌铅]";

    private static final String NITRIC = "硝酸(?!亚?[钾钠铵钙银铜铅钡汞锌铁铝镁])";

    /**
     * The precursors of DOMAIN §2.5 and the listed hazardous chemicals that school experiments use: 易制毒化学品的分类和品种目录 (annex of the
     * State Council's regulation 445), 易制爆危险化学品名录 (2017), 危险化学品目录 (2015). Magnesium is listed as ribbon too, aluminium and zinc
     * as powder only.
     */
    private static final List<Flagged> FLAGGED = List.of(
            new Flagged(Hazard.YZD3, ANY, Pattern.compile(ACIDS + "|高锰酸钾|丙酮|甲苯")),
            new Flagged(
                    Hazard.YZB,
                    ANY,
                    Pattern.compile("高锰酸[钾钠]|" + NITRIC + "|" + NITRATES
                            + "|氯酸[钾钠]|重铬酸[钾钠铵]|过氧化钠|金属[钠钾]|^[钠钾]$|镁[条带粉片屑]|铝粉|锌[粉尘灰]|硫[磺黄粉]")),
            new Flagged(Hazard.YZB, new BigDecimal(8), Pattern.compile("过氧化氢|双氧水")),
            new Flagged(Hazard.WH_C, ANY, Pattern.compile(ACIDS + "|" + NITRIC + "|氢氧化[钠钾]")),
            new Flagged(Hazard.WH_O, ANY, Pattern.compile("高锰酸钾|过氧化氢|双氧水|氯酸[钾钠]|重铬酸[钾钠铵]|" + NITRATES)),
            new Flagged(Hazard.WH_F, ANY, Pattern.compile("^(?:工业|无水)?(?:酒精|乙醇)|丙酮|甲苯|红磷|硫[磺黄粉]|镁[条带粉片屑]")),
            new Flagged(Hazard.WH_T, ANY, Pattern.compile("氯化钡")));

    private static final Pattern HEAVY = Pattern.compile("硫酸铜|硝酸铜|氯化铜|硝酸银|氯化钡|高锰酸钾|二氧化锰|硝酸铅|醋酸铅|重铬酸");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s*[%％]");

    private final Experiment experiment;
    private final Findings findings;

    ImpliedCheck(Experiment experiment, Findings findings) {
        this.experiment = experiment;
        this.findings = findings;
    }

    void check() {
        Set<Hazard> said = experiment.allHazards();
        for (Danger danger : DANGERS) {
            experiment.apparatus().stream()
                    .filter(a -> danger.everywhere || a.provision() == Provision.PER_BENCH)
                    .filter(a -> danger.apparatus.matcher(a.name()).find())
                    .findFirst()
                    .ifPresent(a -> findings.warnIf(
                            !said.contains(danger.hazard), "HAZARD_IMPLIED", "hazards", a.name(), word(danger.hazard)));
        }
        experiment.reagents().forEach(this::flags);
        experiment.reagents().stream()
                .filter(reagent -> HEAVY.matcher(reagent.name()).find())
                .findFirst()
                .ifPresent(reagent -> findings.warnIf(
                        !experiment.wasteStreams().contains(Waste.METAL),
                        "WASTE_IMPLIED",
                        "wasteStreams",
                        reagent.name()));
    }

    private void flags(Reagent reagent) {
        for (Flagged flagged : FLAGGED) {
            boolean named = flagged.reagent.matcher(reagent.name()).find() && isStrong(reagent, flagged.percent);
            findings.warnIf(
                    named && !reagent.stockFlags().contains(flagged.flag),
                    "STOCK_FLAG_MISSING",
                    "reagents",
                    reagent.name(),
                    word(flagged.flag));
        }
    }

    /** The strength of the bottle is the greatest that the words tell; where they tell none it may be any. */
    private static boolean isStrong(Reagent reagent, BigDecimal percent) {
        return PERCENT.matcher(reagent.concentration())
                .results()
                .map(found -> new BigDecimal(found.group(1)))
                .max(BigDecimal::compareTo)
                .map(strongest -> strongest.compareTo(percent) > 0)
                .orElse(true);
    }

    private static String word(Hazard hazard) {
        return "book.Hazard." + hazard.name();
    }
}
