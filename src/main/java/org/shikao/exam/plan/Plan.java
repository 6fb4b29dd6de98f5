package org.shikao.exam.plan;

import java.util.List;
import java.util.Optional;

/** The sealed plan: who sits when and where, which task stands on which bench, who examines which bench. */
public record Plan(String seed, List<Session> sessions) {
    public static final Plan EMPTY = new Plan("", List.of());

    public Plan {
        sessions = List.copyOf(sessions);
    }

    public Optional<Session> session(String id) {
        return sessions.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
