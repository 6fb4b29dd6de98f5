package org.shikao.exam.catalogue;

import java.util.Set;
import org.shikao.exam.Marks;

/**
 * A reagent or consumable. {@code amount} is per candidate in {@code unit} (mL, g, 张, 片 …), exact to hundredths;
 * {@code stockFlags} belong to the stock bottle and are inherited by the experiment.
 */
public record Reagent(
        String name, String concentration, Marks amount, String unit, int sparePercent, Set<Hazard> stockFlags) {
    public Reagent {
        stockFlags = Set.copyOf(stockFlags);
    }
}
