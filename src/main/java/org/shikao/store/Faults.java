package org.shikao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite and the file system report into our codes. */
final class Faults {
    /** A short write on a disk with less than this left is a full disk, whatever SQLite calls it. */
    private static final long NEARLY_FULL = 256 * 1024;

    private Faults() {}

    static StoreException of(Path file, SQLException failure) {
        return failure instanceof SQLiteException known
                ? of(file, known)
                : new StoreException(StoreFault.STORE_IO, failure, file.toString(), failure.getMessage());
    }

    static StoreException of(Path file, IOException failure) {
        return nearlyFull(file)
                ? full(file, failure)
                : new StoreException(StoreFault.STORE_IO, failure, file.toString(), failure.toString());
    }

    /** The SQL failure somewhere behind a failure of Jdbi or Flyway, or that failure itself, as one of ours. */
    static StoreException of(Path file, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(file, sql);
            }
        }
        return new StoreException(StoreFault.STORE_IO, failure, file.toString(), String.valueOf(failure.getMessage()));
    }

    private static StoreException of(Path file, SQLiteException failure) {
        SQLiteErrorCode code = failure.getResultCode();
        return switch (primary(code)) {
            case SQLITE_FULL -> full(file, failure);
            case SQLITE_IOERR ->
                nearlyFull(file)
                        ? full(file, failure)
                        : new StoreException(StoreFault.STORE_IO, failure, file.toString(), code.name());
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> plain(StoreFault.STORE_BUSY, file, failure);
            case SQLITE_READONLY ->
                code == SQLiteErrorCode.SQLITE_READONLY_DBMOVED
                        ? plain(StoreFault.STORE_REPLACED, file, failure)
                        : plain(StoreFault.STORE_READ_ONLY, file, failure);
            case SQLITE_PERM, SQLITE_AUTH -> plain(StoreFault.STORE_READ_ONLY, file, failure);
            case SQLITE_NOTADB -> plain(StoreFault.STORE_NOT_EXAM, file, failure);
            case SQLITE_CORRUPT ->
                new StoreException(StoreFault.STORE_DAMAGED, failure, file.toString(), failure.getMessage());
            case SQLITE_CONSTRAINT -> constraint(file, code, failure);
            case SQLITE_CANTOPEN ->
                Files.exists(file)
                        ? plain(StoreFault.STORE_READ_ONLY, file, failure)
                        : plain(StoreFault.STORE_MISSING, file, failure);
            default -> new StoreException(StoreFault.STORE_IO, failure, file.toString(), code.name());
        };
    }

    /** A broken rule of the schema is a defect of the caller, except a reference that points nowhere. */
    private static StoreException constraint(Path file, SQLiteErrorCode code, SQLiteException failure) {
        StoreFault fault =
                code == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY ? StoreFault.STORE_REFERENCE : StoreFault.STORE_IO;
        return new StoreException(fault, failure, file.toString(), failure.getMessage());
    }

    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xff);
    }

    private static StoreException plain(StoreFault fault, Path file, SQLException failure) {
        return new StoreException(fault, failure, file.toString());
    }

    private static StoreException full(Path file, Throwable failure) {
        return new StoreException(StoreFault.STORE_DISK_FULL, failure, file.toString(), Long.toString(free(file)));
    }

    private static boolean nearlyFull(Path file) {
        long free = free(file);
        return free >= 0 && free < NEARLY_FULL;
    }

    private static long free(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
        } catch (IOException unknown) {
            return -1;
        }
    }
}
