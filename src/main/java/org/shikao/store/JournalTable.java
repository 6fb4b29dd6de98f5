package org.shikao.store;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.journal.Link;

/** The facts of the day, append-only, a chain for each device. */
final class JournalTable {
    private static final String SELECT = "SELECT device, seq, body, hash FROM journal ORDER BY device, seq";
    private static final String LAST =
            "SELECT device, seq, body, hash FROM journal WHERE device = ? ORDER BY seq DESC LIMIT 1";
    private static final BulkInsert INSERT = new BulkInsert("INSERT INTO journal(device, seq, body, hash)", 4);
    private static final HexFormat HEX = HexFormat.of();

    private JournalTable() {}

    static List<Link> all(Handle handle) {
        return select(handle, SELECT);
    }

    static Optional<Link> last(Handle handle, String device) {
        return select(handle, LAST, device).stream().findFirst();
    }

    static void insert(Handle handle, List<Link> links) throws SQLException {
        INSERT.run(handle, links, link ->
                new Object[] {link.device(), link.seq(), link.body(), HEX.parseHex(link.hash())});
    }

    private static List<Link> select(Handle handle, String sql, Object... args) {
        return handle.select(sql, args)
                .map((row, context) ->
                        new Link(row.getString(1), row.getInt(2), row.getString(3), HEX.formatHex(row.getBytes(4))))
                .list();
    }
}
