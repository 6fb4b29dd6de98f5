package org.shikao.flow;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.store.StoreException;

/** Failures of files and disks that a person can mend, told apart from defects of the program. */
public final class FileFailure {
    private FileFailure() {}

    /** The failure as a problem; empty if it is a defect. */
    public static Optional<Problem> problem(Throwable failure) {
        if (failure instanceof StoreException store) {
            return Optional.of(store.problem());
        }
        if (failure instanceof UncheckedIOException unchecked) {
            return problem(unchecked.getCause());
        }
        if (failure instanceof FileSystemException file) {
            return Optional.of(of(code(file), String.valueOf(file.getFile()), String.valueOf(file.getReason())));
        }
        if (failure instanceof FileNotFoundException missing) {
            return Optional.of(of("FILE_MISSING", String.valueOf(missing.getMessage()), ""));
        }
        return failure instanceof IOException
                ? Optional.of(of("FILE_IO", "", String.valueOf(failure.getMessage())))
                : Optional.empty();
    }

    private static String code(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "FILE_MISSING";
        } else if (failure instanceof FileAlreadyExistsException || failure instanceof DirectoryNotEmptyException) {
            return "FILE_EXISTS";
        }
        return failure instanceof AccessDeniedException ? "FILE_DENIED" : "FILE_IO";
    }

    private static Problem of(String code, String file, String reason) {
        return Problem.error(code, new Place(file, "", 0, ""), file, reason);
    }
}
