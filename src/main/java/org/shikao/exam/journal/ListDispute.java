package org.shikao.exam.journal;

import java.util.List;

/**
 * Changes of the list that knew nothing of each other: one field of a candidate corrected apart, or a candidate corrected at one place
 * and removed at another. It is settled by a correction or a removal that knows them all.
 *
 * @param field name of the field
 * @param apart the entries of the corrections ({@link Fact.CandidateCorrected}), in their order; one at least
 * @param removals the entries by which the candidate was removed apart from them, in their order
 */
public record ListDispute(String candidateNo, String field, List<Entry> apart, List<Entry> removals) {
    public ListDispute {
        apart = List.copyOf(apart);
        removals = List.copyOf(removals);
    }

    /** Whether the candidate was removed apart from the corrections. */
    public boolean removed() {
        return !removals.isEmpty();
    }

    /** The corrections in the order of their entries. */
    public List<Fact.CandidateCorrected> corrections() {
        return apart.stream()
                .map(entry -> (Fact.CandidateCorrected) entry.fact())
                .toList();
    }
}
