package org.shikao.exam.roster;

import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;

/**
 * What a second list changes. With an error among the problems nothing of it may be taken over.
 *
 * @param read rows
 * @param changed the candidates with other data than before
 * @param deferrals sittings put off
 */
public record SecondChecked(int read, List<Candidate> changed, List<Deferral> deferrals, List<Problem> problems) {
    /** A candidate's sitting in one subject is put off (缓考). */
    public record Deferral(String candidateNo, Subject subject, String reason, Place place) {}

    public SecondChecked {
        changed = List.copyOf(changed);
        deferrals = List.copyOf(deferrals);
        problems = List.copyOf(problems);
    }
}
