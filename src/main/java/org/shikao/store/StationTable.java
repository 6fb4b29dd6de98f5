package org.shikao.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.plan.Task;

/** Benches as they are set up for the sessions. */
final class StationTable {
    private static final String SELECT = """
            SELECT session_id, position, lot_no, bench_no, tasks, examiner_code
            FROM plan_station ORDER BY session_id, position""";
    private static final BulkInsert INSERT =
            new BulkInsert("INSERT INTO plan_station(session_id, position, lot_no, bench_no, tasks, examiner_code)", 6);
    private static final String CLEAR = "DELETE FROM plan_station";

    private StationTable() {}

    static Map<String, List<Station>> all(Handle handle) {
        Map<List<Object>, String> second = SecondMarkerTable.all(handle);
        return InSession.group(handle.select(SELECT)
                .map((row, context) -> new InSession<>(
                        row.getString(1),
                        row.getInt(2),
                        new Station(
                                row.getString(3),
                                row.getInt(4),
                                tasks(row.getString(5)),
                                row.getString(6),
                                second.getOrDefault(SecondMarkerTable.at(row.getString(1), row.getInt(2)), ""))))
                .list());
    }

    static void replace(Handle handle, List<Session> sessions) throws SQLException {
        handle.execute(CLEAR);
        INSERT.run(handle, InSession.flatten(sessions, Session::stations), row -> new Object[] {
            row.sessionId(),
            row.position(),
            row.part().lotNo(),
            row.part().benchNo(),
            written(row.part().tasks()),
            row.part().examinerCode()
        });
    }

    private static String written(List<Task> tasks) {
        return TextList.written(tasks.stream()
                .map(task -> task.subject().code() + " " + task.part() + " " + task.experimentId())
                .toList());
    }

    private static List<Task> tasks(String written) {
        return TextList.read(written).stream().map(StationTable::task).toList();
    }

    private static Task task(String written) {
        String[] parts = written.split(" ", 3);
        return new Task(Subject.ofCode(parts[0]).orElseThrow(), parts[2], Task.Part.valueOf(parts[1]));
    }
}
