package org.shikao.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Candidates' photos. */
final class PhotoTable {
    private static final String SELECT = "SELECT candidate_no, jpeg, source FROM photo WHERE candidate_no = ?";
    private static final String CANDIDATES = "SELECT candidate_no FROM photo";
    private static final BulkInsert PUT = new BulkInsert("INSERT INTO photo(candidate_no, jpeg, source)", 3, """
            ON CONFLICT(candidate_no) DO UPDATE SET jpeg = excluded.jpeg, source = excluded.source""");
    private static final String DROP_STRAYS = """
            DELETE FROM photo
            WHERE NOT EXISTS (SELECT 1 FROM candidate WHERE candidate.candidate_no = photo.candidate_no)""";

    private final PersonalData personal;

    PhotoTable(PersonalData personal) {
        this.personal = personal;
    }

    Optional<Photo> get(Handle handle, String candidateNo) {
        return handle.select(SELECT, candidateNo)
                .map((row, context) -> new Photo(row.getString(1), personal.opened(row.getBytes(2)), row.getString(3)))
                .findFirst();
    }

    void put(Handle handle, List<Photo> photos) throws SQLException {
        PUT.run(handle, photos, photo ->
                new Object[] {photo.candidateNo(), personal.sealed(photo.jpeg()), photo.source()});
    }

    static Set<String> candidates(Handle handle) {
        return handle.select(CANDIDATES).mapTo(String.class).set();
    }

    /** Removes photos of candidates who are no longer there. */
    static void dropStrays(Handle handle) {
        handle.execute(DROP_STRAYS);
    }
}
