package org.shikao.exam.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.catalogue.Recipe.Kind;
import org.shikao.exam.catalogue.Recipe.Part;

/** How any amount of a solution is made: what is taken for one millilitre of it, exactly. */
record Method(Kind kind, List<Share> shares, boolean rest) {
    /**
     * What goes into one millilitre: {@code part} of {@code whole}, kept apart because the quotient may have no end.
     *
     * @param unit mL or g
     */
    record Share(String name, String grade, String unit, BigDecimal part, BigDecimal whole) {
        private long of(long hundredths) {
            return BigDecimal.valueOf(hundredths)
                    .multiply(part)
                    .divide(whole, 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }

        /** Whether rounding to hundredths changes the share by no more than one per cent. */
        private boolean isFine(long hundredths) {
            BigDecimal exact = BigDecimal.valueOf(hundredths).multiply(part);
            BigDecimal off = BigDecimal.valueOf(of(hundredths)).multiply(whole).subtract(exact);
            return off.abs().movePointRight(2).compareTo(exact) <= 0;
        }
    }

    static final Method NOT_COMPUTABLE = new Method(Kind.NOT_COMPUTABLE, List.of(), false);
    static final Method AS_IT_IS = new Method(Kind.AS_IT_IS, List.of(), false);

    /** With the rest of water added: the parts make the whole. */
    static Method withRest(Kind kind, Share share) {
        return new Method(kind, List.of(share), true);
    }

    /** Filled up to the mark. */
    static Method filledUp(Kind kind, Share... shares) {
        return new Method(kind, List.of(shares), false);
    }

    /** Nothing is made up. */
    static Recipe asItIs(long hundredths) {
        return AS_IT_IS.make(hundredths);
    }

    boolean isFine(long hundredths) {
        return shares.stream().allMatch(share -> share.isFine(hundredths));
    }

    Recipe make(long hundredths) {
        List<Part> parts = new ArrayList<>();
        long solvent = rest ? hundredths : 0;
        for (Share share : shares) {
            long amount = share.of(hundredths);
            parts.add(new Part(share.name(), share.grade(), amount, share.unit()));
            solvent -= rest ? amount : 0;
        }
        return new Recipe(kind, parts, solvent, hundredths);
    }
}
