package org.shikao.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Makes exam files under a temporary name beside their place and moves them there when they are whole. */
final class FileCreation {
    private FileCreation() {}

    static void create(Path path, NewFile content) {
        Path file = path.toAbsolutePath();
        refuseExisting(file);
        Path temporary = temporary(file);
        try {
            Schema.CURRENT.migrate(temporary);
            fill(temporary, content);
            move(temporary, file);
        } catch (StoreException failure) {
            throw failure.toldOf(file, temporary);
        } finally {
            remove(temporary);
        }
    }

    static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw new StoreException(StoreFault.STORE_EXISTS, file.toString());
        }
        Optional<Path> side = SideFiles.any(file);
        if (side.isPresent()) {
            throw new StoreException(StoreFault.STORE_SIDE_FILES, side.get().toString());
        }
    }

    private static void fill(Path temporary, NewFile content) {
        try (Database database = Database.writer(temporary)) {
            database.write(handle -> {
                MetaTable.put(handle, MetaTable.EXAM_ID, content.examId());
                MetaTable.put(handle, MetaTable.TITLE, content.title());
                content.documents().forEach((name, body) -> DocumentTable.put(handle, name, body));
                return null;
            });
        }
    }

    /** A new empty file beside {@code file}; others may be left there from a crash. */
    static Path temporary(Path file) {
        for (int attempt = 1; ; attempt++) {
            Path candidate = file.resolveSibling("." + file.getFileName() + ".new" + attempt);
            try {
                return Files.createFile(candidate);
            } catch (FileAlreadyExistsException taken) {
                continue;
            } catch (NoSuchFileException noFolder) {
                throw new StoreException(
                        StoreFault.STORE_MISSING, noFolder, file.getParent().toString());
            } catch (IOException failure) {
                throw Faults.of(file, failure);
            }
        }
    }

    /** Puts a whole file under its name, which must be free. */
    static void move(Path whole, Path file) {
        try {
            Files.move(whole, file);
            syncFolder(file.getParent());
        } catch (FileAlreadyExistsException exists) {
            throw new StoreException(StoreFault.STORE_EXISTS, exists, file.toString());
        } catch (IOException failure) {
            throw Faults.of(file, failure);
        }
    }

    /** Puts a whole file in the place of another, at once. */
    static void replace(Path whole, Path file) throws IOException {
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(file.getParent());
    }

    /** Makes the new name last through a power cut, where the system lets folders be synced. */
    private static void syncFolder(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Takes a draft away with what SQLite left beside it, as it does where it could not close in order. */
    static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
            SideFiles.remove(temporary);
        } catch (IOException failure) {
            throw Faults.of(temporary, failure);
        }
    }
}
