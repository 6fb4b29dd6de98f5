package org.shikao.exam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Marks in integer hundredths: 9.5 marks are {@code new Marks(950)}. May be negative (a penalty). Never a floating-point number. */
public record Marks(int hundredths) implements Comparable<Marks> {
    public static final Marks ZERO = new Marks(0);
    private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,6}(\\.\\d{1,2})?");

    /** Whole marks. */
    public static Marks of(int whole) {
        return new Marks(Math.multiplyExact(whole, 100));
    }

    /** Reads a decimal with at most two places and a point ({@code 9}, {@code 0.5}); empty if it is anything else. */
    public static Optional<Marks> parse(String text) {
        return WRITTEN.matcher(text).matches()
                ? Optional.of(new Marks(new BigDecimal(text).movePointRight(2).intValueExact()))
                : Optional.empty();
    }

    /** Reads marks written in the program's own data. @throws IllegalArgumentException if they are not marks */
    public static Marks of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not marks: " + text));
    }

    public Marks plus(Marks other) {
        return new Marks(Math.addExact(hundredths, other.hundredths));
    }

    public Marks minus(Marks other) {
        return new Marks(Math.subtractExact(hundredths, other.hundredths));
    }

    public Marks min(Marks other) {
        return hundredths <= other.hundredths ? this : other;
    }

    public Marks max(Marks other) {
        return hundredths >= other.hundredths ? this : other;
    }

    /** Whether this is a whole number of steps; a step of zero allows only zero. */
    public boolean isMultipleOf(Marks step) {
        return step.hundredths == 0 ? hundredths == 0 : hundredths % step.hundredths == 0;
    }

    /** The one way marks are printed: a point, no grouping, exactly {@code decimals} places (0 to 2); further places must be zero. */
    public String format(int decimals) {
        return BigDecimal.valueOf(hundredths, 2)
                .setScale(decimals, RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** Shortest form: {@code 9}, {@code 9.5}, {@code 0.25}. */
    @Override
    public String toString() {
        BigDecimal shortest = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0).toPlainString() : shortest.toPlainString();
    }

    @Override
    public int compareTo(Marks other) {
        return Integer.compare(hundredths, other.hundredths);
    }
}
