package org.shikao.exam.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.plan.DaySupplies.ReagentNeed;

/**
 * What leaves the store of one regulated bottle at a site on a day: the bottle is what is regulated, not the solutions made of it. Amounts
 * are hundredths of the bottle's unit; each solution is rounded once.
 *
 * @param reagents what is made of it, or the reagent itself
 */
public record BottleNeed(Stock stock, List<ReagentNeed> reagents) {
    public BottleNeed {
        reagents = List.copyOf(reagents);
    }

    /** The page of a bench solution, as exam files kept it before bottles were kept: nothing is reckoned back. */
    public static BottleNeed ofSolution(ReagentNeed need) {
        return new BottleNeed(need.kind(), List.of(need));
    }

    /** Why it is regulated. */
    public Set<Hazard> flags() {
        Set<Hazard> flags = EnumSet.noneOf(Hazard.class);
        reagents.forEach(need -> flags.addAll(need.stock()));
        return flags;
    }

    /** How many candidates it is for. */
    public int portions() {
        return reagents.stream().mapToInt(ReagentNeed::portions).sum();
    }

    /** What they use. */
    public long used() {
        return drawn(ReagentNeed::used);
    }

    /** What is planned to be issued, with the spare. */
    public long ready() {
        return reagents.stream()
                .mapToLong(need -> isItself(need) ? need.ready() : need.drawn())
                .sum();
    }

    /** What of it is planned to be left over in solutions made up with a spare: it does not go back into the bottle but to the waste. */
    public long leftOver() {
        return reagents.stream()
                .filter(need -> !isItself(need))
                .mapToLong(need -> need.drawn() - need.drawn(need.used()))
                .sum();
    }

    /** What so much of each reagent takes out of the bottle. */
    public long drawn(ToLongFunction<ReagentNeed> amount) {
        return reagents.stream()
                .mapToLong(need -> isItself(need) ? amount.applyAsLong(need) : need.drawn(amount.applyAsLong(need)))
                .sum();
    }

    private boolean isItself(ReagentNeed need) {
        return need.kind().equals(stock);
    }
}
