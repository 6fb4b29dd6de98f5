package org.shikao.exam.plan;

import java.util.List;
import java.util.Map;
import org.shikao.exam.roster.Candidate;

/**
 * A wave with its people.
 *
 * @param candidates in call order
 * @param benches as many as candidates, room by room, ascending
 * @param fixed benches kept for candidates with a fixed need, by candidate number
 */
record SeatedWave(Wave wave, List<Candidate> candidates, List<Bench> benches, Map<String, Bench> fixed) {

    SeatedWave {
        candidates = List.copyOf(candidates);
        benches = List.copyOf(benches);
        fixed = Map.copyOf(fixed);
    }
}
