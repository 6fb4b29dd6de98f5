package org.shikao.flow;

import java.util.HashSet;
import java.util.Set;
import org.shikao.exam.plan.ArrivalGroup;
import org.shikao.exam.plan.Session;

/** Sessions to which nobody was sent and nobody can be any more (rule 14): nothing is left to do in them. */
final class IdleSessions {
    private IdleSessions() {}

    /** Ids of those sessions; none where the plan gives everybody his session. */
    static Set<String> of(OpenExam exam) {
        Set<String> idle = new HashSet<>();
        for (ArrivalGroup group : exam.arrivalGroups().all()) {
            if (exam.day().arrivals().awaited(group).isEmpty()) {
                group.sessions().stream()
                        .map(Session::id)
                        .filter(id ->
                                exam.plan().session(id).orElseThrow().seats().isEmpty())
                        .forEach(idle::add);
            }
        }
        return idle;
    }
}
