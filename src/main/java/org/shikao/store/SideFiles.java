package org.shikao.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The files SQLite keeps beside an exam file while it is open. */
final class SideFiles {
    private static final int HEADER = 20;
    private static final int WRITE_VERSION = 18;

    private SideFiles() {}

    static Path wal(Path file) {
        return beside(file, "-wal");
    }

    /** A side file that stands beside {@code file}. */
    static Optional<Path> any(Path file) {
        return all(file).filter(Files::exists).findFirst();
    }

    /** Takes away what may stand beside a file that was given up. */
    static void remove(Path file) throws IOException {
        for (Path side : all(file).toList()) {
            Files.deleteIfExists(side);
        }
    }

    private static Stream<Path> all(Path file) {
        return Stream.of("-wal", "-shm", "-journal").map(suffix -> beside(file, suffix));
    }

    /** Whether everything of the exam stands in the one file. */
    static boolean none(Path file) throws IOException {
        Path wal = wal(file);
        return !Files.exists(beside(file, "-journal")) && (!Files.exists(wal) || Files.size(wal) == 0);
    }

    /**
     * Whether {@code -wal} cannot belong to {@code file}: closing in order leaves a header that knows no write-ahead log, and
     * SQLite would still play a foreign one into it. Reads the file itself, so only while no connection of this process writes.
     */
    static boolean mispaired(Path file) throws IOException {
        Path wal = wal(file);
        if (!Files.exists(wal) || Files.size(wal) == 0) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(HEADER);
            return header.length < HEADER || header[WRITE_VERSION] == 1;
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
