package org.shikao.exam.journal;

import java.util.Optional;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;

/**
 * Faulty apparatus (器材故障) as it stands now. {@code id} is {@code device:seq} of the entry that told it; {@code at} the time shown
 * then. {@code noted} holds what was said first; {@code remedy} and {@code minutes} are those decided last, {@code settled} by whom.
 */
public record Fault(
        String id,
        String at,
        Fact.FaultNoted noted,
        FaultRemedy remedy,
        int minutes,
        Optional<Fact.FaultSettled> settled) {
    /** The same told of this candidate. */
    Fault of(String candidateNo) {
        return new Fault(id, at, noted.of(candidateNo), remedy, minutes, settled);
    }

    /** Minutes that are given back to the candidate. */
    public int given() {
        return remedy == FaultRemedy.ADD_MINUTES ? minutes : 0;
    }
}
