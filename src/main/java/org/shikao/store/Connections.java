package org.shikao.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** Opens SQLite connections; none leaves here without the settings of DESIGN §4. */
final class Connections {
    static final String BUSY_TIMEOUT = "PRAGMA busy_timeout=5000";

    private static final String[] EVERY = {
        BUSY_TIMEOUT, "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON"
    };

    /** Checkpoints are ours to place ({@link Database}), so that a change of the main file by anyone else shows. */
    private static final String[] WRITER = {"PRAGMA synchronous=FULL", "PRAGMA wal_autocheckpoint=0"};

    /** Marks the file itself, so it waits for the first change: what only looks and is refused leaves the bytes as they are. */
    private static final String[] LOG = {"PRAGMA journal_mode=WAL"};

    private static final String[] READER = {"PRAGMA synchronous=FULL", "PRAGMA query_only=ON"};

    private Connections() {}

    /**
     * A connection that may write an existing file, after {@link #log}; a transaction takes the write lock at its first
     * statement.
     */
    static Connection writer(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return set(DriverManager.getConnection(url(file, "mode=rw"), config.toProperties()), EVERY, WRITER);
    }

    /** Turns on the write-ahead log, without which nothing may be written. @throws SQLException if the file does not take it */
    static void log(Connection connection) throws SQLException {
        // on a full disk this fails; the connection stays open, since there may be space at the next try
        run(connection, LOG);
        if (!logs(connection)) {
            throw new SQLException("no write-ahead log");
        }
    }

    /** Whether the write-ahead log is on. */
    static boolean logs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode")) {
            return mode.next() && mode.getString(1).equals("wal");
        }
    }

    /**
     * A connection that cannot write. A file left in WAL mode in a folder where nothing can be made beside it is read as
     * immutable, provided it has no side file with entries that would be overlooked.
     */
    static Connection reader(Path file) throws SQLException {
        try {
            return probed(url(file, "mode=ro"));
        } catch (SQLException failure) {
            if (isReadOnly(failure) && Files.isWritable(file)) {
                recover(file);
                return probed(url(file, "mode=ro"));
            }
            if (Files.exists(SideFiles.wal(file)) || Files.isWritable(file.getParent())) {
                throw failure;
            }
            return probed(url(file, "immutable=1"));
        }
    }

    private static boolean isReadOnly(SQLException failure) {
        return (failure.getErrorCode() & 0xFF) == SQLiteErrorCode.SQLITE_READONLY.code;
    }

    /** Takes in or rolls back what a killed program left beside the file, which a reader may not do. */
    private static void recover(Path file) throws SQLException {
        try (Connection connection = set(DriverManager.getConnection(url(file, "mode=rw")), EVERY);
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT COUNT(*) FROM sqlite_master").close();
        }
    }

    private static Connection probed(String url) throws SQLException {
        Connection connection = set(DriverManager.getConnection(url), EVERY, READER);
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT COUNT(*) FROM sqlite_master").close();
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** For Flyway, which opens its own. */
    static SQLiteDataSource source(Path file) {
        SQLiteDataSource source = new SQLiteDataSource() {
            @Override
            public SQLiteConnection getConnection(String user, String password) throws SQLException {
                SQLiteConnection connection = super.getConnection(user, password);
                set(connection, EVERY, WRITER, LOG);
                return connection;
            }
        };
        source.setUrl(url(file, "mode=rw"));
        return source;
    }

    /** As a URI, since a plain path may hold {@code ?} and is then cut. */
    private static String url(Path file, String query) {
        return "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?" + query;
    }

    private static Connection set(Connection connection, String[]... pragmas) throws SQLException {
        try {
            for (String[] group : pragmas) {
                run(connection, group);
            }
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static void run(Connection connection, String[] pragmas) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute(pragma);
            }
        }
    }
}
