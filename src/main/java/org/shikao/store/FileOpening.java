package org.shikao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens exam files: finds out what they are, takes the lock, migrates, looks for damage. */
record FileOpening(Schema schema, Install install) {

    ExamFile open(Path path, Access access) {
        return access == Access.READ ? reader(path) : writer(FileIdentity.regular(path));
    }

    private ExamFile reader(Path path) {
        Path file = FileIdentity.regular(path);
        if (WriterLock.holder(file, install).isEmpty()) {
            refuseForeignLog(file);
        }
        FileIdentity.of(file);
        FileCheck.requireSound(file);
        return new ExamFile(file, Database.reader(file), Optional.empty(), install);
    }

    private ExamFile writer(Path file) {
        WriterLock lock = WriterLock.acquire(file, install);
        try {
            FileIdentity identity = identify(file);
            if (identity.schema() == schema.version()) {
                return write(file, lock);
            }
            new FileMigration(schema).run(identity);
        } catch (StoreException failure) {
            lock.close();
            throw failure;
        }
        // the migrated file is another file under the same name
        lock.close();
        return writer(file);
    }

    private FileIdentity identify(Path file) {
        refuseForeignLog(file);
        FileIdentity identity = FileIdentity.of(file);
        if (identity.schema() > schema.version()) {
            throw identity.fault(StoreFault.STORE_NEWER, schema);
        }
        return identity;
    }

    private ExamFile write(Path file, WriterLock lock) {
        FileCheck.requireSound(file);
        requireWritable(file);
        Database database = Database.writer(file);
        try {
            return new ExamFile(file, database, Optional.of(lock), install);
        } catch (StoreException failure) {
            database.close();
            throw failure;
        }
    }

    /** Told at once and not at the first mark. SQLite makes its log beside the file, so the folder counts too. */
    private static void requireWritable(Path file) {
        if (!Files.isWritable(file) || !Files.isWritable(file.getParent())) {
            throw new StoreException(StoreFault.STORE_READ_ONLY, file.toString());
        }
    }

    /** Reads the file itself, so only while nobody else writes it (see {@link Stamp}). */
    private static void refuseForeignLog(Path file) {
        try {
            if (SideFiles.mispaired(file)) {
                throw new StoreException(
                        StoreFault.STORE_MISPAIRED,
                        file.toString(),
                        SideFiles.wal(file).toString());
            }
        } catch (IOException failure) {
            throw Faults.of(file, failure);
        }
    }
}
