package org.shikao.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Single values of the exam. */
final class MetaTable {
    static final String EXAM_ID = "examId";
    static final String TITLE = "title";
    static final String PLAN_SEED = "planSeed";

    private static final String SELECT = "SELECT value FROM meta WHERE key = ?";
    private static final String PUT =
            "INSERT INTO meta(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value";

    private MetaTable() {}

    static Optional<String> get(Handle handle, String key) {
        return handle.select(SELECT, key).mapTo(String.class).findFirst();
    }

    static void put(Handle handle, String key, String value) {
        handle.execute(PUT, key, value);
    }
}
