package org.shikao.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Problem;

/** Judges the database of an exam file, not the exam in it. */
final class FileCheck {
    private FileCheck() {}

    static List<Problem> run(Path path, Schema schema) {
        try {
            FileIdentity identity = FileIdentity.of(path);
            List<Problem> problems = new ArrayList<>();
            version(identity, schema).forEach(fault -> problems.add(fault.problem()));
            try (Connection connection = Connections.reader(identity.file())) {
                damages(connection, "PRAGMA integrity_check(20)")
                        .forEach(found ->
                                problems.add(damaged(identity.file(), found).problem()));
                dangling(connection)
                        .forEach(found -> problems.add(new StoreException(
                                        StoreFault.STORE_REFERENCE,
                                        identity.file().toString(),
                                        found)
                                .problem()));
            } catch (SQLException failure) {
                problems.add(Faults.of(identity.file(), failure).problem());
            }
            return List.copyOf(problems);
        } catch (StoreException failure) {
            return List.of(failure.problem());
        }
    }

    /** @throws StoreException STORE_DAMAGED with the first damage found, by the quick check */
    static void requireSound(Path file) {
        try (Connection connection = Connections.reader(file)) {
            List<String> found = damages(connection, "PRAGMA quick_check(1)");
            if (!found.isEmpty()) {
                throw damaged(file, found.get(0));
            }
        } catch (SQLException failure) {
            throw Faults.of(file, failure);
        }
    }

    private static List<StoreException> version(FileIdentity identity, Schema schema) {
        int difference = Integer.compare(identity.schema(), schema.version());
        return switch (difference) {
            case 1 -> List.of(identity.fault(StoreFault.STORE_NEWER, schema));
            case -1 -> List.of(identity.fault(StoreFault.STORE_OLDER, schema));
            default -> List.of();
        };
    }

    private static StoreException damaged(Path file, String found) {
        return new StoreException(StoreFault.STORE_DAMAGED, file.toString(), found);
    }

    private static List<String> damages(Connection connection, String pragma) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(pragma)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        found.remove("ok");
        return found;
    }

    /** Table and row of each reference that points nowhere, and the table it should be in. */
    private static List<String> dangling(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2) + " -> " + rows.getString(3));
            }
        }
        return found;
    }
}
