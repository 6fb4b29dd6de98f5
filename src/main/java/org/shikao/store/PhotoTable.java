package org.shikao.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Candidates' photos, and those of an import that is not yet decided, which only this connection sees. */
final class PhotoTable {
    private static final String SELECT = "SELECT jpeg FROM photo WHERE candidate_no = ?";
    private static final String CANDIDATES = "SELECT candidate_no FROM photo";
    private static final String HAS_SOURCES =
            "SELECT COUNT(*) FROM pragma_table_info('photo') WHERE name = 'source_sha256'";
    private static final String SOURCES = "SELECT candidate_no, hex(source_sha256) FROM photo";
    private static final String ALL = "SELECT candidate_no, jpeg, sha256 FROM photo ORDER BY candidate_no";
    private static final String DROP_STRAYS = """
            DELETE FROM photo
            WHERE NOT EXISTS (SELECT 1 FROM candidate WHERE candidate.candidate_no = photo.candidate_no)""";

    private static final String STAGE = """
            CREATE TEMP TABLE IF NOT EXISTS staged_photo(
            candidate_no TEXT PRIMARY KEY, jpeg BLOB NOT NULL, sha256 BLOB NOT NULL, source_sha256 BLOB NOT NULL)""";
    private static final String CLEAR_STAGE = "DELETE FROM temp.staged_photo";
    private static final String UNSTAGE = "DELETE FROM temp.staged_photo WHERE candidate_no = ?";
    private static final BulkInsert PUT =
            new BulkInsert("INSERT INTO temp.staged_photo(candidate_no, jpeg, sha256, source_sha256)", 4);
    // a candidate may have left the roster while the photos were made
    private static final String TAKE = """
            INSERT INTO photo(candidate_no, jpeg, sha256, source_sha256)
            SELECT candidate_no, jpeg, sha256, source_sha256 FROM temp.staged_photo
            WHERE candidate_no IN (SELECT candidate_no FROM candidate)
            ON CONFLICT(candidate_no) DO UPDATE
            SET jpeg = excluded.jpeg, sha256 = excluded.sha256, source_sha256 = excluded.source_sha256""";

    private final PersonalData personal;

    PhotoTable(PersonalData personal) {
        this.personal = personal;
    }

    Optional<byte[]> jpeg(Handle handle, String candidateNo) {
        return handle.select(SELECT, candidateNo)
                .map((row, context) -> personal.opened(row.getBytes(1)))
                .findFirst();
    }

    static Set<String> candidates(Handle handle) {
        return handle.select(CANDIDATES).mapTo(String.class).set();
    }

    /** Lower-case hex hashes of the files that the photos were made from, by candidate; none in a file of the first schema. */
    static Map<String, String> sources(Handle handle) {
        if (handle.select(HAS_SOURCES).mapTo(Integer.class).one() == 0) {
            return Map.of();
        }
        Map<String, String> sources = new TreeMap<>();
        handle.select(SOURCES)
                .map((row, context) -> sources.put(row.getString(1), Sha256.lower(row.getString(2))))
                .list();
        return sources;
    }

    /** The candidates whose photo is not what was stored. */
    List<String> damaged(Handle handle) {
        try (var rows = handle
                .select(ALL)
                .map((row, context) ->
                        Sha256.is(personal.opened(row.getBytes(2)), row.getBytes(3)) ? "" : row.getString(1))
                .stream()) {
            return rows.filter(no -> !no.isEmpty()).toList();
        }
    }

    /** Removes photos of candidates who are no longer there. */
    static void dropStrays(Handle handle) {
        handle.execute(DROP_STRAYS);
    }

    static void clearStage(Handle handle) {
        handle.execute(STAGE);
        handle.execute(CLEAR_STAGE);
    }

    void stage(Handle handle, List<Photo> photos) throws SQLException {
        PUT.run(handle, photos, photo -> new Object[] {
            photo.candidateNo(),
            personal.sealed(photo.jpeg()),
            Sha256.of(photo.jpeg()),
            Sha256.bytes(photo.sourceSha256())
        });
    }

    static void unstage(Handle handle, String candidateNo) {
        handle.execute(UNSTAGE, candidateNo);
    }

    /** Puts the staged photos in the place of those before. */
    static void takeStage(Handle handle) {
        handle.execute(TAKE);
        handle.execute(CLEAR_STAGE);
    }
}
