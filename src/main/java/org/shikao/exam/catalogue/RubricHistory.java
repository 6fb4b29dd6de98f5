package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every rubric that was kept while the rubrics of an exam were worked on, oldest first. Unlike the catalogue it may hold drafts that
 * do not add up yet.
 */
public record RubricHistory(List<Kept> versions) {
    /** Before anything was kept. */
    public static final RubricHistory EMPTY = new RubricHistory(List.of());

    /**
     * A rubric as it was kept: at what time (ISO date and time, local), by whom, and of a version that follows a frozen one why; the
     * reason may be empty.
     */
    public record Kept(String experimentId, String at, String by, String reason, Rubric rubric) {
        /** The same for another reason. */
        public Kept because(String why) {
            return new Kept(experimentId, at, by, why, rubric);
        }
    }

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

    /** The newest version of an experiment that was frozen while it was worked on. */
    public Optional<Rubric> frozen(String experimentId) {
        return of(experimentId).stream()
                .map(Kept::rubric)
                .filter(Rubric::isFrozen)
                .max(Comparator.comparingInt(Rubric::version));
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
