package org.shikao.store;

import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of an exam file and their versions: where the migrations stand and which is the newest. */
record Schema(List<String> locations, int version) {
    /** Marks an exam file in SQLite's header: "SHKA". */
    static final int APPLICATION_ID = 0x53484B41;

    static final Schema CURRENT = new Schema(List.of("classpath:org/shikao/store"), 7);

    /** A full disk and the like stay what they are; what is left is the migration's own failure. */
    private static StoreException fault(Path file, FlywayException failure) {
        StoreException fault = Faults.of(file, failure);
        return fault.fault() != StoreFault.STORE_IO
                ? fault
                : new StoreException(
                        StoreFault.STORE_MIGRATION, failure, file.toString(), String.valueOf(failure.getMessage()));
    }

    /** Brings a file to this version, which may be empty before. */
    void migrate(Path file) {
        try {
            Flyway.configure()
                    .dataSource(Connections.source(file))
                    .locations(locations.toArray(String[]::new))
                    .table("schema_history")
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw fault(file, failure);
        }
    }
}
