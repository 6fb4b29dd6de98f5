package org.shikao.exam.journal;

import java.util.List;

/**
 * Changes of the list that knew nothing of each other: one field of a candidate corrected apart, or a candidate corrected at one place
 * and removed at another. It is settled by a correction or a removal that knows them all.
 *
 * @param field name of the field
 * @param apart the corrections, in the order of entries; one at least
 * @param removed whether the candidate was removed apart from them
 */
public record ListDispute(String candidateNo, String field, List<Fact.CandidateCorrected> apart, boolean removed) {
    public ListDispute {
        apart = List.copyOf(apart);
    }
}
