package org.shikao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.venue.Examiner;

/** People on duty, in the order they were given. */
final class ExaminerTable {
    private static final String SELECT = """
            SELECT code, name, school_code, site_code, role, subjects, trained, recusals
            FROM examiner ORDER BY position""";
    private static final BulkInsert INSERT = new BulkInsert("""
            INSERT INTO examiner(code, name, school_code, site_code, role, subjects, trained, recusals, position)""", 9);
    private static final String CLEAR = "DELETE FROM examiner";

    private ExaminerTable() {}

    static List<Examiner> all(Handle handle) {
        return handle.select(SELECT).map((row, context) -> examiner(row)).list();
    }

    static void replace(Handle handle, List<Examiner> examiners) throws SQLException {
        handle.execute(CLEAR);
        Position position = new Position();
        INSERT.run(handle, examiners, examiner -> new Object[] {
            examiner.code(),
            examiner.name(),
            examiner.schoolCode(),
            examiner.siteCode(),
            examiner.role().name(),
            SubjectList.written(examiner.subjects()),
            examiner.trained() ? 1 : 0,
            TextList.written(examiner.recusals()),
            position.next()
        });
    }

    private static Examiner examiner(ResultSet row) throws SQLException {
        return new Examiner(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Examiner.Role.valueOf(row.getString(5)),
                SubjectList.set(row.getString(6)),
                row.getInt(7) == 1,
                TextList.read(row.getString(8)));
    }
}
