package org.shikao.exam.catalogue;

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

    private static final List<Danger> DANGERS = List.of(
            new Danger(Hazard.FLAME, true, Pattern.compile("酒精灯|酒精喷灯|蜡烛|火柴|打火机|点火器")),
            new Danger(Hazard.HOT, true, Pattern.compile("酒精灯|酒精喷灯|蒸发皿|热水|沸水|电炉|电热")),
            new Danger(Hazard.GLASS, false, Pattern.compile("导管|玻璃管|玻璃板|玻璃片|平面镜|盖玻片")),
            new Danger(Hazard.ELEC, false, Pattern.compile("电源|插座|磁力搅拌器|台灯|电炉|电热|变压器")),
            new Danger(Hazard.SHARP, false, Pattern.compile("刀片|解剖刀|手术刀|解剖剪")));

    private static final Pattern HEAVY = Pattern.compile("硫酸铜|硝酸铜|氯化铜|硝酸银|氯化钡|高锰酸钾|二氧化锰|硝酸铅|醋酸铅|重铬酸");

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
        for (Hazard flag : StockFlags.known(reagent)) {
            boolean missing = !reagent.stockFlags().contains(flag);
            findings.warnIf(missing, "STOCK_FLAG_MISSING", "reagents", reagent.name(), word(flag));
        }
    }

    private static String word(Hazard hazard) {
        return "book.Hazard." + hazard.name();
    }
}
