package org.shikao.exam.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bottle as it is sold, of which bench solutions are made. Mass fractions and densities at 20 °C are those of the reagent standards:
 * hydrochloric acid GB/T 622 (36 to 38 %, 1.18 g/mL), sulfuric acid GB/T 625 (95 to 98 %, 1.84 g/mL), nitric acid GB/T 626 (65 to 68 %,
 * 1.40 g/mL), ammonia GB/T 631 (25 to 28 %, 0.90 g/mL), hydrogen peroxide GB/T 6684 (30 % at least, 1.11 g/mL). The densities agree with
 * the CRC Handbook at the strengths below: 1.184, 1.836, 1.405, 0.898 and 1.111 g/mL.
 *
 * @param substance what a name must have in it to mean this substance
 * @param weakest hundredths of mass from which on the standard sells it; what is as strong is the bottle itself
 * @param percent hundredths of mass it is reckoned with
 * @param strongest hundredths of mass up to which the standard sells it
 * @param density g/mL
 * @param molarMass g/mol
 * @param pours whether it is poured into water and never the other way round
 */
record Concentrate(
        String name,
        Pattern substance,
        BigDecimal weakest,
        BigDecimal percent,
        BigDecimal strongest,
        BigDecimal density,
        BigDecimal molarMass,
        boolean pours) {
    private static final List<Concentrate> SOLD = List.of(
            sold("浓盐酸", "盐酸", "36,37,38", "1.18", "36.46", true),
            sold("浓硫酸", "硫酸", "95,98,98", "1.84", "98.07", true),
            sold("浓硝酸", "硝酸", "65,68,68", "1.40", "63.01", true),
            sold("浓氨水", "氨水", "25,28,28", "0.90", "17.03", false),
            sold("过氧化氢溶液", "过氧化氢|双氧水", "30,30,30", "1.11", "34.01", false));

    /** What may stand around the substance without making another one of it, as a salt would. */
    private static final String AROUND = "(?:浓|稀|极稀|工业|试剂|分析纯)?(?:%s)(?:水?溶液)?(?:[（(].*[)）])?";

    /** @param strengths hundredths of mass: the weakest that is sold, what is reckoned with, the strongest */
    private static Concentrate sold(
            String name, String substance, String strengths, String density, String molarMass, boolean pours) {
        String[] percents = strengths.split(",");
        return new Concentrate(
                name,
                Pattern.compile(AROUND.formatted(substance)),
                new BigDecimal(percents[0]),
                new BigDecimal(percents[1]),
                new BigDecimal(percents[2]),
                new BigDecimal(density),
                new BigDecimal(molarMass),
                pours);
    }

    /** The bottle of this name. */
    static Optional<Concentrate> named(String name) {
        return SOLD.stream().filter(sold -> sold.name.equals(name)).findFirst();
    }

    /** The bottle of this name and strength. */
    static Optional<Concentrate> named(String name, BigDecimal percent) {
        return named(name).filter(sold -> sold.percent.compareTo(percent) == 0);
    }

    /** The bottle of the substance that a reagent of this name is, however strong: of 盐酸, 稀盐酸 and 盐酸溶液 it is 浓盐酸. */
    static Optional<Concentrate> of(String reagent) {
        return SOLD.stream()
                .filter(sold -> sold.substance.matcher(reagent.strip()).matches())
                .findFirst();
    }

    /** Whether so many hundredths of mass are what is sold, so that nothing is made up. */
    boolean isSoldAt(BigDecimal strength) {
        return strength.compareTo(weakest) >= 0 && strength.compareTo(strongest) <= 0;
    }

    /** Hundredths of mass of so many mol/L, had it the density of the bottle; rounded to whole ones. */
    BigDecimal percent(BigDecimal molar) {
        return molar.multiply(molarMass).divide(density.multiply(BigDecimal.TEN), 0, RoundingMode.HALF_UP);
    }

    /** Whether so many mol/L are less than the bottle has. */
    boolean isStrongerThan(BigDecimal molar) {
        return molar.multiply(molarMass).compareTo(gramsInHundred().multiply(BigDecimal.TEN)) < 0;
    }

    /** All that are sold. */
    static List<Concentrate> all() {
        return SOLD;
    }

    /** Its strength as it is written on the bottle. */
    String grade() {
        return percent.toPlainString() + " %";
    }

    /** Grams of the pure substance in 100 mL. */
    BigDecimal gramsInHundred() {
        return density.multiply(percent);
    }
}
