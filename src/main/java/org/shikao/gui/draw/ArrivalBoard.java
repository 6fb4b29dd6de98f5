package org.shikao.gui.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.ArrivalGroup;
import org.shikao.exam.plan.Session;
import org.shikao.flow.OpenExam;

/** Who is still to come and where there are benches, where candidates are given their session on arrival; empty under other rules. */
record ArrivalBoard(List<HalfDay> halfDays, Map<String, Integer> free) {
    static final ArrivalBoard NONE = new ArrivalBoard(List.of(), Map.of());

    /** A half-day of a site: how many are awaited, and the benches left in all its sessions. */
    record HalfDay(
            String site,
            LocalDate date,
            boolean morning,
            List<Subject> subjects,
            int awaited,
            int free,
            Set<String> sessions) {
        private boolean isWith(HalfDay other) {
            return site.equals(other.site) && date.equals(other.date) && morning == other.morning;
        }
    }

    static ArrivalBoard read(OpenExam exam) {
        List<HalfDay> halfDays = new ArrayList<>();
        Map<String, Integer> free = new HashMap<>();
        for (ArrivalGroup group : exam.arrivalGroups().all()) {
            int left = 0;
            for (Session session : group.sessions()) {
                int benches = Math.max(0, exam.day().arrivals().free(session.id()));
                free.put(session.id(), benches);
                left += benches;
            }
            Session closing = group.closing();
            halfDays.add(new HalfDay(
                    closing.siteCode(),
                    closing.date(),
                    closing.start().isBefore(exam.rules().session().afternoonFrom()),
                    closing.subjects(),
                    exam.day().arrivals().awaited(group).size(),
                    left,
                    group.sessions().stream().map(Session::id).collect(Collectors.toSet())));
        }
        return new ArrivalBoard(halfDays, free);
    }

    boolean isOn() {
        return !halfDays.isEmpty();
    }

    /** All subjects of the half-day in which the session lies. */
    List<HalfDay> around(String sessionId) {
        return halfDays.stream()
                .filter(half -> half.sessions().contains(sessionId))
                .flatMap(own -> halfDays.stream().filter(own::isWith))
                .toList();
    }

    /** Benches left in a session, empty text under other rules. */
    String freeIn(String sessionId) {
        return free.containsKey(sessionId) ? String.valueOf(free.get(sessionId)) : "";
    }
}
