package org.shikao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;

/** Planned sessions, in the order of the plan, without what stands and who sits in them. */
final class SessionTable {
    private static final String SELECT = """
            SELECT id, site_code, room_no, subjects, number, date, start_time, end_time
            FROM plan_session ORDER BY position""";
    private static final BulkInsert INSERT = new BulkInsert("""
            INSERT INTO plan_session(id, site_code, room_no, subjects, number, date, start_time, end_time, position)""", 9);
    private static final String CLEAR = "DELETE FROM plan_session";

    private SessionTable() {}

    /** All sessions, with their stations, seats and teams by session id. */
    static List<Session> all(
            Handle handle,
            Map<String, List<Station>> stations,
            Map<String, List<Seat>> seats,
            Map<String, List<String>> teams) {
        return handle.select(SELECT)
                .map((row, context) -> session(row, stations, seats, teams))
                .list();
    }

    static void replace(Handle handle, List<Session> sessions) throws SQLException {
        handle.execute(CLEAR);
        Position position = new Position();
        INSERT.run(handle, sessions, session -> new Object[] {
            session.id(),
            session.siteCode(),
            session.roomNo(),
            SubjectList.written(session.subjects()),
            session.number(),
            session.date().toString(),
            session.start().toString(),
            session.end().toString(),
            position.next()
        });
    }

    private static Session session(
            ResultSet row,
            Map<String, List<Station>> stations,
            Map<String, List<Seat>> seats,
            Map<String, List<String>> teams)
            throws SQLException {
        String id = row.getString(1);
        return new Session(
                id,
                row.getString(2),
                row.getString(3),
                SubjectList.list(row.getString(4)),
                row.getInt(5),
                LocalDate.parse(row.getString(6)),
                LocalTime.parse(row.getString(7)),
                LocalTime.parse(row.getString(8)),
                stations.getOrDefault(id, List.of()),
                seats.getOrDefault(id, List.of()),
                teams.getOrDefault(id, List.of()));
    }
}
