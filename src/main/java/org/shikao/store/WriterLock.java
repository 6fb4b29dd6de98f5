package org.shikao.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The right to write an exam file: an open write transaction on a tiny database in the machine's temporary folder, named after
 * the file's identity (so a renamed or linked file is the same). The lock dies with the process; the name of its holder can be
 * read by others. A lock of Java's own would be lost whenever anyone in this process closes the lock file (POSIX).
 * The tiny database is left behind, empty: removing it would let two programs lock two files of one name.
 */
final class WriterLock implements AutoCloseable {
    private static final String CREATE =
            "CREATE TABLE IF NOT EXISTS holder(person TEXT, machine TEXT, process INTEGER, since TEXT)";
    private static final String INSERT = "INSERT INTO holder(person, machine, process, since) VALUES (?, ?, ?, ?)";
    private static final String SELECT = "SELECT person, machine, process, since FROM holder";
    private static final String CLEAR = "DELETE FROM holder";
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Longer than another program needs to look who holds the lock, or to name itself. */
    private static final int PATIENCE_MILLIS = 300;

    private final Connection connection;

    private WriterLock(Connection connection) {
        this.connection = connection;
    }

    /** @throws StoreException {@link StoreFault#STORE_LOCKED} with the holder if another program, or this one, has it */
    static WriterLock acquire(Path file, Install install) {
        try {
            Connection connection = open(lockFile(file, install));
            return take(connection, mine(install)) ? new WriterLock(connection) : refuse(file, connection);
        } catch (SQLException failure) {
            throw Faults.of(file, failure);
        } catch (IOException failure) {
            throw Faults.of(file, failure);
        }
    }

    private static boolean take(Connection connection, Holder mine) throws SQLException {
        try {
            takeAndSign(connection, mine);
            return true;
        } catch (SQLException failure) {
            if (busy(failure)) {
                return false;
            }
            connection.close();
            throw failure;
        }
    }

    private static WriterLock refuse(Path file, Connection connection) throws SQLException {
        try (connection) {
            Holder holder = read(connection);
            throw new StoreException(
                    StoreFault.STORE_LOCKED, file.toString(), holder.person(), holder.machine(), holder.since());
        }
    }

    /** Who writes the file now, empty if nobody. */
    static Optional<Holder> holder(Path file, Install install) {
        try (Connection connection = open(lockFile(file, install));
                Statement statement = connection.createStatement()) {
            try {
                statement.execute("BEGIN IMMEDIATE");
                statement.execute("ROLLBACK");
                return Optional.empty();
            } catch (SQLException failure) {
                return busy(failure) ? Optional.of(read(connection)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw Faults.of(file, failure);
        } catch (IOException failure) {
            throw Faults.of(file, failure);
        }
    }

    /** Names itself in one transaction and holds the next; between the two another may have come, whose name then stands there. */
    private static void takeAndSign(Connection connection, Holder mine) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            do {
                statement.execute("BEGIN IMMEDIATE");
                statement.execute(CREATE);
                statement.execute(CLEAR);
                sign(connection, mine);
                statement.execute("COMMIT");
                statement.execute("BEGIN IMMEDIATE");
            } while (!read(connection).equals(mine) && abandon(statement));
        }
    }

    private static boolean abandon(Statement statement) throws SQLException {
        statement.execute("ROLLBACK");
        return true;
    }

    private static void sign(Connection connection, Holder mine) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, mine.person());
            insert.setString(2, mine.machine());
            insert.setLong(3, mine.process());
            insert.setString(4, mine.since());
            insert.execute();
        }
    }

    private static Holder read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT)) {
            return row.next()
                    ? new Holder(row.getString(1), row.getString(2), row.getLong(3), row.getString(4))
                    : new Holder("", "", 0, "");
        }
    }

    private static Holder mine(Install install) {
        return new Holder(
                install.person(),
                install.surroundings().machine(),
                ProcessHandle.current().pid(),
                SHOWN.format(LocalDateTime.now(install.surroundings().clock())));
    }

    private static boolean busy(SQLException failure) {
        return failure instanceof SQLiteException known
                && (known.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    private static Path lockFile(Path file, Install install) throws IOException {
        Object key = Stamp.key(Files.readAttributes(file, BasicFileAttributes.class));
        String identity = key.equals("") ? file.toString() : key.toString();
        Path lock = install.surroundings()
                .locks()
                .resolve("shikao-" + HashChain.sha256(identity).substring(0, 16) + ".lock");
        createForAll(lock);
        return lock;
    }

    /** Another user of the machine must be able to lock it too. */
    private static void createForAll(Path lock) throws IOException {
        try {
            Files.createFile(lock);
            if (Files.getFileStore(lock).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rw-rw-rw-"));
            }
        } catch (FileAlreadyExistsException fromBefore) {
            Files.readAttributes(lock, BasicFileAttributes.class);
        }
    }

    private static Connection open(Path lock) throws SQLException {
        String url = "jdbc:sqlite:file:" + lock.toUri().getRawPath() + "?mode=rw";
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=" + PATIENCE_MILLIS);
            statement.execute("PRAGMA synchronous=OFF");
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private void clear() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(CLEAR);
            statement.execute("COMMIT");
        }
    }

    /** Lets go; a second call does nothing. */
    @Override
    public void close() {
        try {
            if (!connection.isClosed()) {
                clear();
            }
        } catch (SQLException failure) {
            throw new StoreException(StoreFault.STORE_IO, failure, "", failure.getMessage());
        }
    }
}
