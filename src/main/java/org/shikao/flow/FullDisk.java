package org.shikao.flow;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file could not be written because its disk is full; {@code free} bytes are left. */
final class FullDisk extends FileSystemException {
    private static final long serialVersionUID = 1L;
    /** With less than this left it was the space: the draft of the file that did not fit is still there. */
    private static final long LEAST = 1L << 20;

    private final long free;

    private FullDisk(Path file, long free, IOException cause) {
        super(file.toString(), null, cause.getMessage());
        this.free = free;
        initCause(cause);
    }

    long free() {
        return free;
    }

    /** The failure to write a file by way of a draft, as one that names the file a person asked for. */
    static IOException named(Path file, Path draft, IOException failure) {
        boolean other = failure instanceof FileSystemException of
                && of.getFile() != null
                && !of.getFile().equals(draft.toString());
        return other ? failure : named(file, failure);
    }

    /** The same where the file was written directly. */
    static IOException named(Path file, IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return withCause(new AccessDeniedException(file.toString(), null, denied.getReason()), failure);
        }
        long free = free(file);
        String reason = failure instanceof FileSystemException of ? of.getReason() : failure.getMessage();
        return free >= 0 && free < LEAST
                ? new FullDisk(file, free, failure)
                : withCause(new FileSystemException(file.toString(), null, reason), failure);
    }

    private static IOException withCause(IOException named, IOException cause) {
        named.initCause(cause);
        return named;
    }

    /** Bytes left on the file's disk, negative where it does not tell. */
    private static long free(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
        } catch (IOException unknown) {
            return -1;
        }
    }
}
