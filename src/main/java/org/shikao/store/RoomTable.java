package org.shikao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.venue.Room;

/** Laboratories of the sites, in the order they were given. */
final class RoomTable {
    private static final String SELECT = """
            SELECT site_code, no, name, subjects, benches, bench_columns, broken_benches, low_benches
            FROM room ORDER BY position""";
    private static final BulkInsert INSERT = new BulkInsert("""
            INSERT INTO room(site_code, no, name, subjects, benches, bench_columns, broken_benches, low_benches,
            position)""", 9);
    private static final String CLEAR = "DELETE FROM room";

    private RoomTable() {}

    static List<Room> all(Handle handle) {
        return handle.select(SELECT).map((row, context) -> room(row)).list();
    }

    static void replace(Handle handle, List<Room> rooms) throws SQLException {
        handle.execute(CLEAR);
        Position position = new Position();
        INSERT.run(handle, rooms, room -> new Object[] {
            room.siteCode(),
            room.no(),
            room.name(),
            SubjectList.written(room.subjects()),
            room.benches(),
            room.columns(),
            numbers(room.brokenBenches()),
            numbers(room.lowBenches()),
            position.next()
        });
    }

    private static Room room(ResultSet row) throws SQLException {
        return new Room(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                SubjectList.set(row.getString(4)),
                row.getInt(5),
                row.getInt(6),
                numbers(row.getString(7)),
                numbers(row.getString(8)));
    }

    private static String numbers(List<Integer> benches) {
        return TextList.written(benches.stream().map(String::valueOf).toList());
    }

    private static List<Integer> numbers(String written) {
        return TextList.read(written).stream().map(Integer::valueOf).toList();
    }
}
