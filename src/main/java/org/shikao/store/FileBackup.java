package org.shikao.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies an exam file by {@code VACUUM INTO}, never as a file: a copy of an open file would lack what is in its side files. */
final class FileBackup {
    private FileBackup() {}

    /** @throws StoreException if the target exists or the copy is not whole; then nothing stands under its name */
    static void run(Path file, Path target) {
        FileCreation.refuseExisting(target);
        Path temporary = FileCreation.temporary(target);
        try {
            copy(file, temporary);
            try (Database copy = Database.writer(temporary)) {
                copy.write(handle -> {
                    DeviceTable.forget(handle);
                    return null;
                });
            }
            FileCheck.requireSound(temporary);
            FileCreation.move(temporary, target);
        } catch (StoreException failure) {
            throw failure.toldOf(target, temporary);
        } finally {
            FileCreation.remove(temporary);
        }
    }

    /** Copies into an empty file. */
    static void copy(Path file, Path empty) {
        try (Connection connection = Connections.reader(file);
                Statement setting = connection.createStatement();
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            // the connection still cannot write the original, which it opened as read-only
            setting.execute("PRAGMA query_only=OFF");
            vacuum.setString(1, empty.toString());
            vacuum.execute();
        } catch (SQLException failure) {
            throw Faults.of(empty, failure);
        }
    }
}
