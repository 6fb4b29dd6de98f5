package org.shikao.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.venue.Venue;

/** The venue as a whole. */
final class VenueTables {
    private VenueTables() {}

    static Venue load(Handle handle) {
        return new Venue(SiteTable.all(handle), RoomTable.all(handle), ExaminerTable.all(handle));
    }

    static void save(Handle handle, Venue venue) throws SQLException {
        SiteTable.replace(handle, venue.sites());
        RoomTable.replace(handle, venue.rooms());
        ExaminerTable.replace(handle, venue.examiners());
    }
}
