package org.shikao.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;

/** Writes a file beside its place, syncs it and moves it over: there is the old file or the whole new one, never half of it. */
final class NewFiles {
    /** Writes the content into a draft file. */
    interface Writing<T> {
        T write(Path draft) throws IOException;
    }

    private NewFiles() {}

    /** Makes the folder, and says so plainly when a file has its name or that of a folder above it. */
    private static void requireFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new NotDirectoryException(file.getFile());
        }
    }

    static <T> T write(Path target, Writing<T> writing) throws IOException {
        return write(target, writing, result -> true);
    }

    /** The same, but a result that is not worth keeping leaves the old file as it is. */
    static <T> T write(Path named, Writing<T> writing, Predicate<T> kept) throws IOException {
        Path target = OutputFile.place(named);
        Path folder = target.toAbsolutePath().getParent();
        requireFolder(folder);
        // not a temporary file of the library: those are readable by their owner alone
        Path draft = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            T result = writing.write(draft);
            if (!kept.test(result)) {
                return result;
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } catch (IOException failure) {
            throw FullDisk.named(target, draft, failure);
        } catch (UncheckedIOException failure) {
            throw FullDisk.named(target, draft, failure.getCause());
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
