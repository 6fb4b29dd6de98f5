package org.shikao.exam.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
            new Danger(Hazard.GLASS, false, Pattern.compile("导管|玻璃管|玻璃板|玻璃片|平面镜|盖玻片|试管$|^小?烧杯$|锥形瓶|烧瓶|^量筒$|^温度计$")),
            new Danger(Hazard.ELEC, false, Pattern.compile("电源|插座|磁力搅拌器|台灯|电炉|电热|变压器")),
            new Danger(Hazard.SHARP, false, Pattern.compile("刀片|解剖刀|手术刀|解剖剪")));

    private static final Pattern HOT_WATER = Pattern.compile("^(?:热水|沸水|开水)");
    private static final Pattern ALIVE = Pattern.compile("口腔上皮|唾液|青霉|酵母菌培养液");

    private static final Map<Waste, Pattern> STREAMS = new EnumMap<>(Map.of(
            Waste.ACID, Pattern.compile("废酸"),
            Waste.BASE, Pattern.compile("废碱"),
            Waste.METAL, Pattern.compile("重金属废液|含[铜银铅钡锰]废液")));

    /** Vessels of other stuff than glass, and thermometers without a tube. */
    private static final Pattern UNBREAKABLE = Pattern.compile("塑料|不锈钢|搪瓷|金属|陶瓷|电子|数字|数显|传感器");

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
                    .filter(a -> danger.hazard != Hazard.GLASS
                            || !UNBREAKABLE.matcher(a.name() + a.spec()).find())
                    .findFirst()
                    .ifPresent(a -> findings.warnIf(
                            !said.contains(danger.hazard), "HAZARD_IMPLIED", "hazards", a.name(), word(danger.hazard)));
        }
        said(said, Hazard.HOT, HOT_WATER, experiment.reagents().stream().map(Reagent::name));
        said(
                said,
                Hazard.BIO,
                ALIVE,
                Stream.concat(
                        Stream.of(experiment.title()),
                        experiment.reagents().stream().map(Reagent::name)));
        experiment.reagents().forEach(this::flags);
        streams();
        experiment.reagents().stream()
                .filter(reagent -> HEAVY.matcher(reagent.name()).find())
                .findFirst()
                .ifPresent(reagent -> findings.warnIf(
                        !experiment.wasteStreams().contains(Waste.METAL),
                        "WASTE_IMPLIED",
                        "wasteStreams",
                        reagent.name()));
    }

    private void said(Set<Hazard> said, Hazard hazard, Pattern pattern, Stream<String> words) {
        boolean missing = !said.contains(hazard);
        words.filter(word -> pattern.matcher(word).find())
                .findFirst()
                .ifPresent(word -> findings.warnIf(missing, "HAZARD_SAID", "hazards", word, word(hazard)));
    }

    /** Waste that is to be collected by what the technician and the examiner read stands among the streams. */
    private void streams() {
        STREAMS.forEach((waste, pattern) -> {
            boolean listed = experiment.wasteStreams().contains(waste);
            Stream.concat(experiment.resetSteps().stream(), Wording.of(experiment.rubric()))
                    .flatMap(text -> pattern.matcher(text).results().map(MatchResult::group))
                    .findFirst()
                    .ifPresent(found -> findings.warnIf(
                            !listed, "WASTE_UNSAID", "wasteStreams", found, "book.Waste." + waste.name()));
        });
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
