package org.shikao.flow;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.store.StoreException;
import org.shikao.store.StoreFault;

/** Failures of files and disks that a person can mend, told apart from defects of the program. */
public final class FileFailure {
    private static final Set<StoreFault> VIEWABLE =
            Set.of(StoreFault.STORE_LOCKED, StoreFault.STORE_READ_ONLY, StoreFault.STORE_NEWER);

    private FileFailure() {}

    /** The failure as a problem; empty if it is a defect. */
    public static Optional<Problem> problem(Throwable failure) {
        if (failure instanceof StoreException store) {
            return Optional.of(store.problem());
        }
        if (failure instanceof UncheckedIOException unchecked) {
            return problem(unchecked.getCause());
        }
        if (failure instanceof FullDisk full) {
            return Optional.of(of("FILE_DISK_FULL", full.getFile(), Long.toString(full.free())));
        }
        if (failure instanceof FileSystemException file) {
            return Optional.of(of(code(file), String.valueOf(file.getFile()), reason(file)));
        }
        if (failure instanceof FileNotFoundException missing) {
            return Optional.of(of("FILE_MISSING", String.valueOf(missing.getMessage()), ""));
        }
        return failure instanceof IOException
                ? Optional.of(of("FILE_IO", "", String.valueOf(failure.getMessage())))
                : Optional.empty();
    }

    /** Whether the exam file may still be looked at: somebody else writes it, it is write-protected, or a newer program made it. */
    public static boolean viewable(Throwable failure) {
        return failure instanceof StoreException store && VIEWABLE.contains(store.fault());
    }

    /** Whether a file was named that cannot be meant: with the ending of another format, or what is no ordinary file. */
    public static boolean wrongName(Throwable failure) {
        return failure instanceof OutputFile.WrongEnding || failure instanceof OutputFile.NoOrdinaryFile;
    }

    /** What the system said, where it said anything. */
    private static String reason(FileSystemException failure) {
        return failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
    }

    private static String code(FileSystemException failure) {
        if (failure instanceof OutputFile.WrongEnding) {
            return "FILE_ENDING";
        }
        if (failure instanceof OutputFile.NoOrdinaryFile) {
            return "FILE_NOT_ORDINARY";
        }
        if (failure instanceof NoSuchFileException) {
            return "FILE_MISSING";
        } else if (failure instanceof FileAlreadyExistsException || failure instanceof DirectoryNotEmptyException) {
            return "FILE_EXISTS";
        } else if (failure instanceof NotDirectoryException) {
            return "FILE_NOT_FOLDER";
        }
        return failure instanceof AccessDeniedException ? "FILE_DENIED" : "FILE_IO";
    }

    private static Problem of(String code, String file, String reason) {
        return Problem.error(code, new Place(file, "", 0, ""), file, reason);
    }
}
