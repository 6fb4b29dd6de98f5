package org.shikao.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shikao.exam.plan.Session;

/** A part of a session with its place in it: a row of a table below {@code plan_session}. */
record InSession<T>(String sessionId, int position, T part) {

    /** The parts of all sessions, in order. */
    static <T> List<InSession<T>> flatten(List<Session> sessions, Function<Session, List<T>> parts) {
        List<InSession<T>> rows = new ArrayList<>();
        for (Session session : sessions) {
            Position position = new Position();
            parts.apply(session).forEach(part -> rows.add(new InSession<>(session.id(), position.next(), part)));
        }
        return rows;
    }

    /** The parts by session, in the order of the rows. */
    static <T> Map<String, List<T>> group(List<InSession<T>> rows) {
        Map<String, List<T>> bySession = new LinkedHashMap<>();
        rows.forEach(row -> bySession
                .computeIfAbsent(row.sessionId(), id -> new ArrayList<>())
                .add(row.part()));
        return bySession;
    }
}
