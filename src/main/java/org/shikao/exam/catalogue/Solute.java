package org.shikao.exam.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is weighed to make a solution: the solid as it stands in the store, crystal water and all. Molar masses in g/mol are sums of the
 * conventional atomic weights of IUPAC (H 1.008, C 12.011, N 14.007, O 15.999, Na 22.990, S 32.06, Cl 35.45, K 39.098, Ca 40.078,
 * Mn 54.938, Cu 63.546, I 126.904, Ag 107.868, Ba 137.327), rounded to hundredths.
 *
 * @param words what the name of the solution has in it
 * @param weighed what stands on the bottle
 * @param solid molar mass of what is weighed
 * @param dissolved molar mass of what its strength counts: without crystal water
 * @param soluble grams of it that dissolve in 100 g of water at 20 °C (solubility tables of the chemistry textbook for class 9 and of the
 *     CRC Handbook, rounded up); empty where it is not known
 */
record Solute(
        String words,
        String weighed,
        Optional<BigDecimal> solid,
        Optional<BigDecimal> dissolved,
        Optional<BigDecimal> soluble) {
    private record Point(BigDecimal percent, BigDecimal density) {}

    /** What makes another substance of the words that follow. */
    private static final String OF_OTHERS = "亚过高次偏焦重连聚代基";

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private static final List<Solute> KNOWN = List.of(
            of("氢氧化钠", "氢氧化钠", "40.00", "40.00", "109"),
            of("氢氧化钾", "氢氧化钾", "56.11", "56.11", "112"),
            of("生理盐水", "氯化钠", "58.44", "58.44", "36"),
            of("食盐水", "氯化钠", "58.44", "58.44", "36"),
            of("食盐溶液", "氯化钠", "58.44", "58.44", "36"),
            of("氯化钠", "氯化钠", "58.44", "58.44", "36"),
            of("氯化钾", "氯化钾", "74.55", "74.55", "34.2"),
            of("氯化铵", "氯化铵", "53.49", "53.49", "37.2"),
            of("碳酸氢钠", "碳酸氢钠", "84.01", "84.01", "9.6"),
            of("碳酸钠", "无水碳酸钠", "105.99", "105.99", "21.5"),
            of("硫代硫酸钠", "五水硫代硫酸钠", "248.17", "158.10", "70"),
            of("亚硫酸钠", "无水亚硫酸钠", "126.04", "126.04", "26.9"),
            of("硫酸钠", "无水硫酸钠", "142.04", "142.04", "19.5"),
            of("硫酸铜", "五水硫酸铜（胆矾）", "249.68", "159.60", "20.7"),
            of("氯化钡", "二水氯化钡", "244.26", "208.23", "35.8"),
            of("硝酸银", "硝酸银", "169.87", "169.87", "222"),
            of("硝酸钾", "硝酸钾", "101.10", "101.10", "31.6"),
            of("碘化钾", "碘化钾", "166.00", "166.00", "144"),
            of("高锰酸钾", "高锰酸钾", "158.03", "158.03", "6.4"),
            of("葡萄糖", "葡萄糖", "180.16", "180.16", "91"),
            of("蔗糖", "蔗糖", "342.30", "342.30", "204"),
            of("淀粉", "可溶性淀粉"),
            of("酚酞", "酚酞"),
            of("石蕊", "石蕊"));

    /**
     * Density of common salt in water at 20 °C by hundredths of mass, g/mL (CRC Handbook of Chemistry and Physics, concentrative
     * properties of aqueous solutions); what lies between is reckoned along a straight line.
     */
    private static final List<Point> SALT = List.of(
            point("0", "0.9982"),
            point("4", "1.0268"),
            point("8", "1.0559"),
            point("12", "1.0857"),
            point("16", "1.1162"),
            point("20", "1.1478"),
            point("24", "1.1804"),
            point("26", "1.1972"));

    private static Solute of(String words, String weighed, String solid, String dissolved, String soluble) {
        return new Solute(
                words,
                weighed,
                Optional.of(new BigDecimal(solid)),
                Optional.of(new BigDecimal(dissolved)),
                Optional.of(new BigDecimal(soluble)));
    }

    private static Solute of(String words, String weighed) {
        return new Solute(words, weighed, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Point point(String percent, String density) {
        return new Point(new BigDecimal(percent), new BigDecimal(density));
    }

    /** The solid behind a solution's name; empty where nobody told that it is one: vinegar and formalin are not. */
    static Optional<Solute> known(String solution) {
        return KNOWN.stream().filter(solute -> solute.isIn(solution)).findFirst();
    }

    /** Whether a name has its words, and not as the end of another salt: 亚硝酸钾 is no 硝酸钾, 过碳酸钠 no 碳酸钠, 葡萄糖酸钙 no 葡萄糖. */
    private boolean isIn(String solution) {
        for (int at = solution.indexOf(words); at >= 0; at = solution.indexOf(words, at + 1)) {
            boolean another = at > 0 && OF_OTHERS.indexOf(solution.charAt(at - 1)) >= 0
                    || solution.startsWith("酸", at + words.length());
            if (!another) {
                return true;
            }
        }
        return false;
    }

    /** All that are known. */
    static List<Solute> all() {
        return KNOWN;
    }

    /** The same; an unknown one is called as the solution is. */
    static Solute behind(String solution) {
        return known(solution).orElseGet(() -> of(solution, solution.replaceFirst("(?:水溶液|溶液)$", "")));
    }

    /** Whether so many hundredths of mass are more than dissolves at 20 °C, as far as that is known. */
    boolean isBeyond(BigDecimal percent) {
        // p / (100 − p) > s / 100, without a quotient
        return soluble.filter(most -> percent.multiply(HUNDRED).compareTo(most.multiply(HUNDRED.subtract(percent))) > 0)
                .isPresent();
    }

    /** Density of the solution in g/mL, where it is known and makes a difference: one gram to the millilitre is counted otherwise. */
    Optional<BigDecimal> density(BigDecimal percent) {
        if (!weighed.equals("氯化钠")) {
            return Optional.empty();
        }
        for (int i = 1; i < SALT.size(); i++) {
            Point low = SALT.get(i - 1);
            Point high = SALT.get(i);
            if (percent.compareTo(high.percent) <= 0) {
                BigDecimal rise = percent.subtract(low.percent).multiply(high.density.subtract(low.density));
                // the steps are 4 and 2: the quotient is a finite decimal
                return Optional.of(low.density.add(rise.divide(high.percent.subtract(low.percent))));
            }
        }
        return Optional.empty();
    }
}
