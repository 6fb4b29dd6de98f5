package org.shikao.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An exam file in the hands of somebody with {@code sqlite3}. */
public final class ExamDatabase {
    private final Path file;

    private ExamDatabase(Path file) {
        this.file = file;
    }

    public static ExamDatabase of(Path file) {
        return new ExamDatabase(file);
    }

    /** All rows as text. */
    public List<List<String>> rows(String select) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException(select, failure);
        }
    }

    /** The only field of the only row. */
    public String text(String select) {
        List<List<String>> rows = rows(select);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows: " + select);
        }
        return rows.get(0).get(0);
    }

    /** Runs statements after the triggers that guard the journal are out of the way. */
    public void tamper(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String trigger : List.of("journal_no_update", "journal_no_delete", "journal_in_order")) {
                statement.execute("DROP TRIGGER IF EXISTS " + trigger);
            }
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(String.join("; ", statements), failure);
        }
    }

    /** Every table with every row, as one text; two files with the same dump hold the same. */
    public String dump() {
        StringBuilder dump = new StringBuilder();
        for (List<String> table : rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
            dump.append(table.get(0)).append('\n');
            List<String> rows = new ArrayList<>();
            rows("SELECT * FROM " + table.get(0)).forEach(row -> rows.add(row.toString()));
            rows.stream().sorted().forEach(row -> dump.append(row).append('\n'));
        }
        return dump.toString();
    }
}
