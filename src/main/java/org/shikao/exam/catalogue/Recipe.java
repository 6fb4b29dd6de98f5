package org.shikao.exam.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a volume of a solution is made up, as far as the words of its concentration say so. All arithmetic is on decimal fractions; what is
 * weighed or measured out is rounded to hundredths once, and the solvent is the rest, so that parts by volume always make the whole.
 *
 * @param kind what is done
 * @param parts what is taken out of the store, in the order in which it is used
 * @param solvent hundredths of mL or g of water added to it; 0 where it is filled up to the mark
 * @param made hundredths of mL that this makes
 */
public record Recipe(Kind kind, List<Part> parts, long solvent, long made) {
    /** What is done. */
    public enum Kind {
        /** Bought or collected as it is; nothing is made up. */
        AS_IT_IS,
        /** One part of stock by volume and so many parts of water: {@code 1∶3}. */
        PARTS,
        /** A stronger solution of unknown density thinned by mass: one millilitre of what is made counts as one gram. */
        THINNED,
        /** A stronger solution or spirit measured out and filled up with water to the volume. */
        FILLED_UP,
        /** The same of a concentrated acid, which is poured into water first. */
        POURED,
        /** So many hundredths of solute in the mass of the solution: {@code 5 %}. One millilitre counts as one gram. */
        DISSOLVED,
        /** So many grams in 100 mL, filled up with spirit in place of water (indicators, GB/T 603). */
        IN_SPIRIT,
        /** Weighed by amount of substance, or by per cent of a known density, and filled up to the mark. */
        WEIGHED,
        /** Iodine, which dissolves only beside twice its mass of potassium iodide. */
        IODINE,
        /** More than dissolves, filtered off. */
        SATURATED,
        /** The strength of the stock or the molar mass is not told. */
        NOT_COMPUTABLE,
        /** It has to be made up, but is counted in drops, tubes or pieces: nobody can tell how much that is. */
        UNIT_UNKNOWN
    }

    /**
     * Something taken out of the store.
     *
     * @param name what stands on the bottle
     * @param grade its strength, empty for what is pure
     * @param amount hundredths of the unit
     * @param unit mL or g
     */
    public record Part(String name, String grade, long amount, String unit) {
        /** Name and strength, as people say it. */
        public String label() {
            return grade.isBlank() ? name : name + " " + grade;
        }
    }

    /** A batch that can be weighed is made in steps of 50 mL, and is not sought beyond two litres. */
    private static final long STEP = 5_000;

    private static final int STEPS = 40;

    private static final Part NOTHING = new Part("", "", 0, "");

    public Recipe {
        parts = List.copyOf(parts);
    }

    /** The recipe for exactly so many hundredths of the reagent's unit. Only what is measured by volume is made up. */
    public static Recipe of(Reagent reagent, long hundredths) {
        return of(reagent.name(), reagent.concentration(), reagent.unit(), hundredths);
    }

    /** Whether a reagent of this unit is made up at all. */
    static boolean isMadeUp(String unit) {
        return Measure.millilitres(unit, 0).isPresent();
    }

    /** What is said of a reagent that is not measured by volume. */
    private static Recipe unpoured(Method method, String unit, long hundredths) {
        boolean unknown = !Measure.isMeasured(unit) && method.kind() != Kind.AS_IT_IS;
        return unknown ? new Recipe(Kind.UNIT_UNKNOWN, List.of(), 0, hundredths) : Method.asItIs(hundredths);
    }

    /** The same for a reagent of this name, concentration and unit. */
    public static Recipe of(String name, String concentration, String unit, long hundredths) {
        Method method = new Strength(name, concentration).method();
        return Measure.millilitres(unit, hundredths)
                .map(method::make)
                .orElseGet(() -> unpoured(method, unit, hundredths));
    }

    /**
     * The recipe for at least so many hundredths: where hundredths of a gram or millilitre are too coarse to weigh or measure a part to
     * one per cent, more is made, in steps of 50 mL.
     */
    public static Recipe atLeast(Reagent reagent, long hundredths) {
        if (!isMadeUp(reagent.unit()) || hundredths == 0) {
            return of(reagent, hundredths);
        }
        long asked = Measure.millilitres(reagent.unit(), hundredths).orElseThrow();
        Method method = new Strength(reagent.name(), reagent.concentration()).method();
        List<Long> batches = new ArrayList<>(List.of(asked));
        long first = (asked + STEP - 1) / STEP;
        for (long step = first; step <= STEPS; step++) {
            batches.add(step * STEP);
        }
        return batches.stream()
                .filter(method::isFine)
                .findFirst()
                .map(method::make)
                .orElseGet(() -> method.make(asked));
    }

    /** Whether it has to be made up, but nobody can tell how. */
    public boolean isUnknown() {
        return kind == Kind.NOT_COMPUTABLE || kind == Kind.UNIT_UNKNOWN;
    }

    /** What is taken first: the bottle of which the solution is made. */
    public Optional<Part> first() {
        return parts.stream().findFirst();
    }

    /**
     * What a sentence about it is told: name and amount of what is taken first, the water, the volume made, name and amount of what is
     * taken second; amounts in the shortest form.
     */
    public Object[] figures() {
        Part one = first().orElse(NOTHING);
        Part two = parts.size() > 1 ? parts.get(1) : NOTHING;
        return new Object[] {
            one.label(), shortest(one.amount()), shortest(solvent), shortest(made), two.label(), shortest(two.amount())
        };
    }

    private static String shortest(long hundredths) {
        BigDecimal shortest = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }

    /** Hundredths of what is taken first; 0 if nothing is. */
    public long taken() {
        return first().map(Part::amount).orElse(0L);
    }
}
