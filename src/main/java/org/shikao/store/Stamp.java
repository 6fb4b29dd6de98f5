package org.shikao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file and its write-ahead log look like from outside. Between our own checkpoints the main file does not change, so any
 * change was made by someone else. Only attributes are read: opening and closing the file would drop SQLite's locks (POSIX).
 */
record Stamp(Object mainKey, Object walKey, long size, Optional<FileTime> modified) {

    static Stamp of(Path file) throws IOException {
        BasicFileAttributes main = Files.readAttributes(file, BasicFileAttributes.class);
        // without file keys (Windows) an open file cannot be replaced, and its time may be brought up to date late
        Optional<FileTime> modified = Optional.ofNullable(main.fileKey()).map(key -> main.lastModifiedTime());
        return new Stamp(key(main), walKey(SideFiles.wal(file)), main.size(), modified);
    }

    /** Before the first change there is no log yet. */
    private static Object walKey(Path wal) throws IOException {
        try {
            return key(Files.readAttributes(wal, BasicFileAttributes.class));
        } catch (NoSuchFileException none) {
            return "none";
        }
    }

    /** @throws StoreException if the file is not what it was, or is gone */
    void verify(Path file) {
        try {
            if (!equals(of(file))) {
                throw new StoreException(StoreFault.STORE_REPLACED, file.toString());
            }
        } catch (NoSuchFileException gone) {
            throw new StoreException(StoreFault.STORE_REPLACED, gone, file.toString());
        } catch (IOException failure) {
            throw Faults.of(file, failure);
        }
    }

    /** Identity of a file where the system has one, else empty. */
    static Object key(BasicFileAttributes attributes) {
        return Objects.requireNonNullElse(attributes.fileKey(), "");
    }
}
