package org.shikao.store;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.roster.School;

/** Schools that send candidates, in the order they were given. */
final class SchoolTable {
    private static final String SELECT = "SELECT code, name FROM school ORDER BY position";
    private static final BulkInsert INSERT = new BulkInsert("INSERT INTO school(code, name, position)", 3);
    private static final String CLEAR = "DELETE FROM school";

    private SchoolTable() {}

    static List<School> all(Handle handle) {
        return handle.select(SELECT)
                .map((row, context) -> new School(row.getString(1), row.getString(2)))
                .list();
    }

    static void replace(Handle handle, List<School> schools) throws SQLException {
        handle.execute(CLEAR);
        Position position = new Position();
        INSERT.run(handle, schools, school -> new Object[] {school.code(), school.name(), position.next()});
    }
}
