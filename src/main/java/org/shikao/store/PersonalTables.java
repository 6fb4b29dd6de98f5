package org.shikao.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.roster.Roster;

/** Roster and photos: the tables that hold personal data. */
final class PersonalTables {
    private final CandidateTable candidates;
    private final PhotoTable photos;

    PersonalTables(PersonalData personal) {
        candidates = new CandidateTable(personal);
        photos = new PhotoTable(personal);
    }

    Roster roster(Handle handle) {
        return new Roster(SchoolTable.all(handle), candidates.all(handle, ExemptionTable.all(handle)));
    }

    void saveRoster(Handle handle, Roster roster) throws SQLException {
        ExemptionTable.clear(handle);
        CandidateTable.clear(handle);
        SchoolTable.replace(handle, roster.schools());
        candidates.insert(handle, roster.candidates());
        ExemptionTable.insert(handle, roster.candidates());
        PhotoTable.dropStrays(handle);
    }

    PhotoTable photos() {
        return photos;
    }
}
