package org.shikao.exam.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import org.shikao.exam.catalogue.Measure;

/**
 * A reagent of one name, concentration and unit: what is counted together. Two of the same name but another concentration or unit are
 * two stocks and never added up.
 */
public record Stock(String name, String concentration, String unit) implements Comparable<Stock> {
    private static final Comparator<Stock> ORDER = Comparator.comparing(Stock::name)
            .thenComparing(Stock::concentration)
            .thenComparing(Stock::unit);

    /** Whether an amount may have a fraction: what is poured or weighed; everything else comes in whole pieces. */
    public boolean isMeasured() {
        return Measure.isMeasured(unit);
    }

    /** An amount in hundredths of any unit in its shortest form: {@code 9}, {@code 9.5}, {@code 0.25}. */
    public static String amount(long hundredths) {
        BigDecimal shortest = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }

    /** Name and concentration, as people say it. */
    public String label() {
        return concentration.isBlank() ? name : name + " " + concentration;
    }

    @Override
    public int compareTo(Stock other) {
        return ORDER.compare(this, other);
    }
}
