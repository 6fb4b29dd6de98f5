package org.shikao.store;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.venue.Site;

/** Test sites, in the order they were given. */
final class SiteTable {
    private static final String SELECT = "SELECT code, name, address, host_school, feeders FROM site ORDER BY position";
    private static final BulkInsert INSERT =
            new BulkInsert("INSERT INTO site(code, name, address, host_school, feeders, position)", 6);
    private static final String CLEAR = "DELETE FROM site";

    private SiteTable() {}

    static List<Site> all(Handle handle) {
        return handle.select(SELECT)
                .map((row, context) -> new Site(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        TextList.read(row.getString(5))))
                .list();
    }

    static void replace(Handle handle, List<Site> sites) throws SQLException {
        handle.execute(CLEAR);
        Position position = new Position();
        INSERT.run(handle, sites, site -> new Object[] {
            site.code(),
            site.name(),
            site.address(),
            site.hostSchool(),
            TextList.written(site.feeders()),
            position.next()
        });
    }
}
