package org.shikao.exam.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a volume of a solution is made up, as far as the words of its concentration say so. All arithmetic is on decimal fractions; what is
 * weighed or measured out is rounded to hundredths once, and the solvent is the rest, so that the parts always make the whole.
 *
 * @param kind what is done
 * @param taken hundredths of mL or g of the stock or the solute
 * @param solvent hundredths of mL or g of water (or alcohol) added to it; 0 where it is filled up to the mark
 */
public record Recipe(Kind kind, long taken, long solvent) {
    /** What is done. */
    public enum Kind {
        /** Bought or collected as it is; nothing is made up. */
        AS_IT_IS(""),
        /** One part of stock by volume and so many parts of water: {@code 1∶3}. */
        PARTS("mL"),
        /** A stronger solution thinned by mass: {@code 5 %，由 30 % 的溶液稀释}. One millilitre counts as one gram. */
        THINNED("g"),
        /** A stronger solution of known molarity, or spirit of known volume fraction, filled up with water to the volume. */
        FILLED_UP("mL"),
        /** So many hundredths of solute in the mass of the solution: {@code 5 %}. One millilitre counts as one gram. */
        DISSOLVED("g"),
        /** The same with spirit in place of water. */
        IN_SPIRIT("g"),
        /** Weighed by amount of substance and filled up to the mark: {@code 0.1 mol/L} of a solid whose molar mass is known. */
        WEIGHED("g"),
        /** The strength of the stock or the molar mass is not told. */
        NOT_COMPUTABLE("");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        /** The unit in which {@link Recipe#taken()} is measured out, empty if nothing is. */
        public String unit() {
            return unit;
        }
    }

    private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,4})?)";
    private static final Pattern PARTS = Pattern.compile("(\\d{1,3})\\s*[∶:：]\\s*(\\d{1,3})");
    private static final Pattern PERCENT = Pattern.compile(NUMBER + "\\s*[%％]");
    private static final Pattern FROM_PERCENT = Pattern.compile("由\\s*" + NUMBER + "\\s*[%％]");
    private static final Pattern MOLAR = Pattern.compile(NUMBER + "\\s*mol/L");
    private static final Pattern FROM_MOLAR = Pattern.compile("由\\s*" + NUMBER + "\\s*mol/L");
    private static final Pattern UNTOLD = Pattern.compile("mg/L|饱和");
    private static final Pattern FROM_UNKNOWN = Pattern.compile("由[^，；。]*稀释");
    /** Strengths at which a substance is sold; at that strength nothing is made up. */
    private static final Map<String, BigDecimal> SOLD = Map.of("酒精", new BigDecimal("95"), "乙醇", new BigDecimal("95"));

    /** Molar masses in g/mol of solids from which bench solutions are weighed; copper sulfate is the blue crystal. */
    private static final Map<String, BigDecimal> MOLAR_MASS = Map.of(
            "氢氧化钠", new BigDecimal("40.00"),
            "氯化钠", new BigDecimal("58.44"),
            "碳酸钠", new BigDecimal("105.99"),
            "硫酸铜", new BigDecimal("249.69"));

    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Recipe AS_IT_IS = new Recipe(Kind.AS_IT_IS, 0, 0);
    private static final Recipe NOT_COMPUTABLE = new Recipe(Kind.NOT_COMPUTABLE, 0, 0);

    /** The recipe for so many hundredths of the reagent's unit. Only what is measured in mL is made up. */
    public static Recipe of(Reagent reagent, long hundredths) {
        String words = reagent.concentration();
        if (!reagent.unit().equalsIgnoreCase("mL") || words.isBlank()) {
            return AS_IT_IS;
        }
        Optional<Matcher> parts = found(PARTS, words);
        if (parts.isPresent()) {
            return parts(parts.get(), hundredths);
        }
        Optional<BigDecimal> molar = number(MOLAR, words);
        if (molar.isPresent()) {
            return molar(reagent.name(), words, molar.get(), hundredths);
        }
        return number(PERCENT, words)
                .map(percent -> percent(reagent.name(), words, percent, hundredths))
                .orElse(UNTOLD.matcher(words).find() ? NOT_COMPUTABLE : AS_IT_IS);
    }

    private static Recipe parts(Matcher parts, long hundredths) {
        BigDecimal stock = new BigDecimal(parts.group(1));
        BigDecimal all = stock.add(new BigDecimal(parts.group(2)));
        return all.signum() == 0 ? NOT_COMPUTABLE : share(Kind.PARTS, stock, all, hundredths);
    }

    private static Recipe percent(String name, String words, BigDecimal percent, long hundredths) {
        if (SOLD.containsKey(name)) {
            return thinned(Kind.FILLED_UP, percent, SOLD.get(name), hundredths);
        }
        Optional<BigDecimal> from = number(FROM_PERCENT, words);
        if (from.isPresent()) {
            return thinned(Kind.THINNED, percent, from.get(), hundredths);
        }
        boolean impossible =
                percent.compareTo(HUNDRED) >= 0 || FROM_UNKNOWN.matcher(words).find();
        Kind kind = words.contains("酒精") ? Kind.IN_SPIRIT : Kind.DISSOLVED;
        return impossible ? NOT_COMPUTABLE : share(kind, percent, HUNDRED, hundredths);
    }

    private static Recipe thinned(Kind kind, BigDecimal strength, BigDecimal stock, long hundredths) {
        int compared = strength.compareTo(stock);
        if (compared == 0) {
            return AS_IT_IS;
        }
        return compared > 0 ? NOT_COMPUTABLE : share(kind, strength, stock, hundredths);
    }

    private static Recipe molar(String name, String words, BigDecimal molar, long hundredths) {
        Optional<BigDecimal> from = number(FROM_MOLAR, words);
        if (from.isPresent()) {
            return thinned(Kind.FILLED_UP, molar, from.get(), hundredths);
        }
        return MOLAR_MASS.entrySet().stream()
                .filter(solid -> name.contains(solid.getKey()))
                .map(solid -> share(Kind.WEIGHED, molar.multiply(solid.getValue()), THOUSAND, hundredths))
                .map(recipe -> new Recipe(Kind.WEIGHED, recipe.taken(), 0))
                .findFirst()
                .orElse(NOT_COMPUTABLE);
    }

    /** {@code part} of {@code whole} of the amount, rounded half up, and the rest. */
    private static Recipe share(Kind kind, BigDecimal part, BigDecimal whole, long hundredths) {
        long taken = BigDecimal.valueOf(hundredths)
                .multiply(part)
                .divide(whole, 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Recipe(kind, taken, hundredths - taken);
    }

    private static Optional<BigDecimal> number(Pattern pattern, String words) {
        return found(pattern, words).map(m -> new BigDecimal(m.group(1)));
    }

    private static Optional<Matcher> found(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }
}
