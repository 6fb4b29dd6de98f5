package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.SessionRule;
import org.shikao.exam.rules.SessionRule.Grouping;

/** The order in which the candidates of a site are seated: school after school, or mixed; the seed decides which goes first. */
final class Chain {

    private final SessionRule rule;
    private final SeedOrder seed;

    Chain(SessionRule rule, SeedOrder seed) {
        this.rule = rule;
        this.seed = seed;
    }

    List<Candidate> of(List<Candidate> candidates) {
        if (rule.grouping() == Grouping.MIXED) {
            return seed.shuffled("candidates", candidates, Candidate::candidateNo);
        }
        Map<String, List<Candidate>> schools = new TreeMap<>();
        candidates.forEach(c ->
                schools.computeIfAbsent(c.schoolCode(), no -> new ArrayList<>()).add(c));
        List<Candidate> chain = new ArrayList<>();
        for (String school : seed.shuffled("schools", List.copyOf(schools.keySet()), code -> code)) {
            schools.get(school).stream().sorted(withinSchool()).forEach(chain::add);
        }
        return chain;
    }

    private Comparator<Candidate> withinSchool() {
        Comparator<Candidate> byNo = Comparator.comparing(Candidate::candidateNo);
        return switch (rule.order()) {
            case CANDIDATE_NO -> byNo;
            case CLASS -> Comparator.comparing(Candidate::className).thenComparing(byNo);
            case STUDENT_NO -> Comparator.comparing(Candidate::studentNo).thenComparing(byNo);
        };
    }
}
