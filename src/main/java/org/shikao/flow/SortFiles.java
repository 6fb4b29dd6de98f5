package org.shikao.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.shikao.files.sheet.SpreadsheetKind;

/** Tells by their content what files are that were let go on the roster page together. */
public final class SortFiles {
    /** No list of exemptions is larger; a roster is not read twice. */
    private static final long LARGEST_LIST = 2L << 20;

    private static final int FEW_ENTRIES = 1_000;
    private static final int DEPTH = 4;
    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "bmp", "gif", "tif", "tiff", "webp", "zip");

    /**
     * The files by what they are, each in the order given.
     *
     * @param rosters also whatever nobody knows: the reader of rosters says what is wrong with it
     * @param seconds lists of exemptions, deferrals, needs and types
     * @param either lists that may be one or the other
     * @param photos folders, archives and pictures
     */
    public record Sorted(List<Path> rosters, List<Path> seconds, List<Path> either, List<Path> photos) {
        public Sorted {
            rosters = List.copyOf(rosters);
            seconds = List.copyOf(seconds);
            either = List.copyOf(either);
            photos = List.copyOf(photos);
        }
    }

    private SortFiles() {}

    /** Looks into the files; one that cannot be read is taken for a roster. */
    public static Sorted of(List<Path> files) {
        List<Path> rosters = new ArrayList<>();
        List<Path> seconds = new ArrayList<>();
        List<Path> either = new ArrayList<>();
        List<Path> photos = new ArrayList<>();
        for (Path file : spread(files)) {
            try {
                if (isPhotos(file)) {
                    photos.add(file);
                } else {
                    switch (kind(file)) {
                        case ROSTER -> rosters.add(file);
                        case SECOND -> seconds.add(file);
                        case EITHER -> either.add(file);
                    }
                }
            } catch (IOException unreadable) {
                rosters.add(file);
            }
        }
        return new Sorted(rosters, seconds, either, photos);
    }

    /** A folder without pictures stands for the files in it. */
    private static List<Path> spread(List<Path> files) {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            List<Path> inside = Files.isDirectory(file) ? inside(file) : List.of();
            if (inside.isEmpty() || inside.stream().anyMatch(SortFiles::isNamedPicture)) {
                all.add(file);
            } else {
                all.addAll(inside);
            }
        }
        return all;
    }

    /** The files of a folder but those that systems and office programs leave there; none if it cannot be listed. */
    private static List<Path> inside(Path folder) {
        try (Stream<Path> found = Files.walk(folder, DEPTH)) {
            return found.filter(Files::isRegularFile)
                    .filter(file ->
                            !String.valueOf(file.getFileName()).matches("(?i)(\\.|~\\$|thumbs\\.db|desktop\\.ini).*"))
                    .limit(FEW_ENTRIES)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static boolean isNamedPicture(Path file) {
        return PICTURES.contains(OutputFile.ending(file));
    }

    /** Whether a spreadsheet is a roster or a list of exemptions and deferrals. */
    static SpreadsheetKind kind(Path file) throws IOException {
        return Files.size(file) > LARGEST_LIST ? SpreadsheetKind.ROSTER : SpreadsheetKind.of(file);
    }

    private static boolean isPhotos(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return true;
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (head.length < 4) {
            return false;
        }
        boolean jpeg = (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xD8;
        boolean png = (head[0] & 0xFF) == 0x89 && head[1] == 'P' && head[2] == 'N' && head[3] == 'G';
        boolean zip = head[0] == 'P' && head[1] == 'K';
        return jpeg || png || zip && holdsNoSheets(file);
    }

    /** A workbook is an archive, too, with its list of parts or its content at the top. */
    private static boolean holdsNoSheets(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            for (int i = 0; i < FEW_ENTRIES && entries.hasMoreElements(); i++) {
                String name = entries.nextElement().getName();
                if (name.equals("[Content_Types].xml") || name.equals("content.xml") || name.startsWith("xl/")) {
                    return false;
                }
            }
            return zip.size() > 0;
        }
    }
}
