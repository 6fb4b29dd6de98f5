package org.shikao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;

/**
 * This copy of the exam file as a writer of its own chain. {@code key} binds install, path and file identity, so that a copied
 * file is another device; {@code id} is random and stands in the file from the first entry on.
 */
record Device(String key, String id, Install install) {
    private static final int ID_BYTES = 8;

    static Device of(Handle handle, Path file, Install install) {
        String key = key(file, install);
        String id = DeviceTable.id(handle, key).orElseGet(() -> fresh(install));
        return new Device(key, id, install);
    }

    private static String key(Path file, Install install) {
        try {
            Object identity = Stamp.key(Files.readAttributes(file, BasicFileAttributes.class));
            return HashChain.sha256(install.id() + '\u001F' + file + '\u001F' + identity);
        } catch (IOException failure) {
            throw Faults.of(file, failure);
        }
    }

    private static String fresh(Install install) {
        byte[] id = new byte[ID_BYTES];
        install.surroundings().random().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
