package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteException;

class ConnectionsTest {
    @TempDir
    Path folder;

    @Test
    void setsEveryWritersConnection() throws SQLException {
        try (Connection connection = Connections.writer(Samples.examIn(folder))) {
            requireCommon(connection);
            assertThat(pragma(connection, "synchronous")).isEqualTo("2");
            Connections.log(connection);
            assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
        }
    }

    @Test
    void setsTheConnectionsOfMigrations() throws SQLException {
        try (Connection connection = Connections.source(Samples.examIn(folder)).getConnection()) {
            requireCommon(connection);
            assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(connection, "synchronous")).isEqualTo("2");
        }
    }

    @Test
    void setsEveryReadersConnectionAndKeepsItFromWriting() throws SQLException {
        try (Connection connection = Connections.reader(Samples.examIn(folder));
                Statement statement = connection.createStatement()) {
            requireCommon(connection);
            statement.execute("PRAGMA query_only=OFF");
            assertThatThrownBy(() -> statement.execute("DELETE FROM meta")).isInstanceOf(SQLiteException.class);
        }
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private static void requireCommon(Connection connection) throws SQLException {
        assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
        assertThat(pragma(connection, "trusted_schema")).isEqualTo("0");
        assertThat(pragma(connection, "cell_size_check")).isEqualTo("1");
        assertThat(Integer.parseInt(pragma(connection, "busy_timeout"))).isGreaterThanOrEqualTo(5000);
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }
}
