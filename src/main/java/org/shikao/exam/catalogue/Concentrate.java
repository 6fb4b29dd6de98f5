package org.shikao.exam.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A bottle as it is sold, of which bench solutions are made. Mass fractions and densities at 20 °C are those of the reagent standards:
 * hydrochloric acid GB/T 622 (36 to 38 %, 1.18 g/mL), sulfuric acid GB/T 625 (95 to 98 %, 1.84 g/mL), nitric acid GB/T 626 (65 to 68 %,
 * 1.40 g/mL), ammonia GB/T 631 (25 to 28 %, 0.90 g/mL), hydrogen peroxide GB/T 6684 (30 % at least, 1.11 g/mL). The densities agree with
 * the CRC Handbook at the strengths below: 1.184, 1.836, 1.405, 0.898 and 1.111 g/mL.
 *
 * @param percent hundredths of mass
 * @param density g/mL
 * @param molarMass g/mol
 * @param pours whether it is poured into water and never the other way round
 */
record Concentrate(String name, BigDecimal percent, BigDecimal density, BigDecimal molarMass, boolean pours) {
    private static final List<Concentrate> SOLD = List.of(
            sold("浓盐酸", "37", "1.18", "36.46", true),
            sold("浓硫酸", "98", "1.84", "98.07", true),
            sold("浓硝酸", "68", "1.40", "63.01", true),
            sold("浓氨水", "28", "0.90", "17.03", false),
            sold("过氧化氢溶液", "30", "1.11", "34.01", false));

    private static Concentrate sold(String name, String percent, String density, String molarMass, boolean pours) {
        return new Concentrate(
                name, new BigDecimal(percent), new BigDecimal(density), new BigDecimal(molarMass), pours);
    }

    /** The bottle of this name. */
    static Optional<Concentrate> named(String name) {
        return SOLD.stream().filter(sold -> sold.name.equals(name)).findFirst();
    }

    /** The bottle of this name and strength. */
    static Optional<Concentrate> named(String name, BigDecimal percent) {
        return named(name).filter(sold -> sold.percent.compareTo(percent) == 0);
    }

    /** The bottle that a dilute reagent is thinned from where parts by volume are told and nothing else: 稀盐酸 from 浓盐酸. */
    static Optional<Concentrate> behind(String dilute) {
        return dilute.startsWith("稀") ? named("浓" + dilute.substring(1)) : Optional.empty();
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
