package org.shikao.flow;

import java.util.List;
import java.util.Map;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.RosterDiff;

/**
 * What an import would do to the roster there is.
 *
 * @param diff candidate by candidate; its {@code missing} are also those of schools that sent nothing
 * @param gone those missing whose school sent a roster: who may be removed by it
 * @param schools names of schools by their codes, old and new
 * @param known how many candidates there are now
 */
public record RosterComparison(RosterDiff diff, List<Candidate> gone, Map<String, String> schools, int known) {
    public RosterComparison {
        gone = List.copyOf(gone);
        schools = Map.copyOf(schools);
    }

    /** Whether anything of what is there would change, so that a person has to look first. */
    public boolean differs() {
        return !diff.changed().isEmpty() || !diff.renumbered().isEmpty() || !gone.isEmpty();
    }

    /** How many candidates there would be afterwards. */
    public int afterwards(boolean removing) {
        return known + diff.added().size() - (removing ? gone.size() : 0);
    }
}
