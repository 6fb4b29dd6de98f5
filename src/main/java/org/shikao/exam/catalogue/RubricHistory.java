package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every rubric that was kept while the rubrics of an exam were worked on, oldest first. Unlike the catalogue it may hold drafts that
 * do not add up yet.
 */
public record RubricHistory(List<Kept> versions) {
    /** Before anything was kept. */
    public static final RubricHistory EMPTY = new RubricHistory(List.of());

    /** A rubric as it was kept: at what time (ISO date and time, local), by whom. */
    public record Kept(String experimentId, String at, String by, Rubric rubric) {}

    public RubricHistory {
        versions = List.copyOf(versions);
    }

    /** What was kept of one experiment, newest first. */
    public List<Kept> of(String experimentId) {
        List<Kept> own = new ArrayList<>();
        versions.stream().filter(k -> k.experimentId().equals(experimentId)).forEach(k -> own.add(0, k));
        return own;
    }

    /** What was kept last of one experiment. */
    public Optional<Kept> last(String experimentId) {
        return of(experimentId).stream().findFirst();
    }

    /** With one more. */
    public RubricHistory with(Kept kept) {
        List<Kept> all = new ArrayList<>(versions);
        all.add(kept);
        return new RubricHistory(all);
    }

    /** The number of the next version of a rubric: one more than any known. */
    public int next(String experimentId, Rubric inUse) {
        return of(experimentId).stream().mapToInt(k -> k.rubric().version()).reduce(inUse.version(), Math::max) + 1;
    }
}
