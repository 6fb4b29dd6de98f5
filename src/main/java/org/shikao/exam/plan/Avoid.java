package org.shikao.exam.plan;

import java.util.HashSet;
import java.util.Set;
import org.shikao.exam.roster.Candidate;

/** Whom the candidates of an urn rule out: their schools and their relatives. Any of them may draw any bench of the urn. */
record Avoid(Set<String> schools, Set<String> candidates) {

    static final Avoid NOBODY = new Avoid(Set.of(), Set.of());

    /** The same with a school and, if an examiner recused himself for the candidate, the candidate. */
    Avoid plus(Candidate candidate, boolean recused) {
        Set<String> moreSchools = new HashSet<>(schools);
        moreSchools.add(candidate.schoolCode());
        Set<String> moreCandidates = new HashSet<>(candidates);
        if (recused) {
            moreCandidates.add(candidate.candidateNo());
        }
        return new Avoid(moreSchools, moreCandidates);
    }
}
