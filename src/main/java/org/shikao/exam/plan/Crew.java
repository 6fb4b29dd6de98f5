package org.shikao.exam.plan;

import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.MarkingRule.Mode;

/**
 * Who must be found before a bench or a room is used (rule 21).
 *
 * @param twice whether two examiners watch every bench
 * @param team the fewest people who score in a room; 0 where its benches alone decide
 */
record Crew(boolean twice, int team) {
    /** One examiner at every bench will do. */
    static final Crew ONE = new Crew(false, 0);

    static Crew of(MarkingRule marking) {
        return new Crew(marking.mode() == Mode.DOUBLE, marking.mode() == Mode.TEAM ? MarkingRule.TEAM_SIZE : 0);
    }
}
