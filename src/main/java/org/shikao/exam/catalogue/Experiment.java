package org.shikao.exam.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shikao.exam.Subject;

/**
 * An experiment (实验项目) with everything a site needs to run and score it. {@code id} is short text such as {@code WL02};
 * {@code minutes} is the operating time; {@code hazards} are those of the process, to which {@link #allHazards()} adds the stock's;
 * {@code variant} is {@code ordinary} or {@code digital} (数字化实验).
 */
public record Experiment(
        String id,
        Subject subject,
        String title,
        String edition,
        List<String> sources,
        int minutes,
        String variant,
        Set<Hazard> hazards,
        List<Apparatus> apparatus,
        List<Reagent> reagents,
        List<Waste> wasteStreams,
        String benchInitialState,
        List<String> resetSteps,
        List<String> candidateSheet,
        Rubric rubric) {
    public Experiment {
        sources = List.copyOf(sources);
        hazards = Set.copyOf(hazards);
        apparatus = List.copyOf(apparatus);
        reagents = List.copyOf(reagents);
        wasteStreams = List.copyOf(wasteStreams);
        resetSteps = List.copyOf(resetSteps);
        candidateSheet = List.copyOf(candidateSheet);
    }

    /** Whether it is done with digital sensors. */
    public boolean isDigital() {
        return variant.equals("digital");
    }

    /** The same scored by another rubric. */
    public Experiment with(Rubric other) {
        return with(reagents, other);
    }

    /** The same with another list of reagents. */
    Experiment withReagents(List<Reagent> others) {
        return with(others, rubric);
    }

    private Experiment with(List<Reagent> reagents, Rubric other) {
        return new Experiment(
                id,
                subject,
                title,
                edition,
                sources,
                minutes,
                variant,
                hazards,
                apparatus,
                reagents,
                wasteStreams,
                benchInitialState,
                resetSteps,
                candidateSheet,
                other);
    }

    /** Hazards of the process and, inherited, of every reagent stock the preparation room must hold. */
    public Set<Hazard> allHazards() {
        EnumSet<Hazard> all = EnumSet.noneOf(Hazard.class);
        all.addAll(hazards);
        reagents.forEach(reagent -> all.addAll(StockFlags.of(reagent)));
        return Collections.unmodifiableSet(all);
    }
}
