package org.shikao.flow;

import java.util.SplittableRandom;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Rehearsal;

/** Tries a rubric on invented candidates, to see its ceiling and which points tell candidates apart. */
public final class RehearseRubric {
    /** How many candidates a rehearsal has unless told otherwise. */
    public static final int USUAL_CANDIDATES = 500;

    /** Candidates, seed and the rule pack's key; equal ones give an equal rehearsal. */
    public record Cast(int candidates, long seed, boolean repeatErrorOnce) {}

    /** The rehearsal of one experiment's rubric. */
    public record Rehearsed(String experimentId, String title, Marks fullMarks, long seed, Rehearsal rehearsal) {}

    /** Rehearses the rubric of an experiment; refused if the catalogue has none of this id. */
    public Answer<Rehearsed> run(Catalogue catalogue, String experimentId, Cast cast) {
        return catalogue
                .experiment(experimentId)
                .map(e -> {
                    SplittableRandom random = new SplittableRandom(cast.seed());
                    Rehearsal rehearsal =
                            Rehearsal.of(e.rubric(), cast.repeatErrorOnce(), cast.candidates(), random::nextInt);
                    return Answer.of(new Rehearsed(e.id(), e.title(), e.rubric().fullMarks(), cast.seed(), rehearsal));
                })
                .orElseGet(() -> Answer.refused("REHEARSAL_UNKNOWN", experimentId, experimentId));
    }
}
