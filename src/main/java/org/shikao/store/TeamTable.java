package org.shikao.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.plan.Session;

/** Who scores in a session as a team, the leader first; a session without a team has no row. */
final class TeamTable {
    /** The first schema that has the table; an older file may be read without being migrated. */
    private static final int SINCE = 6;

    private static final String SELECT =
            "SELECT session_id, position, examiner_code FROM plan_team ORDER BY session_id, position";
    private static final BulkInsert INSERT =
            new BulkInsert("INSERT INTO plan_team(session_id, position, examiner_code)", 3);
    private static final String CLEAR = "DELETE FROM plan_team";

    private TeamTable() {}

    static Map<String, List<String>> all(Handle handle) {
        if (handle.select("PRAGMA user_version").mapTo(Integer.class).one() < SINCE) {
            return Map.of();
        }
        return InSession.group(handle.select(SELECT)
                .map((row, context) -> new InSession<>(row.getString(1), row.getInt(2), row.getString(3)))
                .list());
    }

    static void replace(Handle handle, List<Session> sessions) throws SQLException {
        handle.execute(CLEAR);
        INSERT.run(handle, InSession.flatten(sessions, Session::team), row ->
                new Object[] {row.sessionId(), row.position(), row.part()});
    }
}
