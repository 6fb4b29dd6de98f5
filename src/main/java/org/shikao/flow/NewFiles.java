package org.shikao.flow;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file beside its place, syncs it and moves it over: there is the old file or the whole new one, never half of it. */
final class NewFiles {
    /** Writes the content into a draft file. */
    interface Writing<T> {
        T write(Path draft) throws IOException;
    }

    private NewFiles() {}

    static <T> T write(Path target, Writing<T> writing) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".shikao-", ".part");
        try {
            T result = writing.write(draft);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
