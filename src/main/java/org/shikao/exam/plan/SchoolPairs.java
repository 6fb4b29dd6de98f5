package org.shikao.exam.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Venue;

/** Whose teachers examine whose candidates: schools that are examined by each other are paired (rule 20). */
public final class SchoolPairs {
    private final Set<List<String>> examined = new HashSet<>();

    private SchoolPairs() {}

    /** Nobody has examined anybody yet. */
    public static SchoolPairs none() {
        return new SchoolPairs();
    }

    /** As the plan posts its examiners; whoever may draw a bench may be examined there. */
    public static SchoolPairs of(RulePack rules, Plan plan, Roster roster, Venue venue) {
        Map<String, String> schools = new HashMap<>();
        roster.candidates().forEach(c -> schools.put(c.candidateNo(), c.schoolCode()));
        Map<List<Object>, Set<String>> urns = new HashMap<>();
        plan.sessions()
                .forEach(s -> urns.computeIfAbsent(LotCheck.urn(rules, s), key -> new HashSet<>())
                        .addAll(s.candidates().stream()
                                .map(no -> schools.getOrDefault(no, ""))
                                .toList()));
        SchoolPairs pairs = new SchoolPairs();
        for (Session session : plan.sessions()) {
            session.examinerCodes().stream()
                    .flatMap(code -> venue.examiner(code).stream())
                    .forEach(examiner ->
                            urns.get(LotCheck.urn(rules, session)).forEach(school -> pairs.add(examiner, school)));
        }
        return pairs;
    }

    /** Remembers that somebody has examined a candidate. */
    public void add(Examiner examiner, Candidate candidate) {
        add(examiner, candidate.schoolCode());
    }

    private void add(Examiner examiner, String school) {
        examined.add(List.of(examiner.schoolCode(), school));
    }

    /** Whether somebody of the candidate's school examines candidates of this examiner's school. */
    boolean wouldSwap(Examiner examiner, Candidate candidate) {
        return !examiner.schoolCode().isEmpty()
                && examined.contains(List.of(candidate.schoolCode(), examiner.schoolCode()));
    }
}
