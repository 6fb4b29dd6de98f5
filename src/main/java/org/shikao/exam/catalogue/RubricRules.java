package org.shikao.exam.catalogue;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;

/**
 * Rules of a whole rubric (DOMAIN §2.7, global rules). {@code calcErrorIsolated}: a slip in calculation spoils no later point. What is
 * named in {@code breakage} and {@code safetyStops} happens to a sheet as a {@link SheetEvent} or through a mistake that names it.
 */
public record RubricRules(
        Repeat repeatError,
        boolean calcErrorIsolated,
        Overtime overtime,
        List<Breakage> breakage,
        List<SafetyStop> safetyStops) {
    /** What a rubric without rules of its own follows. */
    public static final RubricRules USUAL = new RubricRules(Repeat.BY_RULES, true, Overtime.NONE, List.of(), List.of());

    /** Whether the same operation error (同一操作错误) in several steps costs once. */
    public enum Repeat {
        /** As key {@code marking.repeatErrorOnce} of the rule pack says. */
        BY_RULES,
        ONCE,
        EACH
    }

    /** What going on after time costs: for each minute begun, and at most. */
    public record Overtime(Marks perMinute, Marks atMost) {
        /** Who is out of time stops, and nothing is taken off. */
        public static final Overtime NONE = new Overtime(Marks.ZERO, Marks.ZERO);

        Marks cost(int minutes) {
            return new Marks(Math.multiplyExact(perMinute.hundredths(), minutes)).min(atMost);
        }
    }

    /** Apparatus broken (损坏器材): the points of these numbers are zero, everything else counts as before. */
    public record Breakage(String name, List<Integer> zeroes) {
        public Breakage {
            zeroes = List.copyOf(zeroes);
        }
    }

    /** A danger for which the examiner stops the work (安全中止). */
    public record SafetyStop(String name, Scope takes) {}

    /** How much a safety stop takes. */
    public enum Scope {
        /** The points after it, which are not done any more. */
        REST,
        /** All of its group. */
        GROUP,
        /** All of the sheet. */
        ALL
    }

    public RubricRules {
        breakage = List.copyOf(breakage);
        safetyStops = List.copyOf(safetyStops);
    }

    /** Whether repeated errors cost once under a rule pack that says so or not. */
    boolean repeatsOnce(boolean byRules) {
        return repeatError == Repeat.BY_RULES ? byRules : repeatError == Repeat.ONCE;
    }

    Optional<Breakage> breakage(String name) {
        return breakage.stream().filter(b -> b.name().equals(name)).findFirst();
    }

    Optional<SafetyStop> safetyStop(String name) {
        return safetyStops.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
