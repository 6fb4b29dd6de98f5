package org.shikao.exam.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.venue.Examiner;

/** Which examiners must not meet a candidate (rule 20), for candidates who are sent to a session when they come. */
public final class KeptApart {
    private final ExaminerRule rule;
    private final WatchRules watch;
    private final Map<String, Examiner> examiners = new HashMap<>();

    public KeptApart(ExaminerRule rule, List<Examiner> examiners) {
        this.rule = rule;
        this.watch = new WatchRules(rule);
        examiners.forEach(examiner -> this.examiners.put(examiner.code(), examiner));
    }

    /** Remembers that these candidates sit there, so that two schools do not come to examine each other. */
    public KeptApart met(Session session, List<Candidate> candidates) {
        if (rule.avoidPairedSchool()) {
            session.examinerCodes()
                    .forEach(code -> Optional.ofNullable(examiners.get(code))
                            .ifPresent(examiner -> candidates.forEach(c -> watch.watched(examiner, of(c)))));
        }
        return this;
    }

    /** An examiner at these sessions who must not meet the candidate; any of them may, since the lot decides the bench. */
    public Optional<Examiner> at(List<Session> sessions, Candidate candidate) {
        return sessions.stream()
                .flatMap(session -> session.examinerCodes().stream())
                .map(examiners::get)
                .filter(examiner -> examiner != null && watch.mustAvoid(examiner, of(candidate)))
                .findFirst();
    }

    private static Avoid of(Candidate candidate) {
        return new Avoid(Set.of(candidate.schoolCode()), Set.of(candidate.candidateNo()));
    }
}
