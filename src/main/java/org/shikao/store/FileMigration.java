package org.shikao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Brings an older exam file to the present schema on a copy, and keeps the original beside it as {@code NAME.shikao.vN.bak}. */
record FileMigration(Schema schema) {

    /** To be called with the writer's lock held. A crash leaves the old file or the new one under the name, never none. */
    void run(FileIdentity old) {
        Path file = old.file();
        Path temporary = FileCreation.temporary(file);
        try {
            FileBackup.copy(file, temporary);
            schema.migrate(temporary);
            requireMigrated(temporary);
            Database.writer(temporary).close();
            FileCheck.requireSound(temporary);
            keep(file, old.schema());
            FileCreation.replace(temporary, file);
        } catch (IOException failure) {
            throw Faults.of(file, failure);
        } catch (StoreException failure) {
            throw failure.toldOf(file, temporary);
        } finally {
            FileCreation.remove(temporary);
        }
    }

    /** A file whose number and history of migrations disagree stays what it is, however often it is migrated. */
    private void requireMigrated(Path temporary) {
        int reached = FileIdentity.of(temporary).schema();
        if (reached != schema.version()) {
            throw new StoreException(
                    StoreFault.STORE_MIGRATION,
                    temporary.toString(),
                    "user_version " + reached + " < " + schema.version());
        }
    }

    /** Copies the original, taken into one file before if a program left it open; a name that is taken gets a number. */
    private static void keep(Path file, int version) throws IOException {
        if (!SideFiles.none(file)) {
            Database.writer(file).close();
        }
        Path whole = FileCreation.temporary(file);
        try {
            Files.copy(file, whole, StandardCopyOption.REPLACE_EXISTING);
            FileCreation.move(whole, free(file, version));
        } finally {
            FileCreation.remove(whole);
        }
    }

    private static Path free(Path file, int version) {
        String name = file.getFileName() + ".v" + version;
        Path first = file.resolveSibling(name + ".bak");
        Path kept = first;
        for (int number = 2; Files.exists(kept); number++) {
            kept = file.resolveSibling(name + "-" + number + ".bak");
        }
        return kept;
    }
}
