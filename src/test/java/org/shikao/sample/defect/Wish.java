package org.shikao.sample.defect;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a defect needs of the roster it is planted into; everything else is left to chance. {@code merged} allows blocks merged
 * over a class or school; {@code alone} asks that nothing but the rows themselves tells the school and the grade.
 */
record Wish(Set<Field> fields, Set<Field> without, Set<Producer> producers, boolean merged, boolean alone) {
    static final Wish ANY = new Wish(Set.of(), Set.of(), EnumSet.allOf(Producer.class), true, false);

    /** These columns must be there, with a value of their own in every row. */
    static Wish of(Field... fields) {
        return new Wish(Set.copyOf(Arrays.asList(fields)), Set.of(), EnumSet.allOf(Producer.class), false, false);
    }

    Wish lacking(Field... fields) {
        return new Wish(this.fields, Set.copyOf(Arrays.asList(fields)), producers, merged, alone);
    }

    Wish from(Set<Producer> producers) {
        return new Wish(fields, without, producers, merged, alone);
    }

    Wish onItsOwn() {
        return new Wish(fields, without, producers, false, true);
    }
}
