package org.shikao.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.ListDispute;
import org.shikao.store.PersonalValue;

/**
 * Corrections of the list that two laptops made apart and that say different things. The first in the order of entries is shown until
 * two people decide, by correcting the field to what it shall be, or by removing the candidate once more.
 */
final class ListConflicts {
    private ListConflicts() {}

    /** A warning for each, with what the two places wrote. */
    static List<Problem> of(OpenExam exam) {
        List<ListDispute> disputes = exam.day().listDisputes();
        if (disputes.isEmpty()) {
            return List.of();
        }
        Map<String, String> values = new HashMap<>();
        for (PersonalValue value : exam.file().personalValues()) {
            values.put(value.digest(), value.value());
        }
        return disputes.stream()
                .filter(dispute -> dispute.removed() || written(dispute, values).size() > 1)
                .map(dispute -> problem(dispute, written(dispute, values)))
                .toList();
    }

    /** Whether what stands in this field now was corrected otherwise elsewhere, so that confirming it decides something. */
    static boolean concerns(OpenExam exam, String candidateNo, String field) {
        return exam.day().listDisputes().stream()
                .anyMatch(d -> d.candidateNo().equals(candidateNo) && d.field().equals(field));
    }

    private static Problem problem(ListDispute dispute, List<String> written) {
        String no = dispute.candidateNo();
        String code = dispute.removed() ? "LIST_REMOVED_APART" : "LIST_CORRECTED_APART";
        return Problem.warning(code, Place.named(no), no, dispute.field(), String.join(" / ", written));
    }

    /** A value that did not come with the journal stands there as its digest: it is another value all the same. */
    static List<String> written(ListDispute dispute, Map<String, String> values) {
        return dispute.corrections().stream()
                .map(Fact.CandidateCorrected::newDigest)
                .map(digest -> values.getOrDefault(digest, digest))
                .distinct()
                .toList();
    }
}
