package org.shikao.exam.result;

import java.math.BigInteger;
import org.shikao.exam.Marks;
import org.shikao.exam.rules.ScoreRule.Rounding;

/** An exact number of hundredths, not negative, as a fraction; scores are rounded once, from this. */
record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {
    static final Exact ZERO = of(Marks.ZERO);

    static Exact of(Marks marks) {
        return new Exact(BigInteger.valueOf(marks.hundredths()), BigInteger.ONE);
    }

    /** This × {@code over} ÷ {@code under}; {@code under} is more than zero. */
    Exact times(long over, long under) {
        return new Exact(numerator.multiply(BigInteger.valueOf(over)), denominator.multiply(BigInteger.valueOf(under)));
    }

    Exact plus(Exact other) {
        BigInteger sum = numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
        return new Exact(sum, denominator.multiply(other.denominator));
    }

    /** This less the other, but never less than zero. */
    Exact lessDownToZero(Exact other) {
        BigInteger rest = numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator));
        return rest.signum() <= 0 ? ZERO : new Exact(rest, denominator.multiply(other.denominator));
    }

    Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Marks with at most {@code decimals} places; where rounding is forbidden further places are cut off, never rounded up. */
    Marks round(Rounding rounding, int decimals) {
        int unit = decimals == 0 ? 100 : decimals == 1 ? 10 : 1;
        BigInteger[] parts = numerator.divideAndRemainder(denominator.multiply(BigInteger.valueOf(unit)));
        BigInteger twice = parts[1].shiftLeft(1);
        boolean up =
                rounding == Rounding.HALF_UP && twice.compareTo(denominator.multiply(BigInteger.valueOf(unit))) >= 0;
        return new Marks(Math.multiplyExact(parts[0].intValueExact() + (up ? 1 : 0), unit));
    }

    @Override
    public int compareTo(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
