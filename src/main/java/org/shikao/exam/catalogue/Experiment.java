package org.shikao.exam.catalogue;

import java.util.List;
import java.util.Set;
import org.shikao.exam.Subject;

/** An experiment (实验项目) with everything a site needs to run and score it. {@code id} is short text such as {@code WL02}. */
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
}
