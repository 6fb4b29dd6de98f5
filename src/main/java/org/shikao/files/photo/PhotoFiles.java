package org.shikao.files.photo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The files in folders, archives and single pictures, listed without being read. Folders are searched downwards, archives in them
 * are opened, links are not followed, and nothing is ever unpacked to the disk.
 */
public final class PhotoFiles implements AutoCloseable {
    private static final Set<String> LITTER = Set.of(".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini");
    private static final int DEPTH = 32;

    private final PhotoLimits limits;
    private final List<PhotoFile> files = new ArrayList<>();
    private final List<PhotoZip> archives = new ArrayList<>();

    private PhotoFiles(PhotoLimits limits) {
        this.limits = limits;
    }

    /**
     * Opens them all; each is called by its name.
     *
     * @throws PhotoRefused if one of them is no folder, archive or picture that can be read
     * @throws java.nio.file.NoSuchFileException if one of them is not there
     */
    public static PhotoFiles open(List<Path> sources, PhotoLimits limits) throws IOException, PhotoRefused {
        Map<Path, String> labelled = new LinkedHashMap<>();
        sources.forEach(source -> labelled.put(source, String.valueOf(source.getFileName())));
        return open(labelled, limits);
    }

    /**
     * Opens them all; each is called by the label given, in the order given. Of several folders the label stands before the names of
     * what is in them.
     *
     * @throws PhotoRefused if one of them is no folder, archive or picture that can be read
     * @throws java.nio.file.NoSuchFileException if one of them is not there
     */
    public static PhotoFiles open(Map<Path, String> sources, PhotoLimits limits) throws IOException, PhotoRefused {
        PhotoFiles opened = new PhotoFiles(limits);
        boolean done = false;
        try {
            for (Map.Entry<Path, String> source : sources.entrySet()) {
                String folder = sources.size() == 1 ? "" : source.getValue() + "/";
                opened.add(source.getKey(), source.getValue(), folder);
            }
            done = true;
            return opened;
        } finally {
            if (!done) {
                opened.close();
            }
        }
    }

    /** All files but the litter that systems leave in folders. */
    public List<PhotoFile> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        for (PhotoZip archive : archives) {
            archive.close();
        }
    }

    private void add(Path source, String name, String folder) throws IOException, PhotoRefused {
        if (Files.isDirectory(source)) {
            folder(source.toRealPath(), folder);
            return;
        }
        PhotoFormat format = PhotoFormat.of(head(source));
        if (format == PhotoFormat.ZIP && archive(source, name)) {
            return;
        }
        if (format.isPicture()) {
            take(onDisk(source, name));
        } else {
            throw PhotoRefused.whole(
                    format.isPacked() ? "PHOTO_SOURCE_PACKED" : "PHOTO_SOURCE", name, format.shownName());
        }
    }

    private void folder(Path root, String before) throws IOException, PhotoRefused {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, Set.of(), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    found.add(file);
                }
                return found.size() > limits.files() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        // a folder gives its files in no order, findings shall come in one
        Collections.sort(found);
        for (Path file : found) {
            String name = before + root.relativize(file);
            if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                take(onDisk(file, name));
            } else if (!archive(file, name)) {
                take(new PhotoFile("", name, () -> new byte[0], true));
            }
        }
    }

    /** Takes what is in an archive; false, and nothing, where that is a workbook or a letter. */
    private boolean archive(Path file, String name) throws IOException, PhotoRefused {
        PhotoZip zip = PhotoZip.open(file, name, limits);
        archives.add(zip);
        if (zip.isDocument()) {
            return false;
        }
        for (PhotoFile each : zip.files()) {
            take(each);
        }
        return true;
    }

    private void take(PhotoFile file) throws PhotoRefused {
        if (isLitter(file)) {
            return;
        }
        files.add(file);
        if (files.size() > limits.files()) {
            throw PhotoRefused.whole("PHOTO_TOO_MANY_FILES", String.valueOf(limits.files()));
        }
    }

    private static boolean isLitter(PhotoFile file) {
        String base = file.baseName().toLowerCase(Locale.ROOT);
        return LITTER.contains(base)
                || base.startsWith("._")
                || base.startsWith("~$")
                || file.name().startsWith("__MACOSX/")
                || file.name().contains("/__MACOSX/");
    }

    private PhotoFile onDisk(Path file, String name) {
        return new PhotoFile("", name, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return BoundedBytes.read(in, limits.fileBytes());
            }
        });
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PhotoFormat.HEAD);
        }
    }
}
