package org.shikao.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Secrets of draws that were committed to and not yet held. */
final class DrawSecretTable {
    private static final String SELECT = "SELECT secret FROM draw_secret WHERE session_id = ?";
    private static final String PUT = "INSERT INTO draw_secret(session_id, secret) VALUES (?, ?)"
            + " ON CONFLICT(session_id) DO UPDATE SET secret = excluded.secret";

    private DrawSecretTable() {}

    static Optional<byte[]> get(Handle handle, String sessionId) {
        return handle.select(SELECT, sessionId).mapTo(byte[].class).findFirst();
    }

    static void put(Handle handle, String sessionId, byte[] secret) {
        handle.execute(PUT, sessionId, secret);
    }
}
