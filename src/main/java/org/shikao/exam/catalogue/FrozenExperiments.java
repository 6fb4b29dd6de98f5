package org.shikao.exam.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps frozen experiments as they were printed and scored while the catalogue changes around them: sealing a plan freezes what it
 * uses, another edition of the catalogue thaws nothing, and what it says otherwise of a frozen experiment is a version of its own.
 */
public final class FrozenExperiments {
    private FrozenExperiments() {}

    /** The catalogue with these experiments sealed; what a person froze keeps its signature. */
    public static Catalogue sealed(Catalogue catalogue, Set<String> used) {
        return catalogue.mapped(e -> used.contains(e.id()) ? e.with(RubricEdit.sealed(e.rubric())) : e);
    }

    /** An edition as it stands for an exam: where it says what a frozen experiment says already, that one stays with its signature. */
    public static Catalogue standing(Catalogue own, Catalogue incoming) {
        return incoming.mapped(e -> frozen(own, e.id())
                .map(f -> e.with(RubricEdit.numberedLike(e.rubric(), f.rubric())))
                .orElse(e));
    }

    /** What an edition would change of frozen experiments, and the frozen ones it does not have. */
    public static CatalogueDiff touched(Catalogue own, Catalogue incoming) {
        CatalogueDiff diff = CatalogueDiff.of(own, standing(own, incoming));
        return new CatalogueDiff(
                List.of(),
                diff.removed().stream().filter(e -> e.rubric().isFrozen()).toList(),
                diff.changes().stream()
                        .filter(c -> frozen(own, c.experimentId()).isPresent())
                        .toList());
    }

    /** The experiments that a difference is about, in the order of the catalogue it was taken from. */
    public static List<Experiment> of(CatalogueDiff touched, Catalogue own) {
        Set<String> ids = Stream.concat(
                        touched.removed().stream().map(Experiment::id),
                        touched.changes().stream().map(CatalogueDiff.Change::experimentId))
                .collect(Collectors.toSet());
        return own.experiments().stream().filter(e -> ids.contains(e.id())).toList();
    }

    /**
     * An edition as it goes into an exam: frozen experiments that it changes become their next version, frozen under this name, and no
     * experiment has a number again under which another rubric was frozen before.
     */
    public static Catalogue versions(Catalogue own, Catalogue incoming, RubricHistory history, String name) {
        return standing(own, incoming).mapped(e -> {
            Optional<Experiment> before = frozen(own, e.id());
            if (before.isPresent()) {
                int next = history.next(e.id(), before.get().rubric());
                return e.equals(before.get()) ? e : e.with(RubricEdit.frozen(RubricEdit.draft(e.rubric(), next), name));
            }
            return history.frozen(e.id())
                            .filter(f -> f.version() >= e.rubric().version())
                            .isPresent()
                    ? e.with(RubricEdit.draft(e.rubric(), history.next(e.id(), e.rubric())))
                    : e;
        });
    }

    private static Optional<Experiment> frozen(Catalogue catalogue, String id) {
        return catalogue.experiment(id).filter(e -> e.rubric().isFrozen());
    }
}
