package org.shikao.exam.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** Units in which reagents are poured and weighed, however they are written: {@code 毫升}, {@code ML} and {@code ml } are {@code mL}. */
public final class Measure {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    /** By what is written, in small letters. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("ml", "mL"),
            Map.entry("毫升", "mL"),
            Map.entry("cm3", "mL"),
            Map.entry("立方厘米", "mL"),
            Map.entry("l", "L"),
            Map.entry("升", "L"),
            Map.entry("公升", "L"),
            Map.entry("μl", "μL"),
            Map.entry("ul", "μL"),
            Map.entry("微升", "μL"),
            Map.entry("g", "g"),
            Map.entry("克", "g"),
            Map.entry("kg", "kg"),
            Map.entry("千克", "kg"),
            Map.entry("公斤", "kg"),
            Map.entry("mg", "mg"),
            Map.entry("毫克", "mg"));

    /** How many millilitres one of it is. */
    private static final Map<String, BigDecimal> VOLUMES =
            Map.of("mL", BigDecimal.ONE, "L", new BigDecimal(1000), "μL", new BigDecimal("0.001"));

    /** How many grams one of it is. */
    private static final Map<String, BigDecimal> MASSES =
            Map.of("g", BigDecimal.ONE, "kg", new BigDecimal(1000), "mg", new BigDecimal("0.001"));

    private Measure() {}

    /** The unit as the program writes it; what it does not know stays as it is. */
    public static String normal(String unit) {
        String bare = SPACES.matcher(Normalizer.normalize(unit, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return UNITS.getOrDefault(bare, unit);
    }

    /** The catalogue with the units of its reagents as the program writes them; {@code told} is added what was written otherwise. */
    public static Catalogue normal(Catalogue catalogue, List<Problem> told) {
        return catalogue.mapped(e -> {
            List<Reagent> reagents = e.reagents().stream().map(Measure::normal).toList();
            for (int i = 0; i < reagents.size(); i++) {
                String written = e.reagents().get(i).unit();
                String unit = reagents.get(i).unit();
                if (!unit.equals(written)) {
                    told.add(
                            Problem.normalised("UNIT_NORMALISED", new Place("", e.id(), 0, "reagents"), written, unit));
                }
            }
            return reagents.equals(e.reagents()) ? e : e.withReagents(reagents);
        });
    }

    private static Reagent normal(Reagent r) {
        return new Reagent(r.name(), r.concentration(), r.amount(), normal(r.unit()), r.sparePercent(), r.stockFlags());
    }

    /** Whether it is poured or weighed; everything else is counted, and comes in whole pieces. */
    public static boolean isMeasured(String unit) {
        return VOLUMES.containsKey(normal(unit)) || MASSES.containsKey(normal(unit));
    }

    /** Hundredths of mL, rounded up; empty for what is not poured. */
    public static Optional<Long> millilitres(String unit, long hundredths) {
        return reckoned(VOLUMES.get(normal(unit)), hundredths);
    }

    /** Hundredths of g, rounded up; empty for what is not weighed. */
    public static Optional<Long> grams(String unit, long hundredths) {
        return reckoned(MASSES.get(normal(unit)), hundredths);
    }

    private static Optional<Long> reckoned(BigDecimal one, long hundredths) {
        return Optional.ofNullable(one)
                .map(factor -> factor.multiply(BigDecimal.valueOf(hundredths))
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
    }
}
