package org.shikao.exam.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shikao.exam.Subject;

/** The experiments an exam may use (实验目录), in a fixed order. */
public record Catalogue(String edition, List<Experiment> experiments) {
    public Catalogue {
        experiments = List.copyOf(experiments);
    }

    public Optional<Experiment> experiment(String id) {
        return experiments.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** With another rubric for one experiment. */
    public Catalogue with(String id, Rubric rubric) {
        return mapped(e -> e.id().equals(id) ? e.with(rubric) : e);
    }

    Catalogue mapped(UnaryOperator<Experiment> change) {
        return new Catalogue(edition, experiments.stream().map(change).toList());
    }

    public List<Experiment> of(Subject subject) {
        return experiments.stream().filter(e -> e.subject() == subject).toList();
    }
}
