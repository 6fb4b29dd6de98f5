package org.shikao.flow;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a file named for output must be: no other ending than that of its content, and nothing but an ordinary file in its place. */
public final class OutputFile {
    /** As many links in a row as Linux follows. */
    private static final int MOST_LINKS = 40;

    private OutputFile() {}

    /** The name says another format than the one that is written; {@link #getReason} has the endings that fit. */
    static final class WrongEnding extends FileSystemException {
        private static final long serialVersionUID = 1L;

        private WrongEnding(Path file, String endings) {
            super(file.toString(), null, endings);
        }
    }

    /** In the place of the file stands a folder, a device or a pipe. */
    static final class NoOrdinaryFile extends FileSystemException {
        private static final long serialVersionUID = 1L;

        private NoOrdinaryFile(Path file) {
            super(file.toString());
        }
    }

    /**
     * Requires that a name has one of the endings, or none at all: a workbook called {@code x.csv} opens in no program.
     *
     * @param endings without the dot, the usual one first
     * @throws IOException if it has another ending, or in its place stands what is no ordinary file
     */
    public static void require(Path file, String... endings) throws IOException {
        place(file);
        String ending = ending(file);
        if (!ending.isEmpty() && !Arrays.asList(endings).contains(ending)) {
            throw new WrongEnding(file, Arrays.stream(endings).map(e -> "." + e).collect(Collectors.joining(" ")));
        }
    }

    /** The file that is to be written: where the name is a link, the one it leads to, so that the link stays. */
    static Path place(Path file) throws IOException {
        Path at = file;
        for (int links = 0; Files.isSymbolicLink(at); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoOrdinaryFile(file);
        }
        return at;
    }

    /** Behind the last dot, in small letters; empty for a name without a dot. */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
