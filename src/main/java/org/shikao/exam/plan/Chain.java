package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SessionRule;
import org.shikao.exam.rules.SessionRule.Grouping;

/** The order in which the candidates of a site are seated: school after school, or mixed; the seed decides which goes first. */
final class Chain {

    private final SessionRule rule;
    private final boolean groupsByLot;
    private final SeedOrder seed;

    Chain(RulePack rules, SeedOrder seed) {
        this.rule = rules.session();
        this.groupsByLot = rules.draw().unit() == DrawRule.Unit.GROUP_THEN_BENCH;
        this.seed = seed;
    }

    List<Candidate> of(List<Candidate> candidates) {
        if (rule.grouping() != Grouping.SCHOOL) {
            return seed.shuffled("candidates", candidates, Candidate::candidateNo);
        }
        Map<String, List<Candidate>> schools = new TreeMap<>();
        candidates.forEach(c ->
                schools.computeIfAbsent(c.schoolCode(), no -> new ArrayList<>()).add(c));
        List<Candidate> chain = new ArrayList<>();
        for (String school : seed.shuffled("schools", List.copyOf(schools.keySet()), code -> code)) {
            chain.addAll(withinSchool(school, schools.get(school)));
        }
        return chain;
    }

    /** By the rule's order, unless a first lot decides who sits with whom. */
    private List<Candidate> withinSchool(String school, List<Candidate> candidates) {
        return groupsByLot
                ? seed.shuffled("groups " + school, candidates, Candidate::candidateNo)
                : candidates.stream().sorted(byRule()).toList();
    }

    private Comparator<Candidate> byRule() {
        Comparator<Candidate> byNo = Comparator.comparing(Candidate::candidateNo);
        return switch (rule.order()) {
            case CANDIDATE_NO -> byNo;
            case CLASS -> Comparator.comparing(Candidate::className).thenComparing(byNo);
            case STUDENT_NO -> Comparator.comparing(Candidate::studentNo).thenComparing(byNo);
            case REGISTRATION_NO ->
                Comparator.comparing((Candidate c) -> c.registrationNo().isEmpty())
                        .thenComparing(Candidate::registrationNo)
                        .thenComparing(byNo);
        };
    }
}
