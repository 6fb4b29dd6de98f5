package org.shikao.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which device an install is at the place where the file lies. */
final class DeviceTable {
    private static final String SELECT = "SELECT id FROM device WHERE key = ?";
    private static final String INSERT =
            "INSERT INTO device(key, id, person, machine) VALUES (?, ?, ?, ?) ON CONFLICT(key) DO NOTHING";
    private static final String FORGET = "UPDATE device SET key = id";

    private DeviceTable() {}

    static Optional<String> id(Handle handle, String key) {
        return handle.select(SELECT, key).mapTo(String.class).findFirst();
    }

    static void insert(Handle handle, Device device) {
        Install install = device.install();
        handle.execute(
                INSERT,
                device.key(),
                device.id(),
                install.person(),
                install.surroundings().machine());
    }

    /** Makes nobody a known device: for a copy. */
    static void forget(Handle handle) {
        handle.execute(FORGET);
    }
}
