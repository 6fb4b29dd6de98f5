package org.shikao.exam.plan;

import java.util.List;

/**
 * Sessions of a site that candidates who come in one half-day are spread over when they arrive (rule 14).
 *
 * @param sessions ordered by start, then room
 * @param roll the seats reserved in them, session by session; a seat kept for a fixed need is none of them
 */
public record ArrivalGroup(List<Session> sessions, List<Seat> roll) {
    public ArrivalGroup {
        sessions = List.copyOf(sessions);
        roll = List.copyOf(roll);
    }

    /** The last session, in which everybody is due who has not come to an earlier one. */
    public Session closing() {
        return sessions.get(sessions.size() - 1);
    }

    /** Whether the candidate has a reserved seat in one of the sessions. */
    public boolean expects(String candidateNo) {
        return roll.stream().anyMatch(seat -> seat.candidateNo().equals(candidateNo));
    }
}
