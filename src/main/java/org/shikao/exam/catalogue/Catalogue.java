package org.shikao.exam.catalogue;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Subject;

/** The experiments an exam may use (实验目录), in a fixed order. */
public record Catalogue(String edition, List<Experiment> experiments) {
    public Catalogue {
        experiments = List.copyOf(experiments);
    }

    public Optional<Experiment> experiment(String id) {
        return experiments.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    public List<Experiment> of(Subject subject) {
        return experiments.stream().filter(e -> e.subject() == subject).toList();
    }
}
