package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.catalogue.Measure;
import org.shikao.exam.catalogue.Reagent;
import org.shikao.exam.catalogue.Recipe;
import org.shikao.exam.catalogue.StockFlags;
import org.shikao.exam.catalogue.Waste;
import org.shikao.exam.plan.DaySupplies.ReagentNeed;
import org.shikao.exam.plan.DaySupplies.WasteNeed;

/** Counts reagents, which are used up: every candidate of every session needs a portion. */
final class ReagentCount {
    private static final Set<String> WATER = Set.of("水", "清水", "冷水", "热水", "凉开水", "蒸馏水");
    private static final Set<String> FUEL = Set.of("酒精", "乙醇");

    /** What is added up of one reagent; the spare of each experiment is its own. */
    private static final class Sum {
        private final Set<Hazard> stock = EnumSet.noneOf(Hazard.class);
        private final Set<String> experiments = new TreeSet<>();
        private int portions;
        private long used;
        private long ready;

        private void add(String experimentId, Reagent reagent, int count) {
            long amount = (long) reagent.amount().hundredths() * count;
            stock.addAll(StockFlags.of(reagent));
            experiments.add(experimentId);
            portions += count;
            used += amount;
            ready += (amount * (100 + reagent.sparePercent()) + 99) / 100;
        }
    }

    private ReagentCount() {}

    /** The reagents of a site on a day, in the order of experiments and of their lists; what has one name stands together. */
    static List<ReagentNeed> reagents(List<Session> sessions, Catalogue catalogue) {
        Map<Stock, Sum> sums = new LinkedHashMap<>();
        Map<Stock, Reagent> samples = new LinkedHashMap<>();
        portions(sessions).forEach((id, count) -> {
            for (Reagent reagent : reagents(catalogue, id)) {
                Stock kind = stock(reagent);
                samples.putIfAbsent(kind, reagent);
                sums.computeIfAbsent(kind, k -> new Sum()).add(id, reagent, count);
            }
        });
        Map<String, List<ReagentNeed>> byName = new LinkedHashMap<>();
        sums.forEach((kind, sum) ->
                byName.computeIfAbsent(kind.name(), name -> new ArrayList<>()).add(need(kind, sum, samples.get(kind))));
        return byName.values().stream().flatMap(List::stream).toList();
    }

    private static ReagentNeed need(Stock kind, Sum sum, Reagent sample) {
        long ready = kind.isMeasured() ? sum.ready : (sum.ready + 99) / 100 * 100;
        return new ReagentNeed(
                kind.name(),
                kind.concentration(),
                kind.unit(),
                sum.portions,
                sum.used,
                ready,
                sum.stock,
                Recipe.atLeast(sample, ready),
                List.copyOf(sum.experiments));
    }

    /** What one candidate uses of a stock in an experiment, in hundredths of its unit; 0 if nothing. */
    static long portion(Catalogue catalogue, Stock stock, String experimentId) {
        return reagents(catalogue, experimentId).stream()
                .filter(reagent -> stock(reagent).equals(stock))
                .mapToLong(reagent -> reagent.amount().hundredths())
                .sum();
    }

    private static Stock stock(Reagent reagent) {
        return new Stock(reagent.name(), reagent.concentration(), reagent.unit());
    }

    /** The waste of experiments that have a waste stream. */
    static List<WasteNeed> wastes(List<Session> sessions, Catalogue catalogue) {
        List<WasteNeed> wastes = new ArrayList<>();
        portions(sessions).forEach((id, count) -> {
            Optional<Experiment> experiment =
                    catalogue.experiment(id).filter(e -> !e.wasteStreams().isEmpty());
            experiment.ifPresent(
                    e -> wastes.add(new WasteNeed(id, e.wasteStreams(), liquid(e) * count, residue(e) * count)));
        });
        return wastes.stream()
                .filter(waste -> waste.most() > 0 || waste.residue() > 0)
                .toList();
    }

    private static long liquid(Experiment experiment) {
        boolean organic = experiment.wasteStreams().contains(Waste.ORGANIC);
        return experiment.reagents().stream()
                .filter(reagent -> !WATER.contains(reagent.name()))
                .filter(reagent -> organic && !isBurnt(reagent) || !FUEL.contains(reagent.name()))
                .mapToLong(reagent -> Measure.millilitres(
                                reagent.unit(), reagent.amount().hundredths())
                        .orElse(0L))
                .sum();
    }

    /** Spirit that is filled into lamps never becomes waste, whatever else the spirit is for. */
    private static boolean isBurnt(Reagent reagent) {
        return reagent.concentration().contains("灯用");
    }

    private static long residue(Experiment experiment) {
        boolean metal = experiment.wasteStreams().contains(Waste.METAL);
        return experiment.reagents().stream()
                .filter(reagent -> metal)
                .mapToLong(reagent -> Measure.grams(
                                reagent.unit(), reagent.amount().hundredths())
                        .orElse(0L))
                .sum();
    }

    private static List<Reagent> reagents(Catalogue catalogue, String id) {
        return catalogue.experiment(id).map(Experiment::reagents).orElse(List.of());
    }

    /** How many candidates each experiment is reckoned with. */
    private static Map<String, Integer> portions(List<Session> sessions) {
        Map<String, Integer> portions = new TreeMap<>();
        for (Session session : sessions) {
            int due = session.seats().size();
            Supplies.benches(session)
                    .forEach((id, benches) -> portions.merge(id, Math.min(benches, due), Integer::sum));
        }
        return portions;
    }
}
