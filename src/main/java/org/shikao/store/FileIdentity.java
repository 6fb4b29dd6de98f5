package org.shikao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a file says it is, found without changing it. */
record FileIdentity(Path file, int schema) {

    /** @throws StoreException if there is no file, or it is not an exam file, or cannot be read */
    static FileIdentity of(Path path) {
        Path file = regular(path);
        try (Connection connection = Connections.reader(file);
                Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA application_id") != Schema.APPLICATION_ID) {
                throw new StoreException(StoreFault.STORE_NOT_EXAM, file.toString());
            }
            return new FileIdentity(file, number(statement, "PRAGMA user_version"));
        } catch (SQLException failure) {
            throw Faults.of(file, failure);
        }
    }

    /** The one name of a file, through links. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            throw new StoreException(
                    StoreFault.STORE_MISSING, missing, path.toAbsolutePath().toString());
        }
    }

    /** The same of something that is a file. */
    static Path regular(Path path) {
        Path file = real(path);
        if (!Files.isRegularFile(file)) {
            throw new StoreException(StoreFault.STORE_NOT_EXAM, file.toString());
        }
        return file;
    }

    StoreException fault(StoreFault fault, Schema ours) {
        return new StoreException(fault, file.toString(), Integer.toString(schema), Integer.toString(ours.version()));
    }

    private static int number(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery(pragma)) {
            return row.getInt(1);
        }
    }
}
