package org.shikao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.SheetState;

/** The projection: one row a candidate and subject. */
final class SheetTable {
    private static final String SELECT = """
            SELECT candidate_no, subject, session_id, outcome, state, marks, total FROM sheet
            ORDER BY candidate_no, subject""";
    private static final BulkInsert PUT = new BulkInsert(
            "INSERT INTO sheet(candidate_no, subject, session_id, outcome, state, marks, total)", 7, """
            ON CONFLICT(candidate_no, subject) DO UPDATE SET session_id = excluded.session_id,
            outcome = excluded.outcome, state = excluded.state, marks = excluded.marks, total = excluded.total""");
    private static final String CLEAR = "DELETE FROM sheet";
    private static final String DROP = "DELETE FROM sheet WHERE candidate_no = ?";

    private SheetTable() {}

    static List<SheetRow> all(Handle handle) {
        return handle.select(SELECT).map((row, context) -> row(row)).list();
    }

    static void put(Handle handle, List<SheetRow> rows) throws SQLException {
        PUT.run(handle, rows, SheetTable::values);
    }

    static void drop(Handle handle, List<String> candidates) {
        candidates.forEach(no -> handle.execute(DROP, no));
    }

    static void clear(Handle handle) {
        handle.execute(CLEAR);
    }

    private static Object[] values(SheetRow row) {
        return new Object[] {
            row.key().candidateNo(),
            row.key().subject().code(),
            row.sessionId(),
            row.outcome().name(),
            row.state().name(),
            written(row.marks()),
            row.total().map(Marks::hundredths).orElse(null)
        };
    }

    private static SheetRow row(ResultSet row) throws SQLException {
        Integer total = (Integer) row.getObject(7);
        return new SheetRow(
                new SheetKey(row.getString(1), Subject.ofCode(row.getString(2)).orElseThrow()),
                row.getString(3),
                Outcome.valueOf(row.getString(4)),
                SheetState.valueOf(row.getString(5)),
                read(row.getString(6)),
                Optional.ofNullable(total).map(Marks::new));
    }

    private static String written(Map<Integer, Marks> marks) {
        return marks.entrySet().stream()
                .map(mark -> mark.getKey() + ":" + mark.getValue().hundredths())
                .collect(Collectors.joining(" "));
    }

    private static SortedMap<Integer, Marks> read(String written) {
        SortedMap<Integer, Marks> marks = new TreeMap<>();
        for (String mark : written.isEmpty() ? new String[0] : written.split(" ")) {
            int colon = mark.indexOf(':');
            marks.put(
                    Integer.valueOf(mark.substring(0, colon)), new Marks(Integer.parseInt(mark.substring(colon + 1))));
        }
        return marks;
    }
}
