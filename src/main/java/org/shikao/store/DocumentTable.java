package org.shikao.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whole texts by name: the rule pack and the catalogue as YAML. */
final class DocumentTable {
    private static final String SELECT = "SELECT body FROM document WHERE name = ?";
    private static final String PUT =
            "INSERT INTO document(name, body) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET body = excluded.body";

    private DocumentTable() {}

    static Optional<String> get(Handle handle, String name) {
        return handle.select(SELECT, name).mapTo(String.class).findFirst();
    }

    static void put(Handle handle, String name, String body) {
        handle.execute(PUT, name, body);
    }
}
