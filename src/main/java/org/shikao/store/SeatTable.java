package org.shikao.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;

/** Candidates due in the sessions, in call order. */
final class SeatTable {
    private static final String SELECT = """
            SELECT session_id, position, candidate_no, fixed_lot FROM plan_seat ORDER BY session_id, position""";
    private static final BulkInsert INSERT =
            new BulkInsert("INSERT INTO plan_seat(session_id, position, candidate_no, fixed_lot)", 4);
    private static final String CLEAR = "DELETE FROM plan_seat";

    private SeatTable() {}

    static Map<String, List<Seat>> all(Handle handle) {
        return InSession.group(handle.select(SELECT)
                .map((row, context) ->
                        new InSession<>(row.getString(1), row.getInt(2), new Seat(row.getString(3), row.getString(4))))
                .list());
    }

    static void replace(Handle handle, List<Session> sessions) throws SQLException {
        handle.execute(CLEAR);
        INSERT.run(handle, InSession.flatten(sessions, Session::seats), row -> new Object[] {
            row.sessionId(),
            row.position(),
            row.part().candidateNo(),
            row.part().fixedLot()
        });
    }
}
