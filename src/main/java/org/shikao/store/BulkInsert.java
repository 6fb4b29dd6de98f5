package org.shikao.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Inserts many rows a statement, without Jdbi in the loop: what makes bulk loads fast (PERFORMANCE §4). */
record BulkInsert(String into, int columns, String tail) {
    private static final int ROWS = 32;
    private static final int MOST_SHAPES = 16;

    BulkInsert(String into, int columns) {
        this(into, columns, "");
    }

    /** Inserts one row for each item, in their order; a value is text, a number, bytes or null. */
    <T> void run(Handle handle, List<T> items, Function<T, Object[]> row) throws SQLException {
        Map<Shape, PreparedStatement> statements = new HashMap<>();
        try {
            for (int from = 0; from < items.size(); from += ROWS) {
                List<T> some = items.subList(from, Math.min(from + ROWS, items.size()));
                Object[][] values = some.stream().map(row).toArray(Object[][]::new);
                Shape shape = shape(values, statements);
                PreparedStatement statement = statements.get(shape);
                if (statement == null) {
                    statement = handle.getConnection().prepareStatement(sql(shape));
                    statements.put(shape, statement);
                }
                insert(statement, values, shape);
            }
        } finally {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
        }
    }

    /** How many rows a statement inserts, and the columns in which all of them have one value, a bit each. */
    private record Shape(int rows, long shared) {
        boolean isShared(int column) {
            return (shared >> column & 1) != 0;
        }
    }

    /** The shape of some rows; of very many different ones the plain one will do. */
    private Shape shape(Object[][] values, Map<Shape, PreparedStatement> known) {
        long shared = 0;
        for (int column = 0; column < columns; column++) {
            shared |= isShared(values, column) ? 1L << column : 0;
        }
        Shape shape = new Shape(values.length, shared);
        return known.containsKey(shape) || known.size() < MOST_SHAPES ? shape : new Shape(values.length, 0);
    }

    /** Whether all rows have the same value, as those of one school have. */
    private static boolean isShared(Object[][] values, int column) {
        int same = 1;
        while (same < values.length && Objects.equals(values[same][column], values[0][column])) {
            same++;
        }
        return same == values.length;
    }

    /** A shared value is one parameter however many rows there are. */
    private String sql(Shape shape) {
        int next = columns + 1;
        StringBuilder sql = new StringBuilder(into).append(" VALUES ");
        for (int row = 0; row < shape.rows(); row++) {
            sql.append(row == 0 ? "(" : "),(");
            for (int column = 0; column < columns; column++) {
                boolean first = row == 0 || shape.isShared(column);
                sql.append(column == 0 ? "?" : ",?").append(first ? column + 1 : next++);
            }
        }
        return sql.append(") ").append(tail).toString();
    }

    private void insert(PreparedStatement statement, Object[][] values, Shape shape) throws SQLException {
        int parameter = 0;
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < columns; column++) {
                if (row == 0 || !shape.isShared(column)) {
                    statement.setObject(++parameter, values[row][column]);
                }
            }
        }
        statement.executeUpdate();
    }
}
