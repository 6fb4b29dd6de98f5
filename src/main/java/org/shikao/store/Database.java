package org.shikao.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Lends a handle inside a transaction. A writer keeps one connection; a reader opens one for each call, so that it holds nothing
 * while idle and a writer can close to a single file.
 */
final class Database implements AutoCloseable {
    /** The write-ahead log is taken into the file when it has grown to this. */
    private static final long CHECKPOINT_BYTES = 4L << 20;

    /** Reads something, so that a log that belongs to the file is there. */
    private static final String TOUCH = "SELECT COUNT(*) FROM sqlite_master";

    private static final Logger LOG = System.getLogger(Database.class.getName());

    private final Path file;
    private final Connection connection;
    private final Jdbi jdbi;
    private final ReentrantLock turn = new ReentrantLock();
    private Stamp stamp;
    private boolean logging;

    private Database(Path file, Connection connection, Jdbi jdbi) {
        this.file = file;
        this.connection = connection;
        this.jdbi = jdbi;
    }

    static Database reader(Path file) {
        return new Database(file, null, Jdbi.create(() -> Connections.reader(file)));
    }

    static Database writer(Path file) {
        Database database = null;
        try {
            Connection connection = Connections.writer(file);
            database = new Database(file, connection, Jdbi.create(connection));
            database.execute(TOUCH);
            database.logging = Connections.logs(connection);
            database.stamp = Stamp.of(file);
            return database;
        } catch (SQLException failure) {
            closeQuietly(database);
            throw Faults.of(file, failure);
        } catch (IOException failure) {
            closeQuietly(database);
            throw Faults.of(file, failure);
        }
    }

    private static void closeQuietly(Database database) {
        if (database != null) {
            database.close();
        }
    }

    boolean writable() {
        return connection != null;
    }

    /** Reads one consistent state. */
    <R> R read(HandleCallback<R, SQLException> work) {
        turn.lock();
        try {
            return jdbi.inTransaction(work);
        } catch (JdbiException failure) {
            throw Faults.of(file, failure);
        } catch (SQLException failure) {
            throw Faults.of(file, failure);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Changes the file: all or nothing, on the disk when this returns, and in the file everybody else sees under its name.
     *
     * @throws StoreException if not
     */
    <R> R write(HandleCallback<R, SQLException> work) {
        if (!writable()) {
            throw new StoreException(StoreFault.STORE_READ_ONLY, file.toString());
        }
        turn.lock();
        try {
            stamp.verify(file);
            logFromNowOn();
            R result = read(work);
            stamp.verify(file);
            checkpointIfLong();
            return result;
        } finally {
            turn.unlock();
        }
    }

    /** The first change turns the write-ahead log on; a file that was only looked at keeps its bytes. */
    private void logFromNowOn() {
        if (logging) {
            return;
        }
        try {
            try {
                Connections.log(connection);
                execute(TOUCH);
            } finally {
                // what this changed in the file is ours, also where it did not get to its end
                stamp = Stamp.of(file);
            }
            logging = true;
        } catch (SQLException failure) {
            throw Faults.of(file, failure);
        } catch (IOException failure) {
            throw Faults.of(file, failure);
        }
    }

    /** What was committed stands in the write-ahead log; a checkpoint that fails is tried again at the next change. */
    private void checkpointIfLong() {
        try {
            if (Files.size(SideFiles.wal(file)) > CHECKPOINT_BYTES) {
                checkpointWithoutWaiting();
                stamp = Stamp.of(file);
            }
        } catch (IOException failure) {
            throw Faults.of(file, failure);
        }
    }

    /** Nobody waits for a reader in the middle of scoring; what cannot be taken in now stays in the log. */
    private void checkpointWithoutWaiting() {
        try {
            execute("PRAGMA busy_timeout=0");
            checkpoint();
            execute(Connections.BUSY_TIMEOUT);
        } catch (SQLException failure) {
            throw Faults.of(file, failure);
        }
    }

    private void checkpoint() {
        try {
            execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException failure) {
            LOG.log(Level.WARNING, "checkpoint put off: " + failure.getMessage());
        }
    }

    /** Runs a statement outside a transaction, on the writer's connection. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Takes everything into the one file and removes the side files. Where a reader is busy for longer than we wait, the side
     * files stay, and the next writer does it: nothing is lost, but {@link ExamFile#isOneFile} is false.
     */
    @Override
    public void close() {
        if (connection == null) {
            return;
        }
        turn.lock();
        try {
            // closing the connection would write our log into a file that is no longer ours, so it is left to the
            // process's end
            if (!connection.isClosed() && stillOurs()) {
                closeToOneFile();
            }
        } catch (SQLException failure) {
            throw Faults.of(file, failure);
        } finally {
            turn.unlock();
        }
    }

    private void closeToOneFile() throws SQLException {
        try (connection) {
            if (logging) {
                checkpoint();
                execute("PRAGMA journal_mode=DELETE");
            }
        } catch (SQLException failure) {
            if (Faults.of(file, failure).fault() != StoreFault.STORE_BUSY) {
                throw failure;
            }
            LOG.log(Level.INFO, "side files kept, a reader is busy");
        }
    }

    private boolean stillOurs() {
        try {
            return stamp == null || stamp.equals(Stamp.of(file));
        } catch (IOException gone) {
            return false;
        }
    }
}
