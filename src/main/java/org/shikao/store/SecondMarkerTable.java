package org.shikao.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.plan.Session;

/** Who makes the second marking at a bench of a session; a bench without one has no row. */
final class SecondMarkerTable {
    /** The first schema that has the table; an older file may be read without being migrated. */
    private static final int SINCE = 4;

    private static final String SELECT = "SELECT session_id, position, examiner_code FROM plan_second_marker";
    private static final BulkInsert INSERT =
            new BulkInsert("INSERT INTO plan_second_marker(session_id, position, examiner_code)", 3);
    private static final String CLEAR = "DELETE FROM plan_second_marker";

    private SecondMarkerTable() {}

    /** Codes by session and place of the bench in it. */
    static Map<List<Object>, String> all(Handle handle) {
        Map<List<Object>, String> codes = new HashMap<>();
        if (handle.select("PRAGMA user_version").mapTo(Integer.class).one() >= SINCE) {
            handle.select(SELECT)
                    .map((row, context) -> Map.entry(at(row.getString(1), row.getInt(2)), row.getString(3)))
                    .forEach(code -> codes.put(code.getKey(), code.getValue()));
        }
        return codes;
    }

    static List<Object> at(String sessionId, int position) {
        return List.of(sessionId, position);
    }

    static void replace(Handle handle, List<Session> sessions) throws SQLException {
        handle.execute(CLEAR);
        INSERT.run(
                handle,
                InSession.flatten(sessions, Session::stations).stream()
                        .filter(row -> !row.part().secondCode().isEmpty())
                        .toList(),
                row -> new Object[] {row.sessionId(), row.position(), row.part().secondCode()});
    }
}
