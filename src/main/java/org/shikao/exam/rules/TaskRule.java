package org.shikao.exam.rules;

import java.util.Collection;
import java.util.List;

/**
 * Rule 7. Where the tasks come from and which experiments are in the pool. Either single experiments ({@code pool}; empty means the
 * whole catalogue) or units of ready papers ({@code units}, and {@code pool} empty), of which the city draws {@code unitsDrawn}
 * before the plan is made; 0 where there are no units.
 */
public record TaskRule(Source source, Variant variant, List<String> pool, List<Unit> units, int unitsDrawn) {
    /** Who made the pool of tasks (rule 7). */
    public enum Source {
        PROVINCE,
        CITY,
        COUNTY
    }

    /** Ordinary apparatus, digital sensors, or both (rule 7). */
    public enum Variant {
        ORDINARY,
        DIGITAL,
        BOTH
    }

    /**
     * A unit of the pool (单元). A paper names the experiments that lie on one bench: one, or with papers (rule 3) one a subject, the
     * main item first.
     */
    public record Unit(String name, List<List<String>> papers) {
        public Unit {
            papers = papers.stream().map(List::copyOf).toList();
        }
    }

    public TaskRule {
        pool = List.copyOf(pool);
        units = List.copyOf(units);
    }

    /** Whether the pool is made of units. */
    public boolean inUnits() {
        return !units.isEmpty();
    }

    /** Whether units must be drawn before the plan is made: some stay out. */
    public boolean drawsUnits() {
        return unitsDrawn < units.size();
    }

    /** The papers of all units, unit by unit. */
    public List<List<String>> papers() {
        return units.stream().flatMap(unit -> unit.papers().stream()).toList();
    }

    /** The experiments named, each once: of the papers, or of the pool; empty means the whole catalogue. */
    public List<String> experiments() {
        return inUnits() ? papers().stream().flatMap(List::stream).distinct().toList() : pool;
    }

    /** The same rule with these units only, all of them drawn. */
    public TaskRule only(Collection<String> names) {
        List<Unit> kept =
                units.stream().filter(unit -> names.contains(unit.name())).toList();
        return new TaskRule(source, variant, pool, kept, kept.size());
    }
}
