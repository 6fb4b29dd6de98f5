package org.shikao.exam.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Figures of a plan.
 *
 * @param seats candidates due, summed over the sessions
 * @param days days on which anything is held
 * @param examiners examiners with at least one duty
 * @param splitCandidates candidates whose subjects fall on more than one day
 * @param dutiesLeast fewest sessions of an examiner with a duty
 * @param dutiesMost most sessions of an examiner
 */
public record PlanReport(
        int sessions, int seats, int days, int examiners, int splitCandidates, int dutiesLeast, int dutiesMost) {

    /** Counts the figures of these sessions. */
    public static PlanReport of(List<Session> sessions) {
        Set<Object> days = new HashSet<>();
        Map<String, Set<Object>> daysOf = new HashMap<>();
        Map<String, Integer> duties = new HashMap<>();
        int seats = 0;
        for (Session session : sessions) {
            days.add(session.date());
            seats += session.seats().size();
            for (Seat seat : session.seats()) {
                daysOf.computeIfAbsent(seat.candidateNo(), no -> new HashSet<>())
                        .add(session.date());
            }
            session.examinerCodes().forEach(code -> duties.merge(code, 1, Integer::sum));
        }
        int split = (int) daysOf.values().stream().filter(d -> d.size() > 1).count();
        IntSummaryStatistics load =
                duties.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        return new PlanReport(
                sessions.size(),
                seats,
                days.size(),
                duties.size(),
                split,
                duties.isEmpty() ? 0 : load.getMin(),
                duties.isEmpty() ? 0 : load.getMax());
    }
}
